/** delattr, dir, getattr, hasattr, setattr, vars. CPython: Python/bltinmodule.c. */
import {
  getattrOr,
  hasattr as has,
  getattr as load,
  delattr as remove,
  setattr as store,
} from "../objects/attribute.ts";
import { typeError } from "../objects/exception.ts";
import { arrayOf } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { sortItems } from "../objects/sort.ts";
import { asStr } from "../objects/str_kinds.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

function attributeName(name: Value): string {
  if (typeof name === "string") return name;
  const text = asStr(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).$name}'`);
  return toJs(text);
}

/** `getattr(object, name)` and `getattr(object, name, default)` */
export function getattr(o: Value, name: Value, fallback: Value): Value {
  const key = attributeName(name);
  return fallback === undefined ? load(o, key) : getattrOr(o, key, fallback);
}

/** `hasattr(object, name)` */
export function hasattr(o: Value, name: Value): boolean {
  return has(o, attributeName(name));
}

/** `setattr(object, name, value)` */
export function setattr(o: Value, name: Value, value: Value): null {
  store(o, attributeName(name), value);
  return null;
}

/** `delattr(object, name)` */
export function delattr(o: Value, name: Value): null {
  remove(o, attributeName(name));
  return null;
}

/** `vars(object)`; emitted code handles the call without an argument. */
export function vars(o: Value): Value {
  if (o === undefined) throw new Error("vars() without an argument was called as a value");
  const dict = getattrOr(o, "__dict__", undefined);
  if (dict === undefined) throw typeError("vars() argument must have __dict__ attribute");
  return dict;
}

/** `dir(object)`; emitted code handles the call without an argument. */
export function dir(o: Value): Value {
  if (o === undefined) throw new Error("dir() without an argument was called as a value");
  const m = lookupSpecial(o, "__dir__");
  if (m === undefined) throw typeError(`'${typeOf(o).$name}' object does not provide __dir__`);
  return list(sortItems(arrayOf(m.call(o)), null, false));
}
