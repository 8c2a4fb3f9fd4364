// `tulip run`: finds the program, has it translated or takes it from the cache, and runs it.
import { writeSync } from "node:fs";
import { createCodeLoader } from "../code_loader.ts";
import { saveCodeCaches } from "../compiled_script.ts";
import { CannotRun, locate, type Program } from "../locate.ts";
import { InternalError } from "../report/internal_error.ts";
import { parseRunArguments, UsageError } from "../run_arguments.ts";

/**
 * Runs a program.
 *
 * @param args what stands after `run` on the command line.
 * @returns the exit status.
 */
export async function run(args: readonly string[]): Promise<number> {
  let program: Program;
  let options: ReturnType<typeof parseRunArguments>;
  try {
    options = parseRunArguments(args);
    program = locate(options.target);
  } catch (error) {
    if (error instanceof CannotRun) return complain(`tulip: ${error.message}`, error.status);
    if (error instanceof UsageError) return complain(`tulip: ${error.message}\n${usage}`, 2);
    throw error;
  }
  const loader = await createCodeLoader(program, options.useCache, loadTranslator, (text) =>
    writeSync(2, text),
  );
  const { runMain, placesOf } = await import("../../runtime/main.ts");
  let status: number;
  try {
    status = await runMain({
      program,
      argv: [program.argv0, ...options.rest],
      clock: options.clock,
      loader,
      workers: { entry: import.meta.url, useCache: options.useCache },
    });
  } catch (error) {
    throw new InternalError(error, placesOf(error));
  }
  if (options.useCache) saveCodeCaches(status === 0);
  return status;
}

async function loadTranslator() {
  const translator = await import("../../translator/translate.ts");
  await translator.loadTranslator("run");
  return translator;
}

const usage =
  "usage: tulip run [--clock real|virtual] [--no-cache] [-c CODE | -m MODULE | FILE | -] [ARGUMENT...]";

function complain(message: string, status: number): number {
  process.stderr.write(`${message}\n`);
  return status;
}
