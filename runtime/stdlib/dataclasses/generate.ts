// The methods that `dataclass` writes. Their JavaScript is compiled for each class, so that V8 sees one shape per class.
import { getattr as attribute, genericSetattr, setattr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import { Code, method, type PyFunction, takeKeywords, wrongArguments } from "../../objects/callable.ts";
import { compareItems, eq } from "../../objects/comparison.ts";
import { PyMember } from "../../objects/descriptor.ts";
import { links } from "../../objects/links.ts";
import { jsName } from "../../objects/names.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { reprText } from "../../objects/repr.ts";
import type { Signature } from "../../objects/signature.ts";
import { superAttr } from "../../objects/super.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { lookup, lookupSpecial, type PyType, typeOf } from "../../objects/type.ts";
import { type Str, strConcatAll } from "../../objects/wide_str.ts";
import { FIELD_INITVAR, frozenError, HAS_DEFAULT_FACTORY, MISSING, type PyField } from "./field.ts";

/** A function of a dataclass, in plain form with its this-form. */
function made(
  cls: PyType,
  name: string,
  signature: Partial<Signature>,
  thisForm: (...args: Value[]) => Value,
  extras: { defaults?: Value[]; kwdefaults?: { [name: string]: Value }; annotations?: () => Value } = {},
): PyFunction {
  const full: Signature = {
    posonly: 0,
    vararg: null,
    kwonly: [],
    kwarg: null,
    defaultCount: 0,
    kwdefaults: new Set(),
    ...signature,
    args: ["self", ...(signature.args ?? [])],
  };
  const code = new Code(name, `${cls.$qualname}.${name}`, full, "python", true);
  code.flags = 3;
  const f = method(thisForm, code, { ...extras, module: cls.$dict.get("__module__") });
  f.$qualname = code.qualname;
  return f;
}

/** Where a value goes: straight onto the object, unless the class has descriptors or a `__setattr__` of its own. */
function hasDescriptor(cls: PyType, name: string): boolean {
  const raw = lookup(cls, name);
  if (typeof raw !== "object" || raw === null || raw instanceof PyMember) return false;
  return lookupSpecial(raw, "__set__") !== undefined;
}

/**
 * The `__init__` of a dataclass.
 * @param std fields that may be given by position
 * @param kwOnly fields that are given by keyword
 */
export function initOf(
  cls: PyType,
  fields: readonly PyField[],
  std: readonly PyField[],
  kwOnly: readonly PyField[],
  options: { frozen: boolean; slots: boolean; postInit: boolean },
): PyFunction {
  const values: Value[] = [];
  const constant = (v: Value): string => `v[${values.push(v) - 1}]`;
  const parameters = new Map<PyField, string>();
  fields.forEach((f, i) => {
    parameters.set(f, `p${i}`);
  });
  const name = (f: PyField) => parameters.get(f) as string;
  const initStd = std.filter((f) => truth(f.init));
  const initKw = kwOnly.filter((f) => truth(f.init));
  const isRequired = (f: PyField) => f.default === MISSING && f.default_factory === MISSING;
  const required = initStd.filter(isRequired);
  const lines: string[] = [];
  const stores: string[] = [];
  const slowStores: string[] = [];
  for (const f of fields) {
    const p = name(f);
    const given = truth(f.init);
    if (f.default_factory !== MISSING) {
      const factory = constant(f.default_factory);
      const made = `(typeof ${factory} === "function" ? ${factory}() : call(${factory}))`;
      lines.push(
        given ? `if (${p} === undefined || ${p} === FACTORY) ${p} = ${made};` : `const ${p} = ${made};`,
      );
    } else if (given) {
      if (f.default !== MISSING) lines.push(`if (${p} === undefined) ${p} = ${constant(f.default)};`);
    } else if (options.slots && f.default !== MISSING) lines.push(`const ${p} = ${constant(f.default)};`);
    else continue;
    if (f._field_type === FIELD_INITVAR) continue;
    const key = JSON.stringify(f.name);
    const slow = options.frozen ? `genericSetattr(this, ${key}, ${p});` : `setattr(this, ${key}, ${p});`;
    const fast = `this[${JSON.stringify(jsName(f.name))}] = ${p};`;
    stores.push(hasDescriptor(cls, f.name) ? slow : fast);
    slowStores.push(slow);
  }
  const body =
    stores.length === 0
      ? ""
      : options.frozen
        ? stores.join("\n")
        : `if (this.$s === true || this.__setattr__ === plain) {\n${stores.join("\n")}\n} else {\n${slowStores.join("\n")}\n}`;
  const last = required.at(-1);
  const check = last === undefined ? "" : ` || ${name(last)} === undefined`;
  let head: string;
  let signature: string;
  if (initKw.length === 0) {
    signature = initStd.map(name).join(", ");
    head = `if (arguments.length > ${initStd.length}${check}) wrong(code, arguments, this);`;
  } else {
    signature = "...args";
    const missing = initKw
      .filter(isRequired)
      .map((f) => ` || ${name(f)} === undefined`)
      .join("");
    head = `const kw = takeKeywords(args) ?? {};
${initStd.length === 0 ? "" : `let [${initStd.map(name).join(", ")}] = args;`}
let ${initKw.map((f) => `${name(f)} = kw[${JSON.stringify(jsName(f.name))}]`).join(", ")};
if (args.length > ${initStd.length}${check}${missing}) wrong(code, [...args, kw], this);`;
  }
  const initVars = fields.filter((f) => f._field_type === FIELD_INITVAR).map(name);
  const post = options.postInit
    ? `const result = typeof this.__post_init__ === "function" ? this.__post_init__(${initVars.join(", ")}) : callMethod(this, "__post_init__"${initVars.map((p) => `, ${p}`).join("")});`
    : "";
  const source = `"use strict"; return function __init__(${signature}) {
${head}
${lines.join("\n")}
${body}
${post}
return null;
};`;
  const holder: { code: Code | null } = { code: null };
  const wrong = (_code: Value, args: ArrayLike<Value>, self: Value) =>
    wrongArguments(holder.code as Code, args, self);
  const compile = new Function(
    "v",
    "FACTORY",
    "call",
    "callMethod",
    "setattr",
    "genericSetattr",
    "plain",
    "wrong",
    "takeKeywords",
    "code",
    source,
  );
  const impl = compile(
    values,
    HAS_DEFAULT_FACTORY,
    call,
    callMethod,
    setattr,
    genericSetattr,
    object_.$proto.__setattr__,
    wrong,
    takeKeywords,
    null,
  );
  const shownDefault = (f: PyField) => (f.default_factory === MISSING ? f.default : HAS_DEFAULT_FACTORY);
  const kwWithDefault = initKw.filter((f) => !isRequired(f));
  const f = made(
    cls,
    "__init__",
    {
      args: initStd.map((f) => f.name),
      defaultCount: initStd.length - required.length,
      kwonly: initKw.map((f) => f.name),
      kwdefaults: new Set(kwWithDefault.map((f) => f.name)),
    },
    impl,
    {
      defaults: initStd.filter((f) => !isRequired(f)).map(shownDefault),
      ...(initKw.length === 0
        ? {}
        : { kwdefaults: Object.fromEntries(kwWithDefault.map((f) => [jsName(f.name), shownDefault(f)])) }),
      annotations: () => {
        const d = links.dict([]);
        for (const f of [...initStd, ...initKw]) links.setItem(d, f.name, f.type);
        links.setItem(d, "return", null);
        return d;
      },
    },
  );
  holder.code = f.$code as Code;
  return f;
}

function compileGetters(fields: readonly PyField[]): (o: Value) => Value[] {
  const parts = fields.map((f) => `attr(o, ${JSON.stringify(jsName(f.name))}, ${JSON.stringify(f.name)})`);
  const get = (o: Value, key: string, name: string): Value => {
    const v = o[key];
    return v === undefined || typeof v === "function" ? attribute(o, name) : v;
  };
  return new Function("attr", `"use strict"; return (o) => [${parts.join(", ")}];`)(get);
}

export function reprOf(cls: PyType, fields: readonly PyField[]): PyFunction {
  const values = compileGetters(fields);
  return made(cls, "__repr__", {}, function (this: Value) {
    return guarded(this, "...", () => {
      const parts: Str[] = values(this).map((v, i) => strConcatAll([`${fields[i]?.name}=`, reprText(v)]));
      return strConcatAll([`${typeOf(this).$qualname}(`, strConcatAll(parts, ", "), ")"]);
    });
  });
}

export function eqOf(cls: PyType, fields: readonly PyField[]): PyFunction {
  const values = compileGetters(fields);
  return made(cls, "__eq__", { args: ["other"] }, function (this: Value, other: Value) {
    if (this === other) return true;
    if (other === null || typeof other !== "object" || other.$class !== this.$class) return NotImplemented;
    const mine = values(this);
    const theirs = values(other);
    let result: Value = true;
    for (let i = 0; i < mine.length; i++) {
      result = eq(mine[i], theirs[i]);
      if (result !== true && !truth(result)) return result;
    }
    return result;
  });
}

export function orderOf(cls: PyType, fields: readonly PyField[], name: string): PyFunction {
  const values = compileGetters(fields);
  return made(cls, name, { args: ["other"] }, function (this: Value, other: Value) {
    if (other === null || typeof other !== "object" || other.$class !== this.$class) return NotImplemented;
    return compareItems(values(this), values(other), name);
  });
}

export function hashOf(cls: PyType, fields: readonly PyField[]): PyFunction {
  const values = compileGetters(fields);
  return made(cls, "__hash__", {}, function (this: Value) {
    return links.hash(tuple(values(this)));
  });
}

/** `__setattr__` and `__delattr__` of a frozen dataclass. */
export function frozenMethods(cls: PyType, fields: readonly PyField[]): [string, PyFunction][] {
  const names = new Set(fields.map((f) => f.name));
  const set = made(
    cls,
    "__setattr__",
    { args: ["name", "value"] },
    function (this: Value, name: Value, value: Value) {
      if (typeOf(this) === cls || names.has(name))
        throw frozenError(`cannot assign to field ${links.repr(name)}`);
      call(superAttr(cls, this, "__setattr__"), name, value);
      return null;
    },
  );
  const remove = made(cls, "__delattr__", { args: ["name"] }, function (this: Value, name: Value) {
    if (typeOf(this) === cls || names.has(name)) throw frozenError(`cannot delete field ${links.repr(name)}`);
    call(superAttr(cls, this, "__delattr__"), name);
    return null;
  });
  return [
    ["__setattr__", set],
    ["__delattr__", remove],
  ];
}

/** What a frozen dataclass with slots needs to be copied. */
export function stateMethods(cls: PyType, fields: readonly PyField[]): [string, PyFunction][] {
  const values = compileGetters(fields);
  return [
    [
      "__getstate__",
      made(cls, "_dataclass_getstate", {}, function (this: Value) {
        return links.list(values(this));
      }),
    ],
    [
      "__setstate__",
      made(cls, "_dataclass_setstate", { args: ["state"] }, function (this: Value, state: Value) {
        links.arrayOf(state).forEach((v, i) => {
          genericSetattr(this, fields[i]?.name, v);
        });
        return null;
      }),
    ],
  ];
}

/** `__replace__`, which `copy.replace` calls. */
export function replaceOf(
  cls: PyType,
  replace: (self: Value, changes: { [name: string]: Value }) => Value,
): PyFunction {
  return made(cls, "_replace", { kwarg: "changes" }, function (this: Value, ...args: Value[]) {
    const kw = takeKeywords(args) ?? {};
    if (args.length > 0)
      wrongArguments((cls.$dict.get("__replace__") as PyFunction).$code as Code, [...args, kw], this);
    return replace(this, kw);
  });
}
