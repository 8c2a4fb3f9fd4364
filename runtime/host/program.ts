/** The process that a translated program is: which file it began with, and what happens at its end. */
import { realpathSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Is this the module that the process was started with? */
export function isProgram(url: string): boolean {
  const { argv } = process;
  if (argv[1] === undefined) return false;
  try {
    return pathToFileURL(realpathSync(argv[1])).href === pathToFileURL(realpathSync(fileURLToPath(url))).href;
  } catch {
    return pathToFileURL(argv[1]).href === url;
  }
}

/**
 * Calls `finish` once, when nothing is left to do or an error has ended the program.
 * @param finish gives the exit status
 */
export function whenEnded(finish: (error?: unknown) => Promise<number>): void {
  let isEnding = false;
  const stop = (error?: unknown) => {
    if (isEnding) return;
    isEnding = true;
    finish(error).then(
      (status) => {
        if (status < 0) {
          // As CPython does after Control-C: the signal ends the process.
          process.removeAllListeners("SIGINT");
          process.kill(process.pid, -status);
          return;
        }
        process.exitCode = status;
        if (error !== undefined) process.exit(status);
      },
      (failure) => {
        console.error(failure);
        process.exit(70);
      },
    );
  };
  process.once("beforeExit", () => stop());
  process.on("uncaughtException", (error) => stop(error));
}

/** The program and its arguments, as `sys.argv` has them. */
export function processArguments(): string[] {
  return [process.argv[1] ?? "", ...process.argv.slice(2)];
}
