// `tulip translate`: a program as TypeScript to read, check, keep and maintain.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { PythonSyntaxError, SourceTooComplexError } from "../../translator/diagnostics/syntax_error.ts";
import { formatReport } from "../../translator/report/format.ts";
import { knownModules } from "../known_modules.ts";
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
}

/** Makes the command `translate [options] [FILE]`; without FILE, or with `-`, it reads standard input. */
export function translateCommand(): Command {
  return new Command("translate")
    .description("write a program as TypeScript")
    .argument("[FILE]", "the program, or a folder (with --out-dir); `-` or nothing: standard input", "-")
    .option("-o, --output <file>", "where to write; else to standard output")
    .option("--out-dir <folder>", "write a project: package.json, tsconfig.json and the sources, one to one")
    .option("--source-map <file>", "write the source map there")
    .option("--stats", "say how many parameters and results have types")
    .option("--report", "say what stands in the way: foreign modules, blocking calls, dynamic code")
    .option("--json", "the report as JSON")
    .option("--html", "the report as a page")
    .action(async (file: string, options: TranslateCommandOptions) => {
      const filename = file === "-" ? "<stdin>" : file;
      try {
        const translator = await import("../../translator/translate.ts");
        await translator.loadTranslator();
        if (options.outDir !== undefined) {
          const { formatTypeScript } = await import("../report/format.ts");
          const types = await translateFolder(file, options.outDir, translator, formatTypeScript);
          if (options.stats === true) process.stderr.write(statistics(types));
          return;
        }
        if (file !== "-" && statSync(file).isDirectory()) {
          process.stderr.write("tulip: a folder is translated into a folder: give --out-dir\n");
          process.exitCode = 2;
          return;
        }
        const source = readFileSync(file === "-" ? 0 : file);
        if (options.report === true) {
          const format = options.json === true ? "json" : options.html === true ? "html" : "text";
          process.stdout.write(formatReport(translator.report(source, filename), filename, format));
          return;
        }
        const { formatTypeScript } = await import("../report/format.ts");
        const translated = translator.translate(source, {
          filename: basename(filename),
          mode: "typescript",
          knownModules: knownModules(),
        });
        const text = await formatTypeScript(translated.code);
        if (options.output === undefined) process.stdout.write(text);
        else writeFileSync(options.output, text);
        if (options.sourceMap !== undefined) writeFileSync(options.sourceMap, translated.map);
        if (options.stats === true) process.stderr.write(statistics(translated.types));
      } catch (error) {
        process.stderr.write(`${explain(error)}\n`);
        process.exitCode = 1;
      }
    });
}

function statistics({ typed, any }: { readonly typed: number; readonly any: number }): string {
  const all = typed + any;
  const share = all === 0 ? 100 : Math.round((100 * typed) / all);
  return `types: ${typed} of ${all} parameters and results (${share} %)\n`;
}

function explain(error: unknown): string {
  if (error instanceof PythonSyntaxError) return syntaxErrorReport(error);
  if (error instanceof SourceTooComplexError) return `${error.kind}: ${error.msg}`;
  if (error instanceof Error && "syscall" in error) return `tulip: ${error.message}`;
  throw error;
}
