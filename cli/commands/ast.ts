// `tulip ast`: prints a program's syntax tree, as `python3.13 -m ast` does.

import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { dump } from "../../translator/ast/dump.ts";
import { PythonSyntaxError, SourceTooComplexError } from "../../translator/diagnostics/syntax_error.ts";
import { loadGrammar } from "../../translator/parse/grammar.ts";
import { parse } from "../../translator/parse/parse.ts";
import type { Mode } from "../../translator/parse/strict.ts";

interface AstOptions {
  mode: Mode;
  typeComments: boolean;
  includeAttributes: boolean;
  indent: number;
}

function wholeNumber(text: string): number {
  if (!/^[+-]?\d+$/.test(text)) throw new InvalidArgumentError(`invalid int value: '${text}'`);
  return Number(text);
}

/** The last lines of CPython's traceback for an error in the source. */
export function syntaxErrorReport(error: PythonSyntaxError): string {
  const { kind, msg, filename, lineno, offset, end_lineno, end_offset, text } = error;
  const lines: string[] = [];
  if (lineno !== null) lines.push(`  File "${filename}", line ${lineno}`);
  if (text !== null && lineno !== null) {
    const line = text.replace(/\n$/, "");
    const shown = line.trimStart();
    lines.push(`    ${shown.trimEnd()}`);
    if (offset !== null && offset >= 1) {
      const skipped = line.length - shown.length;
      const from = Math.max(0, offset - 1 - skipped);
      const isOpen = end_offset === null || end_offset <= 0 || end_offset === offset;
      const to = end_lineno !== lineno ? line.length + 1 : isOpen ? offset + 1 : end_offset;
      const width = Math.max(1, to - 1 - skipped - from);
      lines.push(`    ${shown.slice(0, from).replace(/[^\t]/g, " ")}${"^".repeat(width)}`);
    }
  }
  lines.push(`${kind}: ${msg}`);
  return lines.join("\n");
}

/**
 * Makes the command `ast [-m MODE] [--no-type-comments] [-a] [-i N] [FILE]`; without FILE, or with `-`, it reads
 * standard input. https://docs.python.org/3.13/library/ast.html#command-line-usage
 */
export function astCommand(): Command {
  return new Command("ast")
    .description("print the syntax tree of a program as `python3.13 -m ast` does")
    .argument("[infile]", "the file to parse; defaults to stdin", "-")
    .addOption(
      new Option("-m, --mode <mode>", "what kind of code must be parsed")
        .choices(["exec", "single", "eval", "func_type"])
        .default("exec"),
    )
    .option("--no-type-comments", "don't add information about type comments")
    .option("-a, --include-attributes", "include attributes such as line numbers and column offsets", false)
    .option("-i, --indent <indent>", "indentation of nodes (number of spaces)", wholeNumber, 3)
    .action(async (infile: string, options: AstOptions) => {
      const filename = infile === "-" ? "<stdin>" : infile;
      const source = readFileSync(infile === "-" ? 0 : infile);
      await loadGrammar();
      try {
        const tree = parse(source, filename, { mode: options.mode, type_comments: options.typeComments });
        const { includeAttributes: include_attributes, indent } = options;
        process.stdout.write(`${dump(tree, { include_attributes, indent })}\n`);
      } catch (error) {
        if (error instanceof PythonSyntaxError) process.stderr.write(`${syntaxErrorReport(error)}\n`);
        else if (error instanceof SourceTooComplexError)
          process.stderr.write(`${error.kind}: ${error.msg}\n`);
        else throw error;
        process.exitCode = 1;
      }
    });
}
