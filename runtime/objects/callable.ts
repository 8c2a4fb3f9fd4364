/** Functions in their two forms, plain and this-form, and the wrappers around functions of the runtime (internals.md §2, §3). */
import type { LibraryFrames } from "./library_frames.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import type { Value } from "./object.ts";
import {
  bindArguments,
  type Callee,
  isKeywords,
  isSlot,
  type Keywords,
  parseSignature,
  type Signature,
} from "./signature.ts";

/** Code flags, with the bits of CPython's `co_flags` (Include/cpython/code.h). */
export const CodeFlags = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
} as const;

/** What the functions of one compiled module share. */
export interface ModuleInfo {
  readonly filename: string;
  /** Delta-encoded positions; see `positions.ts`. */
  readonly positions: string;
  /** The text of a program given by `-c`: it is on no disk. */
  source?: string;
  /** The code objects of its functions, in the order of the source. */
  codes?: Code[];
}

/** What the emitter says of a `def`. */
export interface CodeSpec {
  name: string;
  qualname: string;
  firstlineno: number;
  posonly?: number;
  args?: string[];
  vararg?: string | null;
  kwonly?: string[];
  kwarg?: string | null;
  /** How many of the positional parameters have defaults. */
  defaults?: number;
  /** The keyword-only parameters with defaults. */
  kwdefaults?: string[];
  flags?: number;
  varnames?: string[];
  freevars?: string[];
  cellvars?: string[];
  consts?: Value[];
  names?: string[];
  doc?: string | null;
}

const noInfo: ModuleInfo = { filename: "<unknown>", positions: "" };

/** What is constant about a function: made once per `def`, shared by all its closures. CPython: code objects. */
export class Code implements Callee {
  name: string;
  qualname: string;
  signature: Signature;
  style: "c" | "python";
  /** Whether the signature starts with `self` (false for methods of types written in C). */
  hasSelf: boolean;
  flags: number;
  firstlineno: number;
  info: ModuleInfo;
  spec: CodeSpec | null;
  /** For coroutine functions of the runtime: what tracebacks show of them. */
  library: LibraryFrames | undefined = undefined;
  /** The Python-visible `code` object, made on demand. */
  pyCode: Value = undefined;
  /** Whether it is the `__init__` of a type written in C, which messages call by the type's name. */
  constructs: boolean | undefined = undefined;
  /** A function of this code, where the module makes functions that can get another one's (rewiring.ts). */
  example: PyFunction | undefined = undefined;
  refuses: ((args: readonly Value[]) => string) | undefined = undefined;
  /** The code that this one is, but for the defaults of one function. */
  original: Code | undefined = undefined;
  constructor(name: string, qualname: string, signature: Signature, style: "c" | "python", hasSelf: boolean) {
    this.name = name;
    this.qualname = qualname;
    this.signature = signature;
    this.style = style;
    this.hasSelf = hasSelf;
    this.flags = 0;
    this.firstlineno = 0;
    this.info = noInfo;
    this.spec = null;
  }
}

const noNames: ReadonlySet<string> = new Set();

/** Makes the code object of a compiled function. */
export function code(info: ModuleInfo, spec: CodeSpec): Code {
  const signature: Signature = {
    posonly: spec.posonly ?? 0,
    args: spec.args ?? [],
    vararg: spec.vararg ?? null,
    kwonly: spec.kwonly ?? [],
    kwarg: spec.kwarg ?? null,
    defaultCount: spec.defaults ?? 0,
    kwdefaults: spec.kwdefaults === undefined ? noNames : new Set(spec.kwdefaults),
  };
  const made = new Code(spec.name, spec.qualname, signature, "python", true);
  made.flags =
    (spec.flags ?? 3) |
    (signature.vararg === null ? 0 : CodeFlags.VARARGS) |
    (signature.kwarg === null ? 0 : CodeFlags.VARKEYWORDS);
  made.firstlineno = spec.firstlineno;
  made.info = info;
  (info as { codes?: Code[] }).codes ??= [];
  info.codes?.push(made);
  made.spec = spec;
  return made;
}

