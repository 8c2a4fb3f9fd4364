// `datetime.tzinfo` and `datetime.timezone`, and the calls of a time zone's methods. CPython: Modules/_datetimemodule.c.
import { callMethod } from "../../objects/call.ts";
import { notImplementedError, typeError, valueError } from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { makeDelta, microsecondsOf, PyTimedelta } from "./timedelta.ts";

export class PyTzinfo extends PyObject {
  utcoffset(_dt: Value): Value {
    throw notImplementedError("a tzinfo subclass must implement utcoffset()");
  }
  dst(_dt: Value): Value {
    throw notImplementedError("a tzinfo subclass must implement dst()");
  }
  tzname(_dt: Value): Value {
    throw notImplementedError("a tzinfo subclass must implement tzname()");
  }
  fromutc(dt: Value): Value {
    if (dt?.$isDateTime !== true) throw typeError("fromutc: argument must be a datetime");
    if (dt.$tzinfo !== this) throw valueError("fromutc: dt.tzinfo is not self");
    const offset = callUtcoffset(this, dt);
    if (offset === null) throw valueError("fromutc: non-None utcoffset() result required");
    const dst = callDst(this, dt);
    if (dst === null) throw valueError("fromutc: non-None dst() result required");
    const delta = PyTimedelta.prototype.__sub__.call(offset, dst);
    let result = dt;
    if (microsecondsOf(delta) !== 0n) {
      result = result.__add__(delta);
      const again = callDst(this, result);
      if (again === null) throw valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
      return result.__add__(again);
    }
    return result.__add__(dst);
  }
  __reduce__(): Value {
    const args = (this as Value).__getinitargs__?.() ?? tuple([]);
    return tuple([typeOf(this), args]);
  }
}

export const tzinfo: Value = builtinType(PyTzinfo, {
  name: "tzinfo",
  module: "datetime",
  style: "c",
  doc: "Abstract base class for time zone info objects.",
  signatures: {
    utcoffset: "(dt, /)",
    dst: "(dt, /)",
    tzname: "(dt, /)",
    fromutc: "(dt, /)",
    __reduce__: "()",
  },
});

const DAY = 86400000000n;

function checked(result: Value, name: string): PyTimedelta | null {
  if (result === null) return null;
  if (!(result instanceof PyTimedelta)) {
    throw typeError(`tzinfo.${name}() must return None or a timedelta, not '${typeOf(result).$name}'`);
  }
  const us = microsecondsOf(result);
  if (us <= -DAY || us >= DAY) {
    throw valueError(
      "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).",
    );
  }
  return result;
}

/** `tz.utcoffset(dt)`, checked; null for no zone. */
export function callUtcoffset(tz: Value, dt: Value): PyTimedelta | null {
  if (tz === null) return null;
  if (tz instanceof PyTimezone && typeOf(tz) === timezone) return tz.$offset;
  return checked(callMethod(tz, "utcoffset", dt), "utcoffset");
}

/** `tz.dst(dt)`, checked; null for no zone. */
export function callDst(tz: Value, dt: Value): PyTimedelta | null {
  return tz === null ? null : checked(callMethod(tz, "dst", dt), "dst");
}

/** `tz.tzname(dt)`, checked; null for no zone. */
export function callTzname(tz: Value, dt: Value): Value {
  if (tz === null) return null;
  const name = callMethod(tz, "tzname", dt);
  if (name !== null && asStr(name) === undefined) {
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(name).$name}'`);
  }
  return name;
}

