/** Context variables. CPython: Python/context.c; PEP 567. */

import { current } from "../frames/fiber.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { enterKw } from "../frames/twin.ts";
import { callKw } from "../objects/call.ts";
import {
  keyError,
  LookupError,
  newException,
  runtimeError,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { iter } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import type { Keywords } from "../objects/signature.ts";
import { builtinType } from "../objects/type.ts";

type Variables = ReadonlyMap<ContextVar, Value>;
const noVariables: Variables = new Map();

/** Documentation: contextvars.Context. */
export class Context extends PyObject {
  /** Never changed in place: copies share it. */
  $variables: Variables = noVariables;
  /** The context that was current when this one was entered. */
  $previous: Context | null = null;
  $entered = false;
  static __new__(cls: Value): Value {
    return new cls.$Impl();
  }
  $enter(): void {
    if (this.$entered) throw runtimeError(`cannot enter context: ${links.repr(this)} is already entered`);
    this.$previous = current.context;
    this.$entered = true;
    current.context = this;
  }
  $exit(): void {
    this.$entered = false;
    current.context = this.$previous;
    this.$previous = null;
  }
  run(callable: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    this.$enter();
    try {
      return callKw(callable, rest, Object.keys(kw).length > 0 ? kw : null);
    } finally {
      this.$exit();
    }
  }
  copy(): Context {
    const copy = new Context();
    copy.$variables = this.$variables;
    return copy;
  }
  get(key: Value, fallback: Value): Value {
    const v = this.$variables.get(variable(key));
    return v === undefined ? fallback : v;
  }
  keys(): Value {
    return iter(links.tuple([...this.$variables.keys()]));
  }
  values(): Value {
    return iter(links.tuple([...this.$variables.values()]));
  }
  items(): Value {
    return iter(links.tuple([...this.$variables].map((pair) => links.tuple(pair))));
  }
  __iter__(): Value {
    return this.keys();
  }
  __len__(): number {
    return this.$variables.size;
  }
  __contains__(key: Value): boolean {
    return this.$variables.has(variable(key));
  }
  __getitem__(key: Value): Value {
    const v = this.$variables.get(variable(key));
    if (v === undefined) throw keyError(key);
    return v;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof Context)) return false;
    if (other.$variables.size !== this.$variables.size) return false;
    for (const [key, v] of this.$variables) {
      const theirs = other.$variables.get(key);
      if (theirs === undefined || (theirs !== v && !links.truth(links.eq(v, theirs)))) return false;
    }
    return true;
  }
}

function variable(key: Value): ContextVar {
  if (key instanceof ContextVar) return key;
  throw typeError(`a ContextVar key was expected, got ${links.repr(key)}`);
}

/** The context of the running thread. */
export function currentContext(): Context {
  let context = current.context as Context | null;
  if (context === null) {
    context = new Context();
    context.$entered = true;
    current.context = context;
  }
  return context;
}

/** `contextvars.copy_context()`: takes constant time. */
export function copyContext(): Context {
  const copy = new Context();
  const context = current.context as Context | null;
  if (context !== null) copy.$variables = context.$variables;
  return copy;
}

const missing: unique symbol = Symbol("missing");

/** Documentation: contextvars.ContextVar. */
export class ContextVar extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  $varName = "";
  $default: Value = missing;
  static __new__(cls: Value, name: Value, kw: Keywords): Value {
    if (typeof name !== "string") throw typeError("context variable name must be a str");
    const v = new cls.$Impl();
    v.$varName = name;
    if (kw.default !== undefined) v.$default = kw.default;
    return v;
  }
  get name(): string {
    return this.$varName;
  }
  get(fallback?: Value): Value {
    const context = current.context as Context | null;
    const v = context === null ? undefined : context.$variables.get(this);
    if (v !== undefined) return v;
    if (fallback !== undefined) return fallback;
    if (this.$default !== missing) return this.$default;
    throw newException(LookupError, this);
  }
  set(value: Value): Token {
    const context = currentContext();
    const old = context.$variables.get(this);
    const changed = new Map(context.$variables);
    changed.set(this, value);
    context.$variables = changed;
    return new Token(context, this, old);
  }
  reset(token: Value): null {
    if (!(token instanceof Token)) {
      throw typeError(`expected an instance of Token, got ${links.repr(token)}`);
    }
    if (token.$used) throw runtimeError(`${links.repr(token)} has already been used once`);
    if (token.$var !== this) throw valueError(`${links.repr(token)} was created by a different ContextVar`);
    const context = currentContext();
    if (token.$context !== context)
      throw valueError(`${links.repr(token)} was created in a different Context`);
    token.$used = true;
    const changed = new Map(context.$variables);
    if (token.$old === undefined) changed.delete(this);
    else changed.set(this, token.$old);
    context.$variables = changed;
    return null;
  }
  __repr__(): string {
    const fallback = this.$default === missing ? "" : ` default=${links.repr(this.$default)}`;
    return `<ContextVar name=${links.repr(this.$varName)}${fallback} at ${address(this)}>`;
  }
}

/** Documentation: contextvars.Token. */
export class Token extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  readonly $context: Context;
  readonly $var: ContextVar;
  readonly $old: Value;
  $used = false;
  constructor(context: Context, v: ContextVar, old: Value) {
    super();
    this.$context = context;
    this.$var = v;
    this.$old = old;
  }
  static __new__(): Value {
    throw runtimeError("Tokens can only be created by ContextVars");
  }
  get var(): Value {
    return this.$var;
  }
  get old_value(): Value {
    return this.$old === undefined ? TokenMissing : this.$old;
  }
  __repr__(): string {
    const used = this.$used ? " used" : "";
    return `<Token${used} var=${links.repr(this.$var)} at ${address(this)}>`;
  }
}

class PyMissing extends PyObject {
  __repr__(): string {
    return "<Token.MISSING>";
  }
}
export const MissingType = builtinType(PyMissing, {
  name: "Token.MISSING",
  module: "builtins",
  signatures: { __repr__: "()" },
});
const TokenMissing = new PyMissing();

export const ContextType = builtinType(Context, {
  name: "Context",
  module: "_contextvars",
  base: false,
  signatures: {
    __new__: "()",
    run: "(callable, /, *args, **kwargs)",
    copy: "()",
    get: "(key, default=None, /)",
    keys: "()",
    values: "()",
    items: "()",
    __iter__: "()",
    __len__: "()",
    __contains__: "(key, /)",
    __getitem__: "(key, /)",
    __eq__: "(other, /)",
  },
});

// `run` from a frame: what it calls may block.
(ContextType.$proto.run as Value).$twin = function* (
  this: Context,
  callable: Value,
  ...args: Value[]
): FrameBody {
  this.$enter();
  try {
    const last = args.at(-1);
    const hasKeywords =
      typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    const kw: Keywords = hasKeywords ? args.pop() : {};
    const result = enterKw(callable, args, Object.keys(kw).length > 0 ? kw : null);
    return result instanceof Frame ? yield result : result;
  } finally {
    this.$exit();
  }
};

export const ContextVarType = builtinType(ContextVar as Value, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "ContextVar",
  module: "_contextvars",
  base: false,
  signatures: {
    __new__: "(name, /, *, default=<NULL>)",
    get: "(default=<NULL>, /)",
    set: "(value, /)",
    reset: "(token, /)",
    __repr__: "()",
  },
});

export const TokenType = builtinType(Token as Value, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "Token",
  module: "_contextvars",
  base: false,
  attributes: { MISSING: TokenMissing },
  signatures: { __new__: "()", __repr__: "()" },
});
