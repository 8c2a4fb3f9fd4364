// `tulip translate --out-dir`: a folder of Python files as a project of TypeScript.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { knownModules } from "../known_modules.ts";
import { version } from "../version.ts";

interface Types {
  typed: number;
  any: number;
}

type Translator = typeof import("../../translator/translate.ts");

/** Every Python file below a folder, as paths relative to it. */
function pythonFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith(".") || entry.name === "__pycache__" ? [] : pythonFiles(folder, path);
    }
    return entry.name.endsWith(".py") ? [path] : [];
  });
}

/** `pkg/sub/__init__.py` is the module `pkg.sub`. */
function moduleName(path: string): string {
  return path
    .replace(/\.py$/, "")
    .split(/[\\/]/)
    .filter((part, i, all) => part !== "__init__" || i < all.length - 1)
    .join(".");
}

/**
 * Translates a program into a folder: `src/` with a file for each of its files, `package.json` and `tsconfig.json`.
 *
 * @param input a file, or a folder with the program `__main__.py`, `main.py` or `app.py`.
 * @returns how many parameters and results have types.
 */
export async function translateFolder(
  input: string,
  output: string,
  translator: Translator,
  format: (text: string) => Promise<string>,
  style: "async" | "generator",
): Promise<Types> {
  const isFolder = statSync(input).isDirectory();
  const root = isFolder ? input : dirname(input);
  const files = isFolder ? pythonFiles(input) : [basename(input)];
  const modules = new Map(files.map((path) => [moduleName(path), path]));
  const known = knownModules();
  const types = { typed: 0, any: 0 };
  for (const path of files) {
    const target = join(output, "src", path.replace(/\.py$/, ".ts"));
    const own = new Map(
      [...modules].map(([name, other]) => {
        const from = relative(dirname(path), other).replaceAll("\\", "/").replace(/\.py$/, ".js");
        return [name, from.startsWith(".") ? from : `./${from}`];
      }),
    );
    const translated = translator.translate(readFileSync(join(root, path)), {
      filename: path.replaceAll("\\", "/"),
      mode: "typescript",
      style,
      knownModules: known,
      ...(isFolder ? { ownModules: own, moduleName: moduleName(path) } : {}),
    });
    types.typed += translated.types.typed;
    types.any += translated.types.any;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await format(translated.code));
  }
  const main =
    ["__main__.py", "main.py", "app.py"].find((name) => files.includes(name)) ?? files[0] ?? "main.py";
  const metadata = {
    name:
      basename(output)
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-") || "program",
    version: "1.0.0",
    private: true,
    type: "module",
    scripts: { build: "tsc", start: `tsc && node dist/${main.replace(/\.py$/, ".js")}` },
    dependencies: { "tulip-py": `^${version}` },
    devDependencies: { "@types/node": "^20.0.0", typescript: ">=5.5" },
  };
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
    skipLibCheck: true,
  };
  writeFileSync(join(output, "package.json"), `${JSON.stringify(metadata, null, 2)}\n`);
  writeFileSync(
    join(output, "tsconfig.json"),
    `${JSON.stringify({ compilerOptions, include: ["src"] }, null, 2)}\n`,
  );
  return types;
}