/** A Python-callable JavaScript function and what the runtime knows of it. */
export interface PyFunction {
  (...args: Value[]): Value;
  $class?: Value;
  $code?: Code;
  /** True for functions written in the runtime. */
  $builtin?: boolean;
  /** This-form of a plain function. */
  $method?: PyMethodForm;
  /** The generator twin, in plain form, used when the caller is a frame and the function may block. */
  $twin?: (...args: Value[]) => Generator<Value, Value, Value>;
  $defaults?: Value[];
  $kwdefaults?: Keywords | null;
  $annotations?: (() => Value) | Value;
  $doc?: Value;
  $module?: Value;
  /** Overrides of `__name__` and `__qualname__`. */
  $name?: string;
  $qualname?: string;
  /** Attributes that the program has set. */
  $attributes?: Map<string, Value>;
  $self?: Value;
  $globals?: Value;
  $typeParams?: Value;
  $isType?: boolean;
  /** Access to the free variables, in the order of `co_freevars`, where the program looks into closures. */
  $closure?: () => [read: () => Value, write: (v: Value) => void][];
  /** Changes what the function runs (rewiring.ts). */
  $rewire?: (run: (...args: Value[]) => Value) => void;
  /** Puts a function that can be rewired in the place of this one. */
  $replace?: (other: PyFunction) => void;
}

/** A method in this-form: `self` is `this`. */
export interface PyMethodForm {
  (this: Value, ...args: Value[]): Value;
  $isMethod: true;
  $code: Code;
  $function?: PyFunction | undefined;
  $ownerName?: string;
  /** For methods of types that CPython writes in C: may it be called with this `self`? */
  $receives?: (self: Value) => boolean;
  /** Whether CPython has it as a slot (`list.__add__`), not as a method (`list.append`); see `isSlotWrapper`. */
  $wrapsSlot?: boolean;
  /** Called instead of binding `this`, for class methods: what the method is bound to. */
  $boundTo?: (self: Value) => Value;
}

/** What `def` and its relatives take besides the function and its code. */
export interface FunctionExtras {
  defaults?: Value[];
  kwdefaults?: Keywords;
  annotations?: () => Value;
  doc?: Value;
  twin?: (...args: Value[]) => Generator<Value, Value, Value>;
  module?: Value;
  globals?: Value;
  typeParams?: Value;
  closure?: () => [read: () => Value, write: (v: Value) => void][];
}

/** Applies the parts of a `def` that most functions do not have. */
export function applyExtras(f: PyFunction, extras: FunctionExtras): void {
  if (extras.defaults !== undefined) f.$defaults = extras.defaults;
  if (extras.kwdefaults !== undefined) f.$kwdefaults = extras.kwdefaults;
  if (extras.annotations !== undefined) f.$annotations = extras.annotations;
  if (extras.doc !== undefined) f.$doc = extras.doc;
  if (extras.twin !== undefined) f.$twin = extras.twin;
  if (extras.module !== undefined) f.$module = extras.module;
  if (extras.globals !== undefined) f.$globals = extras.globals;
  if (extras.typeParams !== undefined) f.$typeParams = extras.typeParams;
  if (extras.closure !== undefined) f.$closure = extras.closure;
}

/** Makes a Python function of a compiled one (a `def` or `lambda` that is neither generator nor coroutine). */
export function def<F extends (...args: Value[]) => Value>(
  f: F,
  code: Code,
  extras?: FunctionExtras,
): F & PyFunction {
  const made = f as F & PyFunction;
  made.$code = code;
  if (extras !== undefined) applyExtras(made, extras);
  return made;
}

/** Makes the plain-form function of a compiled method in this-form. */
export function method(
  thisForm: (...args: Value[]) => Value,
  code: Code,
  extras?: FunctionExtras,
): PyFunction {
  const m = thisForm as unknown as PyMethodForm;
  const f: PyFunction = (self?: Value, ...args: Value[]) => {
    if (self === undefined) wrongArguments(code, args);
    return m.apply(self, args);
  };
  f.$code = code;
  if (extras !== undefined) applyExtras(f, extras);
  m.$isMethod = true;
  m.$code = code;
  m.$function = f;
  f.$method = m;
  return f;
}

