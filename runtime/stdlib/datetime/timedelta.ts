// `datetime.timedelta`. CPython: Modules/_datetimemodule.c.
import { overflowError, typeError, valueError, zeroDivisionError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { hash } from "../../objects/hash.ts";
import { type Int, intTrueDiv, normalize } from "../../objects/int_value.ts";
import { asFloat, asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";

const MAX_DAYS = 999999999;
const US_PER_DAY = 86400000000;

function roundHalfEven(x: number): number {
  const r = Math.round(x);
  return Math.abs(x - Math.trunc(x)) === 0.5 ? 2 * Math.round(x / 2) : r;
}

/** Floor division of integers whose quotient and remainder are safe. */
function floorDivide(a: number, b: number): [number, number] {
  const q = Math.floor(a / b);
  return [q, a - q * b];
}

export class PyTimedelta extends PyObject {
  $days = 0;
  $seconds = 0;
  $microseconds = 0;

  static __new__(
    cls: Value,
    days: Value,
    seconds: Value,
    microseconds: Value,
    milliseconds: Value,
    minutes: Value,
    hours: Value,
    weeks: Value,
  ): Value {
    const parts: [string, Value, number][] = [
      ["microseconds", microseconds, 1],
      ["milliseconds", milliseconds, 1000],
      ["seconds", seconds, 1000000],
      ["minutes", minutes, 60000000],
      ["hours", hours, 3600000000],
      ["days", days, US_PER_DAY],
      ["weeks", weeks, US_PER_DAY * 7],
    ];
    let total = 0;
    let big: bigint | null = null;
    let leftover = 0;
    const add = (n: Int, factor: number) => {
      if (big === null && typeof n === "number" && Math.abs(total) + Math.abs(n) * factor < 2 ** 52) {
        total += n * factor;
      } else big = (big ?? BigInt(total)) + BigInt(n) * BigInt(factor);
    };
    for (const [name, value, factor] of parts) {
      if (value === undefined) continue;
      const n = asInt(value);
      if (n !== undefined) {
        add(n, factor);
        continue;
      }
      const x = asFloat(value);
      if (x === undefined) {
        throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(value).$name}`);
      }
      if (Number.isNaN(x)) throw valueError("cannot convert float NaN to integer");
      if (!Number.isFinite(x)) throw overflowError("cannot convert float infinity to integer");
      const whole = Math.trunc(x);
      add(Number.isSafeInteger(whole) ? whole : BigInt(whole), factor);
      const fraction = x - whole;
      if (fraction === 0) continue;
      const rest = factor * fraction;
      const restWhole = Math.trunc(rest);
      leftover += rest - restWhole;
      add(restWhole, 1);
    }
    if (leftover !== 0) {
      let whole = Math.sign(leftover) * Math.round(Math.abs(leftover));
      if (Math.abs(whole - leftover) === 0.5) {
        const odd = big === null ? Math.abs(total % 2) : Number((big as bigint) & 1n);
        whole = 2 * roundAway((leftover + odd) * 0.5) - odd;
      }
      add(whole, 1);
    }
    return fromMicroseconds(big ?? total, cls);
  }

  get days() {
    return this.$days;
  }
  get seconds() {
    return this.$seconds;
  }
  get microseconds() {
    return this.$microseconds;
  }

  total_seconds(): Value {
    return new PyFloat(totalSeconds(this));
  }

  __repr__(): string {
    const parts: string[] = [];
    if (this.$days) parts.push(`days=${this.$days}`);
    if (this.$seconds) parts.push(`seconds=${this.$seconds}`);
    if (this.$microseconds) parts.push(`microseconds=${this.$microseconds}`);
    const cls = typeOf(this);
    const name = cls === timedelta ? "datetime.timedelta" : cls.$name;
    return `${name}(${parts.length > 0 ? parts.join(", ") : "0"})`;
  }

  __str__(): string {
    const [minutes, seconds] = floorDivide(this.$seconds, 60);
    const [hours, rest] = floorDivide(minutes, 60);
    let text = `${hours}:${String(rest).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
    if (this.$microseconds) text += `.${String(this.$microseconds).padStart(6, "0")}`;
    if (this.$days) text = `${this.$days} day${Math.abs(this.$days) === 1 ? "" : "s"}, ${text}`;
    return text;
  }

  __hash__(): Value {
    return hash(tuple([this.$days, this.$seconds, this.$microseconds]));
  }
  __bool__(): boolean {
    return this.$days !== 0 || this.$seconds !== 0 || this.$microseconds !== 0;
  }
  __eq__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) === 0 : NotImplemented;
  }
  __ne__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) !== 0 : NotImplemented;
  }
  __lt__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) < 0 : NotImplemented;
  }
  __le__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) <= 0 : NotImplemented;
  }
  __gt__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) > 0 : NotImplemented;
  }
  __ge__(value: Value): Value {
    return value instanceof PyTimedelta ? compareDeltas(this, value) >= 0 : NotImplemented;
  }

  __add__(value: Value): Value {
    if (!(value instanceof PyTimedelta)) return NotImplemented;
    return makeDelta(
      this.$days + value.$days,
      this.$seconds + value.$seconds,
      this.$microseconds + value.$microseconds,
    );
  }
  __radd__(value: Value): Value {
    return this.__add__(value);
  }
  __sub__(value: Value): Value {
    if (!(value instanceof PyTimedelta)) return NotImplemented;
    return makeDelta(
      this.$days - value.$days,
      this.$seconds - value.$seconds,
      this.$microseconds - value.$microseconds,
    );
  }
  __rsub__(value: Value): Value {
    return value instanceof PyTimedelta ? PyTimedelta.prototype.__sub__.call(value, this) : NotImplemented;
  }
  __neg__(): Value {
    return makeDelta(-this.$days, -this.$seconds, -this.$microseconds);
  }
  __pos__(): Value {
    return makeDelta(this.$days, this.$seconds, this.$microseconds);
  }
  __abs__(): Value {
    return this.$days < 0 ? this.__neg__() : this.__pos__();
  }
  __mul__(value: Value): Value {
    const n = asInt(value);
    if (n !== undefined) return fromMicroseconds(microsecondsOf(this) * BigInt(n));
    const x = asFloat(value);
    if (x === undefined) return NotImplemented;
    const [top, bottom] = ratio(x);
    return fromMicroseconds(divideNearest(microsecondsOf(this) * top, bottom));
  }
  __rmul__(value: Value): Value {
    return this.__mul__(value);
  }
  __truediv__(value: Value): Value {
    if (value instanceof PyTimedelta) {
      const bottom = microsecondsOf(value);
      if (bottom === 0n) throw zeroDivisionError("division by zero");
      return new PyFloat(intTrueDiv(normalize(microsecondsOf(this)), normalize(bottom)));
    }
    const n = asInt(value);
    if (n !== undefined) {
      if (BigInt(n) === 0n) throw zeroDivisionError("integer division or modulo by zero");
      return fromMicroseconds(divideNearest(microsecondsOf(this), BigInt(n)));
    }
    const x = asFloat(value);
    if (x === undefined) return NotImplemented;
    const [top, bottom] = ratio(x);
    if (top === 0n) throw zeroDivisionError("integer division or modulo by zero");
    return fromMicroseconds(divideNearest(microsecondsOf(this) * bottom, top));
  }
  __rtruediv__(_value: Value): Value {
    return NotImplemented;
  }
  __floordiv__(value: Value): Value {
    if (value instanceof PyTimedelta) {
      const bottom = microsecondsOf(value);
      if (bottom === 0n) throw zeroDivisionError("integer division or modulo by zero");
      return normalize(floorBig(microsecondsOf(this), bottom)[0]);
    }
    const n = asInt(value);
    if (n === undefined) return NotImplemented;
    if (BigInt(n) === 0n) throw zeroDivisionError("integer division or modulo by zero");
    return fromMicroseconds(floorBig(microsecondsOf(this), BigInt(n))[0]);
  }
  __rfloordiv__(_value: Value): Value {
    return NotImplemented;
  }
  __mod__(value: Value): Value {
    if (!(value instanceof PyTimedelta)) return NotImplemented;
    const bottom = microsecondsOf(value);
    if (bottom === 0n) throw zeroDivisionError("integer modulo by zero");
    return fromMicroseconds(floorBig(microsecondsOf(this), bottom)[1]);
  }
  __rmod__(_value: Value): Value {
    return NotImplemented;
  }
  __divmod__(value: Value): Value {
    if (!(value instanceof PyTimedelta)) return NotImplemented;
    const bottom = microsecondsOf(value);
    if (bottom === 0n) throw zeroDivisionError("integer division or modulo by zero");
    const [q, r] = floorBig(microsecondsOf(this), bottom);
    return tuple([normalize(q), fromMicroseconds(r)]);
  }
  __rdivmod__(_value: Value): Value {
    return NotImplemented;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([this.$days, this.$seconds, this.$microseconds])]);
  }
}

