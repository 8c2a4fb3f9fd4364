// The commands and their help, for everything but the fast way through `tulip run`.
import { Command, CommanderError } from "commander";
import { astCommand } from "./commands/ast.ts";
import { cacheCommand } from "./commands/cache.ts";
import { checkCommand } from "./commands/check.ts";
import { conformCommand } from "./commands/conform.ts";
import { run } from "./commands/run.ts";
import { translateCommand } from "./commands/translate.ts";
import { version } from "./version.ts";

/**
 * Runs the command that the arguments name.
 *
 * @returns the exit status.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command("tulip")
    .description("Runs Python asyncio programs on Node.js, by translating them to TypeScript.")
    .version(version, "-V, --version")
    .exitOverride()
    .enablePositionalOptions();
  program.addCommand(runHelp());
  program.addCommand(translateCommand());
  program.addCommand(astCommand());
  program.addCommand(checkCommand());
  program.addCommand(conformCommand());
  program.addCommand(cacheCommand());
  for (const command of program.commands) command.exitOverride();
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    await written();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Waits until what was printed has left the process; a reader that has gone away is no error of ours. */
function written(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once("error", () => resolve());
    process.stdout.write("", () => resolve());
  });
}

/** `run` as the help shows it; its arguments are read by `parseRunArguments` alone. */
function runHelp(): Command {
  return new Command("run")
    .description("run a Python program as `python3.13` would")
    .usage("[options] [-c CODE | -m MODULE | FILE | -] [ARGUMENT...]")
    .option("--clock <clock>", "`real`, or `virtual`: an idle event loop jumps to its next deadline", "real")
    .option("--no-cache", "neither read nor write cached translations")
    .option("-c <code>", "run this code")
    .option("-m <module>", "run this module as `__main__`")
    .argument("[FILE]", "the program; `-` or nothing: standard input")
    .argument("[ARGUMENT...]", "what the program finds in `sys.argv`")
    .passThroughOptions()
    .action(async (_file, _arguments, _options, command: Command) => {
      process.exitCode = await run(command.parent?.args.slice(1) ?? []);
    });
}