/** Special methods that CPython's types have as methods beside the slots. */
const coexisting = new Set([
  "list.__getitem__",
  "dict.__getitem__",
  "dict.__contains__",
  "set.__contains__",
  "frozenset.__contains__",
]);

/** Is a method of a type written in C what CPython calls a slot wrapper? */
export function isSlotWrapper(m: PyMethodForm): boolean {
  if (m.$wrapsSlot === undefined) {
    const { name } = m.$code;
    const isSpecial =
      isSlot(name) || name === "__getitem__" || name === "__init__" || m.$code.constructs === true;
    m.$wrapsSlot = isSpecial && !coexisting.has(`${m.$ownerName}.${name}`);
  }
  return m.$wrapsSlot;
}

/** The this-form of a plain function, made on demand. */
export function thisForm(f: PyFunction): PyMethodForm {
  if (f.$method !== undefined) return f.$method;
  const m = function (this: Value, ...args: Value[]) {
    return f(this, ...args);
  } as PyMethodForm;
  m.$isMethod = true;
  m.$code = f.$code as Code;
  m.$function = f;
  f.$method = m;
  return m;
}

/** The plain form of a method in this-form: for methods of the runtime it is made on demand. */
export function plainForm(m: PyMethodForm): PyFunction {
  if (m.$function !== undefined) return m.$function;
  const { $code: code } = m;
  const f: PyFunction = (self?: Value, ...args: Value[]) => {
    if (self === undefined) {
      throw code.style === "c"
        ? links.typeError(`unbound method ${code.qualname}() needs an argument`)
        : wrongArguments(code, args);
    }
    if (m.$receives !== undefined && !m.$receives(self)) throw wrongReceiver(m, self);
    return m.apply(self, args);
  };
  f.$code = code;
  f.$method = m;
  f.$builtin = true;
  m.$function = f;
  return f;
}

/** The TypeError of `list.append(5, 1)`. CPython: Objects/descrobject.c. */
function wrongReceiver(m: PyMethodForm, self: Value): Value {
  const { name } = m.$code;
  const own = links.typeName(self);
  return links.typeError(
    isSlot(name)
      ? `descriptor '${name}' requires a '${m.$ownerName}' object but received a '${own}'`
      : `descriptor '${name}' for '${m.$ownerName}' objects doesn't apply to a '${own}' object`,
  );
}

/**
 * Raises the TypeError for a call with wrong arguments.
 * @param args the arguments as they came, without `self` if `self` is given
 */
export function wrongArguments(code: Code, args: ArrayLike<Value>, self?: Value): never {
  const list = Array.prototype.slice.call(args) as Value[];
  let keywords: Keywords | null = null;
  if (list.length > 0 && isKeywords(list[list.length - 1])) keywords = list.pop();
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop();
  bindArguments(code, self !== undefined && code.hasSelf ? [self, ...list] : list, keywords);
  throw new Error(`arguments of ${code.qualname}() were refused without a reason`);
}

/** The keyword-only object at the end of a call's arguments, taken off them, or null. */
export function takeKeywords(args: Value[]): Keywords | null {
  return args.length > 0 && isKeywords(args[args.length - 1]) ? args.pop() : null;
}

/**
 * Raises the TypeError for a wrong call of a direct method (see `TypeSpec.direct`).
 * @param m the method, as the class's prototype has it
 * @param self the object, for methods that CPython writes in Python: their messages count it
 */
export function wrongCall(m: Value, args: ArrayLike<Value>, self?: Value): never {
  return wrongArguments((m as PyMethodForm).$code, args, self);
}

type Implementation = (this: Value, ...args: Value[]) => Value;