// C's round(): halves away from zero.
function roundAway(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
}

/** The quotient of integers, rounded half to even. */
function divideNearest(a: bigint, b: bigint): bigint {
  const [q, r] = floorBig(a, b);
  const twice = 2n * r;
  const isGreater = b > 0n ? twice > b : twice < b;
  return isGreater || (twice === b && (q & 1n) === 1n) ? q + 1n : q;
}

function floorBig(a: bigint, b: bigint): [bigint, bigint] {
  let q = a / b;
  let r = a - q * b;
  if (r !== 0n && r < 0n !== b < 0n) {
    q--;
    r += b;
  }
  return [q, r];
}

function ratio(x: number): [bigint, bigint] {
  if (Number.isNaN(x)) throw valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw overflowError("cannot convert Infinity to integer ratio");
  let bottom = 1n;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    bottom *= 2n;
  }
  return [BigInt(value), bottom];
}

/** All of a timedelta in microseconds. */
export function microsecondsOf(delta: PyTimedelta): bigint {
  return (BigInt(delta.$days) * 86400n + BigInt(delta.$seconds)) * 1000000n + BigInt(delta.$microseconds);
}

/** A timedelta in seconds, as a double. */
export function totalSeconds(delta: PyTimedelta): number {
  return intTrueDiv(normalize(microsecondsOf(delta)), 1000000);
}

