// The module `random`. https://docs.python.org/3.13/library/random.html
import { digestOf, randomBytes } from "../host/crypto.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { isLess } from "../objects/comparison.ts";
import {
  indexError,
  isException,
  overflowError,
  TypeError_,
  typeError,
  UserWarning,
  valueError,
  zeroDivisionError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { hash } from "../objects/hash.ts";
import {
  type Int,
  intAdd,
  intBitLength,
  intFloorDiv,
  intMul,
  intSub,
  normalize,
} from "../objects/int_value.ts";
import { arrayOf } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { list, PyList } from "../objects/list.ts";
import { asDouble, asFloat, asInt, toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { add, mod, mul, sub, truediv } from "../objects/operators.ts";
import { PyRange } from "../objects/range.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { getItem, setItem } from "../objects/subscript.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { builtinType, lookup, setClassAttribute, typeOf, wellKnown } from "../objects/type.ts";
import { toJs, toPoints } from "../objects/wide_str.ts";
import { bisect } from "./bisect.ts";
import { acos, cos, exp, log, log2, pow, sin } from "./math/elementary.ts";
import { lgamma } from "./math/gamma.ts";
import { MersenneTwister } from "./random/mersenne_twister.ts";

const RECIP_BPF = 2 ** -53;
const TWOPI = 2 * Math.PI;
const NV_MAGICCONST = (4 * exp(-0.5)) / Math.sqrt(2);
const LOG4 = log(4);
const SG_MAGICCONST = 1 + log(4.5);

const utf8 = new TextEncoder();

function fromBytes(bytes: Uint8Array): Int {
  let text = "0x0";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return normalize(BigInt(text));
}

function number(v: Value): number {
  const x = asDouble(v);
  if (x !== undefined) return x;
  const own = typeOf(v).$proto.__float__;
  if (own === undefined) throw typeError(`must be real number, not ${typeOf(v).$name}`);
  return number(own.call(v));
}

function divide(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("float division by zero");
  return a / b;
}

/** The generator alone: what `random.Random` inherits. CPython: `_random.Random`. */
class PyGenerator extends PyObject {
  $twister = new MersenneTwister();
  static __new__(cls: Value, ..._args: Value[]): Value {
    const self: PyGenerator = new cls.$Impl();
    self.$seed(null);
    return self;
  }
  $seed(a: Value): void {
    if (a === null) {
      const words = new Uint32Array(randomBytes(2496).buffer);
      this.$twister.seedWords([...words]);
      return;
    }
    const n = asInt(a);
    if (n !== undefined) {
      this.$twister.seedInt(n);
      return;
    }
    const h = BigInt(hash(a));
    this.$twister.seedInt(normalize(h < 0n ? h + (1n << 64n) : h));
  }
  random(): Value {
    return new PyFloat(this.$twister.double());
  }
  seed(a: Value): null {
    this.$seed(a);
    return null;
  }
  getrandbits(k: Value): Value {
    const n = toIndex(k);
    if (n < 0) throw valueError("number of bits must be non-negative");
    if (typeof n === "bigint") throw overflowError("Python int too large to convert to C int");
    return this.$twister.bits(n);
  }
  getstate(): Value {
    return tuple([...this.$twister.state, this.$twister.index]);
  }
  setstate(state: Value): null {
    if (!(state instanceof PyTuple)) throw typeError("state vector must be a tuple");
    const items = state.$items;
    if (items.length !== 625) throw valueError("state vector is the wrong size");
    const index = Number(toIndex(items[624]));
    const words = items.slice(0, 624).map((v) => {
      const n = toIndex(v);
      if (n < 0) throw overflowError("can't convert negative value to unsigned int");
      return Number(n);
    });
    if (index < 0 || index > 624) throw valueError("invalid state");
    this.$twister.state.set(words);
    this.$twister.index = index;
    return null;
  }
}

const generator: Value = builtinType(PyGenerator, {
  name: "Random",
  module: "_random",
  style: "c",
  doc: "Random() -> create a random number generator with its own internal state.",
  signatures: {
    __new__: "(*args, **kwargs)",
    random: "()",
    seed: "(n=None, /)",
    getrandbits: "(k, /)",
    getstate: "()",
    setstate: "(state, /)",
  },
});

export class PyRandom extends PyGenerator {
  gauss_next: Value = null;

  __init__(x: Value): null {
    callMethod(this, "seed", x);
    this.gauss_next = null;
    return null;
  }
  override seed(given: Value, version: Value = 2): null {
    let a = given;
    const text = a === null ? undefined : asStr(a);
    const bytes = a instanceof PyBytes || a instanceof PyByteArray ? a.$data : undefined;
    if (version === 1 && (text !== undefined || a instanceof PyBytes)) {
      const points = text !== undefined ? toPoints(text) : [...(bytes as Uint8Array)];
      let x = points.length > 0 ? BigInt(points[0]) << 7n : 0n;
      for (const c of points) x = ((1000003n * x) & 0xffffffffffffffffn) ^ BigInt(c);
      x ^= BigInt(points.length);
      a = normalize(x);
    } else if (version === 2 && (text !== undefined || bytes !== undefined)) {
      const own = bytes ?? utf8.encode(toJs(text as string));
      const digest = digestOf("sha512", own);
      const all = new Uint8Array(own.length + digest.length);
      all.set(own);
      all.set(digest, own.length);
      a = fromBytes(all);
    } else if (
      a !== null &&
      asInt(a) === undefined &&
      asFloat(a) === undefined &&
      text === undefined &&
      bytes === undefined
    ) {
      throw typeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    }
    this.$seed(a);
    this.gauss_next = null;
    return null;
  }
  override getstate(): Value {
    return tuple([3, (generator.$proto.getstate as Value).call(this), this.gauss_next]);
  }
  override setstate(state: Value): null {
    const version = getItem(state, 0);
    if (version === 3 || version === 2) {
      const [, internal, gaussNext] = arrayOf(state);
      let own = internal;
      if (version === 2) own = tuple(arrayOf(internal).map((x) => mod(x, 4294967296)));
      (generator.$proto.setstate as Value).call(this, own);
      this.gauss_next = gaussNext;
      return null;
    }
    throw valueError(`state with version ${repr(version)} passed to Random.setstate() of version 3`);
  }
  __getstate__(): Value {
    return callMethod(this, "getstate");
  }
  __setstate__(state: Value): null {
    callMethod(this, "setstate", state);
    return null;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([]), callMethod(this, "getstate")]);
  }

  /** A double in [0, 1), from the `random` of the instance's class. */
  $double(): number {
    return ownRandom(this) ? this.$twister.double() : number(callMethod(this, "random"));
  }
  $below(n: Int): Int {
    const cls = typeOf(this);
    const own = (this as Value)._randbelow;
    if (own !== belowForm) return callMethod(this, "_randbelow", n);
    if (cls.$proto.getrandbits === generatorBits) {
      const k = intBitLength(n);
      let r = this.$twister.bits(k);
      while (r >= n) r = this.$twister.bits(k);
      return r;
    }
    return belowByBits(this, n);
  }
  _randbelow(n: Value): Value {
    return belowByBits(this, n);
  }
  _randbelow_with_getrandbits(n: Value): Value {
    return belowByBits(this, n);
  }
  _randbelow_without_getrandbits(n: Value, maxsize: Value): Value {
    const limitOf = Number(toIndex(maxsize ?? 9007199254740992));
    const count = toIndex(n);
    if (count >= limitOf) {
      links.warn(
        UserWarning,
        "Underlying random() generator does not supply \nenough bits to choose from a population range this large.\nTo remove the range limitation, add a getrandbits() method.",
      );
      return normalize(BigInt(Math.floor(number(callMethod(this, "random")) * Number(count))));
    }
    const rem = limitOf % Number(count);
    const limit = (limitOf - rem) / limitOf;
    let r = number(callMethod(this, "random"));
    while (r >= limit) r = number(callMethod(this, "random"));
    return Math.floor(r * limitOf) % Number(count);
  }
  randbytes(n: Value): Value {
    return callMethod(callMethod(this, "getrandbits", mul(n, 8)), "to_bytes", n, "little");
  }
  randrange(start: Value, stop: Value, step: Value): Value {
    const first = toIndex(start);
    if (stop === null) {
      if (step !== undefined) throw typeError("Missing a non-None stop argument");
      if (first > 0) return this.$below(first);
      throw valueError("empty range for randrange()");
    }
    const last = toIndex(stop);
    const width = intSub(last, first);
    const by = step === undefined ? 1 : toIndex(step);
    if (by === 1) {
      if (width > 0) return intAdd(first, this.$below(width));
      throw valueError(`empty range in randrange(${str(start)}, ${str(stop)})`);
    }
    let n: Int;
    if (by > 0) n = intFloorDiv(intSub(intAdd(width, by), 1), by);
    else if (by < 0) n = intFloorDiv(intAdd(intAdd(width, by), 1), by);
    else throw valueError("zero step for randrange()");
    if (n <= 0) throw valueError(`empty range in randrange(${str(start)}, ${str(stop)}, ${str(step)})`);
    return intAdd(first, intMul(by, this.$below(n)));
  }
  randint(a: Value, b: Value): Value {
    return callMethod(this, "randrange", a, add(b, 1));
  }
  choice(seq: Value): Value {
    const n = len(seq);
    if (n === 0) throw inLibrary(indexError("Cannot choose from an empty sequence"), "random.py:351 choice");
    const i = this.$below(n);
    return seq instanceof PyList && typeof i === "number"
      ? (seq.$items[i] ?? getItem(seq, i))
      : getItem(seq, i);
  }
  shuffle(x: Value): null {
    const items = x instanceof PyList && typeOf(x) === wellKnown.list ? x.$items : null;
    for (let i = len(x) - 1; i > 0; i--) {
      const j = Number(this.$below(i + 1));
      if (items !== null) [items[i], items[j]] = [items[j], items[i]];
      else {
        const [b, a] = [getItem(x, j), getItem(x, i)];
        setItem(x, i, b);
        setItem(x, j, a);
      }
    }
    return null;
  }
  sample(population: Value, k: Value, kw: Value): Value {
    if (!isSequence(population)) {
      throw typeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    const n = len(population);
    if (kw.counts !== null) {
      const cumulative = accumulated(arrayOf(kw.counts));
      if (cumulative.length !== n) throw valueError("The number of counts does not match the population");
      if (cumulative.length === 0) throw indexError("pop from empty list");
      const total = cumulative.pop();
      const count = asInt(total);
      if (count === undefined) throw typeError("Counts must be integers");
      if (count <= 0) throw valueError("Total of counts must be greater than zero");
      const range = call(wellKnown.range, total);
      const selections = arrayOf(callKw(getattr(this, "sample"), [range], { k }));
      const sums = list(cumulative);
      return list(selections.map((s) => getItem(population, bisect(sums, s, 0, null, null, true))));
    }
    const size = toIndex(k);
    if (size < 0 || size > n) {
      throw inLibrary(valueError("Sample larger than population or is negative"), "random.py:434 sample");
    }
    const count = Number(size);
    const result: Value[] = new Array(count);
    let setSize = 21;
    if (count > 5) setSize += 4 ** Math.ceil(log(count * 3) / log(4));
    if (n <= setSize) {
      const pool = arrayOf(population).slice();
      for (let i = 0; i < count; i++) {
        const j = Number(this.$below(n - i));
        result[i] = pool[j];
        pool[j] = pool[n - i - 1];
      }
    } else {
      const selected = new Set<Int>();
      for (let i = 0; i < count; i++) {
        let j = this.$below(n);
        while (selected.has(j)) j = this.$below(n);
        selected.add(j);
        result[i] = getItem(population, j);
      }
    }
    return list(result);
  }
  choices(population: Value, weights: Value, kw: Value): Value {
    const n = len(population);
    let cumulative: Value = kw.cum_weights;
    const count = () => Math.max(0, Number(toIndex(kw.k)));
    if (cumulative === null) {
      if (weights === null) {
        const result: Value[] = [];
        const k = count();
        for (let i = 0; i < k; i++) result.push(getItem(population, Math.floor(this.$double() * n)));
        return list(result);
      }
      try {
        cumulative = list(accumulated(arrayOf(weights)));
      } catch (e) {
        if (!isException(e, TypeError_) || asInt(weights) === undefined) throw e;
        throw typeError(`The number of choices must be a keyword argument: k=${repr(weights)}`);
      }
    } else if (weights !== null) throw typeError("Cannot specify both weights and cumulative weights");
    if (len(cumulative) !== n) throw valueError("The number of weights does not match the population");
    const total = number(add(getItem(cumulative, -1), new PyFloat(0)));
    if (total <= 0) throw valueError("Total of weights must be greater than zero");
    if (!Number.isFinite(total)) throw valueError("Total of weights must be finite");
    const result: Value[] = [];
    const k = count();
    for (let i = 0; i < k; i++) {
      const x = new PyFloat(this.$double() * total);
      result.push(getItem(population, bisect(cumulative, x, 0, n - 1, null, true)));
    }
    return list(result);
  }

  uniform(a: Value, b: Value): Value {
    return add(a, mul(sub(b, a), new PyFloat(this.$double())));
  }
  triangular(low: Value, high: Value, mode: Value): Value {
    const from = low === undefined ? new PyFloat(0) : low;
    const to = high === undefined ? new PyFloat(1) : high;
    let u = this.$double();
    if (number(sub(to, from)) === 0 && mode !== null) return from;
    let c = mode === null ? 0.5 : number(truediv(sub(mode, from), sub(to, from)));
    let [a, b] = [from, to];
    if (u > c) {
      u = 1 - u;
      c = 1 - c;
      [a, b] = [b, a];
    }
    return add(a, mul(sub(b, a), new PyFloat(Math.sqrt(u * c))));
  }
  normalvariate(mu: Value, sigma: Value): Value {
    let z: number;
    for (;;) {
      const u1 = this.$double();
      const u2 = 1 - this.$double();
      z = (NV_MAGICCONST * (u1 - 0.5)) / u2;
      if ((z * z) / 4 <= -log(u2)) break;
    }
    return add(mu ?? new PyFloat(0), mul(new PyFloat(z), sigma ?? new PyFloat(1)));
  }
  gauss(mu: Value, sigma: Value): Value {
    let z = this.gauss_next;
    this.gauss_next = null;
    if (z === null) {
      const x2pi = this.$double() * TWOPI;
      const g2rad = Math.sqrt(-2 * log(1 - this.$double()));
      z = new PyFloat(cos(x2pi) * g2rad);
      this.gauss_next = new PyFloat(sin(x2pi) * g2rad);
    }
    return add(mu ?? new PyFloat(0), mul(z, sigma ?? new PyFloat(1)));
  }
  lognormvariate(mu: Value, sigma: Value): Value {
    const x = exp(number(callMethod(this, "normalvariate", mu, sigma)));
    if (x === Number.POSITIVE_INFINITY) throw overflowError("math range error");
    return new PyFloat(x);
  }
  expovariate(lambd: Value): Value {
    return truediv(new PyFloat(-log(1 - this.$double())), lambd ?? new PyFloat(1));
  }
  vonmisesvariate(muValue: Value, kappaValue: Value): Value {
    const mu = number(muValue);
    const kappa = number(kappaValue);
    if (kappa <= 1e-6) return new PyFloat(TWOPI * this.$double());
    const s = 0.5 / kappa;
    const r = s + Math.sqrt(1 + s * s);
    let z: number;
    for (;;) {
      z = cos(Math.PI * this.$double());
      const d = z / (r + z);
      const u2 = this.$double();
      if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
    }
    const q = 1 / r;
    const f = (q + z) / (1 + q * z);
    const theta = this.$double() > 0.5 ? mu + acos(f) : mu - acos(f);
    return mod(new PyFloat(theta), new PyFloat(TWOPI));
  }
  gammavariate(alphaValue: Value, betaValue: Value): Value {
    const alpha = number(alphaValue);
    const beta = number(betaValue);
    if (alpha <= 0 || beta <= 0) throw valueError("gammavariate: alpha and beta must be > 0.0");
    if (alpha > 1) {
      const ainv = Math.sqrt(2 * alpha - 1);
      const bbb = alpha - LOG4;
      const ccc = alpha + ainv;
      for (;;) {
        const u1 = this.$double();
        if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
        const u2 = 1 - this.$double();
        const v = log(u1 / (1 - u1)) / ainv;
        const x = alpha * exp(v);
        const z = u1 * u1 * u2;
        const r = bbb + ccc * v - x;
        if (r + SG_MAGICCONST - 4.5 * z >= 0 || r >= log(z)) return new PyFloat(x * beta);
      }
    }
    if (alpha === 1) return new PyFloat(-log(1 - this.$double()) * beta);
    for (;;) {
      const u = this.$double();
      const b = (Math.E + alpha) / Math.E;
      const p = b * u;
      const x = p <= 1 ? power(p, 1 / alpha) : -log((b - p) / alpha);
      const u1 = this.$double();
      if (p > 1 ? u1 <= power(x, alpha - 1) : u1 <= exp(-x)) return new PyFloat(x * beta);
    }
  }
  betavariate(alpha: Value, beta: Value): Value {
    const y = callMethod(this, "gammavariate", alpha, new PyFloat(1));
    if (!truth(y)) return new PyFloat(0);
    return truediv(y, add(y, callMethod(this, "gammavariate", beta, new PyFloat(1))));
  }
  paretovariate(alpha: Value): Value {
    const u = 1 - this.$double();
    return new PyFloat(power(u, divide(-1, number(alpha))));
  }
  weibullvariate(alpha: Value, beta: Value): Value {
    const u = 1 - this.$double();
    return mul(alpha, new PyFloat(power(-log(u), divide(1, number(beta)))));
  }
  binomialvariate(n: Value, p: Value): Value {
    const count = Number(toIndex(n));
    const q = p === undefined ? 0.5 : number(p);
    if (count < 0) throw valueError("n must be non-negative");
    if (q <= 0 || q >= 1) {
      if (q === 0) return 0;
      if (q === 1) return n;
      throw valueError("p must be in the range 0.0 <= p <= 1.0");
    }
    if (count === 1) return this.$double() < q ? 1 : 0;
    if (q > 0.5) return sub(n, callMethod(this, "binomialvariate", n, new PyFloat(1 - q)));
    if (count * q < 10) {
      let x = 0;
      let y = 0;
      const c = log2(1 - q);
      if (c === 0) return 0;
      for (;;) {
        y += Math.floor(log2(this.$double()) / c) + 1;
        if (y > count) return x;
        x++;
      }
    }
    const spq = Math.sqrt(count * q * (1 - q));
    const b = 1.15 + 2.53 * spq;
    const a = -0.0873 + 0.0248 * b + 0.01 * q;
    const c = count * q + 0.5;
    const vr = 0.92 - 4.2 / b;
    let setup: { alpha: number; lpq: number; m: number; h: number } | null = null;
    for (;;) {
      const u = this.$double() - 0.5;
      const us = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / us + b) * u + c);
      if (k < 0 || k > count) continue;
      let v = this.$double();
      if (us >= 0.07 && v <= vr) return k;
      if (setup === null) {
        const m = Math.floor((count + 1) * q);
        setup = {
          alpha: (2.83 + 5.1 / b) * spq,
          lpq: log(q / (1 - q)),
          m,
          h: lgamma(m + 1) + lgamma(count - m + 1),
        };
      }
      v *= setup.alpha / (a / (us * us) + b);
      if (log(v) <= setup.h - lgamma(k + 1) - lgamma(count - k + 1) + (k - setup.m) * setup.lpq) return k;
    }
  }
  static __init_subclass__(cls: Value): null {
    for (const c of cls.$mro) {
      if (c.$dict.has("_randbelow")) break;
      if (c.$dict.has("getrandbits")) {
        setClassAttribute(cls, "_randbelow", lookup(cls, "_randbelow_with_getrandbits"));
        break;
      }
      if (c.$dict.has("random")) {
        setClassAttribute(cls, "_randbelow", lookup(cls, "_randbelow_without_getrandbits"));
        break;
      }
    }
    return null;
  }
}

