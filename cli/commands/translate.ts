// `tulip translate`: a program as TypeScript to read, check, keep and maintain.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { diagnoseFile } from "../diagnose_file.ts";
import { knownModules } from "../known_modules.ts";
import { diagnosticsAsJson, diagnosticsAsPage } from "../report/diagnostics.ts";
import { explain, type Style, type Types, translateFile } from "./translate_file.ts";
import { translateFolder } from "./translate_folder.ts";
import { serveTranslations } from "./translate_jobs.ts";
import { watchInput } from "./translate_watch.ts";

interface TranslateCommandOptions {
  readonly output?: string;
  readonly outDir?: string;
  readonly sourceMap?: string;
  readonly stats?: boolean;
  readonly report?: boolean;
  readonly json?: boolean;
  readonly html?: boolean;
  readonly style: Style;
  readonly watch?: boolean;
  readonly worker?: boolean;
}

/** Makes the command `translate [options] [FILE]`; without FILE, or with `-`, it reads standard input. */
export function translateCommand(): Command {
  return new Command("translate")
    .description("write a program as TypeScript")
    .argument("[FILE]", "the program, or a folder (with --out-dir); `-` or nothing: standard input", "-")
    .option("-o, --output <file>", "where to write; else to standard output")
    .option("--out-dir <folder>", "write a project: package.json, tsconfig.json and the sources, one to one")
    .addOption(
      new Option(
        "--style <style>",
        "coroutines as native async functions, where those are exact, or as generators",
      )
        .choices(["async", "generator"])
        .default("async"),
    )
    .option("--watch", "go on, and translate what changes (with -o or --out-dir)")
    .addOption(new Option("--worker").hideHelp())
    .option("--source-map <file>", "write the source map there")
    .option("--stats", "say how many parameters and results have types")
    .option("--report", "translate nothing; say what stands in the way (docs/diagnostics.md)")
    .option("--json", "mistakes, or the report, as JSON for editors")
    .option("--html", "the report as a page")
    .action(async (file: string, options: TranslateCommandOptions) => {
      const filename = file === "-" ? "<stdin>" : file;
      let source: Uint8Array | undefined;
      try {
        if (options.worker === true) {
          await serveTranslations();
          return;
        }
        if (options.outDir !== undefined || options.watch === true) {
          await translateInto(file, options);
          return;
        }
        const translator = await import("../../translator/translate.ts");
        await translator.loadTranslator();
        if (file !== "-" && statSync(file).isDirectory()) {
          process.stderr.write("tulip: a folder is translated into a folder: give --out-dir\n");
          process.exitCode = 2;
          return;
        }
        if (options.report === true) {
          await report(file, options);
          return;
        }
        source = readFileSync(file === "-" ? 0 : file);
        const { formatTypeScript } = await import("../report/format.ts");
        const translated = translator.translate(source, {
          filename: basename(filename),
          mode: "typescript",
          style: options.style,
          knownModules: knownModules(),
        });
        const text = await formatTypeScript(translated.code);
        if (options.output === undefined) process.stdout.write(text);
        else writeFileSync(options.output, text);
        if (options.sourceMap !== undefined) writeFileSync(options.sourceMap, translated.map);
        if (options.stats === true) process.stderr.write(statistics(translated.types));
      } catch (error) {
        process.exitCode = 1;
        // The translator is a bundle of its own: its classes are not this one's.
        const { name } = error as Error;
        const isMistake = name === "PythonSyntaxError" || name === "SourceTooComplexError";
        if (isMistake && source !== undefined) await listMistakes(file, source, options);
        else process.stderr.write(`${explain(error)}\n`);
      }
    });
}

/** With `--out-dir`, or with `--watch`: writes files, and goes on where that is asked for. */
async function translateInto(file: string, options: TranslateCommandOptions): Promise<void> {
  const { outDir, output, style } = options;
  if (file === "-" || (outDir === undefined && output === undefined)) {
    process.stderr.write(
      "tulip: --watch and --out-dir need a file or a folder, and where to write (-o or --out-dir)\n",
    );
    process.exitCode = 2;
    return;
  }
  const once = async (): Promise<string> => {
    if (outDir === undefined) {
      const target = output as string;
      const { types, failure } = await translateFile({
        source: file,
        target,
        filename: basename(file),
        style,
      });
      return told([basename(file)], failure === undefined ? [] : [failure], types);
    }
    const { types, translated, failures } = await translateFolder(file, outDir, style);
    return told(translated, failures, types);
  };
  const told = (translated: readonly string[], failures: readonly string[], types: Types): string => {
    for (const failure of failures) process.stderr.write(`${failure}\n`);
    if (failures.length > 0 && options.watch !== true) process.exitCode = 1;
    if (options.stats === true) process.stderr.write(statistics(types));
    return translated.length > 3 ? `${translated.length} files` : translated.join(", ");
  };
  await once();
  if (options.watch === true) await watchInput(file, once);
}

/** `--report`: everything that the diagnostics say about the program. */
async function report(file: string, options: TranslateCommandOptions): Promise<void> {
  const { diagnostics, texts } = await diagnoseFile(file);
  if (options.json === true) process.stdout.write(diagnosticsAsJson(diagnostics));
  else if (options.html === true) process.stdout.write(diagnosticsAsPage(diagnostics, file));
  else process.stdout.write(texts.length === 0 ? `${file}: nothing stands in the way\n` : texts.join("\n"));
}

/** Why a program cannot be translated. */
async function listMistakes(
  file: string,
  source: Uint8Array,
  options: TranslateCommandOptions,
): Promise<void> {
  const { diagnostics, texts } = await diagnoseFile(file, { source, stream: process.stderr });
  if (options.json === true) process.stdout.write(diagnosticsAsJson(diagnostics));
  const errors = texts.filter((_text, i) => diagnostics[i]?.code.startsWith("TPY0"));
  process.stderr.write(errors.join("\n"));
}

/** The share of what annotations say, of what is inferred, and of what may be anything. */
function statistics({ typed, inferred, any }: Types): string {
  const all = typed + inferred + any;
  const share = (n: number): string => `${n} (${all === 0 ? 0 : Math.round((100 * n) / all)} %)`;
  return `types: ${all} places; annotated ${share(typed)}, inferred ${share(inferred)}, any ${share(any)}\n`;
}
