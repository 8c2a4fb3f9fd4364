// The command line: arguments → command → exit status. Only this file ends the process.
import { writeSync } from "node:fs";
import { run } from "./commands/run.ts";
import { describeInternalError, InternalError } from "./report/internal_error.ts";

async function main(args: readonly string[]): Promise<number> {
  // The way that must be fast does without the library for command lines.
  if (args[0] === "run" && !isHelp(args[1])) return run(args.slice(1));
  const { runCommand } = await import("./program.ts");
  return runCommand(args);
}

function isHelp(arg: string | undefined): boolean {
  return arg === "-h" || arg === "--help";
}

/** @param status negative: the number of the signal that the process is to end by, as CPython does after Control-C. */
function end(status: number): void {
  if (status >= 0) process.exit(status);
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, -status);
  // The signal is on its way.
  setTimeout(() => process.exit(128 - status), 1000);
}

main(process.argv.slice(2)).then(end, (error) => {
  const [cause, places] = error instanceof InternalError ? [error.cause, error.places] : [error, []];
  writeSync(2, describeInternalError(cause, places, process.env.TULIP_DEBUG === "1"));
  process.exit(70);
});