function str(v: Value): string {
  return links.str(v);
}

function power(a: number, b: number): number {
  if (a === 0) {
    if (b < 0) throw zeroDivisionError("zero to a negative power");
    return b === 0 ? 1 : 0;
  }
  const x = pow(a, b);
  if (x === Number.POSITIVE_INFINITY) throw overflowError("(34, 'Numerical result out of range')");
  return x;
}

function belowByBits(self: PyRandom, n: Value): Value {
  const k = callMethod(n, "bit_length");
  let r = callMethod(self, "getrandbits", k);
  while (!isLess(r, n)) r = callMethod(self, "getrandbits", k);
  return r;
}

function accumulated(values: readonly Value[]): Value[] {
  const sums: Value[] = [];
  for (const v of values) sums.push(sums.length === 0 ? v : add(sums[sums.length - 1], v));
  return sums;
}

function isSequence(v: Value): boolean {
  if (v instanceof PyList || v instanceof PyTuple || v instanceof PyRange || asStr(v) !== undefined)
    return true;
  if (v instanceof PyBytes || v instanceof PyByteArray) return true;
  return sequenceHook.isSequence?.(v) ?? false;
}

/** `isinstance(v, collections.abc.Sequence)`, once that class exists. */
export const sequenceHook: { isSequence: ((v: Value) => boolean) | null } = { isSequence: null };