function withKeywords(impl: Implementation, code: Code): Implementation {
  const { signature } = code;
  const max = signature.args.length - (code.hasSelf ? 1 : 0);
  const min = max - signature.defaultCount;
  const literals = (signature.literals ?? []).slice(code.hasSelf ? 1 : 0);
  const { kwonly, kwdefaults, kwarg, vararg, kwliterals } = signature;
  const defaults: Keywords = {};
  for (const name of kwonly) if (kwdefaults.has(name)) defaults[jsName(name)] = kwliterals?.[name];
  const keys = kwonly.map(jsName);
  const required = kwonly.filter((name) => !kwdefaults.has(name)).map(jsName);
  // `kw.toString` is there without being given.
  const inherited = required.filter((key) => key in Object.prototype);
  return function (this: Value, ...args: Value[]) {
    const given = takeKeywords(args);
    if (args.length < min || (vararg === null && args.length > max)) wrong(code, args, given, this);
    for (let i = 0; i < max; i++) {
      if (args[i] === undefined) {
        if (i < min) wrong(code, args, given, this);
        args[i] = literals[i];
      }
    }
    const kw: Keywords = { ...defaults };
    if (given !== null) {
      for (const key in given) {
        if (given[key] === undefined) continue;
        if (kwarg === null && !keys.includes(key)) wrong(code, args, given, this);
        kw[key] = given[key];
      }
    }
    for (const key of required) if (kw[key] === undefined) wrong(code, args, given, this);
    for (const key of inherited) if (!Object.hasOwn(kw, key)) wrong(code, args, given, this);
    args.push(kw);
    return impl.apply(this, args);
  };
}

function wrong(code: Code, args: ArrayLike<Value>, keywords: Keywords | null, self: Value): never {
  const list = Array.prototype.slice.call(args) as Value[];
  if (keywords !== null) list.push(keywords);
  return wrongArguments(code, list, self);
}

/** The wrapper of a function with exactly `count` (0 to 2) parameters. */
function fixed(impl: Implementation, code: Code, count: number): Implementation {
  switch (count) {
    case 0:
      return function (this: Value) {
        if (arguments.length !== 0) wrongArguments(code, arguments, this);
        return impl.call(this);
      };
    case 1:
      return function (this: Value, a: Value) {
        if (arguments.length !== 1 || a === undefined) wrongArguments(code, arguments, this);
        return impl.call(this, a);
      };
    default:
      return function (this: Value, a: Value, b: Value) {
        if (arguments.length !== 2 || a === undefined || b === undefined)
          wrongArguments(code, arguments, this);
        return impl.call(this, a, b);
      };
  }
}

/** The wrapper of a function with `max` (0 to 3) parameters, some of them with defaults: read at the first call. */
function upToThree(impl: Implementation, code: Code, max: number): Implementation {
  let min = -1;
  let last = -1;
  let d0: Value;
  let d1: Value;
  let d2: Value;
  const read = () => {
    const { signature } = code;
    [d0, d1, d2] = (signature.literals ?? []).slice(code.hasSelf ? 1 : 0);
    min = max - signature.defaultCount;
    last = min - 1;
  };
  return function (this: Value, a: Value, b: Value, c: Value) {
    if (min < 0) read();
    const n = arguments.length;
    if (n < min || n > max || (last >= 0 && (last === 0 ? a : last === 1 ? b : c) === undefined)) {
      wrongArguments(code, arguments, this);
    }
    return impl.call(this, a === undefined ? d0 : a, b === undefined ? d1 : b, c === undefined ? d2 : c);
  };
}

/** Puts the check of the number of arguments around a function of the runtime, and fills in literal defaults. */
export function checked(impl: Implementation, code: Code): Implementation {
  const { signature } = code;
  if (signature.kwonly.length > 0 || signature.kwarg !== null) return withKeywords(impl, code);
  const literals = (signature.literals ?? []).slice(code.hasSelf ? 1 : 0);
  const max = signature.args.length - (code.hasSelf ? 1 : 0);
  const min = max - signature.defaultCount;
  if (signature.vararg !== null) {
    return function (this: Value, ...args: Value[]) {
      if (args.length < max) {
        if (args.length < min) wrongArguments(code, args, this);
        for (let i = args.length; i < max; i++) args[i] = literals[i];
      }
      return impl.apply(this, args);
    };
  }
  if (min === max && max <= 2) return fixed(impl, code, max);
  if (max <= 3) return upToThree(impl, code, max);
  return function (this: Value, ...args: Value[]) {
    if (args.length < min || args.length > max) wrongArguments(code, args, this);
    for (let i = 0; i < max; i++) {
      if (args[i] !== undefined) continue;
      if (i < min) wrongArguments(code, args, this);
      args[i] = literals[i];
    }
    return impl.apply(this, args);
  };
}

