// `ChainMap`, `UserDict`, `UserList` and `UserString` of `collections`, loaded when a program first asks for one.

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { eq, ge, gt, le, lt } from "../../objects/comparison.ts";
import { PyProperty } from "../../objects/descriptor.ts";
import { dict, merge, PyDict } from "../../objects/dict.ts";
import { isException, KeyError, keyError } from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { each, iter } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list, PyList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { add, bitOr, mod, mul } from "../../objects/operators.ts";
import { repr, reprText, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { PySlice } from "../../objects/slice.ts";
import { contains, delItem, getItem, setItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { lookupSpecial, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { keywordDict } from "../functools/partial.ts";
import { pythonFunction } from "../python_function.ts";
import { Mapping, MutableMapping, MutableSequence, Sequence } from "./abc.ts";
import { abstractClass } from "./abstract_class.ts";

function property(name: string, get: (self: Value) => Value): Value {
  const made = new PyProperty();
  made.__init__(pythonFunction(name, "(self)", get, "collections"), null, null, null);
  return made;
}

function asPlainDict(mapping: Value): PyDict {
  const d = new PyDict();
  merge(d, mapping);
  return d;
}

// ---- ChainMap

const maps = (self: Value): readonly Value[] => (self.maps as PyList).$items;

const ChainMap: PyType = abstractClass("ChainMap", [MutableMapping], {
  module: "collections",
  hasDict: true,
  isGeneric: true,
  doc: "A ChainMap groups multiple dicts (or other mappings) together\nto create a single, updateable view.",
  methods: {
    "__init__(self, *maps)": (self, ...given) => {
      self.maps = list(given.length > 0 ? given : [dict()]);
      return null;
    },
    "__missing__(self, key)": (_self, key) => {
      throw keyError(key);
    },
    "__getitem__(self, key)": (self, key) => {
      for (const mapping of maps(self)) {
        try {
          return getItem(mapping, key);
        } catch (e) {
          if (!isException(e, KeyError)) throw e;
        }
      }
      return callMethod(self, "__missing__", key);
    },
    "get(self, key, default=None)": (self, key, fallback) =>
      contains(self, key) ? getItem(self, key) : fallback,
    "__len__(self)": (self) => [...each(self)].length,
    "__iter__(self)": (self) => {
      const d = new PyDict();
      for (const mapping of [...maps(self)].reverse()) for (const key of each(mapping)) d.$set(key, null);
      return iter(d);
    },
    "__contains__(self, key)": (self, key) => maps(self).some((mapping) => contains(mapping, key)),
    "__bool__(self)": (self) => maps(self).some((mapping) => truth(mapping)),
    "__repr__(self)": (self) =>
      strConcatAll([`${typeOf(self).$name}(`, strConcatAll(maps(self).map(reprText), ", "), ")"]),
    "copy(self)": (self) => {
      const [first, ...rest] = maps(self);
      return call(typeOf(self), callMethod(first, "copy"), ...rest);
    },
    "__copy__(self)": (self) => callMethod(self, "copy"),
    "new_child(self, m=None, **kwargs)": (self, m, kw) => {
      let first = m;
      if (m === null) first = keywordDict(kw);
      else if (Object.keys(kw).length > 0) callMethodKw(m, "update", [], kw);
      return call(typeOf(self), first, ...maps(self));
    },
    "__setitem__(self, key, value)": (self, key, value) => {
      setItem(maps(self)[0], key, value);
      return null;
    },
    "__delitem__(self, key)": (self, key) => {
      try {
        delItem(maps(self)[0], key);
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
        throw keyError(`Key not found in the first mapping: ${repr(key)}`);
      }
      return null;
    },
    "popitem(self)": (self) => {
      try {
        return callMethod(maps(self)[0], "popitem");
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
        throw keyError("No keys found in the first mapping.");
      }
    },
    "pop(self, key, *args)": (self, key, ...args) => {
      try {
        return callMethod(maps(self)[0], "pop", key, ...args);
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
        throw keyError(`Key not found in the first mapping: ${repr(key)}`);
      }
    },
    "clear(self)": (self) => callMethod(maps(self)[0], "clear"),
    "__ior__(self, other)": (self, other) => {
      callMethod(maps(self)[0], "update", other);
      return self;
    },
    "__or__(self, other)": (self, other) => {
      if (!isinstance(other, Mapping)) return NotImplemented;
      const copy = callMethod(self, "copy");
      callMethod(maps(copy)[0], "update", other);
      return copy;
    },
    "__ror__(self, other)": (self, other) => {
      if (!isinstance(other, Mapping)) return NotImplemented;
      const d = asPlainDict(other);
      for (const mapping of [...maps(self)].reverse()) merge(d, mapping);
      return call(typeOf(self), d);
    },
  },
  classmethods: {
    "fromkeys(cls, iterable, value=None, /)": (cls, iterable, value) => {
      const d = new PyDict();
      for (const key of each(iterable)) d.$set(key, value);
      return call(cls, d);
    },
  },
  attributes: { parents: property("parents", (self) => call(typeOf(self), ...maps(self).slice(1))) },
});

// ---- UserDict

const UserDict: PyType = abstractClass("UserDict", [MutableMapping], {
  module: "collections",
  hasDict: true,
  methods: {
    "__init__(self, dict=None, /, **kwargs)": (self, d, kw: Keywords) => {
      self.data = dict();
      if (d !== null) callMethod(self, "update", d);
      if (Object.keys(kw).length > 0) callMethod(self, "update", keywordDict(kw));
      return null;
    },
    "__len__(self)": (self) => len(self.data),
    "__getitem__(self, key)": (self, key) => {
      if (contains(self.data, key)) return getItem(self.data, key);
      const missing = lookupSpecial(self, "__missing__");
      if (missing !== undefined) return missing.call(self, key);
      throw keyError(key);
    },
    "__setitem__(self, key, item)": (self, key, item) => {
      setItem(self.data, key, item);
      return null;
    },
    "__delitem__(self, key)": (self, key) => {
      delItem(self.data, key);
      return null;
    },
    "__iter__(self)": (self) => iter(self.data),
    "__contains__(self, key)": (self, key) => contains(self.data, key),
    "get(self, key, default=None)": (self, key, fallback) =>
      contains(self, key) ? getItem(self, key) : fallback,
    "__repr__(self)": (self) => repr(self.data),
    "__or__(self, other)": (self, other) => {
      if (isinstance(other, UserDict)) return call(typeOf(self), bitOr(self.data, other.data));
      return other instanceof PyDict ? call(typeOf(self), bitOr(self.data, other)) : NotImplemented;
    },
    "__ror__(self, other)": (self, other) => {
      if (isinstance(other, UserDict)) return call(typeOf(self), bitOr(other.data, self.data));
      return other instanceof PyDict ? call(typeOf(self), bitOr(other, self.data)) : NotImplemented;
    },
    "__ior__(self, other)": (self, other) => {
      callMethod(self.data, "update", isinstance(other, UserDict) ? other.data : other);
      return self;
    },
    "copy(self)": copyOf,
    "__copy__(self)": copyOf,
  },
  classmethods: {
    "fromkeys(cls, iterable, value=None)": (cls, iterable, value) => {
      const d = call(cls);
      for (const key of each(iterable)) setItem(d, key, value);
      return d;
    },
  },
});

function copyOf(self: Value): Value {
  const copy = new (typeOf(self).$Impl)();
  for (const key of Object.keys(self)) copy[key] = self[key];
  copy.data = callMethod(self.data, "copy");
  return copy;
}

// ---- UserList

const listOf = (other: Value): Value =>
  isinstance(other, UserList) ? other.data : other instanceof PyList ? other : call(wellKnown.list, other);
const compareLists =
  (compare: (a: Value, b: Value) => Value) =>
  (self: Value, other: Value): Value =>
    compare(self.data, isinstance(other, UserList) ? other.data : other);

const UserList: PyType = abstractClass("UserList", [MutableSequence], {
  module: "collections",
  hasDict: true,
  doc: "A more or less complete user-defined wrapper around list objects.",
  methods: {
    "__init__(self, initlist=None)": (self, given) => {
      self.data = list(given === null ? [] : [...each(isinstance(given, UserList) ? given.data : given)]);
      return null;
    },
    "__repr__(self)": (self) => repr(self.data),
    "__lt__(self, other)": compareLists(lt),
    "__le__(self, other)": compareLists(le),
    "__eq__(self, other)": compareLists(eq),
    "__gt__(self, other)": compareLists(gt),
    "__ge__(self, other)": compareLists(ge),
    "__contains__(self, item)": (self, item) => contains(self.data, item),
    "__len__(self)": (self) => len(self.data),
    "__getitem__(self, i)": (self, i) =>
      i instanceof PySlice ? call(typeOf(self), getItem(self.data, i)) : getItem(self.data, i),
    "__setitem__(self, i, item)": (self, i, item) => {
      setItem(self.data, i, item);
      return null;
    },
    "__delitem__(self, i)": (self, i) => {
      delItem(self.data, i);
      return null;
    },
    "__add__(self, other)": (self, other) => call(typeOf(self), add(self.data, listOf(other))),
    "__radd__(self, other)": (self, other) => call(typeOf(self), add(listOf(other), self.data)),
    "__iadd__(self, other)": (self, other) => {
      callMethod(self.data, "extend", listOf(other));
      return self;
    },
    "__mul__(self, n)": (self, n) => call(typeOf(self), mul(self.data, n)),
    "__rmul__(self, n)": (self, n) => call(typeOf(self), mul(self.data, n)),
    "__imul__(self, n)": (self, n) => {
      self.data = mul(self.data, n);
      return self;
    },
    "__copy__(self)": (self) => {
      const copy = new (typeOf(self).$Impl)();
      for (const key of Object.keys(self)) copy[key] = self[key];
      copy.data = callMethod(self.data, "copy");
      return copy;
    },
    "append(self, item)": (self, item) => callMethod(self.data, "append", item),
    "insert(self, i, item)": (self, i, item) => callMethod(self.data, "insert", i, item),
    "pop(self, i=-1)": (self, i) => callMethod(self.data, "pop", i),
    "remove(self, item)": (self, item) => callMethod(self.data, "remove", item),
    "clear(self)": (self) => callMethod(self.data, "clear"),
    "copy(self)": (self) => call(typeOf(self), self),
    "count(self, item)": (self, item) => callMethod(self.data, "count", item),
    "index(self, item, *args)": (self, item, ...args) => callMethod(self.data, "index", item, ...args),
    "reverse(self)": (self) => callMethod(self.data, "reverse"),
    "sort(self, /, *args, **kwds)": (self, ...args) => {
      const kw: Keywords = args.pop();
      return callKw(getattr(self.data, "sort"), args, Object.keys(kw).length > 0 ? kw : null);
    },
    "extend(self, other)": (self, other) =>
      callMethod(self.data, "extend", isinstance(other, UserList) ? other.data : other),
  },
});

// ---- UserString

const textOf = (v: Value): Value => (isinstance(v, UserString) ? v.data : v);
const compareTexts =
  (compare: (a: Value, b: Value) => Value) =>
  (self: Value, other: Value): Value =>
    compare(self.data, textOf(other));
const wrapped = (self: Value, v: Value): Value => call(typeOf(self), v);

// Methods of str by what they give back: a text to be wrapped, or anything else as it is.
const WRAPPING =
  "capitalize casefold center expandtabs ljust lower lstrip replace rjust rstrip strip swapcase title translate upper zfill removeprefix removesuffix";
const PLAIN =
  "count encode endswith find format format_map index isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit split splitlines startswith maketrans";

function textMethods(): Record<string, (...args: Value[]) => Value> {
  const made: Record<string, (...args: Value[]) => Value> = {};
  const forward =
    (name: string, wrap: boolean) =>
    (self: Value, ...args: Value[]): Value => {
      const kw: Keywords = args.pop();
      const given = args.map(textOf);
      const result = callMethodKw(self.data, name, given, Object.keys(kw).length > 0 ? kw : null);
      return wrap ? wrapped(self, result) : result;
    };
  for (const name of WRAPPING.split(" ")) made[`${name}(self, *args, **kwds)`] = forward(name, true);
  for (const name of PLAIN.split(" ")) made[`${name}(self, *args, **kwds)`] = forward(name, false);
  return made;
}

const UserString: PyType = abstractClass("UserString", [Sequence], {
  module: "collections",
  hasDict: true,
  methods: {
    "__init__(self, seq)": (self, seq) => {
      self.data = typeof seq === "string" ? seq : isinstance(seq, UserString) ? seq.data : str(seq);
      return null;
    },
    "__str__(self)": (self) => str(self.data),
    "__repr__(self)": (self) => repr(self.data),
    "__int__(self)": (self) => call(wellKnown.int, self.data),
    "__float__(self)": (self) => call(wellKnown.float, self.data),
    "__complex__(self)": (self) => call(wellKnown.complex, self.data),
    "__hash__(self)": (self) => hash(self.data),
    "__getnewargs__(self)": (self) => call(wellKnown.tuple, list([self.data])),
    "__eq__(self, string)": compareTexts(eq),
    "__lt__(self, string)": compareTexts(lt),
    "__le__(self, string)": compareTexts(le),
    "__gt__(self, string)": compareTexts(gt),
    "__ge__(self, string)": compareTexts(ge),
    "__contains__(self, char)": (self, char) => contains(self.data, textOf(char)),
    "__len__(self)": (self) => len(self.data),
    "__getitem__(self, index)": (self, index) => wrapped(self, getItem(self.data, index)),
    "__add__(self, other)": (self, other) =>
      wrapped(self, add(self.data, isText(other) ? textOf(other) : str(other))),
    "__radd__(self, other)": (self, other) =>
      wrapped(self, add(isText(other) ? other : str(other), self.data)),
    "__mul__(self, n)": (self, n) => wrapped(self, mul(self.data, n)),
    "__rmul__(self, n)": (self, n) => wrapped(self, mul(self.data, n)),
    "__mod__(self, args)": (self, args) => wrapped(self, mod(self.data, args)),
    "__rmod__(self, template)": (self, template) => wrapped(self, mod(str(template), self)),
    ...textMethods(),
  },
});

function isText(v: Value): boolean {
  return isinstance(v, UserString) || isinstance(v, wellKnown.str);
}

export function load(): PyModule {
  return builtinModule("collections._user_classes", {
    attributes: { ChainMap, UserDict, UserList, UserString },
  });
}