const method = (signature: string) => signature;
export const Random: Value = builtinType(PyRandom, {
  name: "Random",
  module: "random",
  style: "python",
  dict: true,
  doc: "Random number generator base class used by bound module functions.",
  attributes: { VERSION: 3 },
  signatures: {
    __init__: "(x=None)",
    seed: "(a=None, version=2)",
    getstate: "()",
    setstate: "(state)",
    __getstate__: "()",
    __setstate__: "(state)",
    __reduce__: "()",
    _randbelow: "(n)",
    _randbelow_with_getrandbits: "(n)",
    _randbelow_without_getrandbits: "(n, maxsize=<default>)",
    randbytes: "(n)",
    randrange: "(start, stop=None, step=<default>)",
    randint: "(a, b)",
    choice: "(seq)",
    shuffle: "(x)",
    sample: "(population, k, *, counts=None)",
    choices: "(population, weights=None, *, cum_weights=None, k=1)",
    uniform: "(a, b)",
    triangular: "(low=<default>, high=<default>, mode=None)",
    normalvariate: "(mu=<default>, sigma=<default>)",
    gauss: "(mu=<default>, sigma=<default>)",
    lognormvariate: "(mu, sigma)",
    expovariate: "(lambd=<default>)",
    vonmisesvariate: "(mu, kappa)",
    gammavariate: "(alpha, beta)",
    betavariate: "(alpha, beta)",
    paretovariate: "(alpha)",
    weibullvariate: "(alpha, beta)",
    binomialvariate: method("(n=1, p=<default>)"),
  },
  classmethods: { __init_subclass__: "()" },
});

