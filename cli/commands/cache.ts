// `tulip cache`: where translations are kept, and how to be rid of them.
import { Command } from "commander";
import { CodeCache, cacheFolder } from "../cache.ts";

/** The command with its options. */
export function cacheCommand(): Command {
  return new Command("cache")
    .description("show or empty the cache of translations")
    .option("--dir", "print the folder")
    .option("--clear", "remove every entry")
    .action((options: { dir?: boolean; clear?: boolean }, command: Command) => {
      if (options.clear) {
        const count = new CodeCache().clear();
        process.stdout.write(`removed ${count} ${count === 1 ? "entry" : "entries"}\n`);
      }
      if (options.dir) process.stdout.write(`${cacheFolder()}\n`);
      if (!options.dir && !options.clear) command.help();
    });
}
