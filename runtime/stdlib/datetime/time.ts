// `datetime.time`. CPython: Modules/_datetimemodule.c.

import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { repr } from "../../objects/repr.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { cInt, formatDate, reprName, textArgument, typeName } from "./date.ts";
import { IsoProblem, parseIsoTime } from "./iso.ts";
import { strftime } from "./strftime.ts";
import { makeDelta, microsecondsOf, type PyTimedelta } from "./timedelta.ts";
import { callDst, callTzname, callUtcoffset, formatOffset, makeTimezone, PyTzinfo, utc } from "./tzinfo.ts";

/** @raises ValueError */
export function checkTime(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  fold: number,
): void {
  if (hour < 0 || hour > 23) throw valueError("hour must be in 0..23");
  if (minute < 0 || minute > 59) throw valueError("minute must be in 0..59");
  if (second < 0 || second > 59) throw valueError("second must be in 0..59");
  if (microsecond < 0 || microsecond > 999999) throw valueError("microsecond must be in 0..999999");
  if (fold !== 0 && fold !== 1) throw valueError("fold must be either 0 or 1");
}

/** @raises TypeError */
export function checkTzinfo(tz: Value): void {
  if (tz !== null && !(tz instanceof PyTzinfo)) {
    throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(tz)}'`);
  }
}

/** hh:mm:ss with as many parts as `timespec` says. @raises ValueError */
export function isoTime(h: number, m: number, s: number, us: number, timespec: string): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const spec = timespec === "auto" ? (us === 0 ? "seconds" : "microseconds") : timespec;
  switch (spec) {
    case "hours":
      return two(h);
    case "minutes":
      return `${two(h)}:${two(m)}`;
    case "seconds":
      return `${two(h)}:${two(m)}:${two(s)}`;
    case "milliseconds":
      return `${two(h)}:${two(m)}:${two(s)}.${String(Math.floor(us / 1000)).padStart(3, "0")}`;
    case "microseconds":
      return `${two(h)}:${two(m)}:${two(s)}.${String(us).padStart(6, "0")}`;
    default:
      throw valueError("Unknown timespec value");
  }
}

/** Replaces the directives that C's strftime does not know: `%f`, `%z`, `%:z`, `%Z`. */
export function expandFormat(
  format: string,
  microsecond: number,
  offset: () => PyTimedelta | null,
  name: () => Value,
): string {
  return format.replace(/%(?:%|f|z|:z|Z)/g, (directive) => {
    switch (directive) {
      case "%f":
        return String(microsecond).padStart(6, "0");
      case "%z":
      case "%:z": {
        const delta = offset();
        return delta === null ? "" : formatOffset(delta, directive === "%z" ? "" : ":");
      }
      case "%Z": {
        const zone = name();
        return zone === null ? "" : toJs(zone).replaceAll("%", "%%");
      }
      default:
        return directive;
    }
  });
}

/** The zone that an ISO text names. */
export function isoZone(offset: { seconds: number; microseconds: number } | null): Value {
  if (offset === null) return null;
  if (offset.seconds === 0 && offset.microseconds === 0) return utc;
  return makeTimezone(makeDelta(0, offset.seconds, offset.microseconds), null);
}

export class PyTime extends PyObject {
  $hour = 0;
  $minute = 0;
  $second = 0;
  $microsecond = 0;
  $tzinfo: Value = null;
  $fold = 0;

  static __new__(
    cls: Value,
    hour: Value,
    minute: Value,
    second: Value,
    microsecond: Value,
    tz: Value,
    kw: Value,
  ): Value {
    if (hour instanceof PyBytes && hour.$data.length === 6) {
      const [h, m, s, a, b, c] = hour.$data;
      return makeTime(cls, h & 127, m, s, (a << 16) | (b << 8) | c, minute === 0 ? null : minute, h >> 7);
    }
    const values = [cInt(hour), cInt(minute), cInt(second), cInt(microsecond)] as const;
    const fold = cInt(kw.fold);
    checkTime(...values, fold);
    checkTzinfo(tz);
    return makeTime(cls, ...values, tz, fold);
  }

  static fromisoformat(cls: Value, text: Value): Value {
    const s = textArgument(text, "fromisoformat: argument must be str");
    try {
      const t = parseIsoTime(s.startsWith("T") ? s.slice(1) : s);
      const args = [t.hour, t.minute, t.second, t.microsecond, isoZone(t.offset)];
      return call(cls, ...args);
    } catch (problem) {
      if (problem instanceof IsoProblem) throw valueError(`Invalid isoformat string: ${repr(text)}`);
      throw problem;
    }
  }

  get hour() {
    return this.$hour;
  }
  get minute() {
    return this.$minute;
  }
  get second() {
    return this.$second;
  }
  get microsecond() {
    return this.$microsecond;
  }
  get tzinfo() {
    return this.$tzinfo;
  }
  get fold() {
    return this.$fold;
  }

