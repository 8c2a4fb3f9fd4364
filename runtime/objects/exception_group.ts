/** BaseExceptionGroup, ExceptionGroup and what `except*` does. PEP 654; CPython: Objects/exceptions.c, `exception_group_match` in Python/ceval.c. */
import { call } from "./call.ts";
import {
  BaseException,
  Exception,
  exceptionType,
  PyBaseException,
  typeError,
  valueError,
} from "./exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { isInstance, isSubtype, isType, type PyType, typeOf } from "./type.ts";

/** Is an iterable value a sequence, as `PySequence_Check` has it? */
function isSequence(v: Value): boolean {
  const name = typeOf(v).$name;
  return typeOf(v).$proto.__getitem__ !== undefined && name !== "dict" && name !== "mappingproxy";
}

export class PyBaseExceptionGroup extends PyBaseException {
  $message: Value = "";
  $exceptions: PyBaseException[] = [];
  static override __new__(cls: PyType, ...args: Value[]): Value {
    args.pop();
    if (args.length !== 2) {
      throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
    }
    const [message, excs] = args;
    if (!isInstance(message, typeOf(""))) {
      throw typeError(`argument 1 must be str, not ${typeOf(message).$name}`);
    }
    if (!isSequence(excs)) throw typeError("second argument (exceptions) must be a sequence");
    const list = links.arrayOf(excs) as PyBaseException[];
    if (list.length === 0) throw valueError("second argument (exceptions) must be a non-empty sequence");
    let nestedBase = false;
    list.forEach((e, i) => {
      if (!(e instanceof PyBaseException)) {
        throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
      }
      if (!isInstance(e, Exception)) nestedBase = true;
    });
    let actual = cls;
    if (cls === BaseExceptionGroup) {
      if (!nestedBase) actual = ExceptionGroup;
    } else if (cls === ExceptionGroup) {
      if (nestedBase) throw typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (nestedBase && isSubtype(cls, Exception)) {
      throw typeError(`Cannot nest BaseExceptions in '${cls.$name}'`);
    }
    const group = new actual.$Impl();
    group.$args = args;
    group.$message = message;
    group.$exceptions = list;
    return group;
  }
  override __init__(...args: Value[]): null {
    args.pop();
    this.$args = args;
    return null;
  }
  get message(): Value {
    return this.$message;
  }
  get exceptions(): Value {
    return links.tuple(this.$exceptions.slice());
  }
  override __str__(): Value {
    const n = this.$exceptions.length;
    return `${links.str(this.$message)} (${n} sub-exception${n === 1 ? "" : "s"})`;
  }
  derive(excs: Value): Value {
    return BaseExceptionGroup(this.$message, excs);
  }
  split(condition: Value): Value {
    const [match, rest] = split(this, conditionOf(condition));
    return links.tuple([match, rest]);
  }
  subgroup(condition: Value): Value {
    return split(this, conditionOf(condition))[0];
  }
  static __class_getitem__(cls: PyType, item: Value): Value {
    return genericHook.make(cls, item);
  }
}

/** Makes `ExceptionGroup[X]`; set by generic_alias.ts. */
export const genericHook: { make: (cls: PyType, item: Value) => Value } = {
  make: (cls) => cls,
};

type Condition = (e: PyBaseException) => boolean;

function conditionOf(condition: Value): Condition {
  const message = "expected a function, exception type or tuple of exception types";
  if (isType(condition)) {
    if (!isSubtype(condition, BaseException)) throw typeError(message);
    return (e) => isInstance(e, condition);
  }
  if (typeof condition === "object" && condition !== null && typeOf(condition).$name === "tuple") {
    const types = links.arrayOf(condition);
    if (!types.every((t) => isType(t) && isSubtype(t, BaseException))) throw typeError(message);
    return (e) => types.some((t) => isInstance(e, t));
  }
  if (typeof condition !== "function" && typeOf(condition).$proto.__call__ === undefined)
    throw typeError(message);
  return (e) => links.truth(call(condition, e));
}

/** A group of the same kind around other exceptions: what `derive` makes, with the metadata of the original. */
function derived(group: PyBaseExceptionGroup, excs: PyBaseException[]): PyBaseExceptionGroup {
  const made = (group as Value).derive(links.list(excs));
  if (!(made instanceof PyBaseExceptionGroup)) {
    throw typeError("derive must return an instance of BaseExceptionGroup");
  }
  made.$traceback = group.$traceback;
  made.$context = group.$context;
  made.$cause = group.$cause;
  made.$suppress = group.$suppress;
  const notes = (group as Value).__notes__;
  if (notes !== undefined) (made as Value).__notes__ = links.list(links.arrayOf(notes));
  return made;
}

/** The matching part of a group and the rest, `null` where empty. */
function split(group: PyBaseExceptionGroup, condition: Condition): [Value, Value] {
  if (condition(group)) return [group, null];
  const match: PyBaseException[] = [];
  const rest: PyBaseException[] = [];
  for (const e of group.$exceptions) {
    if (e instanceof PyBaseExceptionGroup) {
      const [inner, others] = split(e, condition);
      if (inner !== null) match.push(inner);
      if (others !== null) rest.push(others);
    } else if (condition(e)) match.push(e);
    else rest.push(e);
  }
  return [match.length > 0 ? derived(group, match) : null, rest.length > 0 ? derived(group, rest) : null];
}

const signatures = {
  __new__: "(*args, **kwargs)",
  __init__: "(*args, **kwargs)",
  __str__: "()",
  derive: "(excs, /)",
  split: "(matcher_value, /)",
  subgroup: "(matcher_value, /)",
};
export const BaseExceptionGroup: PyType = exceptionType(PyBaseExceptionGroup as Value, {
  name: "BaseExceptionGroup",
  signatures,
  classmethods: { __class_getitem__: "(item, /)" },
});

class PyExceptionGroup extends PyBaseExceptionGroup {}
export const ExceptionGroup: PyType = exceptionType(PyExceptionGroup as Value, {
  name: "ExceptionGroup",
  bases: [BaseExceptionGroup, Exception],
});

/**
 * One `except*` clause: what of the exception in flight it handles, and what is left.
 * @param e the exception (a group or not), or null if nothing is left
 * @param types the clause's expression
 * @returns the group to handle (null: the clause does not run) and the rest (null: nothing)
 */
export function matchStar(e: Value, types: Value): [Value, Value] {
  const list = isType(types) ? [types] : typeOf(types).$name === "tuple" ? links.arrayOf(types) : [types];
  for (const t of list) {
    if (!(isType(t) && isSubtype(t, BaseException))) {
      throw typeError("catching classes that do not inherit from BaseException is not allowed");
    }
    if (isSubtype(t, BaseExceptionGroup)) {
      throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  if (e === null) return [null, null];
  const condition: Condition = (x) => list.some((t) => isInstance(x, t));
  if (!(e instanceof PyBaseExceptionGroup)) {
    if (!condition(e)) return [null, e];
    const group = ExceptionGroupOf(e);
    return [group, null];
  }
  return split(e, condition);
}

function ExceptionGroupOf(e: PyBaseException): PyBaseExceptionGroup {
  const group = BaseExceptionGroup("", links.tuple([e]));
  group.$traceback = e.$traceback;
  return group;
}

/**
 * After all `except*` clauses: what is to be raised, or null.
 * @param original the exception that the `try` statement caught
 * @param raisedOrRest what the clauses raised, and last what no clause handled (nulls are left out)
 */
export function prepareReraiseStar(original: PyBaseException, raisedOrRest: Value[]): Value {
  const excs = raisedOrRest.filter((e): e is PyBaseException => e !== null && e !== undefined);
  if (excs.length === 0) return null;
  if (!(original instanceof PyBaseExceptionGroup)) return excs[0];
  const fresh: PyBaseException[] = [];
  const again: PyBaseException[] = [];
  for (const e of excs) (sameMetadata(original, e) ? again : fresh).push(e);
  const rest = projection(original, again);
  if (fresh.length === 0) return rest;
  if (rest !== null) fresh.push(rest);
  return fresh.length === 1 ? fresh[0] : BaseExceptionGroup("", links.list(fresh));
}

function sameMetadata(a: PyBaseException, b: PyBaseException): boolean {
  return (
    b instanceof PyBaseExceptionGroup &&
    (a as Value).__notes__ === (b as Value).__notes__ &&
    a.$traceback === b.$traceback &&
    a.$cause === b.$cause &&
    a.$context === b.$context
  );
}

/** The part of a group whose leaves occur in the given groups, with the structure of the original. */
function projection(original: PyBaseExceptionGroup, keep: PyBaseException[]): Value {
  const leaves = new Set<PyBaseException>();
  const collect = (e: PyBaseException) => {
    if (e instanceof PyBaseExceptionGroup) e.$exceptions.forEach(collect);
    else leaves.add(e);
  };
  keep.forEach(collect);
  return split(original, (e) => leaves.has(e))[0];
}
