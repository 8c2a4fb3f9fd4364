/** Loads of names that may be unbound, and the namespaces of modules, classes and of `exec` and `eval`. */
import { getattrOr } from "../objects/attribute.ts";
import { callKw } from "../objects/call.ts";
import type { ModuleInfo } from "../objects/callable.ts";
import { PyCell } from "../objects/cell.ts";
import { PyDict } from "../objects/dict.ts";
import { nameError, unboundLocalError } from "../objects/exception.ts";
import { hintHooks } from "../objects/hints.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import type { Namespace } from "../objects/type.ts";

/** A local variable. @raises UnboundLocalError */
export function local(v: Value, name: string): Value {
  if (v === undefined) {
    throw unboundLocalError(`cannot access local variable '${name}' where it is not associated with a value`);
  }
  return v;
}

/** A variable of a function around. @raises NameError */
export function freeVariable(v: Value, name: string): Value {
  if (v === undefined) {
    throw nameError(
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      name,
    );
  }
  return v;
}

/** A module variable that is about to be deleted. @raises NameError */
export function globalToDelete(v: Value, name: string): Value {
  if (v === undefined) throw notDefined(name);
  return v;
}

/** The variables around a name, for hints: pairs in functions, the namespace in class bodies. */
type Around = [string, Value][] | Namespace;

function notDefined(name: string, around?: Around): Value {
  const e = nameError(`name '${name}' is not defined`, name);
  if (around !== undefined) {
    (e as Value).$locals = Array.isArray(around) ? around : [...links.stringEntries(namespaceDict(around))];
  }
  return e;
}

/** The builtins module, where names are looked up last; set by the table. */
export const builtinsHook: { module: Value } = { module: null };
hintHooks.builtins = () => builtinsHook.module;

function builtin(name: string, around?: Around): Value {
  const v = builtinsHook.module[jsName(name)];
  if (v === undefined) throw notDefined(name, around);
  return v;
}

/** Looks up names that the module's code does not bind itself: attributes set from outside, then builtins. */
export function nameLookup(m: Value): (name: string, around?: Around) => Value {
  return (name, around) => {
    const key = jsName(name);
    const own = Object.hasOwn(m, key) ? m[key] : undefined;
    return own === undefined ? builtin(name, around) : own;
  };
}

/** To be called first by a module's code: functions know their globals through `info`. */
export function start(m: Value, info: ModuleInfo): void {
  (info as { globals?: Value }).globals = m;
  if (Object.hasOwn(m, "__builtins__")) return;
  const builtins = builtinsHook.module;
  m.__builtins__ = m.__name__ === "__main__" ? builtins : links.instanceDict(builtins);
}

/** `globals()` of a module's code. */
export function globalsOf(m: Value): Value {
  return links.instanceDict(m);
}

/** `locals()` in a function: a snapshot of the variables that are bound (PEP 667). */
export function localsOf(entries: [string, Value][]): Value {
  return links.dict(entries.filter(([, v]) => v !== undefined));
}

/** `locals()` in a class body. */
export function namespaceDict(ns: Namespace): Value {
  if (ns.$map === null) return ns.$mapping;
  ns.$dict ??= new PyDict(ns.$map);
  return ns.$dict;
}

/** `dir()` without arguments. */
export function namesOf(namespace: Value): Value {
  return links.list([...links.stringEntries(namespace)].map(([name]) => name).sort(byCodePoint));
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Calls `eval` or `exec` with the namespaces around the call where the program gives none.
 * @param keywords pairs of name and value
 */
export function callWithNamespaces(
  f: Value,
  args: Value[],
  keywords: [string, Value][],
  globals: Value,
  locals: () => Value,
): Value {
  const kw: Keywords = {};
  for (const [name, value] of keywords) kw[jsName(name)] = value;
  const all = [...args];
  if (f !== builtinsHook.module.eval && f !== builtinsHook.module.exec) {
    return callKw(f, all, keywords.length === 0 ? null : kw);
  }
  const given = all[1] ?? kw.globals;
  if (all.length < 2 && (given === undefined || given === null)) {
    Reflect.deleteProperty(kw, "globals");
    all[1] = globals;
    if (kw.locals === undefined) all[2] = locals();
  } else if (all.length >= 2 && all[1] === null) {
    all[1] = globals;
    if (all[2] === undefined || all[2] === null) all[2] = locals();
  }
  return callKw(f, all, Object.keys(kw).length === 0 ? null : kw);
}

/** The names of code that `exec` or `eval` runs. */
export function dynamicNames(globals: Value, locals: Value, info: ModuleInfo) {
  (info as { globals?: Value }).globals = globals;
  const find = (mapping: Value, name: string): Value => {
    if (mapping instanceof PyDict) return mapping.$get(name);
    try {
      return links.getItem(mapping, name);
    } catch (e) {
      if (links.isKeyError(e)) return undefined;
      throw e;
    }
  };
  const remove = (mapping: Value, name: string): void => {
    try {
      links.delItem(mapping, name);
    } catch (e) {
      throw links.isKeyError(e) ? notDefined(name) : e;
    }
  };
  const loadGlobal = (name: string): Value => {
    const v = find(globals, name);
    if (v !== undefined) return v;
    const builtins = find(globals, "__builtins__");
    if (builtins === undefined || builtins === null || builtins === builtinsHook.module) return builtin(name);
    const found = builtins instanceof PyDict ? find(builtins, name) : getattrOr(builtins, name, undefined);
    if (found === undefined) throw notDefined(name);
    return found;
  };
  return {
    loadGlobal,
    storeGlobal: (name: string, v: Value): void => links.setItem(globals, name, v),
    removeGlobal: (name: string): void => remove(globals, name),
    load: (name: string): Value => {
      const v = locals === globals ? undefined : find(locals, name);
      return v === undefined ? loadGlobal(name) : v;
    },
    store: (name: string, v: Value): void => links.setItem(locals, name, v),
    remove: (name: string): void => remove(locals, name),
  };
}

/** The `__classcell__` of a class body. */
export function classCell(read: () => Value, write: (cls: Value) => void): Value {
  return new PyCell(read, write);
}

/** Whose annotations these are: a class namespace, a dict of names, or a module. */
type Holder = Value;

function holderGet(holder: Holder, name: string): Value {
  if (holder instanceof PyDict) return holder.$get(name);
  if (typeof holder.entries === "function" && holder.$map !== undefined) return holder.get(name);
  return holder[name];
}

function holderSet(holder: Holder, name: string, value: Value): void {
  if (holder instanceof PyDict) links.setItem(holder, name, value);
  else if (typeof holder.entries === "function" && holder.$map !== undefined) holder.set(name, value);
  else holder[name] = value;
}

/** Makes `__annotations__` where a body annotates names. */
export function setupAnnotations(holder: Holder): void {
  if (holderGet(holder, "__annotations__") === undefined)
    holderSet(holder, "__annotations__", links.dict([]));
}

/** Records the annotation of a name. */
export function annotate(holder: Holder, name: string, value: Value): void {
  const annotations = holderGet(holder, "__annotations__");
  if (annotations === undefined) throw notDefined("__annotations__");
  links.setItem(annotations, name, value);
}

/** The module's docstring. */
export function setDoc(holder: Holder, doc: Value): void {
  holderSet(holder, "__doc__", doc);
}
