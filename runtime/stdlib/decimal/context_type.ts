/** `decimal.Context` and the current context. */
import { current } from "../../frames/fiber.ts";
import { dict, PyDict } from "../../objects/dict.ts";
import { keyError, typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { builtinType, isType } from "../../objects/type.ts";
import { type Context, type Rounding, type Signal, signals } from "./context.ts";
import { classOf, trapped } from "./exceptions.ts";

const roundings = [
  "ROUND_CEILING",
  "ROUND_FLOOR",
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_05UP",
];

// The orders in which libmpdec prints signals: InvalidOperation stands for several conditions.
const rest = ["Inexact", "FloatOperation", "Overflow", "Rounded", "Subnormal", "Underflow"];
const trapOrder = ["Clamped", "InvalidOperation", "DivisionByZero", ...rest];
const flagOrder = ["Clamped", "DivisionByZero", "InvalidOperation", ...rest];

/** A dict of signals, `{InvalidOperation: True, …}`, over a set of names. */
function signalDict(set: Set<string>): Value {
  return dict(signals.map((name): [Value, Value] => [classOf(name), set.has(name)]));
}

function readSignals(v: Value): Set<string> {
  const set = new Set<string>();
  if (v instanceof PyDict) {
    for (const key of each(v)) if (links.truth(v.$get(key))) set.add(nameOf(key));
  } else for (const key of each(v)) set.add(nameOf(key));
  return set;
}

function nameOf(v: Value): string {
  if (isType(v) && (signals as readonly string[]).includes(v.$name)) return v.$name;
  throw typeError("values must be signals");
}

export class PyContext extends PyObject implements Context {
  $c = {
    prec: 28,
    rounding: "ROUND_HALF_EVEN" as Rounding,
    emin: -999999,
    emax: 999999,
    clamp: 0 as 0 | 1,
    capitals: 1,
  };
  $traps = new Set<string>(["InvalidOperation", "DivisionByZero", "Overflow"]);
  $flags = new Set<string>();
  __init__(kw: { [name: string]: Value }): null {
    const base = defaults;
    this.$c = { ...base.$c };
    this.$traps = new Set(base.$traps);
    for (const [name, value] of Object.entries(kw)) {
      if (value === null) continue;
      if (name === "traps") this.$traps = readSignals(value);
      else if (name === "flags") this.$flags = readSignals(value);
      else (this as Value)[name] = value;
    }
    return null;
  }
  signal(happened: readonly Signal[], conditions: readonly string[] = []): void {
    for (const name of happened) this.$flags.add(name);
    const trap = happened.filter((name) => this.$traps.has(name));
    if (trap.length > 0) throw trapped(trap[0] as Signal, conditions.length > 0 ? conditions : trap);
  }
  get emin(): number {
    return this.$c.emin;
  }
  get emax(): number {
    return this.$c.emax;
  }
  get prec(): Value {
    return this.$c.prec;
  }
  set prec(v: Value) {
    if (typeof v !== "number") throw typeError("an integer is required");
    if (v < 1 || v > 999999999999999) throw valueError("valid range for prec is [1, MAX_PREC]");
    this.$c.prec = v;
  }
  get rounding(): Value {
    return this.$c.rounding;
  }
  set rounding(v: Value) {
    if (!roundings.includes(v)) {
      throw typeError(
        "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
      );
    }
    this.$c.rounding = v;
  }
  get Emin(): Value {
    return this.$c.emin;
  }
  set Emin(v: Value) {
    if (v > 0) throw valueError("valid range for Emin is [MIN_EMIN, 0]");
    this.$c.emin = v;
  }
  get Emax(): Value {
    return this.$c.emax;
  }
  set Emax(v: Value) {
    if (v < 0) throw valueError("valid range for Emax is [0, MAX_EMAX]");
    this.$c.emax = v;
  }
  get clamp(): Value {
    return this.$c.clamp;
  }
  set clamp(v: Value) {
    if (v !== 0 && v !== 1) throw valueError("valid values for clamp are 0 or 1");
    this.$c.clamp = v;
  }
  get capitals(): Value {
    return this.$c.capitals;
  }
  set capitals(v: Value) {
    if (v !== 0 && v !== 1) throw valueError("valid values for capitals are 0 or 1");
    this.$c.capitals = v;
  }
  get traps(): Value {
    return new SignalDict(this.$traps);
  }
  set traps(v: Value) {
    this.$traps = readSignals(v);
  }
  get flags(): Value {
    return new SignalDict(this.$flags);
  }
  set flags(v: Value) {
    this.$flags = readSignals(v);
  }
  clear_flags(): null {
    this.$flags.clear();
    return null;
  }
  clear_traps(): null {
    this.$traps.clear();
    return null;
  }
  Etiny(): Value {
    return this.$c.emin - this.$c.prec + 1;
  }
  Etop(): Value {
    return this.$c.emax - this.$c.prec + 1;
  }
  copy(): Value {
    const made = new PyContext();
    made.$c = { ...this.$c };
    made.$traps = new Set(this.$traps);
    made.$flags = new Set(this.$flags);
    return made;
  }
  __copy__(): Value {
    return this.copy();
  }
  __repr__(): Value {
    const { prec, rounding, emin, emax, capitals, clamp } = this.$c;
    const list = (set: Set<string>, names: readonly string[]) =>
      names.filter((name) => set.has(name)).join(", ");
    return `Context(prec=${prec}, rounding=${rounding}, Emin=${emin}, Emax=${emax}, capitals=${capitals}, clamp=${clamp}, flags=[${list(this.$flags, flagOrder)}], traps=[${list(this.$traps, trapOrder)}])`;
  }
  create_decimal(v: Value): Value {
    return operations.create(this, v);
  }
}

/** Operations that decimal.ts provides. */
export const operations: { create: (c: PyContext, v: Value) => Value } = Object.create(null);

class SignalDict extends PyObject {
  readonly $set: Set<string>;
  constructor(set: Set<string> = new Set()) {
    super();
    this.$set = set;
  }
  __getitem__(key: Value): Value {
    if (!isType(key) || !(signals as readonly string[]).includes(key.$name))
      throw keyError("invalid error flag");
    return this.$set.has(key.$name);
  }
  __setitem__(key: Value, v: Value): null {
    if (!isType(key) || !(signals as readonly string[]).includes(key.$name))
      throw keyError("invalid error flag");
    if (links.truth(v)) this.$set.add(key.$name);
    else this.$set.delete(key.$name);
    return null;
  }
  __iter__(): Value {
    return links.tuple(signals.map(classOf)).__iter__();
  }
  __len__(): number {
    return signals.length;
  }
  __repr__(): Value {
    return links.repr(signalDict(this.$set));
  }
}
builtinType(SignalDict, {
  name: "SignalDict",
  module: "decimal",
  style: "c",
  signatures: {
    __getitem__: "(key, /)",
    __setitem__: "(key, value, /)",
    __iter__: "()",
    __len__: "()",
    __repr__: "()",
  },
});

const defaults = new PyContext();
Reflect.deleteProperty(PyContext.prototype, "constructor");
const hidden = PyContext.prototype as Value;
const { signal, emin: _emin, emax: _emax } = Object.getOwnPropertyDescriptors(hidden);
for (const name of ["signal", "emin", "emax"]) Reflect.deleteProperty(hidden, name);

export const ContextType = builtinType(PyContext as Value, {
  name: "Context",
  module: "decimal",
  style: "c",
  dict: false,
  signatures: {
    __init__:
      "(*, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
    clear_flags: "()",
    clear_traps: "()",
    Etiny: "()",
    Etop: "()",
    copy: "()",
    __copy__: "()",
    __repr__: "()",
    create_decimal: "(num='0', /)",
  },
});

/** What arithmetic needs of a context object. */
export function contextOf(c: PyContext): Context {
  const { prec, rounding, emin, emax, clamp } = c.$c;
  return {
    prec,
    rounding,
    emin,
    emax,
    clamp,
    signal: (happened, conditions) => signal.value.call(c, happened, conditions),
  };
}

/** The templates `DefaultContext`, `BasicContext`, `ExtendedContext`. */
export const DefaultContext: PyContext = defaults;
export const BasicContext = new PyContext();
BasicContext.$c = { ...BasicContext.$c, prec: 9, rounding: "ROUND_HALF_UP" };
BasicContext.$traps = new Set(["Clamped", "DivisionByZero", "InvalidOperation", "Overflow", "Underflow"]);
export const ExtendedContext = new PyContext();
ExtendedContext.$c = { ...ExtendedContext.$c, prec: 9 };
ExtendedContext.$traps = new Set();

// The context belongs to the `contextvars` context, which tasks copy, or to the thread where there is none.
const ofThread = new WeakMap<object, PyContext>();

function owner(): object {
  return current.context ?? current;
}

/** `getcontext()`. */
export function getcontext(): PyContext {
  let c = ofThread.get(owner());
  if (c === undefined) {
    c = defaults.copy() as PyContext;
    ofThread.set(owner(), c);
  }
  return c;
}

export function setcontext(c: Value): null {
  if (!(c instanceof PyContext)) throw typeError("optional argument must be a context");
  ofThread.set(owner(), c);
  return null;
}

/** `localcontext(ctx, **kw)`. */
class PyLocalContext extends PyObject {
  $new: PyContext = defaults;
  $saved: PyContext = defaults;
  __enter__(): Value {
    this.$saved = getcontext();
    setcontext(this.$new);
    return this.$new;
  }
  __exit__(_type: Value, _value: Value, _tb: Value): null {
    setcontext(this.$saved);
    return null;
  }
}
builtinType(PyLocalContext, {
  name: "ContextManager",
  module: "decimal",
  style: "c",
  signatures: { __enter__: "()", __exit__: "(type, value, traceback, /)" },
});
export function localcontext(ctx: Value, kw: { [name: string]: Value }): Value {
  const made = new PyLocalContext();
  made.$new = ((ctx ?? getcontext()) as PyContext).copy() as PyContext;
  for (const [name, value] of Object.entries(kw)) if (value !== null) (made.$new as Value)[name] = value;
  return made;
}
