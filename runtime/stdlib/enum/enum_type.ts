// The metaclass of enumerations. CPython: `EnumType` in Lib/enum.py.
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { PyStaticMethod } from "../../objects/descriptor.ts";
import { PyDict } from "../../objects/dict.ts";
import {
  attributeError,
  Exception,
  isException,
  nameError,
  type PyBaseException,
  TypeError_,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { type Int, intBitLength, intOr, intPower, intSub } from "../../objects/int_value.ts";
import { each, iteratorType, PyIterator } from "../../objects/iteration.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyList } from "../../objects/list.ts";
import { mappingProxyOf } from "../../objects/mapping_proxy.ts";
import { jsName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { object_, type_ } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { contains, getItem } from "../../objects/subscript.ts";
import { PyTuple, tuple, tuple_ } from "../../objects/tuple.ts";
import {
  builtinType,
  descriptorHook,
  isSubtype,
  isType,
  lookup,
  type PyType,
  setClassAttribute,
  typeNew,
  typeOf,
} from "../../objects/type.ts";
import { PyDynamicClassAttribute } from "../types/dynamic_attribute.ts";
import { isDescriptor, PyEnumDict } from "./enum_dict.ts";
import { PyEnumProperty } from "./property.ts";

/** What an enumeration knows of itself; the parts that CPython shows are in the class's namespace too. */
export interface EnumData {
  names: PyList;
  map: PyDict;
  byValue: PyDict;
  unhashable: PyList;
  unhashableMap: PyDict;
  memberType: PyType;
  newMember: Value;
  useArgs: boolean;
  valueRepr: Value;
}

/** The classes of the module, set once they exist. */
export const known: { Enum: PyType | null; Flag: PyType | null; ReprEnum: PyType | null } = {
  Enum: null,
  Flag: null,
  ReprEnum: null,
};

const byNames = new WeakMap<object, EnumData>();

/** What an enumeration knows of itself: there as soon as the class is, before its members. */
export function dataOf(cls: Value): EnumData {
  if (Object.hasOwn(cls, "$enum")) return cls.$enum;
  const data = byNames.get(lookup(cls, "_member_names_"));
  if (data !== undefined) Object.defineProperty(cls, "$enum", { value: data });
  return data as EnumData;
}

export function isFlagClass(cls: PyType): boolean {
  return known.Flag !== null && isSubtype(cls, known.Flag);
}

/** The int that a value is, `undefined` for others. */
export function intOf(v: Value): Int | undefined {
  if (typeof v === "number" || typeof v === "bigint") return v;
  if (typeof v === "boolean") return v ? 1 : 0;
  if (typeof v === "object" && v !== null && (typeof v.$value === "number" || typeof v.$value === "bigint")) {
    return typeOf(v).$mro.some((c) => c.$name === "int" && c.$builtin) ? v.$value : undefined;
  }
  return undefined;
}

export function isSingleBit(n: Int): boolean {
  if (n <= 0) return false;
  const big = BigInt(n);
  return (big & (big - 1n)) === 0n;
}

/** A member while its class is being made. */
class PyProtoMember extends PyObject {
  value: Value = null;
  __set_name__(cls: Value, name: Value): null {
    setClassAttribute(cls, name, undefined);
    makeMember(cls, name, this.value);
    return null;
  }
}
builtinType(PyProtoMember, {
  name: "_proto_member",
  module: "enum",
  signatures: { __set_name__: "(enum_class, member_name)" },
});

function makeMember(cls: PyType, name: string, given: Value): void {
  const data = dataOf(cls);
  let args: readonly Value[] = given instanceof PyTuple ? given.$items : [given];
  if (data.memberType === tuple_) args = [tuple(args)];
  let member: Value = data.useArgs ? call(data.newMember, cls, ...args) : call(data.newMember, cls);
  if (member === null || typeof member !== "object") {
    throw attributeError(`'${typeOf(member).$name}' object has no attribute '_value_'`);
  }
  if (getattrOr(member, "_value_", undefined) === undefined) {
    if (data.memberType === object_) member._value_ = given;
    else {
      try {
        member._value_ = data.memberType(...args);
      } catch (e) {
        if (!isException(e, Exception)) throw e;
        const failure = typeError("_value_ not set in __new__, unable to create it");
        failure.$cause = e;
        failure.$suppress = true;
        throw failure;
      }
    }
  }
  const value = member._value_;
  member._name_ = name;
  member.__objclass__ = cls;
  callMethod(member, "__init__", ...args);
  member._sort_order_ = data.names.$items.length;
  const isFlag = isFlagClass(cls);
  const bits = intOf(value);
  if (isFlag) {
    const set = (key: string, v: Value) => setClassAttribute(cls, key, v);
    if (bits !== undefined) {
      set("_flag_mask_", intOr(lookup(cls, "_flag_mask_"), bits));
      if (isSingleBit(bits)) set("_singles_mask_", intOr(lookup(cls, "_singles_mask_"), bits));
    }
    set("_all_bits_", intSub(intPower(2, intBitLength(lookup(cls, "_flag_mask_"))), 1));
  }
  const canonical = existing(data, value);
  if (canonical !== undefined) member = canonical;
  else if (!isFlag || (bits !== undefined && isSingleBit(bits))) data.names.$items.push(name);
  addMember(cls, name, member);
  addValue(data, name, value, member);
}

/** The member with a value, `undefined` if there is none. */
function existing(data: EnumData, value: Value): Value {
  try {
    return data.byValue.$get(value);
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
    for (const member of data.map.$map.values()) if (equals(member._value_, value)) return member;
    return undefined;
  }
}

/** Lets a value lead to a member. */
export function addValue(data: EnumData, name: Value, value: Value, member: Value): void {
  try {
    if (data.byValue.$get(value) === undefined) data.byValue.$set(value, member);
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
    data.unhashable.$items.push(value);
    const own = data.unhashableMap.$get(name);
    if (own === undefined) data.unhashableMap.$set(name, links.list([value]));
    else own.$items.push(value);
  }
}

/** Makes a member an attribute of its class, under a name that may be an alias. */
export function addMember(cls: PyType, name: string, member: Value): void {
  const data = dataOf(cls);
  const bound = data.map.$get(name);
  if (bound !== undefined) {
    if (bound !== member) throw nameError(`${links.repr(name)} is already bound: ${links.repr(bound)}`);
    return;
  }
  let found: Value;
  let kind: "attr" | "desc" | "enum" | null = null;
  let owner: PyType | null = null;
  for (const base of cls.$mro.slice(1)) {
    const raw = base.$dict.get(name) ?? null;
    if (raw === null) continue;
    if (raw instanceof PyDynamicClassAttribute) {
      found = raw;
      owner = base;
      kind = "enum";
      break;
    }
    if (isDescriptor(raw)) {
      found = raw;
      kind ??= "desc";
      owner ??= base;
    } else {
      kind = "attr";
      owner = base;
    }
  }
  if (found === undefined) {
    setClassAttribute(cls, name, member);
    cls.$memo.add(name);
    Object.defineProperty(cls, jsName(name), {
      value: member,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  } else {
    const redirect = new PyEnumProperty();
    redirect.$member = member;
    redirect.__set_name__(cls, name);
    if (kind === "enum" || kind === "desc") {
      redirect.$fget = getattrOr(found, "fget", null);
      redirect.$fset = getattrOr(found, "fset", null);
      redirect.$fdel = getattrOr(found, "fdel", null);
    }
    redirect.$attrType = kind;
    redirect.$clsType = owner;
    setClassAttribute(cls, name, redirect);
  }
  data.map.$set(name, member);
}

function isEnumClass(v: Value): boolean {
  return isType(v) && isSubtype(v.$class, EnumType);
}

/** The type that members are instances of besides, and the enumeration that is extended. @raises TypeError */
function mixins(name: string, bases: readonly PyType[]): [PyType, PyType | null] {
  if (bases.length === 0) return [object_, known.Enum];
  const first = bases[bases.length - 1] as PyType;
  if (!isEnumClass(first)) {
    throw typeError(
      "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`",
    );
  }
  return [dataType(name, bases) ?? object_, first];
}

function dataType(name: string, bases: readonly PyType[]): PyType | null {
  const types = new Set<PyType>();
  for (const chain of bases) {
    let candidate: PyType | null = null;
    for (const base of chain.$mro) {
      if (base === object_) continue;
      if (isEnumClass(base)) {
        const { memberType } = dataOf(base);
        if (memberType !== object_) {
          types.add(memberType);
          break;
        }
      } else if (base.$dict.has("__new__") || base.$dict.has("__dataclass_fields__")) {
        types.add(candidate ?? base);
        break;
      } else candidate ??= base;
    }
  }
  if (types.size > 1) {
    throw typeError(
      `too many data types for ${links.repr(name)}: {${[...types].map((t) => links.repr(t)).join(", ")}}`,
    );
  }
  return [...types][0] ?? null;
}

function dataRepr(bases: readonly PyType[]): Value {
  for (const chain of bases) {
    for (const base of chain.$mro) {
      if (base === object_) continue;
      if (isEnumClass(base)) return dataOf(base).valueRepr;
      const own = base.$dict.get("__repr__");
      if (own === undefined) continue;
      const params = base.$dict.get("__dataclass_params__");
      if (
        params !== undefined &&
        base.$dict.has("__dataclass_fields__") &&
        links.truth(getattr(params, "repr"))
      ) {
        return dataclassRepr;
      }
      return getattr(base, "__repr__");
    }
  }
  return null;
}

function dataclassRepr(self: Value): Value {
  const parts: string[] = [];
  for (const [name, field] of links.stringEntries(getattr(self, "__dataclass_fields__"))) {
    if (links.truth(getattr(field, "repr"))) parts.push(`${name}=${links.repr(getattr(self, name))}`);
  }
  return parts.join(", ");
}

/** Which `__new__` makes members. */
function findNew(namespace: ReadonlyMap<string, Value>, memberType: PyType, first: PyType | null) {
  const own = namespace.get("__new__");
  const save = first !== null && own !== undefined;
  const objectNew = lookup(object_, "__new__");
  const enumNew = known.Enum === null ? undefined : lookup(known.Enum, "__new__");
  const plain = (f: Value) => (f instanceof PyStaticMethod ? f.$callable : f);
  let found = own === undefined ? undefined : plain(own);
  if (found === undefined) {
    search: for (const method of ["__new_member__", "__new__"]) {
      for (const possible of [memberType, first]) {
        const target = possible === null ? undefined : plain(lookup(possible, method));
        if (target !== undefined && target !== objectNew && target !== enumNew) {
          found = target;
          break search;
        }
      }
    }
    found ??= objectNew;
  }
  return { newMember: found, save, useArgs: first !== null && found !== enumNew && found !== objectNew };
}

/** Makes an enumeration of a namespace. */
export function newEnum(
  metaclass: PyType,
  name: string,
  bases: readonly PyType[],
  classdict: PyEnumDict,
  boundary: Value,
  kw: Keywords | null,
): PyType {
  const namespace = new Map(links.stringEntries(classdict)) as Map<string, Value>;
  for (const key of ["_ignore_", ...links.arrayOf(namespace.get("_ignore_") ?? tuple([]))])
    namespace.delete(key);
  const memberNames = [...classdict.$members];
  const invalid = memberNames.filter((n) => n === "mro" || n === "");
  if (invalid.length > 0) {
    throw valueError(`invalid enum member name(s) ${invalid.map((n) => links.repr(n)).join(",")}`);
  }
  let order: Value = namespace.get("_order_") ?? null;
  namespace.delete("_order_");
  const generate = namespace.get("_generate_next_value_") ?? null;
  if (generate !== null && !(generate instanceof PyStaticMethod)) {
    namespace.set("_generate_next_value_", descriptorHook.staticmethod(generate));
  }
  const [memberType, first] = mixins(name, bases);
  const { newMember, save, useArgs } = findNew(namespace, memberType, first);
  const data: EnumData = {
    names: links.list([]),
    map: new PyDict(),
    byValue: new PyDict(),
    unhashable: links.list([]),
    unhashableMap: new PyDict(),
    memberType,
    newMember,
    useArgs,
    valueRepr: dataRepr(bases),
  };
  for (const member of memberNames) {
    const proto = new PyProtoMember();
    proto.value = namespace.get(member);
    namespace.set(member, proto);
  }
  for (const [key, value] of visible(data)) namespace.set(key, value);
  const own = new Set(namespace.keys());
  namespace.set("_boundary_", boundary ?? getattrOr(first, "_boundary_", null));
  for (const mask of ["_flag_mask_", "_singles_mask_", "_all_bits_"]) namespace.set(mask, 0);
  namespace.set("_inverted_", null);
  const inProgress = `_${name}__in_progress`;
  namespace.set(inProgress, true);
  let cls: PyType;
  try {
    cls = typeNew(metaclass, name, bases, namespace, kw);
  } catch (e) {
    dropNote(e as PyBaseException);
    throw e;
  }
  setClassAttribute(cls, inProgress, undefined);
  finishEnum(cls, bases, own, memberType, first);
  if (known.Enum !== null) {
    if (save) setClassAttribute(cls, "__new_member__", descriptorHook.staticmethod(newMember));
    setClassAttribute(cls, "__new__", lookup(known.Enum, "__new__"));
  }
  if (typeof order === "string") order = order.replaceAll(",", " ").split(/\s+/).filter(Boolean);
  else if (order !== null) order = links.arrayOf(order);
  if (!isFlagClass(cls)) {
    for (const key of ["_boundary_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_inverted_"]) {
      setClassAttribute(cls, key, undefined);
    }
  } else {
    const values = data.names.$items.map((n: string) => data.map.$get(n)._value_);
    if (values.some((v: Value, i: number) => i > 0 && v < values[i - 1])) {
      setClassAttribute(cls, "_iter_member_", lookup(known.Flag as PyType, "_iter_member_by_def_"));
    }
    order =
      order?.filter((n: string) => data.map.$get(n) === undefined || isSingleBit(data.map.$get(n)._value_)) ??
      null;
  }
  if (order !== null && order.length > 0) checkOrder(data, order);
  return cls;
}

function visible(data: EnumData): [string, Value][] {
  byNames.set(data.names, data);
  return [
    ["_new_member_", descriptorHook.staticmethod(data.newMember)],
    ["_use_args_", data.useArgs],
    ["_member_names_", data.names],
    ["_member_map_", data.map],
    ["_value2member_map_", data.byValue],
    ["_unhashable_values_", data.unhashable],
    ["_unhashable_values_map_", data.unhashableMap],
    ["_member_type_", data.memberType],
    ["_value_repr_", data.valueRepr === null ? null : descriptorHook.staticmethod(data.valueRepr)],
  ];
}

/** Gives a class of the runtime what enumerations have. */
export function adopt(
  cls: PyType,
  memberType: PyType,
  newMember: Value,
  useArgs: boolean,
  valueRepr: Value,
): void {
  const data: EnumData = {
    names: links.list([]),
    map: new PyDict(),
    byValue: new PyDict(),
    unhashable: links.list([]),
    unhashableMap: new PyDict(),
    memberType,
    newMember,
    useArgs,
    valueRepr,
  };
  for (const [key, value] of visible(data)) setClassAttribute(cls, key, value);
}

/** CPython makes the exception anew, to lose the note about `__set_name__`. */
function dropNote(e: PyBaseException): void {
  const notes = (e as Value)?.__notes__;
  if (!(notes instanceof PyList)) return;
  const last = notes.$items[notes.$items.length - 1];
  if (typeof last !== "string" || !last.startsWith("Error calling __set_name__ on '_proto_member'")) return;
  notes.$items.pop();
  if (notes.$items.length === 0) Reflect.deleteProperty(e, "__notes__");
}

/** Members are shown as enumerations show them, whatever the type that they are mixed with. */
function finishEnum(
  cls: PyType,
  bases: readonly PyType[],
  own: ReadonlySet<string>,
  memberType: PyType,
  first: PyType | null,
): void {
  const set = new Set(own);
  if (known.ReprEnum !== null && bases.includes(known.ReprEnum)) {
    if (memberType === object_) {
      throw typeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)");
    }
    if (!set.has("__format__")) setClassAttribute(cls, "__format__", lookup(memberType, "__format__"));
    if (!set.has("__str__")) {
      const method = lookup(memberType, "__str__");
      const plain = method === lookup(object_, "__str__");
      setClassAttribute(cls, "__str__", plain ? lookup(memberType, "__repr__") : method);
    }
    set.add("__format__");
    set.add("__str__");
  }
  for (const name of ["__repr__", "__str__", "__format__", "__reduce_ex__"]) {
    if (set.has(name) || first === null) continue;
    const found = lookup(cls, name);
    if (found === lookup(memberType, name) || found === lookup(object_, name)) {
      const method = lookup(first, name);
      if (method !== undefined) setClassAttribute(cls, name, method);
    }
  }
  if (!isFlagClass(cls)) return;
  for (const name of ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"]) {
    if (!set.has(name)) setClassAttribute(cls, name, lookup(known.Flag as PyType, name));
  }
}

function checkOrder(data: EnumData, order: string[]): void {
  const names: string[] = data.names.$items;
  const wanted = order.filter((n) => data.map.$get(n) === undefined || names.includes(n));
  if (wanted.length !== names.length || wanted.some((n, i) => n !== names[i])) {
    throw typeError(
      `member order does not match _order_:\n  ${links.repr(data.names)}\n  ${links.repr(links.list(wanted))}`,
    );
  }
}

class PyMemberIterator extends PyIterator {
  $items: Value[] = [];
  $next(): Value {
    return this.$items.shift();
  }
}
iteratorType(PyMemberIterator, { name: "generator", module: "builtins" });

function iterate(members: Value[]): Value {
  const it = new PyMemberIterator();
  it.$items = members;
  return it;
}

function members(cls: Value): Value[] {
  const { names, map } = dataOf(cls);
  return names.$items.map((name: string) => map.$get(name));
}

const metaSetattr = type_.$proto.__setattr__;
const metaDelattr = type_.$proto.__delattr__;

export class PyEnumType extends (type_.$Impl as { new (): Value }) {
  static __prepare__(metacls: Value, cls: Value, bases: Value, ..._rest: Value[]): Value {
    for (const chain of links.arrayOf(bases)) {
      for (const base of isType(chain) ? chain.$mro : []) {
        if (isEnumClass(base) && dataOf(base).names.$items.length > 0) {
          throw typeError(`<enum ${links.repr(cls)}> cannot extend ${links.repr(base)}`);
        }
      }
    }
    void metacls;
    const d = new PyEnumDict();
    d.$clsName = cls;
    const [, first] = mixins(cls, links.arrayOf(bases) as PyType[]);
    if (first !== null)
      d.__setitem__("_generate_next_value_", getattrOr(first, "_generate_next_value_", null));
    return d;
  }
  static __new__(metaclass: PyType, name: Value, bases: Value, classdict: Value, given: Keywords): Value {
    const { boundary, _simple, ...kw } = given;
    const keywords = Object.keys(kw).length > 0 ? kw : null;
    let d = classdict;
    if (!(d instanceof PyEnumDict)) {
      d = PyEnumType.__prepare__(metaclass, name, bases);
      for (const [key, value] of links.stringEntries(classdict)) d.__setitem__(key, value);
    }
    return newEnum(metaclass, name, links.arrayOf(bases) as PyType[], d, boundary ?? null, keywords);
  }
  __init__(..._args: Value[]): null {
    return null;
  }
  __bool__(): boolean {
    return true;
  }
  __call__(value: Value, ...rest: Value[]): Value {
    const kw: Keywords = rest.pop();
    const cls = this as unknown as PyType;
    let names: Value = rest[0];
    let values = rest.slice(1);
    if (names === undefined && kw.names !== undefined) {
      names = kw.names;
      values = [];
    }
    if (dataOf(cls).map.$map.size > 0) {
      return call(
        lookup(cls, "__new__"),
        cls,
        names === undefined ? value : tuple([value, names, ...values]),
      );
    }
    const type = kw.type ?? null;
    if (names === undefined && type === null) {
      throw typeError(
        `${links.repr(cls)} has no members; specify \`names=()\` if you meant to create a new, empty, enum`,
      );
    }
    return create(cls, value, names ?? null, kw);
  }
  __contains__(value: Value): boolean {
    const { byValue, unhashable } = dataOf(this);
    if (isinstance(value, this)) return true;
    try {
      return byValue.$get(value) !== undefined;
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      return contains(unhashable, value);
    }
  }
  __delattr__(name: Value): null {
    if (dataOf(this).map.$has(name)) {
      throw attributeError(`${links.repr((this as Value).$name)} cannot delete member ${links.repr(name)}.`);
    }
    return metaDelattr.call(this, name);
  }
  __setattr__(name: Value, value: Value): null {
    if (dataOf(this)?.map.$has(name)) throw attributeError(`cannot reassign member ${links.repr(name)}`);
    return metaSetattr.call(this, name, value);
  }
  __dir__(): Value {
    const cls = this as unknown as PyType;
    const data = dataOf(cls);
    const names = new Set([
      ..."__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ __name__ __qualname__".split(
        " ",
      ),
      ...data.names.$items,
    ]);
    if (data.newMember !== lookup(object_, "__new__")) names.add("__new__");
    names.add("__init_subclass__");
    if (data.memberType !== object_) {
      for (const c of data.memberType.$mro) for (const n of c.$dict.keys()) names.add(n);
    }
    return links.list([...names].sort());
  }
  __getitem__(name: Value): Value {
    try {
      return getItem(dataOf(this).map, name);
    } catch (e) {
      throw inLibrary(e, "enum.py:782 __getitem__");
    }
  }
  __iter__(): Value {
    return iterate(members(this));
  }
  __reversed__(): Value {
    return iterate(members(this).reverse());
  }
  __len__(): number {
    return dataOf(this).names.$items.length;
  }
  get __members__(): Value {
    return mappingProxyOf(dataOf(this).map);
  }
  __repr__(): string {
    const cls = this as unknown as PyType;
    return `<${isFlagClass(cls) ? "flag" : "enum"} ${links.repr(cls.$name)}>`;
  }
}

/** The functional interface: `Enum("Color", "RED GREEN")`. */
function create(cls: PyType, name: Value, given: Value, kw: Keywords): PyType {
  const metaclass = cls.$class;
  const bases: PyType[] = kw.type == null ? [cls] : [kw.type, cls];
  const d: PyEnumDict = call(getattr(metaclass, "__prepare__"), name, tuple(bases));
  let names = given;
  if (typeof names === "string") names = links.list(names.replaceAll(",", " ").split(/\s+/).filter(Boolean));
  if ((names instanceof PyTuple || names instanceof PyList) && typeof names.$items[0] === "string") {
    const values: Value[] = [];
    names.$items.forEach((n: Value, count: number) => {
      const value = call(
        getattr(cls, "_generate_next_value_"),
        n,
        kw.start ?? 1,
        count,
        links.list(values.slice()),
      );
      values.push(value);
      d.__setitem__(n, value);
    });
  } else if (names !== null) {
    for (const item of each(names)) {
      if (typeof item === "string") d.__setitem__(item, getItem(names, item));
      else {
        const [n, value] = links.arrayOf(item);
        d.__setitem__(n, value);
      }
    }
  }
  d.__setitem__("__module__", kw.module ?? "__main__");
  if (kw.qualname != null) d.__setitem__("__qualname__", kw.qualname);
  return newEnum(metaclass, name, bases, d, kw.boundary ?? null, null);
}

export const EnumType: PyType = builtinType(PyEnumType as Value, {
  name: "EnumType",
  module: "enum",
  bases: [type_],
  metaclass: type_,
  doc: "Metaclass for Enum",
  signatures: {
    __new__: "(cls, bases, classdict, *, boundary=None, _simple=False, **kwds)",
    __init__: "(*args, **kwds)",
    __bool__: "()",
    __call__:
      "(value, *values, names=<not given>, module=None, qualname=None, type=None, start=1, boundary=None)",
    __contains__: "(value)",
    __delattr__: "(attr)",
    __setattr__: "(name, value)",
    __dir__: "()",
    __getitem__: "(name)",
    __iter__: "()",
    __reversed__: "()",
    __len__: "()",
    __repr__: "()",
  },
  classmethods: { __prepare__: "(cls, bases, **kwds)" },
});
