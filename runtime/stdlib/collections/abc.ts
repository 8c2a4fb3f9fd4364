// The module `collections.abc`. https://docs.python.org/3.13/library/collections.abc.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { call, callMethod } from "../../objects/call.ts";
import { Code } from "../../objects/callable.ts";
import { equals } from "../../objects/comparison.ts";
import { dict } from "../../objects/dict.ts";
import {
  GeneratorExit,
  IndexError,
  isException,
  KeyError,
  keyError,
  newException,
  raise,
  runtimeError,
  StopAsyncIteration,
  StopIteration,
  stopIteration,
  valueError,
} from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { normalize } from "../../objects/int_value.ts";
import { each, iter, iteratorType, next_, PyIterator } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list } from "../../objects/list.ts";
import { pyName } from "../../objects/names.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { bitOr, sub } from "../../objects/operators.ts";
import { reprText } from "../../objects/repr.ts";
import { parseSignature } from "../../objects/signature.ts";
import { contains, delItem, getItem, setItem } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { coroutineHook, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { register } from "../abc.ts";
import { pythonFunction } from "../python_function.ts";
import { sequenceHook } from "../random.ts";
import { abstractClass } from "./abstract_class.ts";
import { deque } from "./deque.ts";
import { mappingHook } from "./mapping_check.ts";

// An iterator that a JavaScript generator feeds: what generators in mixin methods are.
class PyMixinIterator extends PyIterator {
  readonly $source: Iterator<Value>;
  constructor(source: Iterator<Value>) {
    super();
    this.$source = source;
  }
  $next(): Value {
    const { done, value } = this.$source.next();
    return done ? undefined : value;
  }
}
iteratorType(PyMixinIterator, { name: "generator", module: "builtins", style: "c" });
const generate = (source: () => Iterator<Value>) => new PyMixinIterator(source());

const none = () => null;
const iterates = () => stopIteration();

export const Hashable = abstractClass("Hashable", [], {
  abstract: { "__hash__(self)": () => 0 },
  structural: ["__hash__"],
});
export const Awaitable = abstractClass("Awaitable", [], {
  abstract: { "__await__(self)": none },
  structural: ["__await__"],
  isGeneric: true,
});
export const Coroutine = abstractClass("Coroutine", [Awaitable], {
  abstract: {
    "send(self, value)": () => {
      throw iterates();
    },
    "throw(self, typ, val=None, tb=None)": throwInto,
  },
  methods: {
    "close(self)": (self) => closeBy(self, "coroutine ignored GeneratorExit"),
  },
  structural: ["__await__", "send", "throw", "close"],
});
export const AsyncIterable = abstractClass("AsyncIterable", [], {
  abstract: { "__aiter__(self)": none },
  structural: ["__aiter__"],
  isGeneric: true,
});
export const AsyncIterator = abstractClass("AsyncIterator", [AsyncIterable], {
  abstract: {
    "__anext__(self)": () => {
      throw newException(StopAsyncIteration);
    },
  },
  methods: { "__aiter__(self)": (self) => self },
  structural: ["__anext__", "__aiter__"],
});
export const AsyncGenerator = abstractClass("AsyncGenerator", [AsyncIterator], {
  abstract: {
    "asend(self, value)": () => {
      throw newException(StopAsyncIteration);
    },
    "athrow(self, typ, val=None, tb=None)": throwInto,
  },
  attributes: {
    __anext__: coroutineMethod("AsyncGenerator.__anext__", function* (this: Value) {
      return yield callMethod(this, "asend", null);
    }),
    aclose: coroutineMethod("AsyncGenerator.aclose", function* (this: Value) {
      try {
        yield callMethod(this, "athrow", GeneratorExit);
      } catch (e) {
        if (isException(e, GeneratorExit) || isException(e, StopAsyncIteration)) return null;
        throw e;
      }
      throw runtimeError("asynchronous generator ignored GeneratorExit");
    }),
  },
  structural: ["__aiter__", "__anext__", "asend", "athrow", "aclose"],
});
export const Iterable = abstractClass("Iterable", [], {
  abstract: { "__iter__(self)": () => iter(tuple([])) },
  structural: ["__iter__"],
  isGeneric: true,
});
export const Iterator_ = abstractClass("Iterator", [Iterable], {
  abstract: {
    "__next__(self)": () => {
      throw iterates();
    },
  },
  methods: { "__iter__(self)": (self) => self },
  structural: ["__iter__", "__next__"],
});
export const Reversible = abstractClass("Reversible", [Iterable], {
  abstract: { "__reversed__(self)": () => iter(tuple([])) },
  structural: ["__reversed__", "__iter__"],
});
export const Generator_ = abstractClass("Generator", [Iterator_], {
  abstract: {
    "send(self, value)": () => {
      throw iterates();
    },
    "throw(self, typ, val=None, tb=None)": throwInto,
  },
  methods: {
    "__next__(self)": (self) => callMethod(self, "send", null),
    "close(self)": (self) => closeBy(self, "generator ignored GeneratorExit"),
  },
  structural: ["__iter__", "__next__", "send", "throw", "close"],
});
export const Sized = abstractClass("Sized", [], {
  abstract: { "__len__(self)": () => 0 },
  structural: ["__len__"],
});
export const Container = abstractClass("Container", [], {
  abstract: { "__contains__(self, x)": () => false },
  structural: ["__contains__"],
  isGeneric: true,
});
export const Collection = abstractClass("Collection", [Sized, Iterable, Container], {
  structural: ["__len__", "__iter__", "__contains__"],
});
export const Buffer = abstractClass("Buffer", [], {
  abstract: { "__buffer__(self, flags, /)": null },
  structural: ["__buffer__"],
});
export const Callable = abstractClass("Callable", [], {
  abstract: { "__call__(self, *args, **kwds)": () => false },
  structural: ["__call__"],
  isGeneric: true,
});

function throwInto(_self: Value, type: Value, value: Value, traceback: Value): never {
  let exception = type;
  if (value === null) {
    if (traceback === null) throw raise(exception);
    exception = call(type);
  } else exception = value;
  if (traceback !== null) exception = callMethod(exception, "with_traceback", traceback);
  throw raise(exception);
}

function closeBy(self: Value, message: string): Value {
  try {
    callMethod(self, "throw", GeneratorExit);
  } catch (e) {
    if (isException(e, GeneratorExit) || isException(e, StopIteration)) return null;
    throw e;
  }
  throw runtimeError(message);
}

function coroutineMethod(qualname: string, body: (this: Value) => Generator<Value, Value, Value>): Value {
  const name = qualname.slice(qualname.indexOf(".") + 1);
  const made = new Code(name, qualname, parseSignature("(self)"), "python", true);
  const m = coroutineHook.wrap(body, made, "()") as Value;
  m.$isMethod = true;
  m.$code = made;
  const f = pythonFunction(name, "(self)", (self) => m.call(self), "collections.abc", qualname);
  f.$method = m;
  m.$function = f;
  return f;
}

// ---- sets

const isSet = (v: Value) => isinstance(v, Set_);
const isIterable = (v: Value) => isinstance(v, Iterable);
const build = (self: Value, values: () => Iterator<Value>) =>
  callMethod(self, "_from_iterable", generate(values));

function asSet(self: Value, other: Value): Value {
  if (isSet(other)) return other;
  return isIterable(other) ? callMethod(self, "_from_iterable", other) : NotImplemented;
}

function includesAll(small: Value, large: Value): boolean {
  for (const v of each(small)) if (!contains(large, v)) return false;
  return true;
}

function intersection(self: Value, other: Value): Value {
  if (!isIterable(other)) return NotImplemented;
  return build(self, function* () {
    for (const v of each(other)) if (contains(self, v)) yield v;
  });
}

function union(self: Value, other: Value): Value {
  if (!isIterable(other)) return NotImplemented;
  return build(self, function* () {
    yield* each(self);
    yield* each(other);
  });
}

function difference(maker: Value, from: Value, without: Value): Value {
  return build(maker, function* () {
    for (const v of each(from)) if (!contains(without, v)) yield v;
  });
}

function symmetric(self: Value, other: Value): Value {
  const set = asSet(self, other);
  return set === NotImplemented ? set : bitOr(sub(self, set), sub(set, self));
}

/** The hash of a set by its elements' hashes, as `frozenset` has it. */
function hashOfElements(self: Value): Value {
  const mask = (1n << 64n) - 1n;
  const n = BigInt(len(self));
  let h = (1927868237n * (n + 1n)) & mask;
  for (const v of each(self)) {
    const own = BigInt(hash(v));
    h ^= (own ^ (own << 16n) ^ 89869747n) * 3644798167n;
    h &= mask;
  }
  h ^= (h >> 11n) ^ (h >> 25n);
  h = (h * 69069n + 907133923n) & mask;
  if (h > mask >> 1n) h -= mask + 1n;
  return normalize(h === -1n ? 590923713n : h);
}

export const Set_: PyType = abstractClass("Set", [Collection], {
  methods: {
    "__le__(self, other)": (self, other) =>
      isSet(other) ? len(self) <= len(other) && includesAll(self, other) : NotImplemented,
    "__lt__(self, other)": (self, other) =>
      isSet(other) ? len(self) < len(other) && callMethod(self, "__le__", other) : NotImplemented,
    "__gt__(self, other)": (self, other) =>
      isSet(other) ? len(self) > len(other) && callMethod(self, "__ge__", other) : NotImplemented,
    "__ge__(self, other)": (self, other) =>
      isSet(other) ? len(self) >= len(other) && includesAll(other, self) : NotImplemented,
    "__eq__(self, other)": (self, other) =>
      isSet(other) ? len(self) === len(other) && callMethod(self, "__le__", other) : NotImplemented,
    "__and__(self, other)": intersection,
    "__rand__(self, other)": intersection,
    "isdisjoint(self, other)": (self, other) => {
      for (const v of each(other)) if (contains(self, v)) return false;
      return true;
    },
    "__or__(self, other)": union,
    "__ror__(self, other)": union,
    "__sub__(self, other)": (self, other) => {
      const set = asSet(self, other);
      return set === NotImplemented ? set : difference(self, self, set);
    },
    "__rsub__(self, other)": (self, other) => {
      const set = asSet(self, other);
      return set === NotImplemented ? set : difference(self, set, self);
    },
    "__xor__(self, other)": symmetric,
    "__rxor__(self, other)": symmetric,
    "_hash(self)": hashOfElements,
  },
  classmethods: { "_from_iterable(cls, it)": (cls, it) => call(cls, it) },
});

export const MutableSet = abstractClass("MutableSet", [Set_], {
  abstract: { "add(self, value)": null, "discard(self, value)": null },
  methods: {
    "remove(self, value)": (self, value) => {
      if (!contains(self, value)) throw keyError(value);
      return callMethod(self, "discard", value);
    },
    "pop(self)": (self) => {
      const v = next_(iter(self));
      if (v === undefined) throw newException(KeyError);
      callMethod(self, "discard", v);
      return v;
    },
    "clear(self)": (self) => {
      try {
        for (;;) callMethod(self, "pop");
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
      }
      return null;
    },
    "__ior__(self, it)": (self, it) => {
      for (const v of each(it)) callMethod(self, "add", v);
      return self;
    },
    "__iand__(self, it)": (self, it) => {
      for (const v of each(sub(self, it))) callMethod(self, "discard", v);
      return self;
    },
    "__ixor__(self, it)": (self, it) => {
      if (it === self) {
        callMethod(self, "clear");
        return self;
      }
      const other = isSet(it) ? it : callMethod(self, "_from_iterable", it);
      for (const v of each(other)) callMethod(self, contains(self, v) ? "discard" : "add", v);
      return self;
    },
    "__isub__(self, it)": (self, it) => {
      if (it === self) callMethod(self, "clear");
      else for (const v of each(it)) callMethod(self, "discard", v);
      return self;
    },
  },
});

// ---- mappings

function viewOf(cls: PyType, mapping: Value): Value {
  return call(cls, mapping);
}

export const Mapping: PyType = abstractClass("Mapping", [Collection], {
  abstract: {
    "__getitem__(self, key)": () => {
      throw newException(KeyError);
    },
  },
  methods: {
    "get(self, key, default=None)": (self, key, fallback) => {
      try {
        return getItem(self, key);
      } catch (e) {
        if (isException(e, KeyError)) return fallback;
        throw e;
      }
    },
    "__contains__(self, key)": (self, key) => {
      try {
        getItem(self, key);
      } catch (e) {
        if (isException(e, KeyError)) return false;
        throw e;
      }
      return true;
    },
    "keys(self)": (self) => viewOf(KeysView, self),
    "items(self)": (self) => viewOf(ItemsView, self),
    "values(self)": (self) => viewOf(ValuesView, self),
    "__eq__(self, other)": (self, other) =>
      isinstance(other, Mapping) ? equals(asDict(self), asDict(other)) : NotImplemented,
  },
  attributes: { __abc_tpflags__: 64, __reversed__: null },
});

function asDict(mapping: Value): Value {
  return dict(
    [...each(callMethod(mapping, "items"))].map((pair): [Value, Value] => [pair.$items[0], pair.$items[1]]),
  );
}

const MappingView = abstractClass("MappingView", [Sized], {
  methods: {
    "__init__(self, mapping)": (self, mapping) => {
      self._mapping = mapping;
      return null;
    },
    "__len__(self)": (self) => len(self._mapping),
    "__repr__(self)": (self) => strConcatAll([`${typeOf(self).$name}(`, reprText(self._mapping), ")"]),
  },
  attributes: { __slots__: tuple(["_mapping"]) },
  isGeneric: true,
});
export const KeysView = abstractClass("KeysView", [MappingView, Set_], {
  methods: {
    "__contains__(self, key)": (self, key) => contains(self._mapping, key),
    "__iter__(self)": (self) => generate(() => each(self._mapping)[Symbol.iterator]()),
  },
  classmethods: { "_from_iterable(cls, it)": (_cls, it) => call(wellKnown.set, it) },
});
export const ItemsView = abstractClass("ItemsView", [MappingView, Set_], {
  methods: {
    "__contains__(self, item)": (self, item) => {
      const [key, value] = item.$items;
      let v: Value;
      try {
        v = getItem(self._mapping, key);
      } catch (e) {
        if (isException(e, KeyError)) return false;
        throw e;
      }
      return equals(v, value);
    },
    "__iter__(self)": (self) =>
      generate(function* () {
        for (const key of each(self._mapping)) yield tuple([key, getItem(self._mapping, key)]);
      }),
  },
  classmethods: { "_from_iterable(cls, it)": (_cls, it) => call(wellKnown.set, it) },
});
export const ValuesView = abstractClass("ValuesView", [MappingView, Collection], {
  methods: {
    "__contains__(self, value)": (self, value) => {
      for (const key of each(self._mapping)) if (equals(getItem(self._mapping, key), value)) return true;
      return false;
    },
    "__iter__(self)": (self) =>
      generate(function* () {
        for (const key of each(self._mapping)) yield getItem(self._mapping, key);
      }),
  },
});

export const MutableMapping: PyType = abstractClass("MutableMapping", [Mapping], {
  abstract: {
    "__setitem__(self, key, value)": () => {
      throw newException(KeyError);
    },
    "__delitem__(self, key)": () => {
      throw newException(KeyError);
    },
  },
  methods: {
    "pop(self, key, default=<unset>)": (self, key, fallback) => {
      let v: Value;
      try {
        v = getItem(self, key);
      } catch (e) {
        if (isException(e, KeyError) && fallback !== undefined) return fallback;
        throw e;
      }
      delItem(self, key);
      return v;
    },
    "popitem(self)": (self) => {
      const key = next_(iter(self));
      if (key === undefined) throw newException(KeyError);
      const v = getItem(self, key);
      delItem(self, key);
      return tuple([key, v]);
    },
    "clear(self)": (self) => {
      try {
        for (;;) callMethod(self, "popitem");
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
      }
      return null;
    },
    "update(self, other=<unset>, /, **kwds)": (self, other, kw) => {
      if (other !== undefined) {
        if (isinstance(other, Mapping))
          for (const key of each(other)) setItem(self, key, getItem(other, key));
        else if (typeOf(other).$proto.keys !== undefined) {
          for (const key of each(callMethod(other, "keys"))) setItem(self, key, getItem(other, key));
        } else {
          for (const pair of each(other)) {
            const [key, value] = [...each(pair)];
            setItem(self, key, value);
          }
        }
      }
      for (const key of Object.keys(kw)) setItem(self, pyName(key) ?? key, kw[key]);
      return null;
    },
    "setdefault(self, key, default=None)": (self, key, fallback) => {
      try {
        return getItem(self, key);
      } catch (e) {
        if (!isException(e, KeyError)) throw e;
      }
      setItem(self, key, fallback);
      return fallback;
    },
  },
});

// ---- sequences

export const Sequence: PyType = abstractClass("Sequence", [Reversible, Collection], {
  abstract: {
    "__getitem__(self, index)": () => {
      throw newException(IndexError);
    },
  },
  methods: {
    "__iter__(self)": (self) =>
      generate(function* () {
        for (let i = 0; ; i++) {
          let v: Value;
          try {
            v = getItem(self, i);
          } catch (e) {
            if (isException(e, IndexError)) return;
            throw e;
          }
          yield v;
        }
      }),
    "__contains__(self, value)": (self, value) => {
      for (const v of each(self)) if (v === value || equals(v, value)) return true;
      return false;
    },
    "__reversed__(self)": (self) =>
      generate(function* () {
        for (let i = len(self) - 1; i >= 0; i--) yield getItem(self, i);
      }),
    "index(self, value, start=0, stop=None)": (self, value, start, stop) => {
      const from = start !== null && start < 0 ? Math.max(len(self) + start, 0) : (start ?? 0);
      const to = stop !== null && stop < 0 ? stop + len(self) : stop;
      for (let i = from; to === null || i < to; i++) {
        let v: Value;
        try {
          v = getItem(self, i);
        } catch (e) {
          if (isException(e, IndexError)) break;
          throw e;
        }
        if (v === value || equals(v, value)) return i;
      }
      throw valueError("");
    },
    "count(self, value)": (self, value) => {
      let n = 0;
      for (const v of each(self)) if (v === value || equals(v, value)) n++;
      return n;
    },
  },
  attributes: { __abc_tpflags__: 32 },
});
export const ByteString = abstractClass("ByteString", [Sequence], {});
export const MutableSequence: PyType = abstractClass("MutableSequence", [Sequence], {
  abstract: {
    "__setitem__(self, index, value)": () => {
      throw newException(IndexError);
    },
    "__delitem__(self, index)": () => {
      throw newException(IndexError);
    },
    "insert(self, index, value)": () => {
      throw newException(IndexError);
    },
  },
  methods: {
    "append(self, value)": (self, value) => callMethod(self, "insert", len(self), value),
    "clear(self)": (self) => {
      try {
        for (;;) callMethod(self, "pop");
      } catch (e) {
        if (!isException(e, IndexError)) throw e;
      }
      return null;
    },
    "reverse(self)": (self) => {
      const n = len(self);
      for (let i = 0; i < Math.floor(n / 2); i++) {
        const [a, b] = [getItem(self, n - i - 1), getItem(self, i)];
        setItem(self, i, a);
        setItem(self, n - i - 1, b);
      }
      return null;
    },
    "extend(self, values)": (self, values) => {
      const all = values === self ? [...each(values)] : each(values);
      for (const v of all) callMethod(self, "append", v);
      return null;
    },
    "pop(self, index=-1)": (self, index) => {
      const v = getItem(self, index);
      delItem(self, index);
      return v;
    },
    "remove(self, value)": (self, value) => {
      delItem(self, callMethod(self, "index", value));
      return null;
    },
    "__iadd__(self, values)": (self, values) => {
      callMethod(self, "extend", values);
      return self;
    },
  },
});

for (const [cls, names] of [
  [Sequence, ["tuple", "str", "range", "memoryview"]],
  [ByteString, ["bytes", "bytearray"]],
  [MutableSequence, ["list", "bytearray"]],
  [Set_, ["frozenset"]],
  [MutableSet, ["set"]],
  [MutableMapping, ["dict"]],
  [Mapping, ["mappingproxy"]],
  [KeysView, ["dict_keys"]],
  [ItemsView, ["dict_items"]],
  [ValuesView, ["dict_values"]],
  [Generator_, ["generator"]],
  [Coroutine, ["coroutine"]],
  [AsyncGenerator, ["async_generator"]],
] as const) {
  for (const name of names) {
    const type = wellKnown[name];
    if (type !== undefined) register(cls, type);
  }
}
register(MutableSequence, deque);
Sequence.$collection = "sequence";
Mapping.$collection = "mapping";
mappingHook.isMapping = (v) => isinstance(v, Mapping);
sequenceHook.isSequence = (v) => isinstance(v, Sequence);

const CLASSES: Readonly<Record<string, PyType>> = {
  Awaitable,
  Coroutine,
  AsyncIterable,
  AsyncIterator,
  AsyncGenerator,
  Hashable,
  Iterable,
  Iterator: Iterator_,
  Generator: Generator_,
  Reversible,
  Sized,
  Container,
  Callable,
  Collection,
  Set: Set_,
  MutableSet,
  Mapping,
  MutableMapping,
  MappingView,
  KeysView,
  ItemsView,
  ValuesView,
  Sequence,
  MutableSequence,
  ByteString,
  Buffer,
};

export function load(): PyModule {
  return builtinModule("collections.abc", {
    doc: "Abstract Base Classes (ABCs) for collections, according to PEP 3119.\n\nUnit tests are in test_collections.\n",
    attributes: { ...CLASSES, __all__: list(Object.keys(CLASSES)) },
  });
}