  utcoffset(): Value {
    return callUtcoffset(this.$tzinfo, null);
  }
  dst(): Value {
    return callDst(this.$tzinfo, null);
  }
  tzname(): Value {
    return callTzname(this.$tzinfo, null);
  }
  isoformat(timespec: Value): Value {
    const spec = textArgument(timespec, `isoformat() argument 1 must be str, not ${typeName(timespec)}`);
    const text = isoTime(this.$hour, this.$minute, this.$second, this.$microsecond, spec);
    const offset = callUtcoffset(this.$tzinfo, null);
    return offset === null ? text : text + formatOffset(offset);
  }
  strftime(format: Value): Value {
    const text = textArgument(format, `strftime() argument 1 must be str, not ${typeName(format)}`);
    const expanded = expandFormat(
      text,
      this.$microsecond,
      () => callUtcoffset(this.$tzinfo, null),
      () => callTzname(this.$tzinfo, null),
    );
    return fromJs(
      strftime(expanded, {
        year: 1900,
        month: 1,
        day: 1,
        hour: this.$hour,
        minute: this.$minute,
        second: this.$second,
        weekday: 0,
        yearDay: 1,
      }),
    );
  }
  __format__(format: Value): Value {
    return formatDate(this, format);
  }
  __str__(): Value {
    return callMethod(this, "isoformat");
  }
  __repr__(): Value {
    const parts: string[] = [String(this.$hour), String(this.$minute)];
    if (this.$second !== 0 || this.$microsecond !== 0) parts.push(String(this.$second));
    if (this.$microsecond !== 0) parts.push(String(this.$microsecond));
    let text = parts.join(", ");
    if (this.$tzinfo !== null) text += `, tzinfo=${repr(this.$tzinfo)}`;
    if (this.$fold !== 0) text += `, fold=${this.$fold}`;
    return `${reprName(this, "time")}(${text})`;
  }
  replace(hour: Value, minute: Value, second: Value, microsecond: Value, tz: Value, kw: Value): Value {
    const args = [
      hour ?? this.$hour,
      minute ?? this.$minute,
      second ?? this.$second,
      microsecond ?? this.$microsecond,
      tz === undefined ? this.$tzinfo : tz,
    ];
    const fold = kw.fold ?? this.$fold;
    const cls = typeOf(this);
    return fold === 0 ? call(cls, ...args) : call(cls, ...args, { fold });
  }
  __eq__(value: Value): Value {
    const c = compareTimes(this, value, true);
    return c === undefined ? NotImplemented : c === 0;
  }
  __ne__(value: Value): Value {
    const c = compareTimes(this, value, true);
    return c === undefined ? NotImplemented : c !== 0;
  }
  __lt__(value: Value): Value {
    const c = compareTimes(this, value, false);
    return c === undefined ? NotImplemented : c < 0;
  }
  __le__(value: Value): Value {
    const c = compareTimes(this, value, false);
    return c === undefined ? NotImplemented : c <= 0;
  }
  __gt__(value: Value): Value {
    const c = compareTimes(this, value, false);
    return c === undefined ? NotImplemented : c > 0;
  }
  __ge__(value: Value): Value {
    const c = compareTimes(this, value, false);
    return c === undefined ? NotImplemented : c >= 0;
  }
  __hash__(): Value {
    const offset = callUtcoffset(this.$tzinfo, null);
    const us = microsecondsOfTime(this) - Number(offset === null ? 0n : microsecondsOf(offset));
    return hash(makeDelta(0, 0, us));
  }
  __reduce_ex__(protocol: Value): Value {
    const fold = protocol > 3 ? this.$fold : 0;
    const us = this.$microsecond;
    const state = new PyBytes(
      Uint8Array.of(
        this.$hour | (fold << 7),
        this.$minute,
        this.$second,
        us >> 16,
        (us >> 8) & 255,
        us & 255,
      ),
    );
    return tuple([typeOf(this), tuple(this.$tzinfo === null ? [state] : [state, this.$tzinfo])]);
  }
  __reduce__(): Value {
    return this.__reduce_ex__(2);
  }
}

function makeTime(
  cls: Value,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  tz: Value,
  fold: number,
): PyTime {
  const t: PyTime = new cls.$Impl();
  t.$hour = hour;
  t.$minute = minute;
  t.$second = second;
  t.$microsecond = microsecond;
  t.$tzinfo = tz;
  t.$fold = fold;
  return t;
}

/** A builtin `time` of checked fields. */
export function timeOf(h: number, m: number, s: number, us: number, tz: Value, fold: number): PyTime {
  return makeTime(time, h, m, s, us, tz, fold);
}

function microsecondsOfTime(t: PyTime): number {
  return ((t.$hour * 60 + t.$minute) * 60 + t.$second) * 1e6 + t.$microsecond;
}

function compareTimes(a: PyTime, b: Value, forEquality: boolean): number | undefined {
  if (!(b instanceof PyTime)) return undefined;
  if (a.$tzinfo === b.$tzinfo) return microsecondsOfTime(a) - microsecondsOfTime(b);
  const left = callUtcoffset(a.$tzinfo, null);
  const right = callUtcoffset(b.$tzinfo, null);
  if (left === null && right === null) return microsecondsOfTime(a) - microsecondsOfTime(b);
  if (left === null || right === null) {
    if (forEquality) return 1;
    throw typeError("can't compare offset-naive and offset-aware times");
  }
  return (
    microsecondsOfTime(a) -
    Number(microsecondsOf(left)) -
    (microsecondsOfTime(b) - Number(microsecondsOf(right)))
  );
}

export const time: Value = builtinType(PyTime, {
  name: "time",
  module: "datetime",
  style: "c",
  doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.",
  signatures: {
    __new__: "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)",
    utcoffset: "()",
    dst: "()",
    tzname: "()",
    isoformat: "(timespec='auto')",
    strftime: "(format)",
    __format__: "(format_spec, /)",
    __str__: "()",
    __repr__: "()",
    replace:
      "(hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
    __eq__: "(value, /)",
    __ne__: "(value, /)",
    __lt__: "(value, /)",
    __le__: "(value, /)",
    __gt__: "(value, /)",
    __ge__: "(value, /)",
    __hash__: "()",
    __reduce_ex__: "(protocol, /)",
    __reduce__: "()",
  },
  classmethods: { fromisoformat: "(time_string, /)" },
});
