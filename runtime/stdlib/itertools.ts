// The module `itertools`. https://docs.python.org/3.13/library/itertools.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, fn } from "../objects/call.ts";
import { equals } from "../objects/comparison.ts";
import { overflowError, runtimeError, typeError, valueError } from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { arrayOf, iter, iteratorType, next_, PyIterator } from "../objects/iteration.ts";
import { asInt, toIndex, tryIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { add } from "../objects/operators.ts";
import { reprText } from "../objects/repr.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { type PyType, typeOf } from "../objects/type.ts";
import { strConcatAll } from "../objects/wide_str.ts";
import { shortName } from "./type_name.ts";

function register(Impl: Value, name: string, signature: string, more: Value = {}): PyType {
  return iteratorType(Impl, {
    name,
    module: "itertools",
    style: "c",
    base: true,
    ...more,
    signatures: { __new__: signature, ...more.signatures },
  });
}

class PyAccumulate extends PyIterator {
  $it: Value = null;
  $function: Value = null;
  $total: Value = undefined;
  $initial: Value = undefined;
  static __new__(cls: Value, iterable: Value, func: Value, kw: Value): Value {
    const self: PyAccumulate = new cls.$Impl();
    self.$it = iter(iterable);
    self.$function = func;
    self.$initial = kw.initial === null ? undefined : kw.initial;
    return self;
  }
  $next(): Value {
    if (this.$initial !== undefined) {
      this.$total = this.$initial;
      this.$initial = undefined;
      return this.$total;
    }
    const v = next_(this.$it);
    if (v === undefined) return undefined;
    if (this.$total === undefined) this.$total = v;
    else this.$total = this.$function === null ? add(this.$total, v) : call(this.$function, this.$total, v);
    return this.$total;
  }
}

class PyBatched extends PyIterator {
  $it: Value = null;
  $n = 1;
  $strict = false;
  static __new__(cls: Value, iterable: Value, n: Value, kw: Value): Value {
    const size = toIndex(n);
    if (size < 1) throw valueError("n must be at least one");
    const self: PyBatched = new cls.$Impl();
    self.$it = iter(iterable);
    self.$n = Number(size);
    self.$strict = truth(kw.strict);
    return self;
  }
  $next(): Value {
    if (this.$it === null) return undefined;
    const batch: Value[] = [];
    while (batch.length < this.$n) {
      const v = next_(this.$it);
      if (v === undefined) {
        this.$it = null;
        if (batch.length === 0) return undefined;
        if (this.$strict) throw valueError("batched(): incomplete batch");
        break;
      }
      batch.push(v);
    }
    return tuple(batch);
  }
}

class PyChain extends PyIterator {
  $source: Value = null;
  $active: Value = null;
  static __new__(cls: Value, ...args: Value[]): Value {
    const self: PyChain = new cls.$Impl();
    self.$source = iter(tuple(args));
    return self;
  }
  static from_iterable(cls: Value, iterable: Value): Value {
    const self: PyChain = new cls.$Impl();
    self.$source = iter(iterable);
    return self;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  $next(): Value {
    for (;;) {
      if (this.$source === null) return undefined;
      if (this.$active === null) {
        const next = next_(this.$source);
        if (next === undefined) {
          this.$source = null;
          return undefined;
        }
        this.$active = iter(next);
      }
      const v = next_(this.$active);
      if (v !== undefined) return v;
      this.$active = null;
    }
  }
}

function poolSize(r: Value): number {
  const n = toIndex(r);
  if (n < 0) throw valueError("r must be non-negative");
  return Number(n);
}

class PyCombinations extends PyIterator {
  $pool: Value[] = [];
  $indices: number[] | null = null;
  $r = 0;
  $isDone = false;
  static __new__(cls: Value, iterable: Value, r: Value): Value {
    const self: PyCombinations = new cls.$Impl();
    self.$pool = arrayOf(iterable).slice();
    self.$r = poolSize(r);
    self.$isDone = self.$r > self.$pool.length;
    return self;
  }
  $next(): Value {
    if (this.$isDone) return undefined;
    const { $pool: pool, $r: r } = this;
    if (this.$indices === null) this.$indices = Array.from({ length: r }, (_, i) => i);
    else {
      const indices = this.$indices;
      let i = r - 1;
      while (i >= 0 && indices[i] === i + pool.length - r) i--;
      if (i < 0) {
        this.$isDone = true;
        return undefined;
      }
      indices[i]++;
      for (let j = i + 1; j < r; j++) indices[j] = indices[j - 1] + 1;
    }
    return tuple(this.$indices.map((i) => pool[i]));
  }
}

class PyCombinationsWithReplacement extends PyIterator {
  $pool: Value[] = [];
  $indices: number[] | null = null;
  $r = 0;
  $isDone = false;
  static __new__(cls: Value, iterable: Value, r: Value): Value {
    const self: PyCombinationsWithReplacement = new cls.$Impl();
    self.$pool = arrayOf(iterable).slice();
    self.$r = poolSize(r);
    self.$isDone = self.$pool.length === 0 && self.$r > 0;
    return self;
  }
  $next(): Value {
    if (this.$isDone) return undefined;
    const { $pool: pool, $r: r } = this;
    if (this.$indices === null) this.$indices = new Array(r).fill(0);
    else {
      const indices = this.$indices;
      let i = r - 1;
      while (i >= 0 && indices[i] === pool.length - 1) i--;
      if (i < 0) {
        this.$isDone = true;
        return undefined;
      }
      indices.fill(indices[i] + 1, i);
    }
    return tuple(this.$indices.map((i) => pool[i]));
  }
}

class PyPermutations extends PyIterator {
  $pool: Value[] = [];
  $indices: number[] = [];
  $cycles: number[] | null = null;
  $r = 0;
  $isDone = false;
  static __new__(cls: Value, iterable: Value, r: Value): Value {
    const self: PyPermutations = new cls.$Impl();
    self.$pool = arrayOf(iterable).slice();
    const n = self.$pool.length;
    if (r !== null && asInt(r) === undefined) throw typeError("Expected int as r");
    self.$r = r === null ? n : poolSize(r);
    self.$indices = Array.from({ length: n }, (_, i) => i);
    self.$isDone = self.$r > n;
    return self;
  }
  $next(): Value {
    if (this.$isDone) return undefined;
    const { $pool: pool, $indices: indices, $r: r } = this;
    const n = pool.length;
    if (this.$cycles === null) this.$cycles = Array.from({ length: r }, (_, i) => n - i);
    else {
      const cycles = this.$cycles;
      let i = r - 1;
      for (; i >= 0; i--) {
        cycles[i]--;
        if (cycles[i] === 0) {
          const first = indices[i];
          for (let j = i; j < n - 1; j++) indices[j] = indices[j + 1];
          indices[n - 1] = first;
          cycles[i] = n - i;
        } else {
          const j = n - cycles[i];
          [indices[i], indices[j]] = [indices[j], indices[i]];
          break;
        }
      }
      if (i < 0) {
        this.$isDone = true;
        return undefined;
      }
    }
    const result: Value[] = new Array(r);
    for (let i = 0; i < r; i++) result[i] = pool[indices[i]];
    return tuple(result);
  }
}

class PyProduct extends PyIterator {
  $pools: Value[][] = [];
  $indices: number[] | null = null;
  $isDone = false;
  static __new__(cls: Value, ...args: Value[]): Value {
    const kw = args.pop();
    const repeat = toIndex(kw.repeat);
    if (repeat < 0) throw valueError("repeat argument cannot be negative");
    const pools = args.map((arg) => arrayOf(arg).slice());
    const self: PyProduct = new cls.$Impl();
    for (let i = 0; i < repeat; i++) self.$pools.push(...pools);
    self.$isDone = self.$pools.some((pool) => pool.length === 0);
    return self;
  }
  $next(): Value {
    if (this.$isDone) return undefined;
    const { $pools: pools } = this;
    if (this.$indices === null) this.$indices = new Array(pools.length).fill(0);
    else {
      const indices = this.$indices;
      let i = pools.length - 1;
      while (i >= 0) {
        indices[i]++;
        if (indices[i] < pools[i].length) break;
        indices[i] = 0;
        i--;
      }
      if (i < 0) {
        this.$isDone = true;
        return undefined;
      }
    }
    const indices = this.$indices;
    const result: Value[] = new Array(pools.length);
    for (let i = 0; i < pools.length; i++) result[i] = pools[i][indices[i]];
    return tuple(result);
  }
}

class PyCompress extends PyIterator {
  $data: Value = null;
  $selectors: Value = null;
  static __new__(cls: Value, data: Value, selectors: Value): Value {
    const self: PyCompress = new cls.$Impl();
    self.$data = iter(data);
    self.$selectors = iter(selectors);
    return self;
  }
  $next(): Value {
    for (;;) {
      const v = next_(this.$data);
      if (v === undefined) return undefined;
      const selector = next_(this.$selectors);
      if (selector === undefined) return undefined;
      if (truth(selector)) return v;
    }
  }
}

class PyCount extends PyIterator {
  $value: Value = 0;
  $step: Value = 1;
  static __new__(cls: Value, start: Value, step: Value): Value {
    for (const v of [start, step]) {
      const proto = typeOf(v).$proto;
      if (proto.__index__ === undefined && proto.__float__ === undefined && proto.__complex__ === undefined) {
        throw typeError("a number is required");
      }
    }
    const self: PyCount = new cls.$Impl();
    self.$value = start;
    self.$step = step;
    return self;
  }
  $next(): Value {
    const v = this.$value;
    this.$value = add(v, this.$step);
    return v;
  }
  __repr__(): Value {
    const parts = [`${shortName(typeOf(this))}(`, reprText(this.$value)];
    if (this.$step !== 1) parts.push(", ", reprText(this.$step));
    return strConcatAll([...parts, ")"]);
  }
}

class PyCycle extends PyIterator {
  $it: Value = null;
  $saved: Value[] = [];
  $index = 0;
  static __new__(cls: Value, iterable: Value): Value {
    const self: PyCycle = new cls.$Impl();
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    if (this.$it !== null) {
      const v = next_(this.$it);
      if (v !== undefined) {
        this.$saved.push(v);
        return v;
      }
      this.$it = null;
    }
    if (this.$saved.length === 0) return undefined;
    const v = this.$saved[this.$index++];
    if (this.$index === this.$saved.length) this.$index = 0;
    return v;
  }
}

class PyDropWhile extends PyIterator {
  $predicate: Value = null;
  $it: Value = null;
  $hasStarted = false;
  static __new__(cls: Value, predicate: Value, iterable: Value): Value {
    const self: PyDropWhile = new cls.$Impl();
    self.$predicate = predicate;
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    for (;;) {
      const v = next_(this.$it);
      if (v === undefined || this.$hasStarted) return v;
      if (!truth(call(this.$predicate, v))) {
        this.$hasStarted = true;
        return v;
      }
    }
  }
}

class PyTakeWhile extends PyIterator {
  $predicate: Value = null;
  $it: Value = null;
  $isDone = false;
  static __new__(cls: Value, predicate: Value, iterable: Value): Value {
    const self: PyTakeWhile = new cls.$Impl();
    self.$predicate = predicate;
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    if (this.$isDone) return undefined;
    const v = next_(this.$it);
    if (v === undefined) return undefined;
    if (truth(call(this.$predicate, v))) return v;
    this.$isDone = true;
    return undefined;
  }
}

class PyFilterFalse extends PyIterator {
  $predicate: Value = null;
  $it: Value = null;
  static __new__(cls: Value, predicate: Value, iterable: Value): Value {
    const self: PyFilterFalse = new cls.$Impl();
    self.$predicate = predicate;
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    for (;;) {
      const v = next_(this.$it);
      if (v === undefined) return undefined;
      if (!truth(this.$predicate === null ? v : call(this.$predicate, v))) return v;
    }
  }
}

class PyGroupBy extends PyIterator {
  $it: Value = null;
  $key: Value = null;
  $targetKey: Value = undefined;
  $currentKey: Value = undefined;
  $currentValue: Value = undefined;
  $group: PyGrouper | null = null;
  static __new__(cls: Value, iterable: Value, key: Value): Value {
    const self: PyGroupBy = new cls.$Impl();
    self.$it = iter(iterable);
    self.$key = key;
    return self;
  }
  $step(): boolean {
    const v = next_(this.$it);
    if (v === undefined) return false;
    this.$currentKey = this.$key === null ? v : call(this.$key, v);
    this.$currentValue = v;
    return true;
  }
  $next(): Value {
    this.$group = null;
    while (
      this.$currentKey === undefined ||
      (this.$targetKey !== undefined && equals(this.$targetKey, this.$currentKey))
    ) {
      if (!this.$step()) return undefined;
    }
    this.$targetKey = this.$currentKey;
    const group = new PyGrouper();
    group.$parent = this;
    group.$target = this.$targetKey;
    this.$group = group;
    return tuple([this.$currentKey, group]);
  }
}

class PyGrouper extends PyIterator {
  $parent: PyGroupBy | null = null;
  $target: Value = undefined;
  $next(): Value {
    const parent = this.$parent as PyGroupBy;
    if (parent.$group !== this) return undefined;
    if (parent.$currentValue === undefined && !parent.$step()) return undefined;
    if (!equals(this.$target, parent.$currentKey)) return undefined;
    const v = parent.$currentValue;
    parent.$currentValue = undefined;
    return v;
  }
}

function sliceArgument(v: Value, message: string): number {
  const n = tryIndexOrNone(v);
  if (n === undefined || n < 0 || n > Number.MAX_SAFE_INTEGER) throw valueError(message);
  return Number(n);
}

function tryIndexOrNone(v: Value): Value {
  return tryIndex(v);
}

class PyIslice extends PyIterator {
  $it: Value = null;
  $index = 0;
  $nextIndex = 0;
  $stop: number = Number.POSITIVE_INFINITY;
  $stepSize = 1;
  static __new__(cls: Value, iterable: Value, ...args: Value[]): Value {
    if (args.length < 1 || args.length > 3) {
      throw typeError(
        args.length < 1
          ? "islice expected at least 2 arguments, got 1"
          : `islice expected at most 4 arguments, got ${args.length + 1}`,
      );
    }
    const self: PyIslice = new cls.$Impl();
    const bound = "must be None or an integer: 0 <= x <= sys.maxsize.";
    if (args.length === 1) {
      if (args[0] !== null) self.$stop = sliceArgument(args[0], `Stop argument for islice() ${bound}`);
    } else {
      const [start, stop, step] = args;
      if (stop !== null && tryIndex(stop) === undefined) {
        throw valueError(`Stop argument for islice() ${bound}`);
      }
      const indices = `Indices for islice() ${bound}`;
      if (start !== null) self.$nextIndex = sliceArgument(start, indices);
      if (stop !== null) self.$stop = sliceArgument(stop, indices);
      if (step !== null && step !== undefined) {
        const n = tryIndex(step);
        if (n === undefined || n < 1) {
          throw valueError("Step for islice() must be a positive integer or None.");
        }
        self.$stepSize = Number(n);
      }
    }
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    if (this.$it === null) return undefined;
    const target = Math.min(this.$nextIndex, this.$stop);
    while (this.$index < target) {
      if (next_(this.$it) === undefined) return this.$finish();
      this.$index++;
    }
    if (this.$index >= this.$stop) return this.$finish();
    const v = next_(this.$it);
    if (v === undefined) return this.$finish();
    this.$index++;
    this.$nextIndex += this.$stepSize;
    return v;
  }
  $finish(): undefined {
    this.$it = null;
    return undefined;
  }
}

class PyPairwise extends PyIterator {
  $it: Value = null;
  $old: Value = undefined;
  static __new__(cls: Value, iterable: Value): Value {
    const self: PyPairwise = new cls.$Impl();
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    if (this.$it === null) return undefined;
    if (this.$old === undefined) {
      const first = next_(this.$it);
      if (first === undefined) {
        this.$it = null;
        return undefined;
      }
      this.$old = first;
    }
    const v = next_(this.$it);
    if (v === undefined) {
      this.$it = null;
      return undefined;
    }
    const pair = tuple([this.$old, v]);
    this.$old = v;
    return pair;
  }
}

class PyRepeat extends PyIterator {
  $object: Value = null;
  $count = -1;
  static __new__(cls: Value, object: Value, times: Value): Value {
    const self: PyRepeat = new cls.$Impl();
    self.$object = object;
    if (times !== undefined) {
      const n = toIndex(times);
      if (typeof n === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
      self.$count = n < 0 ? 0 : n;
    }
    return self;
  }
  $next(): Value {
    if (this.$count === 0) return undefined;
    if (this.$count > 0) this.$count--;
    return this.$object;
  }
  __repr__(): Value {
    const count = this.$count < 0 ? "" : `, ${this.$count}`;
    return strConcatAll([`${shortName(typeOf(this))}(`, reprText(this.$object), `${count})`]);
  }
  __length_hint__(): Value {
    if (this.$count < 0) throw typeError("len() of unsized object");
    return this.$count;
  }
}

class PyStarmap extends PyIterator {
  $function: Value = null;
  $it: Value = null;
  static __new__(cls: Value, func: Value, iterable: Value): Value {
    const self: PyStarmap = new cls.$Impl();
    self.$function = func;
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    const args = next_(this.$it);
    return args === undefined ? undefined : fn(this.$function)(...arrayOf(args));
  }
}

// What the iterators of one `tee` share: a chain of values, so that those no iterator needs any more are freed.
interface Link {
  value: Value;
  next: Link | null;
}

class TeeSource {
  readonly it: Value;
  isRunning = false;
  constructor(it: Value) {
    this.it = it;
  }
}

class PyTee extends PyIterator {
  $source: TeeSource | null = null;
  $link: Link = { value: undefined, next: null };
  static __new__(cls: Value, iterable: Value): Value {
    const it = iter(iterable);
    if (it instanceof PyTee) return it.__copy__();
    const self: PyTee = new cls.$Impl();
    self.$source = new TeeSource(it);
    return self;
  }
  $next(): Value {
    if (this.$link.next === null) {
      const source = this.$source as TeeSource;
      if (source.isRunning) throw runtimeError("cannot re-enter the tee iterator");
      source.isRunning = true;
      try {
        const v = next_(source.it);
        if (v === undefined) return undefined;
        this.$link.next = { value: v, next: null };
      } finally {
        source.isRunning = false;
      }
    }
    this.$link = this.$link.next as Link;
    return this.$link.value;
  }
  __copy__(): Value {
    const copy = new PyTee();
    copy.$source = this.$source;
    copy.$link = this.$link;
    return copy;
  }
}

class PyZipLongest extends PyIterator {
  $its: (Value | null)[] = [];
  $fill: Value = null;
  $active = 0;
  static __new__(cls: Value, ...args: Value[]): Value {
    const kw = args.pop();
    const self: PyZipLongest = new cls.$Impl();
    self.$its = args.map((arg) => iter(arg));
    self.$active = self.$its.length;
    self.$fill = kw.fillvalue;
    return self;
  }
  $next(): Value {
    if (this.$active === 0) return undefined;
    const { $its: its } = this;
    const result: Value[] = new Array(its.length);
    for (let i = 0; i < its.length; i++) {
      let v = its[i] === null ? undefined : next_(its[i]);
      if (v === undefined) {
        if (its[i] !== null) {
          its[i] = null;
          if (--this.$active === 0) return undefined;
        }
        v = this.$fill;
      }
      result[i] = v;
    }
    return tuple(result);
  }
}

export const chain = register(PyChain, "chain", "(*iterables)", {
  classmethods: { from_iterable: "(iterable, /)", __class_getitem__: "(item, /)" },
});
const repeat = register(PyRepeat, "repeat", "(object, times=<unset>)", {
  signatures: { __repr__: "()", __length_hint__: "()" },
});
const tee_ = register(PyTee, "_tee", "(iterable, /)", { signatures: { __copy__: "()" } });
iteratorType(PyGrouper, { name: "_grouper", module: "itertools", style: "c" });

export function load(): PyModule {
  return builtinModule("itertools", {
    doc: "Functional tools for creating and using iterators.",
    functions: {
      "tee(iterable, n=2, /)": (iterable, n) => {
        const count = toIndex(n);
        if (count < 0) throw valueError("n must be >= 0");
        const result: Value[] = [];
        if (count > 0) {
          const it = iter(iterable);
          const first = it instanceof PyTee ? it : PyTee.__new__(tee_, it);
          result.push(first);
          for (let i = 1; i < count; i++) result.push((first as PyTee).__copy__());
        }
        return tuple(result);
      },
    },
    attributes: {
      accumulate: register(PyAccumulate, "accumulate", "(iterable, func=None, *, initial=None)"),
      batched: register(PyBatched, "batched", "(iterable, n, *, strict=False)"),
      chain,
      combinations: register(PyCombinations, "combinations", "(iterable, r)"),
      combinations_with_replacement: register(
        PyCombinationsWithReplacement,
        "combinations_with_replacement",
        "(iterable, r)",
      ),
      compress: register(PyCompress, "compress", "(data, selectors)"),
      count: register(PyCount, "count", "(start=0, step=1)", { signatures: { __repr__: "()" } }),
      cycle: register(PyCycle, "cycle", "(iterable, /)"),
      dropwhile: register(PyDropWhile, "dropwhile", "(predicate, iterable, /)"),
      filterfalse: register(PyFilterFalse, "filterfalse", "(function, iterable, /)"),
      groupby: register(PyGroupBy, "groupby", "(iterable, key=None)"),
      islice: register(PyIslice, "islice", "(iterable, /, *args)"),
      pairwise: register(PyPairwise, "pairwise", "(iterable, /)"),
      permutations: register(PyPermutations, "permutations", "(iterable, r=None)"),
      product: register(PyProduct, "product", "(*iterables, repeat=1)"),
      repeat,
      starmap: register(PyStarmap, "starmap", "(function, iterable, /)"),
      takewhile: register(PyTakeWhile, "takewhile", "(predicate, iterable, /)"),
      zip_longest: register(PyZipLongest, "zip_longest", "(*iterables, fillvalue=None)"),
    },
  });
}
