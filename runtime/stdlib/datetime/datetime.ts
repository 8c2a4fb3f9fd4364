// `datetime.datetime`. CPython: Modules/_datetimemodule.c.
import { clock } from "../../host/clock.ts";
import { localZone } from "../../host/local_time.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { overflowError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { hash } from "../../objects/hash.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, strLength, toJs } from "../../objects/wide_str.ts";
import { MAXORDINAL } from "./calendar.ts";
import * as D from "./date.ts";
import { dateLength, IsoProblem, parseIsoDate, parseIsoTime } from "./iso.ts";
import { strftime } from "./strftime.ts";
import { strptime } from "./strptime.ts";
import { checkTime, checkTzinfo, expandFormat, isoTime, isoZone, PyTime, timeOf } from "./time.ts";
import { makeDelta, microsecondsOf, PyTimedelta, totalSeconds } from "./timedelta.ts";
import { callDst, callTzname, callUtcoffset, formatOffset, makeTimezone, utc } from "./tzinfo.ts";

const EPOCH_ORDINAL = 719163;
const DAY_SECONDS = 86400;

type Fields = [number, number, number, number, number, number, number];

export class PyDateTime extends D.PyDate {
  $hour = 0;
  $minute = 0;
  $second = 0;
  $microsecond = 0;
  $tzinfo: Value = null;
  $fold = 0;

  static override __new__(
    cls: Value,
    year: Value,
    month: Value,
    day: Value,
    hour?: Value,
    minute?: Value,
    second?: Value,
    microsecond?: Value,
    tz?: Value,
    kw?: Value,
  ): Value {
    if (year instanceof PyBytes && year.$data.length === 10 && day === undefined) {
      const s = year.$data;
      if ((s[2] & 127) >= 1 && (s[2] & 127) <= 12) {
        const fields: Fields = [
          s[0] * 256 + s[1],
          s[2] & 127,
          s[3],
          s[4],
          s[5],
          s[6],
          (s[7] << 16) | (s[8] << 8) | s[9],
        ];
        return make(cls, fields, month ?? null, s[2] >> 7);
      }
    }
    if (month === undefined) throw typeError("function missing required argument 'month' (pos 2)");
    if (day === undefined) throw typeError("function missing required argument 'day' (pos 3)");
    const fields: Fields = [
      D.cInt(year),
      D.cInt(month),
      D.cInt(day),
      D.cInt(hour),
      D.cInt(minute),
      D.cInt(second),
      D.cInt(microsecond),
    ];
    const fold = D.cInt(kw.fold);
    D.checkDate(fields[0], fields[1], fields[2]);
    checkTime(fields[3], fields[4], fields[5], fields[6], fold);
    checkTzinfo(tz);
    return make(cls, fields, tz, fold);
  }

