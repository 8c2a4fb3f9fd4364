// What translated programs import: the runtime's declarations, and a file per module of the standard library.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asyncioTypes } from "./asyncio_types.mjs";
import { builtinTypes, nativeTypes, runtimeTypes } from "./library_types.mjs";
import { moduleNames } from "./module_table.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const reserved = new Set(
  "await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package private protected public arguments eval".split(
    " ",
  ),
);

/**
 * Writes `runtime.d.ts`, `modules/NAME.mjs` with its declarations, and `modules.json`, which says what names there are.
 *
 * @param folder where the bundles are.
 */
export async function writeLibrary(folder) {
  const runtime = createRequire(join(folder, "x.js"))("./translated.js");
  const application = createRequire(join(folder, "x.js"))("./application.js");
  const modules = join(folder, "modules");
  await mkdir(modules, { recursive: true });
  const known = {};
  const { types, declarations } = await readTypings();
  for (const name of ["builtins", ...moduleNames()]) {
    let names;
    try {
      names = Object.keys(runtime.standardModule(name));
    } catch (error) {
      console.warn(
        `the module ${name} cannot be loaded: ${error instanceof Error ? error.message : "it raises"}`,
      );
      continue;
    }
    names = names
      .filter((key) => identifier.test(key) && (key === "__import__" || !/^__\w+__$/.test(key)))
      .sort();
    known[name] = Object.fromEntries(names.map((key) => [key, described(runtime.standardModule(name)[key])]));
    const [exported, renamed] = [names.filter((n) => !reserved.has(n)), names.filter((n) => reserved.has(n))];
    const lines = [
      'import { standardModule } from "../translated.js";',
      `const module = standardModule(${JSON.stringify(name)});`,
      `export const { ${[...exported, ...renamed.map((n) => `${n}: ${n}$`)].join(", ")} } = module;`,
      // As members of the module they have their own names.
      ...renamed.filter((n) => n !== "default").map((n) => `export { ${n}$ as ${n} };`),
    ];
    if (name === "asyncio")
      lines.push(`export { ${Object.keys(application).sort().join(", ")} } from "../application.js";`);
    await writeFile(join(modules, `${name}.mjs`), `${lines.join("\n")}\n`);
    const own = name === "builtins" ? builtinTypes : {};
    const byHand = name === "asyncio" ? asyncioTypes : "";
    const given = new Set([...byHand.matchAll(/export declare (?:const|function) (\w+)/g)].map(([, n]) => n));
    const typed = declarations.modules[name] ?? {};
    for (const key of Object.keys(typed)) {
      if (!names.includes(key)) throw new Error(`translator/typings/${name}.pyi: ${name} has no ${key}`);
    }
    const others = [...exported, ...renamed.map((n) => `${n}$`)].filter((n) => !given.has(n));
    const texts = others.map(
      (key) =>
        (Object.hasOwn(typed, key) ? typed[key] : undefined) ??
        `export declare const ${key}: any;${!Object.hasOwn(own, key) ? "" : `\nexport type ${own[key]};`}`,
    );
    texts.push(...renamed.filter((n) => n !== "default").map((n) => `export { ${n}$ as ${n} };`));
    const isTyped = name === "builtins" || Object.keys(typed).length > 0;
    const head = isTyped ? 'import type * as py from "../runtime.js";\n' : "";
    await writeFile(join(modules, `${name}.d.mts`), `${head}${byHand}${texts.join("\n")}\nexport {};\n`);
  }
  const declared = new Set(
    [...runtimeTypes.matchAll(/export declare (?:const|function) (\w+)/g)].map(([, n]) => n),
  );
  const others = Object.keys(runtime).filter((name) => !declared.has(name) && name !== "shared");
  await writeFile(
    join(folder, "runtime.d.ts"),
    `${runtimeTypes}\n${declarations.runtime}\n${others.map((name) => `export declare const ${name}: any;`).join("\n")}\n`,
  );
  await writeFile(
    join(modules, "compiler.mjs"),
    'import { makeCompiler } from "../compiler.js";\nimport { useCompiler } from "../translated.js";\nuseCompiler(await makeCompiler());\n',
  );
  await writeFile(join(modules, "compiler.d.mts"), "export {};\n");
  await writeFile(join(folder, "native.d.ts"), nativeTypes);
  await writeFile(join(folder, "modules.json"), JSON.stringify({ names: known, types }));
}

/** What `translator/typings` says, as the translator reads it. */
async function readTypings() {
  const folder = join(root, "translator/typings");
  const texts = {};
  for (const file of (await readdir(folder)).sort()) {
    texts[file.replace(/\.pyi$/, "")] = await readFile(join(folder, file), "utf8");
  }
  const { outputFiles } = await build({
    entryPoints: [join(root, "translator/typings.ts")],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    external: ["tree-sitter", "tree-sitter-python", "web-tree-sitter"],
    define: {
      "import.meta.url": "importMetaUrl",
      "import.meta.dirname": "importMetaUrl",
      "import.meta.filename": "importMetaUrl",
    },
    banner: { js: 'var importMetaUrl = "file:///";' },
    logLevel: "warning",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports.typings(texts);
}

/** What the translator wants to know of a value: of a function its keyword-only parameters, of a class its methods, too. */
function described(value) {
  if (typeof value !== "function") return 0;
  if (value.$isType !== true) {
    const keywords = keywordsOf(value.$code);
    return isCoroutineFunction(value.$code) || givesFutures.has(value.$code?.name)
      ? { keywords, awaits: true }
      : keywords;
  }
  const methods = {};
  const awaits = new Set();
  for (const cls of [...value.$mro].reverse()) {
    for (const [name, method] of cls.$dict) {
      if (identifier.test(name) && typeof method === "function" && method.$code !== undefined) {
        methods[name] = keywordsOf(method.$code);
        if (isCoroutineFunction(method.$code)) awaits.add(name);
        else awaits.delete(name);
      } else {
        delete methods[name];
        awaits.delete(name);
      }
    }
  }
  return { keywords: keywordsOf(value.$dict.get("__init__")?.$code), methods, awaits: [...awaits] };
}

/** Functions of asyncio that give tasks or futures. */
const givesFutures = new Set(["create_task", "ensure_future", "gather", "shield", "wrap_future"]);

/** CO_COROUTINE */
function isCoroutineFunction(code) {
  return ((code?.flags ?? 0) & 0x80) !== 0;
}

function keywordsOf(code) {
  try {
    return code === undefined || code.signature.kwarg !== null ? [] : [...code.signature.kwonly];
  } catch {
    return [];
  }
}
