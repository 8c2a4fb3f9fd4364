/** How classes make instances when they are called. CPython: `type_call` in Objects/typeobject.c. */
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { isKeywords, type Keywords } from "./signature.ts";
import type { PyType } from "./type.ts";

/** Functions that construction needs from above. */
export const constructHooks: {
  callMethodForm: (m: Value, self: Value, args: Value[], kw: Keywords | null) => Value;
  callKw: (f: Value, args: Value[], kw: Keywords | null) => Value;
  object: PyType;
  type: PyType;
  abstractError: (cls: PyType) => Value;
  typeName: (v: Value) => string;
  typeOf: (v: Value) => PyType;
  uncallable: (cls: PyType) => Value;
} = Object.create(null);

type Linked = { cls: (...args: Value[]) => Value; link: (t: PyType, Impl: Value) => void };

let made = 0;

/**
 * A new callable for a class, to be filled in by `link` once the class object is complete.
 * @param hot true for programs' classes: their callable is compiled apart, so that V8's feedback of one class stays
 *   apart from that of others (a call costs 4 ns then, and 30 ns otherwise)
 */
export function constructorOf(hot: boolean): Linked {
  if (hot) {
    const make = new Function("construct", "badInit", `/* ${++made} */ ${hotConstructor}`);
    return make(construct, badInit);
  }
  let t: PyType;
  return {
    cls: (...args: Value[]) => construct(t, args),
    link: (made) => {
      t = made;
      t.$direct = false;
      t.$newForm = null;
    },
  };
}

const hotConstructor = `"use strict";
let t, Impl;
return {
  cls: (...args) => {
    if (t.$direct === true) {
      const self = new Impl();
      const result = self.__init__(...args);
      if (result !== null) badInit(result);
      return self;
    }
    return construct(t, args);
  },
  link: (made, impl) => { t = made; Impl = impl; t.$direct = false; t.$newForm = null; },
};`;

/** Decides whether calling the class may go straight to `__init__`: no own `__new__`, no metaclass with `__call__`. */
export function refreshConstructor(cls: PyType): void {
  const { object, type } = constructHooks;
  if (object === undefined) return;
  const create = newOf(cls);
  const plain = !cls.$abstract && cls.$class.$proto.__call__ === type.$proto.__call__;
  const { __init__: init } = cls.$proto;
  const ownNew = create !== object.$dict.get("__new__");
  const ownInit = typeof init === "function" && init !== object.$proto.__init__;
  cls.$new = create;
  // What `__getattribute__` hides, JavaScript does not find either.
  const isOpen = cls.$proto.__getattribute__ === object.$proto.__getattribute__;
  cls.$direct = plain && !ownNew && ownInit && isOpen;
  // A runtime type that is complete after `__new__`, and not a subclass: there nothing else could be called.
  cls.$newForm = plain && ownNew && !ownInit && cls.$builtin && create.$self === cls ? create.$method : null;
  cls.$allocates = plain && create?.$allocate !== undefined && ownInit;
}

function newOf(cls: PyType): Value {
  for (const c of cls.$mro) {
    const f = c.$dict.get("__new__");
    if (f !== undefined) return f;
  }
  return undefined;
}

function badInit(result: Value): never {
  throw links.typeError(`__init__() should return None, not '${constructHooks.typeName(result)}'`);
}

function construct(cls: PyType, args: Value[]): Value {
  const { $newForm: newForm } = cls;
  if (newForm !== null) return newForm.apply(cls, args);
  if (cls.$allocates === true && (args.length === 0 || !isKeywords(args[args.length - 1]))) {
    const self = cls.$new.$allocate(cls, args);
    const init = cls.$proto.__init__;
    if (init !== cls.$new.$init) {
      const result = init.apply(self, args);
      if (result !== null) badInit(result);
    }
    return self;
  }
  const kw = args.length > 0 && isKeywords(args[args.length - 1]) ? (args.pop() as Keywords) : null;
  return callType(cls, args, kw);
}

/** Types whose `__new__` leaves keywords to the `__init__` of a subclass. */
const lenient = new Set(["tuple", "float", "frozenset", "filter", "map", "zip", "reversed", "set", "list"]);

function ignoresKeywords(cls: PyType, create: Value, init: Value): boolean {
  const owner = create.$self as PyType | undefined;
  return owner !== undefined && owner !== cls && lenient.has(owner.$name) && init !== owner.$proto.__init__;
}

/** Calls a class with positional and keyword arguments: through the metaclass's `__call__` where it has its own. */
export function callType(cls: PyType, args: Value[], kw: Keywords | null): Value {
  const { type, callMethodForm } = constructHooks;
  const call = cls.$class.$proto.__call__;
  if (cls === type && args.length === 1 && kw === null) return constructHooks.typeOf(args[0]);
  if (call !== type.$proto.__call__) return callMethodForm(call, cls, args, kw);
  return typeCall(cls, args, kw);
}

/** `type.__call__`: `__new__`, then `__init__` if an instance of the class came out. */
export function typeCall(cls: PyType, args: Value[], kw: Keywords | null): Value {
  const { object, callMethodForm, callKw } = constructHooks;
  const create = cls.$new ?? newOf(cls);
  const init = cls.$proto.__init__;
  let self: Value;
  if (create === object.$dict.get("__new__")) {
    if (cls.$isUncallable === true) throw constructHooks.uncallable(cls);
    if (init === object.$proto.__init__ && (args.length > 0 || kw !== null)) {
      throw links.typeError(`${cls.$name}() takes no arguments`);
    }
    if (cls.$abstract) throw constructHooks.abstractError(cls);
    self = new cls.$Impl();
  } else if (kw === null && create.$allocate !== undefined) self = create.$allocate(cls, args);
  else {
    const f = create.$function ?? create;
    const takes = kw === null || !ignoresKeywords(cls, create, init) ? kw : null;
    self = callKw(
      typeof f === "object" && f.$classView !== undefined ? f.$classView(cls) : f,
      [cls, ...args],
      takes,
    );
    const made = typeof self === "object" && self !== null ? self.$class : undefined;
    const actual = made ?? (typeof self === "function" ? self.$class : undefined);
    if (actual === undefined || !(actual === cls || actual.$mro.includes(cls))) return self;
    if (actual !== cls) {
      const its = actual.$proto.__init__;
      if (its !== object.$proto.__init__) {
        const result = callMethodForm(its, self, args, kw);
        if (result !== null) badInit(result);
      }
      return self;
    }
  }
  if (init === object.$proto.__init__) return self;
  const result = callMethodForm(init, self, args, kw);
  if (result !== null) badInit(result);
  return self;
}
