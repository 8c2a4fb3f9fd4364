// `tulip conform`: runs the conformance suite.
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";

/** Makes the command `conform [options] [WHAT...]`. */
export function conformCommand(): Command {
  return new Command("conform")
    .description("show, case by case, where asyncio's behaviour is the documented one")
    .argument(
      "[WHAT...]",
      "pages, sections, statements or parts of the names of cases; nothing: the whole suite",
    )
    .addOption(
      new Option(
        "--form <form>",
        "what is run: the JavaScript of `run`, the TypeScript of `translate` in one of its styles, or all of them",
      )
        .choices(["run", "async", "generator", "all"])
        .default("run"),
    )
    .option("--fail-fast", "stop at the first failure")
    .option("-j, --jobs <number>", "how many processes", positive, availableParallelism())
    .option("-l, --list", "list the cases and run nothing")
    .option("--json", "print the results as JSON")
    .option("--junit <file>", "write the results as JUnit's XML")
    .option("--html <file>", "write a page that shows every statement and every case")
    .option("--record", "ask CPython 3.13 what the cases print, and write it beside them")
    .option("--verify", "ask CPython 3.13 whether it still prints what is recorded")
    .addOption(new Option("--worker").hideHelp())
    .action(async (selectors: string[], options) => {
      const { conform } = await import("../../conformance/suite/conform.ts");
      process.exitCode = await conform(selectors, options);
    });
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a number from 1 on is wanted");
  return number;
}