  static now(cls: Value, tz: Value): Value {
    checkTzinfo(tz);
    const us = Math.floor(clock.time() * 1e6);
    const epoch = Math.floor(us / 1e6);
    return fromEpoch(cls, epoch, us - epoch * 1e6, tz);
  }
  static utcnow(cls: Value): Value {
    deprecated("utcnow", "datetime.datetime.now(datetime.UTC)");
    const us = Math.floor(clock.time() * 1e6);
    const epoch = Math.floor(us / 1e6);
    return construct(cls, [...D.utcFields(epoch), us - epoch * 1e6], null, 0);
  }
  static override fromtimestamp(cls: Value, timestamp: Value, tz: Value = null): Value {
    checkTzinfo(tz);
    const [epoch, us] = D.splitTimestamp(timestamp);
    return fromEpoch(cls, epoch, us, tz);
  }
  static utcfromtimestamp(cls: Value, timestamp: Value): Value {
    deprecated("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)");
    const [epoch, us] = D.splitTimestamp(timestamp);
    return construct(cls, [...D.utcFields(epoch), us], null, 0);
  }
  static combine(cls: Value, date: Value, time: Value, tz: Value): Value {
    if (!(date instanceof D.PyDate)) {
      throw typeError(`combine() argument 1 must be datetime.date, not ${D.typeName(date)}`);
    }
    if (!(time instanceof PyTime)) {
      throw typeError(`combine() argument 2 must be datetime.time, not ${D.typeName(time)}`);
    }
    if (tz !== undefined) checkTzinfo(tz);
    return construct(
      cls,
      [date.$year, date.$month, date.$day, time.$hour, time.$minute, time.$second, time.$microsecond],
      tz === undefined ? time.$tzinfo : tz,
      time.$fold,
    );
  }
  static strptime(cls: Value, text: Value, format: Value): Value {
    const s = D.textArgument(text, `strptime() argument 1 must be str, not ${D.typeName(text)}`);
    const f = D.textArgument(format, `strptime() argument 2 must be str, not ${D.typeName(format)}`);
    const p = strptime(s, f);
    let tz: Value = null;
    if (p.offset !== null) {
      const delta = makeDelta(0, p.offset, p.offsetMicroseconds);
      tz = makeTimezone(delta, p.zoneName === null || p.zoneName === "" ? null : fromJs(p.zoneName));
    }
    const fields = [p.year, p.month, p.day, p.hour, p.minute, p.second, p.microsecond];
    return tz === null ? call(cls, ...fields) : call(cls, ...fields, tz);
  }
  static override fromisoformat(cls: Value, text: Value): Value {
    const s = D.textArgument(text, "fromisoformat: argument must be str");
    try {
      if (s.length < 7) throw new IsoProblem(null);
      const length = dateLength(s);
      const [year, month, day] = parseIsoDate(s.slice(0, length));
      let fields: Fields = [year, month, day, 0, 0, 0, 0];
      let tz: Value = null;
      if (s.length > length) {
        if (s.length === length + 1) throw new IsoProblem(null);
        const t = parseIsoTime(s.slice(length + 1));
        fields = [year, month, day, t.hour, t.minute, t.second, t.microsecond];
        tz = isoZone(t.offset);
      }
      return construct(cls, fields, tz, 0);
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
  override get $isDateTime(): boolean {
    return true;
  }

  date(): Value {
    return D.PyDate.__new__(D.date, this.$year, this.$month, this.$day);
  }
  time(): Value {
    return timeOf(this.$hour, this.$minute, this.$second, this.$microsecond, null, this.$fold);
  }
  timetz(): Value {
    return timeOf(this.$hour, this.$minute, this.$second, this.$microsecond, this.$tzinfo, this.$fold);
  }
  override ctime(): Value {
    return D.ctime(this.$year, this.$month, this.$day, this.$hour, this.$minute, this.$second);
  }
  override timetuple(): Value {
    const dst = callDst(this.$tzinfo, this);
    const isDst = dst === null ? -1 : microsecondsOf(dst) !== 0n ? 1 : 0;
    return D.timeTuple(this, this.$hour, this.$minute, this.$second, isDst);
  }
  utctimetuple(): Value {
    const offset = callUtcoffset(this.$tzinfo, this);
    const [seconds] = sinceYearOne(this);
    const shift = offset === null ? 0 : Math.floor(Number(microsecondsOf(offset) / 1000000n));
    const [year, month, day, h, m, s] = D.utcFields(seconds - shift - EPOCH_ORDINAL * DAY_SECONDS);
    const d = make(datetime, [year, month, day, h, m, s, 0], null, 0);
    return D.timeTuple(d, h, m, s, 0);
  }
  timestamp(): Value {
    if (this.$tzinfo !== null && callUtcoffset(this.$tzinfo, this) !== null) {
      return new PyFloat(totalSeconds(difference(this, epochUtc())));
    }
    return new PyFloat(localToEpoch(this) + this.$microsecond / 1e6);
  }
  utcoffset(): Value {
    return callUtcoffset(this.$tzinfo, this);
  }
  dst(): Value {
    return callDst(this.$tzinfo, this);
  }
  tzname(): Value {
    return callTzname(this.$tzinfo, this);
  }
  override isoformat(sep: Value = "T", timespec: Value = "auto"): Value {
    const separator = asStr(sep);
    if (separator === undefined || strLength(separator) !== 1) {
      throw typeError(
        separator === undefined
          ? `isoformat() argument 1 must be a unicode character, not ${D.typeName(sep)}`
          : "isoformat() argument 1 must be a unicode character, not str",
      );
    }
    const spec = D.textArgument(timespec, `isoformat() argument 2 must be str, not ${D.typeName(timespec)}`);
    const clockText = isoTime(this.$hour, this.$minute, this.$second, this.$microsecond, spec);
    const offset = callUtcoffset(this.$tzinfo, this);
    return fromJs(
      D.isoDate(this) + toJs(separator) + clockText + (offset === null ? "" : formatOffset(offset)),
    );
  }
  override strftime(format: Value): Value {
    const text = D.textArgument(format, `strftime() argument 1 must be str, not ${D.typeName(format)}`);
    const expanded = expandFormat(
      text,
      this.$microsecond,
      () => callUtcoffset(this.$tzinfo, this),
      () => callTzname(this.$tzinfo, this),
    );
    return fromJs(
      strftime(expanded, {
        ...D.fieldsOf(this),
        hour: this.$hour,
        minute: this.$minute,
        second: this.$second,
        epoch: () => localToEpoch(this),
      }),
    );
  }
  override __str__(): Value {
    return callMethod(this, "isoformat", " ");
  }
  override __repr__(): Value {
    const parts = [this.$year, this.$month, this.$day, this.$hour, this.$minute].map(String);
    if (this.$second !== 0 || this.$microsecond !== 0) parts.push(String(this.$second));
    if (this.$microsecond !== 0) parts.push(String(this.$microsecond));
    if (this.$fold !== 0) parts.push(`fold=${this.$fold}`);
    if (this.$tzinfo !== null) parts.push(`tzinfo=${repr(this.$tzinfo)}`);
    return `${D.reprName(this, "datetime")}(${parts.join(", ")})`;
  }
  override replace(
    year: Value,
    month: Value,
    day: Value,
    hour?: Value,
    minute?: Value,
    second?: Value,
    microsecond?: Value,
    tz?: Value,
    kw?: Value,
  ): Value {
    const args = [
      year ?? this.$year,
      month ?? this.$month,
      day ?? this.$day,
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
  astimezone(tz: Value): Value {
    checkTzinfo(tz);
    const own = this.$tzinfo;
    if (own !== null && own === tz) return this;
    let offset = callUtcoffset(own, this);
    let self: PyDateTime = this;
    if (offset === null) {
      // A naive time is local time.
      const epoch = localToEpoch(this);
      const zone = localZone(epoch);
      offset = makeDelta(0, zone.offset, 0);
      self = make(datetime, fieldsOf(this), makeTimezone(offset, fromJs(zone.name)), 0);
    }
    const inUtc = (PyDateTime.prototype.__sub__ as Value).call(self, offset) as PyDateTime;
    const target = tz === null ? localTimezone(inUtc) : tz;
    const moved = construct(typeOf(this), fieldsOf(inUtc), target, 0);
    return callMethod(target, "fromutc", moved);
  }

  override __add__(value: Value): Value {
    return value instanceof PyTimedelta ? addDelta(this, value, 1) : NotImplemented;
  }
  override __sub__(value: Value): Value {
    if (value instanceof PyTimedelta) return addDelta(this, value, -1);
    return value instanceof PyDateTime ? difference(this, value) : NotImplemented;
  }
  override __eq__(value: Value): Value {
    const c = compare(this, value, true);
    return c === undefined ? NotImplemented : c === 0;
  }
  override __ne__(value: Value): Value {
    const c = compare(this, value, true);
    return c === undefined ? NotImplemented : c !== 0;
  }
  override __lt__(value: Value): Value {
    const c = compare(this, value, false);
    return c === undefined ? NotImplemented : c < 0;
  }
  override __le__(value: Value): Value {
    const c = compare(this, value, false);
    return c === undefined ? NotImplemented : c <= 0;
  }
  override __gt__(value: Value): Value {
    const c = compare(this, value, false);
    return c === undefined ? NotImplemented : c > 0;
  }
  override __ge__(value: Value): Value {
    const c = compare(this, value, false);
    return c === undefined ? NotImplemented : c >= 0;
  }
  override __hash__(): Value {
    const first = this.$fold === 0 ? this : make(datetime, fieldsOf(this), this.$tzinfo, 0);
    const offset = callUtcoffset(this.$tzinfo, first);
    const [seconds, us] = sinceYearOne(this);
    const delta = makeDelta(0, seconds, us);
    return hash(offset === null ? delta : PyTimedelta.prototype.__sub__.call(delta, offset));
  }
  __reduce_ex__(protocol: Value): Value {
    const fold = protocol > 3 ? this.$fold : 0;
    const us = this.$microsecond;
    const state = Uint8Array.of(
      this.$year >> 8,
      this.$year & 255,
      this.$month | (fold << 7),
      this.$day,
      this.$hour,
      this.$minute,
      this.$second,
      us >> 16,
      (us >> 8) & 255,
      us & 255,
    );
    const args = this.$tzinfo === null ? [new PyBytes(state)] : [new PyBytes(state), this.$tzinfo];
    return tuple([typeOf(this), tuple(args)]);
  }
  override __reduce__(): Value {
    return this.__reduce_ex__(2);
  }
}

import { DeprecationWarning } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";

function deprecated(name: string, instead: string): void {
  links.warn(
    DeprecationWarning,
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: ${instead}.`,
    1,
  );
}

function make(cls: Value, fields: readonly number[], tz: Value, fold: number): PyDateTime {
  const d: PyDateTime = new cls.$Impl();
  [d.$year, d.$month, d.$day, d.$hour, d.$minute, d.$second, d.$microsecond] = fields;
  d.$tzinfo = tz;
  d.$fold = fold;
  return d;
}

/** Calls a class with the fields; makes the builtin one without a detour. */
function construct(cls: Value, fields: readonly number[], tz: Value, fold: number): Value {
  if (cls === datetime) {
    D.checkDate(fields[0], fields[1], fields[2]);
    checkTime(fields[3], fields[4], fields[5], fields[6], fold);
    return make(cls, fields, tz, fold);
  }
  return fold === 0 ? call(cls, ...fields, tz) : call(cls, ...fields, tz, { fold });
}

function fieldsOf(d: PyDateTime): Fields {
  return [d.$year, d.$month, d.$day, d.$hour, d.$minute, d.$second, d.$microsecond];
}

function sinceYearOne(d: PyDateTime): [number, number] {
  const seconds = D.ordinalOf(d) * DAY_SECONDS + d.$hour * 3600 + d.$minute * 60 + d.$second;
  return [seconds, d.$microsecond];
}

/** Local seconds of UTC seconds, both since the epoch. */
function local(u: number): number {
  return u + localZone(u).offset;
}

/** The moment that a naive local time means, in seconds since the epoch, by its fold. */
function localToEpoch(d: PyDateTime): number {
  const t = sinceYearOne(d)[0] - EPOCH_ORDINAL * DAY_SECONDS;
  const a = local(t) - t;
  const u1 = t - a;
  const t1 = local(u1);
  let b: number;
  if (t1 === t) {
    const other = d.$fold ? u1 + DAY_SECONDS : u1 - DAY_SECONDS;
    b = local(other) - other;
    if (a === b) return u1;
  } else b = t1 - u1;
  const u2 = t - b;
  if (local(u2) === t) return u2;
  if (t1 === t) return u1;
  return d.$fold ? Math.min(u1, u2) : Math.max(u1, u2);
}

function fromEpoch(cls: Value, epoch: number, us: number, tz: Value): Value {
  if (!(Math.abs(epoch) < 1e14)) {
    D.utcFields(epoch);
    throw overflowError("timestamp out of range for platform time_t");
  }
  if (tz !== null) {
    const moved = construct(cls, [...D.utcFields(epoch), us], tz, 0);
    return callMethod(tz, "fromutc", moved);
  }
  const result = local(epoch);
  let fold = 0;
  const probe = local(epoch - DAY_SECONDS);
  const transition = result - probe - DAY_SECONDS;
  if (transition < 0 && local(epoch + transition) === result) fold = 1;
  return construct(cls, [...D.utcFields(result), us], null, fold);
}

let epochOfUtc: PyDateTime | undefined;

function epochUtc(): PyDateTime {
  epochOfUtc ??= make(datetime, [1970, 1, 1, 0, 0, 0, 0], utc, 0);
  return epochOfUtc;
}

function localTimezone(inUtc: PyDateTime): Value {
  const epoch = sinceYearOne(inUtc)[0] - EPOCH_ORDINAL * DAY_SECONDS;
  const zone = localZone(epoch);
  return makeTimezone(makeDelta(0, zone.offset, 0), fromJs(zone.name));
}

function addDelta(d: PyDateTime, delta: PyTimedelta, sign: number): Value {
  let us = d.$microsecond + sign * delta.$microseconds;
  let seconds = d.$hour * 3600 + d.$minute * 60 + d.$second + sign * delta.$seconds;
  let ordinal = D.ordinalOf(d) + sign * delta.$days;
  const carry = Math.floor(us / 1e6);
  us -= carry * 1e6;
  seconds += carry;
  const days = Math.floor(seconds / DAY_SECONDS);
  seconds -= days * DAY_SECONDS;
  ordinal += days;
  if (ordinal < 1 || ordinal > MAXORDINAL) throw overflowError("date value out of range");
  const [year, month, day] = D.utcFields((ordinal - EPOCH_ORDINAL) * DAY_SECONDS);
  const fields = [
    year,
    month,
    day,
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    us,
  ];
  return construct(typeOf(d), fields, d.$tzinfo, 0);
}

function rawDifference(a: PyDateTime, b: PyDateTime): PyTimedelta {
  return makeDelta(
    D.ordinalOf(a) - D.ordinalOf(b),
    (a.$hour - b.$hour) * 3600 + (a.$minute - b.$minute) * 60 + a.$second - b.$second,
    a.$microsecond - b.$microsecond,
  );
}

function difference(a: PyDateTime, b: PyDateTime): PyTimedelta {
  const raw = rawDifference(a, b);
  if (a.$tzinfo === b.$tzinfo) return raw;
  const left = callUtcoffset(a.$tzinfo, a);
  const right = callUtcoffset(b.$tzinfo, b);
  if ((left === null) !== (right === null)) {
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  }
  if (left === null || right === null) return raw;
  const shift = PyTimedelta.prototype.__sub__.call(left, right);
  return PyTimedelta.prototype.__sub__.call(raw, shift);
}

// A time that the other fold would put elsewhere equals nothing in another zone (PEP 495).
function isProblematic(d: PyDateTime): boolean {
  const flipped = make(datetime, fieldsOf(d), d.$tzinfo, d.$fold ? 0 : 1);
  const a = callUtcoffset(d.$tzinfo, d);
  const b = callUtcoffset(d.$tzinfo, flipped);
  return a === null || b === null ? a !== b : microsecondsOf(a) !== microsecondsOf(b);
}

function compare(a: PyDateTime, b: Value, forEquality: boolean): number | undefined {
  if (!(b instanceof PyDateTime)) return undefined;
  if (a.$tzinfo === b.$tzinfo) return signOf(rawDifference(a, b));
  const left = callUtcoffset(a.$tzinfo, a);
  const right = callUtcoffset(b.$tzinfo, b);
  if (left === null || right === null) {
    if (left === right) return signOf(rawDifference(a, b));
    if (forEquality) return 1;
    throw typeError("can't compare offset-naive and offset-aware datetimes");
  }
  if (microsecondsOf(left) === microsecondsOf(right)) {
    const c = signOf(rawDifference(a, b));
    return forEquality && c === 0 && (isProblematic(a) || isProblematic(b)) ? 1 : c;
  }
  if (forEquality && (isProblematic(a) || isProblematic(b))) return 1;
  return signOf(difference(a, b));
}

function signOf(delta: PyTimedelta): number {
  return delta.$days < 0 ? -1 : delta.$days || delta.$seconds || delta.$microseconds ? 1 : 0;
}

export const datetime: Value = builtinType(PyDateTime, {
  name: "datetime",
  module: "datetime",
  style: "c",
  doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.",
  signatures: {
    __new__:
      "(year, month=<unset>, day=<unset>, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)",
    date: "()",
    time: "()",
    timetz: "()",
    ctime: "()",
    timetuple: "()",
    utctimetuple: "()",
    timestamp: "()",
    utcoffset: "()",
    dst: "()",
    tzname: "()",
    isoformat: "(sep='T', timespec='auto')",
    strftime: "(format)",
    __str__: "()",
    __repr__: "()",
    replace:
      "(year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
    astimezone: "(tz=None)",
    __add__: "(value, /)",
    __sub__: "(value, /)",
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
  classmethods: {
    now: "(tz=None)",
    utcnow: "()",
    fromtimestamp: "(timestamp, tz=None)",
    utcfromtimestamp: "(timestamp, /)",
    combine: "(date, time, tzinfo=<unset>)",
    strptime: "(string, format, /)",
    fromisoformat: "(string, /)",
  },
});
