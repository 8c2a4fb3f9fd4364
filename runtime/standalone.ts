/** What translated programs import as "tulip/runtime". */
import { runMain } from "./main.ts";
import type { Value } from "./objects/object.ts";

export * from "./emitted/functions.ts";

/**
 * Runs a translated program to its end and sets the exit status.
 * @param filename of the Python source
 * @param run the body of the module
 */
export async function runProgram(filename: string, run: (m: Value) => Value): Promise<void> {
  const status = await runMain({
    program: { source: "", filename, path0: "" },
    argv: [filename, ...process.argv.slice(2)],
    clock: "real",
    loader: {
      module: () => () => ({ run, blocks: isGenerator(run) }),
      compile: () => {
        throw new Error("a translated program has no compiler for eval(), exec() and compile()");
      },
    },
  });
  process.exitCode = status;
}

function isGenerator(run: (m: Value) => Value): boolean {
  return Object.getPrototypeOf(run) === Object.getPrototypeOf(function* () {});
}