/** Wraps a method of a runtime class. `signature` is without `self`. */
export function runtimeMethod(
  impl: Implementation,
  name: string,
  ownerName: string,
  signature: string,
  style: "c" | "python",
  isDirect = false,
): PyMethodForm {
  const hasSelf = style === "python";
  const text = !hasSelf ? signature : signature === "()" ? "(self)" : `(self, ${signature.slice(1)}`;
  const made = new Code(name, `${ownerName}.${name}`, new LazySignature(text), style, hasSelf);
  const m = (isDirect ? impl : wrap(impl, made, text)) as PyMethodForm;
  m.$isMethod = true;
  m.$code = made;
  m.$ownerName = ownerName;
  return m;
}

/** Most functions of the runtime are never called by a given program: signatures are read when they are needed. */
class LazySignature implements Signature {
  // Ordinary fields: a thousand objects with private ones take a millisecond of the start.
  readonly source: string;
  parsed: Signature | undefined;
  constructor(source: string) {
    this.source = source;
    this.parsed = undefined;
  }
  get signature(): Signature {
    this.parsed ??= parseSignature(this.source);
    return this.parsed;
  }
  get posonly(): number {
    return this.signature.posonly;
  }
  get args(): readonly string[] {
    return this.signature.args;
  }
  get vararg(): string | null {
    return this.signature.vararg;
  }
  get kwonly(): readonly string[] {
    return this.signature.kwonly;
  }
  get kwarg(): string | null {
    return this.signature.kwarg;
  }
  get defaultCount(): number {
    return this.signature.defaultCount;
  }
  get kwdefaults(): ReadonlySet<string> {
    return this.signature.kwdefaults;
  }
  get literals(): readonly Value[] {
    return this.signature.literals as readonly Value[];
  }
  get kwliterals(): Keywords {
    return this.signature.kwliterals as Keywords;
  }
  get texts(): ReadonlyMap<string, string> {
    return this.signature.texts as ReadonlyMap<string, string>;
  }
}

const simple = /^\((?:[a-z_0-9]+(?:, [a-z_0-9]+)*)?(?:, \/)?\)$/i;

/** Wraps at once where that is cheap or the function may be hot; signatures with `*` are read at the first call. */
export function wrap(impl: Implementation, code: Code, text: string): Implementation {
  if (!text.includes("*")) {
    if (simple.test(text)) {
      const parameters = text.length === 2 ? 0 : text.split(",").length - (text.endsWith("/)") ? 1 : 0);
      const max = parameters - (code.hasSelf ? 1 : 0);
      if (max <= 2) return fixed(impl, code, max);
    }
    // No text in quotes, no call: what a comma separates is a parameter.
    const parameters = /['"([{]/.test(text.slice(1)) ? 9 : text.replace(", /", "").split(",").length;
    const max = parameters - (code.hasSelf ? 1 : 0);
    return max <= 3 ? upToThree(impl, code, max) : checked(impl, code);
  }
  let run: Implementation | undefined;
  return function (this: Value, ...args: Value[]) {
    if (run === undefined) run = checked(impl, code);
    return run.apply(this, args);
  };
}

/**
 * A function of the runtime that Python programs can call.
 * @param signature in Python's syntax without annotations: `"(obj, /, *, key=None)"`
 * @param style whose words its TypeErrors have: "c" for functions that CPython writes in C
 */
export function builtinFunction(
  name: string,
  signature: string,
  impl: (...args: Value[]) => Value,
  style: "c" | "python" = "c",
  qualname = name,
): PyFunction {
  const made = new Code(name, qualname, new LazySignature(signature), style, false);
  const f = wrap(impl, made, signature) as PyFunction;
  f.$code = made;
  f.$builtin = true;
  return f;
}
