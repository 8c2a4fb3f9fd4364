// What people see when Tulip itself fails: one screen, and what to do about it.
import { version } from "../version.ts";

interface Place {
  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
  readonly line: string | undefined;
}

/** Carries what is known about a failure of the runtime to where it is reported. */
export class InternalError extends Error {
  readonly places: readonly Place[];
  constructor(cause: unknown, places: readonly Place[]) {
    super("internal error", { cause });
    this.places = places;
  }
}

const shown = 5;

/**
 * The report of an internal error.
 *
 * @param error what was thrown.
 * @param places the lines of the program that it passed, innermost first.
 * @param isDebugging whether the JavaScript stack is wanted: `TULIP_DEBUG=1`.
 */
export function describeInternalError(
  error: unknown,
  places: readonly Place[],
  isDebugging: boolean,
): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = ["tulip: internal error: this is a mistake in Tulip, not in your program", `  ${message}`];
  if (places.length > 0) lines.push("while running");
  for (const { filename, lineno, name, line } of places.slice(0, shown)) {
    lines.push(`  File "${filename}", line ${lineno}, in ${name}`);
    if (line !== undefined && line !== "") lines.push(`    ${line}`);
  }
  if (places.length > shown) lines.push(`  … and ${places.length - shown} more calls`);
  lines.push(
    `Tulip ${version}, Node.js ${process.version}, ${process.platform} ${process.arch}`,
    "Please report it, with the program that caused it if you can.",
  );
  if (isDebugging) lines.push("", error instanceof Error ? (error.stack ?? message) : message);
  else lines.push("TULIP_DEBUG=1 in the environment shows where in Tulip it happened.");
  return `${lines.join("\n")}\n`;
}