/** An offset as `+hh:mm[:ss[.ffffff]]`. */
export function formatOffset(offset: PyTimedelta, separator = ":"): string {
  let us = microsecondsOf(offset);
  const sign = us < 0n ? "-" : "+";
  if (us < 0n) us = -us;
  const micro = Number(us % 1000000n);
  const seconds = Number(us / 1000000n);
  const two = (n: number) => String(n).padStart(2, "0");
  let text = `${sign}${two(Math.floor(seconds / 3600))}${separator}${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 !== 0 || micro !== 0) text += `${separator}${two(seconds % 60)}`;
  if (micro !== 0) text += `.${String(micro).padStart(6, "0")}`;
  return text;
}

function checkArgument(dt: Value, name: string): void {
  if (dt !== null && dt?.$isDateTime !== true) {
    throw typeError(`${name}(dt) argument must be a datetime instance or None, not ${typeOf(dt).$name}`);
  }
}

export class PyTimezone extends PyTzinfo {
  $offset: PyTimedelta = makeDelta(0, 0, 0);
  $zoneName: Value = null;

  static __new__(_cls: Value, offset: Value, name: Value): Value {
    if (!(offset instanceof PyTimedelta)) {
      throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${describe(offset)}`);
    }
    if (name !== undefined && asStr(name) === undefined) {
      throw typeError(`timezone() argument 2 must be str, not ${describe(name)}`);
    }
    return makeTimezone(offset, name ?? null);
  }

  override utcoffset(dt: Value): Value {
    checkArgument(dt, "utcoffset");
    return this.$offset;
  }
  override dst(dt: Value): Value {
    checkArgument(dt, "dst");
    return null;
  }
  override tzname(dt: Value): Value {
    checkArgument(dt, "tzname");
    return this.__str__();
  }
  override fromutc(dt: Value): Value {
    if (dt?.$isDateTime !== true) throw typeError("fromutc: argument must be a datetime");
    if (dt.$tzinfo !== this) throw valueError("fromutc: dt.tzinfo is not self");
    return dt.__add__(this.$offset);
  }
  __str__(): Value {
    if (this.$zoneName !== null) return this.$zoneName;
    return microsecondsOf(this.$offset) === 0n ? "UTC" : `UTC${formatOffset(this.$offset)}`;
  }
  __repr__(): Value {
    if ((this as Value) === utc) return "datetime.timezone.utc";
    const name = this.$zoneName === null ? "" : `, ${repr(this.$zoneName)}`;
    return `datetime.timezone(${repr(this.$offset)}${name})`;
  }
  __eq__(value: Value): Value {
    return value instanceof PyTimezone
      ? microsecondsOf(this.$offset) === microsecondsOf(value.$offset)
      : NotImplemented;
  }
  __hash__(): Value {
    return hash(this.$offset);
  }
  __getinitargs__(): Value {
    return tuple(this.$zoneName === null ? [this.$offset] : [this.$offset, this.$zoneName]);
  }
}

function describe(v: Value): string {
  return v === null ? "None" : typeOf(v).$name;
}

/**
 * A fixed zone.
 * @raises ValueError for offsets of a day or more
 */
export function makeTimezone(offset: PyTimedelta, name: Value): PyTimezone {
  const us = microsecondsOf(offset);
  if (us === 0n && name === null && utc !== undefined) return utc;
  if (us <= -DAY || us >= DAY) {
    throw valueError(
      "offset must be a timedelta strictly between -timedelta(hours=24) and " +
        `timedelta(hours=24), not ${repr(offset)}.`,
    );
  }
  const zone: PyTimezone = new timezone.$Impl();
  zone.$offset = offset;
  zone.$zoneName = name;
  return zone;
}

export const timezone: Value = builtinType(PyTimezone, {
  name: "timezone",
  module: "datetime",
  style: "c",
  base: false,
  doc: "Fixed offset from UTC implementation of tzinfo.",
  signatures: {
    __new__: "(offset, name=<unrepresentable>)",
    utcoffset: "(dt, /)",
    dst: "(dt, /)",
    tzname: "(dt, /)",
    fromutc: "(dt, /)",
    __str__: "()",
    __repr__: "()",
    __eq__: "(value, /)",
    __hash__: "()",
    __getinitargs__: "()",
  },
});

export let utc: PyTimezone;
utc = makeTimezone(makeDelta(0, 0, 0), null);
