/** Exceptions: `BaseException`, raising, catching (internals.md §6). CPython: Objects/exceptions.c, Python/errors.c. */

import { FailedWrite } from "../host/output.ts";
import { getattrOr, setattr } from "./attribute.ts";
import type { Code } from "./callable.ts";
import { refreshConstructor } from "./construct.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import "./function.ts";
import { PyTraceback } from "./traceback_type.ts";
import {
  builtinType,
  type ImplClass,
  isInstance,
  isSubtype,
  isType,
  type PyType,
  type TypeSpec,
  typeOf,
  wellKnown,
} from "./type.ts";
import { fromJs, mixed } from "./wide_str.ts";

/** The exception that is being handled in the running frame (`sys.exception()`), or null. */
export const handling: { current: PyBaseException | null } = { current: null };

/** Base of all exceptions. */
export class PyBaseException extends PyObject {
  $args: Value[] = noArgs;
  $traceback: PyTraceback | null = null;
  $cause: Value = null;
  $context: Value = null;
  $suppress = false;

  static __new__(cls: PyType, ...args: Value[]): Value {
    args.pop();
    return allocate(cls, args);
  }
  __init__(...args: Value[]): null {
    const kw = args.pop();
    if (Object.keys(kw).length > 0)
      throw links.typeError(`${typeOf(this).$name}() takes no keyword arguments`);
    this.$args = args;
    return null;
  }
  get args(): Value {
    return links.tuple(this.$args.slice());
  }
  set args(value: Value) {
    if (value === undefined) throw links.typeError("args may not be deleted");
    this.$args = links.arrayOf(value);
  }
  get __traceback__(): Value {
    return this.$traceback;
  }
  set __traceback__(tb: Value) {
    if (tb === undefined) throw links.typeError("__traceback__ may not be deleted");
    if (tb !== null && !(tb instanceof PyTraceback))
      throw links.typeError("__traceback__ must be a traceback or None");
    this.$traceback = tb;
  }
  get __cause__(): Value {
    return this.$cause;
  }
  set __cause__(cause: Value) {
    if (cause === undefined) throw links.typeError("__cause__ may not be deleted");
    if (cause !== null && !(cause instanceof PyBaseException)) {
      throw links.typeError("exception cause must be None or derive from BaseException");
    }
    this.$cause = cause;
    this.$suppress = true;
  }
  get __context__(): Value {
    return this.$context;
  }
  set __context__(context: Value) {
    if (context === undefined) throw links.typeError("__context__ may not be deleted");
    if (context !== null && !(context instanceof PyBaseException)) {
      throw links.typeError("exception context must be None or derive from BaseException");
    }
    this.$context = context;
  }
  get __suppress_context__(): Value {
    return this.$suppress;
  }
  set __suppress_context__(value: Value) {
    if (value === null) throw links.typeError("can't delete numeric/char attribute");
    if (typeof value !== "boolean") throw links.typeError("attribute value type must be bool");
    this.$suppress = value;
  }
  with_traceback(tb: Value): Value {
    this.__traceback__ = tb;
    return this;
  }
  add_note(note: Value): null {
    if (typeof note !== "string" && !isSubtype(typeOf(note), wellKnown.str as PyType)) {
      throw links.typeError(`note must be a str, not '${typeOf(note).$name}'`);
    }
    const self = this as Value;
    const notes = getattrOr(self, "__notes__", undefined);
    if (notes === undefined) setattr(self, "__notes__", links.list([note]));
    else if (!isSubtype(typeOf(notes), wellKnown.list as PyType)) {
      throw links.typeError("Cannot add note: __notes__ is not a list");
    } else notes.append(note);
    return null;
  }
  __str__(): Value {
    const args = this.$args;
    return args.length === 0 ? "" : args.length === 1 ? links.str(args[0]) : links.str(links.tuple(args));
  }
  __repr__(): Value {
    const args = this.$args;
    const { $name: name } = typeOf(this);
    return args.length === 1 ? `${name}(${links.repr(args[0])})` : `${name}${links.repr(links.tuple(args))}`;
  }
  __reduce__(): Value {
    const dict = links.instanceDict(this);
    const parts = [typeOf(this), links.tuple(this.$args.slice())];
    if (links.truth(dict)) parts.push(dict);
    return links.tuple(parts);
  }
  __setstate__(state: Value): null {
    if (state === null) return null;
    if (!isSubtype(typeOf(state), wellKnown.dict as PyType))
      throw links.typeError("state is not a dictionary");
    for (const [name, v] of [...links.stringEntries(state)]) setattr(this, name, v);
    return null;
  }
}

