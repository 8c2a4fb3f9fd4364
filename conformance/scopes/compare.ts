// Holds our scopes against CPython's symbol tables, for all Python files under the folders given.
// node --import ./scripts/typescript.mjs conformance/scopes/compare.ts [FOLDER …]; default: CPython's own library.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findCPython } from "../differential/cpython.ts";
import { type SymbolTable, symbolTable } from "./symbol_table.ts";

function pythonFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "site-packages") found.push(...pythonFiles(path));
    else if (entry.isFile() && entry.name.endsWith(".py")) found.push(path);
  }
  return found.sort();
}

/** The first place where two tables differ, as a path of block names. */
function difference(ours: SymbolTable, theirs: SymbolTable, path = theirs[1]): string | null {
  for (const part of [0, 1, 2, 3, 4, 5] as const) {
    const [left, right] = [JSON.stringify(ours[part]), JSON.stringify(theirs[part])];
    if (left !== right) return `${path}: ours ${left}, CPython's ${right}`;
  }
  if (ours[6].length !== theirs[6].length)
    return `${path}: ${ours[6].length} blocks, CPython's ${theirs[6].length}`;
  for (const [index, child] of ours[6].entries()) {
    const other = theirs[6][index] as SymbolTable;
    const found = difference(child, other, `${path}/${other[1]}`);
    if (found !== null) return found;
  }
  return null;
}

function ourTable(path: string): SymbolTable | string {
  try {
    return symbolTable(readFileSync(path), path);
  } catch (error) {
    return String(error);
  }
}

async function main(folders: string[]): Promise<void> {
  const python = findCPython();
  if (python === undefined) throw new Error("no CPython 3.13: name it in PYTHON313");
  const files = (folders.length > 0 ? folders : [python.library]).flatMap(pythonFiles);
  const script = new URL("symbol_tables.py", import.meta.url).pathname;
  const child = spawn(python.executable, [script], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.map((file) => `${file}\n`).join(""));
  let equal = 0;
  let refused = 0;
  let total = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [path, theirs, error] = JSON.parse(line) as [string, SymbolTable | null, string | null];
    total++;
    const ours = ourTable(path);
    if (theirs === null) {
      if (typeof ours === "string") refused++;
      else console.log(`${path}: CPython refuses it (${error})`);
    } else if (typeof ours === "string") console.log(`${path}: ${ours}`);
    else {
      const found = difference(ours, theirs);
      if (found === null) equal++;
      else console.log(`${path}: ${found.slice(0, 400)}`);
    }
  }
  console.log(
    `${total} files: ${equal} equal, ${refused} refused by both, ${total - equal - refused} different`,
  );
  process.exitCode = equal + refused === total ? 0 : 1;
}

await main(process.argv.slice(2));
