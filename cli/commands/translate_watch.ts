// `tulip translate --watch`: translates what changes, until somebody ends it.
import { statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors write a file in several steps: so many milliseconds of rest are waited for. */
const rest = 15;

/**
 * Calls `translate` whenever a Python file has changed, once at a time.
 *
 * @param input the file, or the folder.
 * @param translate says what it has done.
 * @returns never, save when the input cannot be watched.
 */
export function watchInput(input: string, translate: () => Promise<string>): Promise<never> {
  const isFolder = statSync(input).isDirectory();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = (changed: number) => {
    running = running.then(async () => {
      const said = await translate();
      if (said !== "") process.stderr.write(`${said} (${Math.round(performance.now() - changed)} ms)\n`);
    });
  };
  return new Promise((_resolve, reject) => {
    // Of a file the folder is watched: editors replace it.
    const watcher = watch(isFolder ? input : dirname(input), { recursive: isFolder }, (_event, name) => {
      if (name === null || !name.endsWith(".py") || (!isFolder && name !== basename(input))) return;
      const changed = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => run(changed), rest);
    });
    watcher.on("error", reject);
    process.stderr.write("watching; Control-C ends it\n");
  });
}