const noArgs: Value[] = [];

function allocate(cls: PyType, args: Value[]): Value {
  const e = new cls.$Impl();
  e.$args = args;
  return e;
}

const baseSignatures = {
  __new__: "(*args, **kwargs)",
  __init__: "(*args, **kwargs)",
  with_traceback: "(object, /)",
  add_note: "(object, /)",
  __str__: "()",
  __repr__: "()",
  __reduce__: "()",
  __setstate__: "(object, /)",
};

export const BaseException = builtinType(PyBaseException, {
  name: "BaseException",
  dict: true,
  signatures: baseSignatures,
  members: ["__suppress_context__"],
});
const baseNew = BaseException.$dict.get("__new__");
baseNew.$allocate = allocate;
// `__new__` has stored the arguments: this `__init__` has nothing to add.
baseNew.$init = BaseException.$proto.__init__;
refreshConstructor(BaseException);

/** Registers an exception class of the runtime. */
export function exceptionType(Impl: ImplClass, spec: Omit<TypeSpec, "name"> & { name: string }): PyType {
  const cls = builtinType(Impl, { ...spec, dict: true });
  cls.$transparent = !withFields.has(spec.name);
  return cls;
}

/** Exceptions whose objects have more than BaseException's. */
const withFields = new Set([
  "StopIteration",
  "SystemExit",
  "ImportError",
  "NameError",
  "AttributeError",
  "OSError",
  "SyntaxError",
  "UnicodeEncodeError",
  "UnicodeDecodeError",
  "UnicodeTranslateError",
  "BaseExceptionGroup",
]);

/**
 * Completes an exception that is about to be thrown: its context is the exception being handled.
 * @returns the exception, for `throw raised(e)`
 */
export function raised<E extends PyBaseException>(e: E): E {
  if (mixed.seen) e.$args = e.$args.map((v) => (typeof v === "string" ? fromJs(v) : v));
  const { current } = handling;
  if (current !== null && current !== e) {
    breakCycle(current, e);
    e.$context = current;
  }
  return e;
}

/** Takes `e` out of the context chain of the exception being handled, so that the new link makes no cycle. */
function breakCycle(current: PyBaseException, e: PyBaseException): void {
  let o: PyBaseException = current;
  let slow: PyBaseException = current;
  let step = false;
  for (;;) {
    const next = o.$context as PyBaseException | null;
    if (next === null) return;
    if (next === e) {
      o.$context = null;
      return;
    }
    o = next;
    if (o === slow) return;
    if (step) slow = slow.$context;
    step = !step;
  }
}

/** The exception of a `raise` statement's expression: classes are called. @raises TypeError */
export function instantiate(x: Value): PyBaseException {
  if (x instanceof PyBaseException) return x;
  if (isType(x) && isSubtype(x, BaseException)) {
    const e = x();
    if (e instanceof PyBaseException) return e;
    throw links.typeError(
      `calling ${links.repr(x)} should have returned an instance of BaseException, not ${links.repr(typeOf(e))}`,
    );
  }
  throw links.typeError("exceptions must derive from BaseException");
}

/** `raise x`: `throw raise(x)`. */
export function raise(x: Value): PyBaseException {
  return raised(instantiate(x));
}

/** `raise x from cause`. */
export function raiseFrom(x: Value, cause: Value): PyBaseException {
  const e = instantiate(x);
  if (cause === null) e.__cause__ = null;
  else if (cause instanceof PyBaseException) e.__cause__ = cause;
  else if (isType(cause) && isSubtype(cause, BaseException)) {
    const made = cause();
    if (!(made instanceof PyBaseException)) {
      throw links.typeError(
        `calling ${links.repr(cause)} should have returned an instance of BaseException, not ${links.repr(typeOf(made))}`,
      );
    }
    e.__cause__ = made;
  } else throw links.typeError("exception causes must derive from BaseException");
  return raised(e);
}

