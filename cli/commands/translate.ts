// `tulip translate`: a program as TypeScript to read, check, keep and maintain.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { Command, Option } from "commander";
import type { PythonSyntaxError, SourceTooComplexError } from "../../translator/diagnostics/syntax_error.ts";
import { diagnoseFile } from "../diagnose_file.ts";
import { knownModules } from "../known_modules.ts";
import { diagnosticsAsJson, diagnosticsAsPage } from "../report/diagnostics.ts";
import { syntaxErrorReport } from "./ast.ts";
import { translateFolder } from "./translate_folder.ts";

interface TranslateCommandOptions {
  readonly output?: string;
  readonly outDir?: string;
  readonly sourceMap?: string;
  readonly stats?: boolean;
  readonly report?: boolean;
  readonly json?: boolean;
  readonly html?: boolean;
  readonly style: "async" | "generator";
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
    .option("--source-map <file>", "write the source map there")
    .option("--stats", "say how many parameters and results have types")
    .option("--report", "translate nothing; say what stands in the way (docs/diagnostics.md)")
    .option("--json", "mistakes, or the report, as JSON for editors")
    .option("--html", "the report as a page")
    .action(async (file: string, options: TranslateCommandOptions) => {
      const filename = file === "-" ? "<stdin>" : file;
      let source: Uint8Array | undefined;
      try {
        const translator = await import("../../translator/translate.ts");
        await translator.loadTranslator();
        if (options.outDir !== undefined) {
          const { formatTypeScript } = await import("../report/format.ts");
          const types = await translateFolder(
            file,
            options.outDir,
            translator,
            formatTypeScript,
            options.style,
          );
          if (options.stats === true) process.stderr.write(statistics(types));
          return;
        }
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

function statistics({ typed, any }: { readonly typed: number; readonly any: number }): string {
  const all = typed + any;
  const share = all === 0 ? 100 : Math.round((100 * typed) / all);
  return `types: ${typed} of ${all} parameters and results (${share} %)\n`;
}

function explain(error: unknown): string {
  const known = error as PythonSyntaxError | SourceTooComplexError;
  if (known.name === "PythonSyntaxError") return syntaxErrorReport(known as PythonSyntaxError);
  if (known.name === "SourceTooComplexError") return `${known.kind}: ${known.msg}`;
  if (error instanceof Error && "syscall" in error) return `tulip: ${error.message}`;
  throw error;
}
