// `tulip translate`: a program as TypeScript to read, check, keep and maintain.
import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { PythonSyntaxError, SourceTooComplexError } from "../../translator/diagnostics/syntax_error.ts";
import { knownModules } from "../known_modules.ts";
import { syntaxErrorReport } from "./ast.ts";

interface TranslateCommandOptions {
  readonly output?: string;
  readonly sourceMap?: string;
}

/** Makes the command `translate [-o OUT] [--source-map MAP] [FILE]`; without FILE, or with `-`, it reads standard input. */
export function translateCommand(): Command {
  return new Command("translate")
    .description("write a program as TypeScript")
    .argument("[FILE]", "the program; `-` or nothing: standard input", "-")
    .option("-o, --output <file>", "where to write; else to standard output")
    .option("--source-map <file>", "write the source map there")
    .action(async (file: string, options: TranslateCommandOptions) => {
      const filename = file === "-" ? "<stdin>" : file;
      try {
        const { loadTranslator, translate } = await import("../../translator/translate.ts");
        const { formatTypeScript } = await import("../report/format.ts");
        const source = readFileSync(file === "-" ? 0 : file);
        await loadTranslator();
        const translated = translate(source, { filename, mode: "typescript", knownModules: knownModules() });
        const text = await formatTypeScript(translated.code);
        if (options.output === undefined) process.stdout.write(text);
        else writeFileSync(options.output, text);
        if (options.sourceMap !== undefined) writeFileSync(options.sourceMap, translated.map);
      } catch (error) {
        process.stderr.write(`${explain(error)}\n`);
        process.exitCode = 1;
      }
    });
}

function explain(error: unknown): string {
  if (error instanceof PythonSyntaxError) return syntaxErrorReport(error);
  if (error instanceof SourceTooComplexError) return `${error.kind}: ${error.msg}`;
  if (error instanceof Error && "syscall" in error) return `tulip: ${error.message}`;
  throw error;
}
