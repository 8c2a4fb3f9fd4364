/**
 * What programs change about functions: defaults and code. JavaScript's functions cannot be changed, so the modules that do
 * such things (translator/analyse/reflection.ts) make functions that call another one. CPython: Objects/funcobject.c.
 */
import { Code, type PyFunction } from "./callable.ts";
import { PyCell } from "./cell.ts";
import { functionHooks } from "./function.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import type { Value } from "./object.ts";
import { bindArguments, isKeywords, type Keywords } from "./signature.ts";
import { tuple } from "./tuple.ts";

/** Makes a function that can get other defaults and other code. */
export function rewirable(f: PyFunction): PyFunction {
  let run: (...args: Value[]) => Value = f;
  const made: PyFunction = (...args: Value[]) => run(...args);
  const { $method: _, ...rest } = f;
  Object.assign(made, rest);
  made.$rewire = (other) => {
    run = other;
    delete made.$twin;
    delete made.$method;
  };
  if (made.$code !== undefined) made.$code.example ??= f;
  return made;
}

/** `f.__defaults__ = …` @raises RuntimeError if the function's code has them as constants */
function setDefaults(f: PyFunction, items: Value[]): void {
  const own = f.$defaults ?? [];
  if (f.$replace !== undefined) {
    const made = rewirable(f);
    delete made.$replace;
    f.$replace(made);
    setDefaults(made, items);
    return;
  }
  if (f.$rewire === undefined) {
    if (own.length === items.length && own.every((v, i) => v === items[i])) return;
    // The function reads its defaults from this very array, unless they are constants.
    if (own.length !== items.length || own.some(isConstant)) throw notRewirable(f, "__defaults__");
    own.splice(0, own.length, ...items);
    return;
  }
  f.$defaults = items.slice();
  apply(f, f.$code?.example ?? f);
}

function isConstant(v: Value): boolean {
  return v === null || typeof v !== "object";
}

const keywordDicts = new WeakMap<PyFunction, Value>();

/** `f.__kwdefaults__`: a dict that the function reads at every call, or None. */
function keywordDefaults(f: PyFunction): Value {
  const known = keywordDicts.get(f);
  if (known !== undefined) return known;
  if (f.$kwdefaults == null || Object.keys(f.$kwdefaults).length === 0) return null;
  const dict = links.dict(Object.entries(f.$kwdefaults));
  if (f.$rewire !== undefined) {
    keywordDicts.set(f, dict);
    apply(f, f.$code?.example ?? f);
  }
  return dict;
}

/** `f.__kwdefaults__ = …` (a dict or None). */
function setKeywordDefaults(f: PyFunction, dict: Value): void {
  if (f.$rewire === undefined) throw notRewirable(f, "__kwdefaults__");
  keywordDicts.set(f, dict);
  apply(f, f.$code?.example ?? f);
}

/** `f.__code__ = …` @raises ValueError if the numbers of free variables differ */
function setCode(f: PyFunction, code: Code): void {
  const free = code.spec?.freevars?.length ?? 0;
  const own = f.$code?.spec?.freevars?.length ?? 0;
  if (free !== own) {
    const name = f.$name ?? f.$code?.name;
    throw links.valueError(`${name}() requires a code object with ${own} free vars, not ${free}`);
  }
  const { example } = code;
  if (f.$rewire === undefined || example === undefined || free > 0) throw notRewirable(f, "__code__");
  f.$name ??= f.$code?.name as string;
  f.$qualname ??= f.$code?.qualname as string;
  f.$code = code;
  apply(f, example);
}

/** A new function with the code of another one: `types.FunctionType(code, globals, …)`. */
function functionOf(code: Code): PyFunction {
  const { example } = code;
  if (example === undefined) {
    throw links.runtimeError(`Tulip cannot make another function of the code of '${code.qualname}'`);
  }
  const made = rewirable(example);
  delete made.$defaults;
  delete made.$kwdefaults;
  delete made.$annotations;
  apply(made, example);
  return made;
}

function notRewirable(f: PyFunction, what: string): Value {
  return links.runtimeError(
    `Tulip cannot change ${what} of '${f.$qualname ?? f.$code?.qualname}': it is part of the function's code`,
  );
}

/** Calls of `f` run `target` from now on, with `f`'s own defaults. */
function apply(f: PyFunction, target: PyFunction): void {
  const original = (f.$code as Code).original ?? (f.$code as Code);
  const { signature } = original;
  const defaults = f.$defaults ?? [];
  const known = keywordDicts.get(f);
  const dict =
    known === undefined ? (f.$kwdefaults == null ? null : links.dict(Object.entries(f.$kwdefaults))) : known;
  const kwdefaults = {
    has: (name: string) => dict !== null && dict.$get(name) !== undefined,
  } as unknown as ReadonlySet<string>;
  const code = new Code(original.name, original.qualname, signature, original.style, original.hasSelf);
  Object.assign(code, original);
  code.original = original;
  code.pyCode = original.pyCode;
  code.signature = {
    posonly: signature.posonly,
    args: signature.args,
    vararg: signature.vararg,
    kwonly: signature.kwonly,
    kwarg: signature.kwarg,
    defaultCount: Math.min(defaults.length, signature.args.length),
    kwdefaults,
  };
  f.$code = code;
  const first = signature.args.length - defaults.length;
  f.$rewire?.((...args) => {
    const last = args[args.length - 1];
    const keywords: Keywords | null = isKeywords(last) ? args.pop() : null;
    const bound = bindArguments(code, args, keywords);
    for (let i = Math.max(first, 0); i < signature.args.length; i++) {
      if (bound[i] === undefined) bound[i] = defaults[i - first];
    }
    if (dict !== null && signature.kwonly.length > 0) {
      const kw = bound[bound.length - 1];
      for (const name of signature.kwonly) {
        const key = jsName(name);
        if (kw[key] === undefined) kw[key] = dict.$get(name);
      }
    }
    return target(...bound);
  });
}

const closures = new WeakMap<PyFunction, Value>();

/** `f.__closure__`: cells for the free variables, or None. @raises RuntimeError where they cannot be reached */
function closureOf(f: PyFunction): Value {
  const names = f.$code?.spec?.freevars ?? [];
  if (names.length === 0) return null;
  let cells = closures.get(f);
  if (cells === undefined) {
    if (f.$closure === undefined) {
      throw links.runtimeError(
        `Tulip cannot look into the closure of '${f.$qualname ?? f.$code?.qualname}': its module does not mention __closure__`,
      );
    }
    cells = tuple(f.$closure().map(([read, write]) => new PyCell(read, write)));
    closures.set(f, cells);
  }
  return cells;
}

Object.assign(functionHooks, {
  setCode,
  setDefaults,
  keywordDefaults,
  setKeywordDefaults,
  closureOf,
  functionOf,
});
