// `tulip check`: holds programs against the CPython on the machine.
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";

/** Makes the command `check [options] PATH... [-- ARGUMENT...]`. */
export function checkCommand(): Command {
  return new Command("check")
    .description("run programs under CPython 3.13 and under Tulip, and show where they differ")
    .usage("[options] PATH... [-- ARGUMENT...]")
    .argument(
      "<PATH...>",
      "programs, or folders of programs; what stands after `--` is given to each program",
    )
    .addOption(
      new Option("--clock <clock>", "Tulip's clock; CPython's is always the real one")
        .choices(["real", "virtual"])
        .default("real"),
    )
    .option("--static", "run nothing; list what can be said without running")
    .option("--timeout <seconds>", "for each run", positive, 30)
    .option(
      "-j, --jobs <number>",
      "how many programs at a time",
      positive,
      Math.max(1, availableParallelism() >> 1),
    )
    .option("--json", "print the results as JSON")
    .action(async (paths: string[], options, command: Command) => {
      const given = command.parent?.args.slice(1) ?? [];
      const at = given.indexOf("--");
      const args = at < 0 ? [] : given.slice(at + 1);
      const { check } = await import("../../conformance/suite/conform.ts");
      const files = args.length === 0 ? paths : paths.slice(0, paths.length - args.length);
      process.exitCode = await check(files, { ...options, args });
    });
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("a number above zero is wanted");
  return number;
}