const belowForm = Random.$proto._randbelow;
const generatorBits = generator.$proto.getrandbits;
const generatorRandom = generator.$proto.random;

function ownRandom(self: PyRandom): boolean {
  return (self as Value).random === generatorRandom;
}

class PySystemRandom extends PyRandom {
  override random(): Value {
    const n = fromBytes(randomBytes(7));
    return new PyFloat(Number(BigInt(n) >> 3n) * RECIP_BPF);
  }
  override getrandbits(k: Value): Value {
    const bits = toIndex(k);
    if (bits < 0) throw valueError("number of bits must be non-negative");
    const count = Math.floor((Number(bits) + 7) / 8);
    return normalize(BigInt(fromBytes(randomBytes(count))) >> BigInt(count * 8 - Number(bits)));
  }
  override randbytes(n: Value): Value {
    return new PyBytes(randomBytes(Number(toIndex(n))));
  }
  override seed(..._args: Value[]): null {
    return null;
  }
  override getstate(): Value {
    throw notImplementedError("System entropy source does not have state.");
  }
  override setstate(_state: Value): null {
    throw notImplementedError("System entropy source does not have state.");
  }
}

import { notImplementedError } from "../objects/exception.ts";

export const SystemRandom: Value = builtinType(PySystemRandom, {
  name: "SystemRandom",
  module: "random",
  style: "python",
  dict: true,
  doc: "Alternate random number generator using sources provided\nby the operating system (such as /dev/urandom on Unix or\nCryptGenRandom on Windows).\n\n Not available on all systems (see os.urandom() for details).\n\n",
  signatures: {
    random: "()",
    getrandbits: "(k)",
    randbytes: "(n)",
    seed: "(*args, **kwds)",
    getstate: "(*args, **kwds)",
    setstate: "(*args, **kwds)",
  },
});

const NAMES = [
  "seed",
  "random",
  "uniform",
  "triangular",
  "randint",
  "choice",
  "randrange",
  "sample",
  "shuffle",
  "choices",
  "normalvariate",
  "lognormvariate",
  "expovariate",
  "vonmisesvariate",
  "gammavariate",
  "gauss",
  "betavariate",
  "binomialvariate",
  "paretovariate",
  "weibullvariate",
  "getstate",
  "setstate",
  "getrandbits",
  "randbytes",
];

export function load(): PyModule {
  const instance = call(Random);
  const attributes: Record<string, Value> = { Random, SystemRandom, _inst: instance };
  for (const name of NAMES) attributes[name] = getattr(instance, name);
  attributes.__all__ = list(["Random", ...[...NAMES].sort(), "SystemRandom"]);
  return builtinModule("random", { doc: "Random variable generators.", style: "python", attributes });
}
