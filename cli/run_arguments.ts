// What stands on the command line of `tulip run`: our options, the program, and what belongs to the program.

/** Where the program is: as CPython's `-c`, `-m`, `-` and file argument. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "module"; readonly name: string }
  | { readonly kind: "stdin"; readonly argv0: "-" | "" };

export interface RunArguments {
  readonly target: Target;
  /** `sys.argv[1:]`. */
  readonly rest: readonly string[];
  readonly clock: "real" | "virtual";
  readonly useCache: boolean;
}

/** A command line that makes no sense; `message` is for people, the exit status is 2 as CPython's. */
export class UsageError extends Error {}

/**
 * Reads the arguments after `run`. Everything after the program belongs to the program.
 *
 * @throws {UsageError} unknown options, options without their value.
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  let clock: "real" | "virtual" = "real";
  let useCache = true;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    const following = args.slice(i + 1);
    const done = (target: Target, rest: readonly string[]) => ({ target, rest, clock, useCache });
    if (arg === "-") return done({ kind: "stdin", argv0: "-" }, following);
    if (!arg.startsWith("-")) return done({ kind: "file", path: arg }, following);
    if (arg === "--") {
      if (following.length === 0) break;
      return done({ kind: "file", path: following[0] }, following.slice(1));
    }
    if (arg === "--no-cache") useCache = false;
    else if (arg === "--clock" || arg.startsWith("--clock=")) {
      const value = arg === "--clock" ? args[++i] : arg.slice("--clock=".length);
      if (value !== "real" && value !== "virtual") {
        throw new UsageError(
          `--clock is 'real' or 'virtual'${value === undefined ? "" : `, not '${value}'`}`,
        );
      }
      clock = value;
    } else if (arg.startsWith("-c") || arg.startsWith("-m")) {
      // `-cCODE` and `-c CODE` are the same, as for CPython.
      const option = arg.slice(0, 2);
      const value = arg.length > 2 ? arg.slice(2) : following[0];
      if (value === undefined) throw new UsageError(`Argument expected for the ${option} option`);
      const rest = arg.length > 2 ? following : following.slice(1);
      return done(option === "-c" ? { kind: "code", code: value } : { kind: "module", name: value }, rest);
    } else throw new UsageError(`unknown option: ${arg}`);
  }
  return { target: { kind: "stdin", argv0: "" }, rest: [], clock, useCache };
}
