// The command line: arguments → command → exit status. Only this file ends the process.
import { run } from "./commands/run.ts";

async function main(args: readonly string[]): Promise<number> {
  // The way that must be fast does without the library for command lines.
  if (args[0] === "run" && !isHelp(args[1])) return run(args.slice(1));
  const { runCommand } = await import("./program.ts");
  return runCommand(args);
}

function isHelp(arg: string | undefined): boolean {
  return arg === "-h" || arg === "--help";
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error) => {
    process.stderr.write(
      `tulip: internal error; please report it with the program that caused it\n${error?.stack ?? error}\n`,
    );
    process.exit(70);
  },
);
