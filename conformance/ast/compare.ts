// Holds our syntax trees against CPython's, positions included, for all Python files under the folders given.
// node --import ./scripts/typescript.mjs conformance/ast/compare.ts [FOLDER …]; default: CPython's own library.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { dump } from "../../translator/ast/dump.ts";
import { PythonSyntaxError } from "../../translator/diagnostics/syntax_error.ts";
import { type Grammar, loadGrammar } from "../../translator/parse/grammar.ts";
import { lowerModule } from "../../translator/parse/lower/module.ts";
import { parse, parseStrictly } from "../../translator/parse/parse.ts";
import { decodeSource, Lines } from "../../translator/parse/source.ts";
import { tokenize } from "../../translator/parse/tokenizer.ts";
import { findCPython } from "../differential/cpython.ts";

type Verdict = string | (string | number | null)[];

interface Answer {
  path: string;
  tree: Verdict;
  typed: Verdict;
}

function pythonFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...pythonFiles(path));
    else if (entry.isFile() && entry.name.endsWith(".py")) found.push(path);
  }
  return found.sort();
}

// UTF-8 as Python's "surrogatepass": a lone surrogate takes three bytes. In a dump they are escaped anyway.
const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

function verdict(read: () => ReturnType<typeof parse>): Verdict {
  try {
    return digest(dump(read(), { include_attributes: true, indent: 1 }));
  } catch (error) {
    if (error instanceof PythonSyntaxError) return [error.kind, error.msg, error.lineno, error.offset];
    return String(error);
  }
}

function isByTreeSitter(grammar: Grammar, source: Uint8Array, path: string): boolean {
  try {
    return lowerModule(grammar, tokenize(new Lines(decodeSource(source, path)), path, false), path) !== null;
  } catch {
    return false;
  }
}

async function main(folders: string[]): Promise<void> {
  const python = findCPython();
  if (python === undefined) throw new Error("no CPython 3.13: name it in PYTHON313");
  const files = (folders.length > 0 ? folders : [python.library]).flatMap(pythonFiles);
  const script = new URL("syntax_trees.py", import.meta.url).pathname;
  const child = spawn(python.executable, [script], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.map((file) => `${file}\n`).join(""));
  const grammar = await loadGrammar();
  let same = 0;
  let byTreeSitter = 0;
  let total = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as Answer;
    const { path } = answer;
    const source = readFileSync(path);
    const ours: [string, Verdict, Verdict][] = [
      ["parse", verdict(() => parse(source, path)), answer.tree],
      ["strict", verdict(() => parseStrictly(source, path) as ReturnType<typeof parse>), answer.tree],
      ["typed", verdict(() => parse(source, path, { type_comments: true })), answer.typed],
    ];
    const wrong = ours.filter(([, mine, theirs]) => JSON.stringify(mine) !== JSON.stringify(theirs));
    total++;
    if (isByTreeSitter(grammar, source, path)) byTreeSitter++;
    if (wrong.length === 0) same++;
    for (const [name, mine, theirs] of wrong) {
      console.log(`${path}: ${name}: ours ${JSON.stringify(mine)}, CPython's ${JSON.stringify(theirs)}`);
    }
  }
  const share = ((100 * same) / total).toFixed(2);
  console.log(
    `${same} of ${total} files identical (${share} %) by the ${grammar.kind} grammar; ` +
      `${byTreeSitter} from tree-sitter's tree, the rest by the strict parser alone`,
  );
  if (same < total) process.exitCode = 1;
}

await main(process.argv.slice(2));
