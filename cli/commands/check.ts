// `tulip check`: holds programs against the CPython on the machine.
import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import type { Diagnostic } from "../../translator/diagnostics/diagnostic.ts";
import { diagnoseFile } from "../diagnose_file.ts";
import { diagnosticsAsJson } from "../report/diagnostics.ts";

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
    .option("--static", "run nothing; list what is wrong, or worth knowing (docs/diagnostics.md)")
    .option("--timeout <seconds>", "for each run", positive, 30)
    .option(
      "-j, --jobs <number>",
      "how many programs at a time",
      positive,
      Math.max(1, availableParallelism() >> 1),
    )
    .option("--json", "print the results as JSON; with --static, for editors")
    .action(async (paths: string[], options, command: Command) => {
      const given = command.parent?.args.slice(1) ?? [];
      const at = given.indexOf("--");
      const args = at < 0 ? [] : given.slice(at + 1);
      if (options.static === true) {
        process.exitCode = await checkStatically(paths, options.json === true);
        return;
      }
      const { check } = await import("../../conformance/suite/conform.ts");
      const files = args.length === 0 ? paths : paths.slice(0, paths.length - args.length);
      const inspect = async (file: string) => (await diagnoseFile(file)).texts;
      process.exitCode = await check(files, { ...options, args, inspect });
    });
}

/** `tulip check --static`: lists what is wrong; nothing is run. @returns the exit status: 1 if anything is */
async function checkStatically(paths: readonly string[], isJson: boolean): Promise<number> {
  const all: Diagnostic[] = [];
  const wrong = new Set<string>();
  const files = paths.flatMap(programs);
  for (const file of files) {
    const { diagnostics, texts } = await diagnoseFile(file);
    all.push(...diagnostics);
    if (diagnostics.some(({ severity }) => severity !== "note")) wrong.add(file);
    if (!isJson && texts.length > 0) process.stdout.write(`${texts.join("\n")}\n`);
  }
  if (isJson) process.stdout.write(diagnosticsAsJson(all));
  else process.stdout.write(`${files.length - wrong.size} of ${files.length} without problems\n`);
  return wrong.size > 0 ? 1 : 0;
}

/** A program, or those below a folder. */
function programs(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (/^[._]/.test(entry.name)) return [];
      const inner = join(path, entry.name);
      return entry.isDirectory() ? programs(inner) : entry.name.endsWith(".py") ? [inner] : [];
    });
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("a number above zero is wanted");
  return number;
}
