// What can be said about a program without running it: its syntax, the warnings of the compiler, modules that are missing.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { freshBundles, type Written } from "./fresh_runtime.ts";

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** As it is shown to people. */
  readonly text: string;
}

interface Imported {
  readonly name: string;
  readonly line: number;
}

let bundles: ReturnType<typeof freshBundles> | undefined;

/** Inspects a program. */
export async function inspectStatically(file: string): Promise<Finding[]> {
  bundles ??= freshBundles();
  const translator = bundles("translator.js");
  await translator.loadTranslator();
  const source = readFileSync(file);
  const findings: Finding[] = [];
  try {
    const { warnings } = translator.translate(source, { filename: resolve(file), mode: "run" });
    for (const { category, message, lineno } of warnings) {
      findings.push({ file, line: lineno, text: `${file}:${lineno}: ${category}: ${message}` });
    }
  } catch (error) {
    const { name, kind = "SyntaxError", msg, lineno, offset, message } = error as Record<string, any>;
    if (name !== "PythonSyntaxError" && name !== "SourceTooComplexError") throw error;
    const place = lineno == null ? "" : `:${lineno}${offset == null ? "" : `:${offset}`}`;
    findings.push({ file, line: lineno ?? 0, text: `${file}${place}: ${kind}: ${msg ?? message}` });
    return findings;
  }
  const elsewhere = importsOf(source.toString("utf8")).filter(({ name }) => {
    const beside = join(dirname(resolve(file)), name.split(".")[0]);
    return !existsSync(`${beside}.py`) && !existsSync(beside);
  });
  const missing = await missingModules([...new Set(elsewhere.map(({ name }) => name))], translator);
  for (const { name, line } of elsewhere.filter((one) => missing.has(one.name))) {
    findings.push({ file, line, text: `${file}:${line}: error: Tulip has no module ${name}` });
  }
  return findings;
}

/** Which of the modules cannot be imported: asked of a runtime of its own, since only it knows. */
async function missingModules(names: readonly string[], translator: any): Promise<Set<string>> {
  const program = `for name in ${JSON.stringify(names)}:
    try:
        __import__(name)
    except ImportError:
        print(name)
`;
  const written: Written = { stdout: "", stderr: "" };
  const compile = (source: Uint8Array | string, filename: string, compileMode?: string) =>
    new Script(translator.translate(source, { filename, mode: "run", compileMode }).code).runInThisContext();
  await freshBundles(written)("runtime.js").runMain({
    program: { source: program, filename: "<string>", argv0: "-c", path0: "/nowhere" },
    argv: ["-c"],
    clock: "virtual",
    loader: { module: (text: string, filename: string) => compile(text, filename), compile },
  });
  return new Set(written.stdout.split("\n").filter((name) => name !== ""));
}

/** The modules that import statements name, wherever they stand; relative ones left out. */
function importsOf(source: string): Imported[] {
  const found: Imported[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    const from = /^\s*from\s+([A-Za-z_][\w.]*)\s+import\b/.exec(text);
    if (from !== null) found.push({ name: from[1], line: index + 1 });
    const plain = /^\s*import\s+([^#;]+)/.exec(text);
    for (const part of plain?.[1].split(",") ?? []) {
      const name = part.trim().split(/\s+/)[0];
      if (/^[A-Za-z_][\w.]*$/.test(name)) found.push({ name, line: index + 1 });
    }
  }
  return found;
}