function compareDeltas(a: PyTimedelta, b: PyTimedelta): number {
  return a.$days - b.$days || a.$seconds - b.$seconds || a.$microseconds - b.$microseconds;
}

function fromMicroseconds(us: number | bigint, cls: Value = timedelta): PyTimedelta {
  if (typeof us === "number") {
    const [days, rest] = floorDivide(us, US_PER_DAY);
    const [seconds, micro] = floorDivide(rest, 1000000);
    return makeDelta(days, seconds, micro, cls);
  }
  const [days, rest] = floorBig(us, 86400000000n);
  if (days > 2147483647n || days < -2147483648n) {
    throw overflowError("Python int too large to convert to C int");
  }
  const [seconds, micro] = floorDivide(Number(rest), 1000000);
  return makeDelta(Number(days), seconds, micro, cls);
}

/**
 * A timedelta of parts that need not be normalised.
 * @raises OverflowError
 */
export function makeDelta(
  days: number,
  seconds: number,
  microseconds: number,
  cls: Value = timedelta,
): PyTimedelta {
  const [carrySeconds, us] = floorDivide(microseconds, 1000000);
  const [carryDays, s] = floorDivide(seconds + carrySeconds, 86400);
  const d = days + carryDays;
  if (Math.abs(d) > MAX_DAYS) throw overflowError(`days=${d}; must have magnitude <= ${MAX_DAYS}`);
  const delta: PyTimedelta = new cls.$Impl();
  delta.$days = d === 0 ? 0 : d;
  delta.$seconds = s === 0 ? 0 : s;
  delta.$microseconds = us === 0 ? 0 : us;
  return delta;
}

export const timedelta: Value = builtinType(PyTimedelta, {
  name: "timedelta",
  module: "datetime",
  style: "c",
  doc: "Difference between two datetime values.",
  signatures: {
    __new__: "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)",
    total_seconds: "()",
    __repr__: "()",
    __str__: "()",
    __hash__: "()",
    __bool__: "()",
    __eq__: "(value, /)",
    __ne__: "(value, /)",
    __lt__: "(value, /)",
    __le__: "(value, /)",
    __gt__: "(value, /)",
    __ge__: "(value, /)",
    __add__: "(value, /)",
    __radd__: "(value, /)",
    __sub__: "(value, /)",
    __rsub__: "(value, /)",
    __neg__: "()",
    __pos__: "()",
    __abs__: "()",
    __mul__: "(value, /)",
    __rmul__: "(value, /)",
    __truediv__: "(value, /)",
    __rtruediv__: "(value, /)",
    __floordiv__: "(value, /)",
    __rfloordiv__: "(value, /)",
    __mod__: "(value, /)",
    __rmod__: "(value, /)",
    __divmod__: "(value, /)",
    __rdivmod__: "(value, /)",
    __reduce__: "()",
  },
});

export { roundHalfEven };
