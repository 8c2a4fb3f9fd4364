// The project's own source files, and what they import.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const parts = ["cli", "translator", "runtime", "conformance", "bench", "tests", "scripts"] as const;

export interface Import {
  /** As written: `./x.ts`, `node:fs`, `esrap`. */
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  readonly isDynamic: boolean;
  /** From the root of the checkout, for relative specifiers. */
  readonly target: string | undefined;
}

export interface Source {
  /** From the root of the checkout, with `/`. */
  readonly path: string;
  readonly imports: readonly Import[];
}

/** Every file below the given folders whose name ends in one of `endings`. */
export function filesBelow(folders: readonly string[], endings: readonly string[] = [".ts"]): string[] {
  const files: string[] = [];
  const visit = (folder: string) => {
    let entries: import("node:fs").Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (endings.some((ending) => entry.name.endsWith(ending))) files.push(path);
    }
  };
  for (const folder of folders) visit(folder);
  return files.sort();
}

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** Reads the imports of a file. */
export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const imports: Import[] = [];
  for (const match of text.matchAll(statement)) {
    const specifier = match[2] ?? match[3];
    const isTypeOnly = match[1] !== undefined || isInlineTypes(match[0]) || isTypeQuery(text, match.index);
    const target = specifier.startsWith(".")
      ? relative(root, join(root, dirname(path), specifier)).replaceAll("\\", "/")
      : undefined;
    imports.push({ specifier, isTypeOnly, isDynamic: match[3] !== undefined, target });
  }
  return { path, imports };
}

// `import { type A, type B } from "…"` leaves an import of the module for its effects, which is nothing.
function isInlineTypes(text: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(text)?.[1]
    .split(",")
    .filter((name) => name.trim() !== "");
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

// `let x: import("…").T`
function isTypeQuery(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1, text.indexOf("\n", at));
  return (
    text.startsWith("import(", at) &&
    /import\("[^"]+"\)\s*\.\s*[A-Z]/.test(line) &&
    !/await\s+import/.test(line)
  );
}