/** A bare `raise`. @returns what is to be thrown */
export function reraise(): PyBaseException {
  if (handling.current === null) return simpleError("RuntimeError", "No active exception to reraise");
  return handling.current;
}

let simpleError: (name: string, message: string) => PyBaseException;
/** The error of a write that the system refused. */
function failedWrite({ errno, reason }: FailedWrite): PyBaseException {
  const e = simpleError(errno === 32 ? "BrokenPipeError" : "OSError", "");
  const oserror = e as Value;
  oserror.__init__(errno, reason, {});
  return e;
}

/** Called by exception_types.ts, which defines the classes. */
export function linkSimpleError(make: typeof simpleError): void {
  simpleError = make;
}

/** What JavaScript threw, as a Python exception; errors of the runtime's own are not Python's and stay as they are. */
function converted(e: unknown): unknown {
  if (e instanceof RangeError && e.message.includes("call stack")) {
    return raised(simpleError("RecursionError", "maximum recursion depth exceeded"));
  }
  if (e instanceof FailedWrite) return raised(failedWrite(e));
  if (e instanceof RangeError && /BigInt|Invalid (array|string|typed array) length/.test(e.message)) {
    return raised(simpleError("MemoryError", ""));
  }
  return e;
}

/** Positions in Python code that an internal error has passed, innermost first: for the report to the user. */
export const internalTrail = new WeakMap<object, { code: Code; position: number }[]>();

function trail(e: unknown, code: Code, position: number): void {
  if (typeof e !== "object" || e === null) return;
  const entries = internalTrail.get(e) ?? [];
  if (entries.length < 20) entries.push({ code, position });
  internalTrail.set(e, entries);
}

/** As an exception leaves a compiled function: adds the function's traceback entry, unless `position` is -1 (it is there). */
export function leave(e: unknown, code: Code, position: number): unknown {
  if (e instanceof PyBaseException) {
    if (position !== -1) e.$traceback = new PyTraceback(code, position, e.$traceback);
    return e;
  }
  const known = converted(e);
  if (known instanceof PyBaseException) {
    known.$traceback = new PyTraceback(code, position, known.$traceback);
    return known;
  }
  trail(e, code, position);
  return e;
}

/**
 * What an `except` clause has caught, with this frame's traceback entry added.
 * @throws what is not a Python exception, unchanged
 */
export function caught(e: unknown, code: Code, position: number): PyBaseException {
  const known = e instanceof PyBaseException ? e : converted(e);
  if (known instanceof PyBaseException) {
    if (position !== -1) known.$traceback = new PyTraceback(code, position, known.$traceback);
    return known;
  }
  trail(e, code, position);
  throw e;
}

/** For the runtime's own `catch`: the Python exception, or `undefined` for an internal error (which must be rethrown). */
export function pythonException(e: unknown): PyBaseException | undefined {
  const known = e instanceof PyBaseException ? e : converted(e);
  return known instanceof PyBaseException ? known : undefined;
}

/** Does an exception match the expression of an `except` clause (a class or a tuple, nested or not)? @raises TypeError */
export function matches(e: PyBaseException, types: Value): boolean {
  if (isType(types) && isSubtype(types, BaseException)) return isInstance(e, types);
  if (typeof types === "object" && types !== null && Array.isArray(types.$items)) {
    for (const t of types.$items) {
      if (!(isType(t) && isSubtype(t, BaseException))) throw badMatch();
    }
    return types.$items.some((t: Value) => isInstance(e, t));
  }
  throw badMatch();
}

function badMatch(): Value {
  return links.typeError("catching classes that do not inherit from BaseException is not allowed");
}

/** Gives `e` the context `context`, as raising it while `context` is being handled does. */
export function chainContext(e: Value, context: Value): void {
  if (!(e instanceof PyBaseException) || context === null || context === e) return;
  breakCycle(context, e);
  e.$context = context;
}
