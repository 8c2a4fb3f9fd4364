/** compile, eval, exec. CPython: Python/bltinmodule.c. */
import { Frame, type FrameBody } from "../frames/frame.ts";
import { mayBlock } from "../frames/twin.ts";
import { runningFrames } from "../modules/caller.ts";
import { type CompileMode, compileHook, languageHook, treeHook } from "../modules/compile.ts";
import { type CompiledModule, importModule } from "../modules/importer.ts";
import { PyModule } from "../modules/module.ts";
import { Code } from "../objects/callable.ts";
import { PyDict } from "../objects/dict.ts";
import { overflowError, typeError, valueError } from "../objects/exception.ts";
import { codeObject } from "../objects/function.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { parseSignature } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

/** Compiled code of `exec` and `eval`: run with the mappings for its names. */
interface DynamicCode {
  readonly blocks: boolean;
  run(globals: Value, locals: Value): Value;
}

const ONLY_TREE = 0x400;
const TYPE_COMMENTS = 0x1000;
const ROOTS: { readonly [mode: string]: string } = {
  exec: "Module",
  eval: "Expression",
  single: "Interactive",
};

const compiledCode = new WeakMap<Code, DynamicCode>();

/** The builtins module, for `__builtins__` in the globals of evaluated code; set by index.ts. */
export const builtinsOf: { module: Value } = { module: null };

function sourceOf(v: Value, what: string): string | Uint8Array {
  const text = asStr(v);
  if (text !== undefined) {
    const source = toJs(text);
    if (source.includes("\0")) throw valueError("source code string cannot contain null bytes");
    return source;
  }
  const data = typeof v === "object" && v !== null ? v.$data : undefined;
  if (!(data instanceof Uint8Array)) throw typeError(`${what} must be a string, bytes or code object`);
  return data;
}

function filenameOf(v: Value): string {
  const text = asStr(v);
  if (text !== undefined) return toJs(text);
  const data = typeof v === "object" && v !== null ? v.$data : undefined;
  if (data instanceof Uint8Array) return Buffer.from(data).toString("utf8");
  const fspath = lookupSpecial(v, "__fspath__");
  if (fspath !== undefined) return filenameOf(fspath.call(v));
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(v).$name}`);
}

/** Flags of `compile` that change nothing here: future features that are part of the language, and top-level await's. */
const knownFlags = 0x1ff_0000 | 0x200 | 0x2000 | ONLY_TREE | TYPE_COMMENTS | 0x8000;

/** `compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)` */
export function compile(
  source: Value,
  filename: Value,
  mode: Value,
  flags: Value,
  _inherit: Value,
  optimize: Value,
): Value {
  const kind = asStr(mode) === undefined ? undefined : toJs(asStr(mode) as string);
  if (kind === undefined) throw typeError(`compile() argument 'mode' must be str, not ${typeOf(mode).$name}`);
  const name = filenameOf(filename);
  const wanted = toIndex(flags);
  if (typeof wanted === "bigint") throw overflowError("Python int too large to convert to C int");
  if ((wanted & ~knownFlags) !== 0) throw valueError("compile(): unrecognised flags");
  const level = toIndex(optimize);
  if (level < -1 || level > 2) throw valueError("compile(): invalid optimize value");
  const wantsTree = (Number(wanted) & ONLY_TREE) !== 0;
  if (wantsTree && (kind === "func_type" || kind in ROOTS)) {
    if (treeHook.isTree(source)) return source;
    importModule(null, "ast", 0);
    return treeHook.parse(
      sourceOf(source, "compile() arg 1"),
      name,
      kind,
      (Number(wanted) & TYPE_COMMENTS) !== 0,
    );
  }
  if (kind !== "exec" && kind !== "eval" && kind !== "single") {
    throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (typeOf(source).$name === "code") return source;
  if (treeHook.isTree(source)) {
    const root = typeOf(source).$name;
    if (root !== ROOTS[kind]) throw typeError(`expected ${ROOTS[kind]} node, got ${root}`);
    return remembered(languageHook.compileTree(treeHook.treeOf(source), name, kind), name);
  }
  return compiled(sourceOf(source, "compile() arg 1"), name, kind);
}

function compiled(source: string | Uint8Array, filename: string, mode: CompileMode): Value {
  return remembered(compileHook.compile(source, filename, mode), filename);
}

function remembered(code: CompiledModule, filename: string): Value {
  const made = new Code("<module>", "<module>", parseSignature("()"), "python", false);
  made.firstlineno = 1;
  made.info = { filename, positions: "" };
  compiledCode.set(made, code as unknown as DynamicCode);
  return codeObject(made);
}

function namespaces(name: string, globals: Value, locals: Value): [Value, Value] {
  const inner = locals === undefined || locals === null ? globals : locals;
  if (!(globals instanceof PyDict)) {
    throw typeError(
      name === "eval"
        ? "globals must be a dict"
        : `exec() globals must be a dict, not ${typeOf(globals).$name}`,
    );
  }
  if (lookupSpecial(inner, "__getitem__") === undefined) {
    throw typeError(
      name === "eval"
        ? "locals must be a mapping"
        : `locals must be a mapping or None, not ${typeOf(inner).$name}`,
    );
  }
  if (!globals.$has("__builtins__")) globals.$set("__builtins__", instanceDict(builtinsOf.module));
  return [globals, inner];
}

/** The globals of the Python code that has called the runtime: for `eval` as a value, which gets no namespaces. */
export function globalsOfCaller(name: string): Value {
  const info = runningFrames()[0]?.info as { globals?: Value } | undefined;
  const { globals } = info ?? {};
  if (globals === undefined) throw new Error(`${name}() was called without the namespaces around it`);
  return globals instanceof PyModule ? instanceDict(globals) : globals;
}

function* run(name: "eval" | "exec", source: Value, given: Value, locals: Value): FrameBody {
  const globals = given ?? globalsOfCaller(name);
  const [outer, inner] = namespaces(name, globals, locals);
  let code: DynamicCode | undefined;
  if (typeOf(source).$name === "code") {
    code = compiledCode.get(source.$code);
    if (code === undefined) {
      throw typeError(`${name}() of the code of a function is not supported by Tulip; call the function`);
    }
  } else {
    let text = sourceOf(source, `${name}() arg 1`);
    if (name === "eval" && typeof text === "string") text = text.replace(/^[ \t]+/, "");
    code = compiledCode.get(compiled(text, "<string>", name).$code) as DynamicCode;
  }
  const result = code.run(outer, inner);
  const value = code.blocks ? yield new Frame(result) : result;
  return name === "eval" ? (value ?? null) : null;
}

/** `eval(source, /, globals=None, locals=None)` */
export const evaluate = mayBlock((source: Value, globals: Value, locals: Value) =>
  run("eval", source, globals, locals),
);

/** `exec(source, /, globals=None, locals=None, *, closure=None)` */
export const execute = mayBlock((source: Value, globals: Value, locals: Value) =>
  run("exec", source, globals, locals),
);
