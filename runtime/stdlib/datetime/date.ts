// `datetime.date` and the result of `isocalendar`. CPython: Modules/_datetimemodule.c.
import { clock } from "../../host/clock.ts";
import { localZone } from "../../host/local_time.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { overflowError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { hash } from "../../objects/hash.ts";
import { asFloat, toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, type Str, toJs } from "../../objects/wide_str.ts";
import { structTime } from "../struct_time.ts";
import * as calendar from "./calendar.ts";
import { dateOfIsoWeek, IsoProblem, parseIsoDate } from "./iso.ts";
import { type Fields, MONTHS, strftime, WEEKDAYS } from "./strftime.ts";
import { makeDelta, PyTimedelta } from "./timedelta.ts";

const EPOCH = 719163;

/**
 * A C int out of any integer.
 * @raises TypeError, OverflowError
 */
export function cInt(value: Value): number {
  const n = toIndex(value);
  if (typeof n === "bigint") throw overflowError("Python int too large to convert to C int");
  if (n > 2147483647) throw overflowError("signed integer is greater than maximum");
  if (n < -2147483648) throw overflowError("signed integer is less than minimum");
  return n;
}

/** @raises ValueError */
export function checkDate(year: number, month: number, day: number): void {
  if (year < calendar.MINYEAR || year > calendar.MAXYEAR) throw valueError(`year ${year} is out of range`);
  if (month < 1 || month > 12) throw valueError("month must be in 1..12");
  if (day < 1 || day > calendar.daysInMonth(year, month)) throw valueError("day is out of range for month");
}

/** Seconds since the epoch that a timestamp means, rounded half to even at the microsecond. */
export function splitTimestamp(timestamp: Value): [number, number] {
  const x = asFloat(timestamp);
  if (x === undefined) {
    const n = toIndex(timestamp);
    if (typeof n === "bigint") throw overflowError("timestamp out of range for platform time_t");
    return [n, 0];
  }
  if (Number.isNaN(x)) throw valueError("Invalid value NaN (not a number)");
  let whole = Math.trunc(x);
  const scaled = (x - whole) * 1e6;
  let us = Math.round(scaled);
  if (Math.abs(scaled - Math.trunc(scaled)) === 0.5) us = 2 * Math.round(scaled / 2);
  if (us >= 1e6) {
    us -= 1e6;
    whole++;
  } else if (us < 0) {
    us += 1e6;
    whole--;
  }
  if (!(Math.abs(whole) < 2 ** 63)) throw overflowError("timestamp out of range for platform time_t");
  return [whole, us === 0 ? 0 : us];
}

/** The fields of a moment in UTC. @raises ValueError */
export function utcFields(epoch: number): [number, number, number, number, number, number] {
  const days = Math.floor(epoch / 86400);
  const ordinal = days + EPOCH;
  if (ordinal < 1 || ordinal > calendar.MAXORDINAL) {
    throw valueError(`year ${yearOfDays(days)} is out of range`);
  }
  const rest = epoch - days * 86400;
  const [year, month, day] = calendar.fromOrdinal(ordinal);
  return [year, month, day, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
}

function yearOfDays(days: number): number {
  const shifted = days + EPOCH - 1;
  const cycles = Math.floor(shifted / 146097);
  return calendar.fromOrdinal(shifted - cycles * 146097 + 1)[0] + cycles * 400;
}

/** A text argument. @raises TypeError */
export function textArgument(value: Value, message: string): string {
  const text = asStr(value);
  if (text === undefined) throw typeError(message);
  return toJs(text);
}

export function typeName(v: Value): string {
  return v === null ? "None" : typeOf(v).$name;
}

const DATE_STATE = 4;

export class PyDate extends PyObject {
  $year = 1;
  $month = 1;
  $day = 1;

  static __new__(cls: Value, year: Value, month: Value, day: Value): Value {
    if (month === undefined && year instanceof PyBytes) {
      const state = year.$data;
      if (state.length === DATE_STATE && state[2] >= 1 && state[2] <= 12) {
        return makeDate(cls, state[0] * 256 + state[1], state[2], state[3]);
      }
    }
    if (month === undefined) throw typeError("function missing required argument 'month' (pos 2)");
    if (day === undefined) throw typeError("function missing required argument 'day' (pos 3)");
    const [y, m, d] = [cInt(year), cInt(month), cInt(day)];
    checkDate(y, m, d);
    return makeDate(cls, y, m, d);
  }

  static today(cls: Value): Value {
    return callMethod(cls, "fromtimestamp", floatNow());
  }

  static fromtimestamp(cls: Value, timestamp: Value): Value {
    const x = asFloat(timestamp);
    const epoch = x === undefined ? splitTimestamp(timestamp)[0] : Math.floor(splitTimestamp(timestamp)[0]);
    if (!(Math.abs(epoch) < 1e14)) throw overflowError("timestamp out of range for platform time_t");
    const [year, month, day] = utcFields(epoch + localZone(epoch).offset);
    return construct(cls, [year, month, day]);
  }

  static fromordinal(cls: Value, ordinal: Value): Value {
    const n = cInt(ordinal);
    if (n < 1) throw valueError("ordinal must be >= 1");
    if (n > calendar.MAXORDINAL) throw valueError(`year ${yearOfDays(n - EPOCH)} is out of range`);
    return construct(cls, calendar.fromOrdinal(n));
  }

  static fromisoformat(cls: Value, text: Value): Value {
    const s = textArgument(text, "fromisoformat: argument must be str");
    try {
      if (![7, 8, 10].includes(s.length)) throw new IsoProblem(null);
      return construct(cls, parseIsoDate(s));
    } catch (problem) {
      if (problem instanceof IsoProblem) throw valueError(`Invalid isoformat string: ${repr(text)}`);
      throw problem;
    }
  }

  static fromisocalendar(cls: Value, year: Value, week: Value, day: Value): Value {
    try {
      return construct(cls, dateOfIsoWeek(cInt(year), cInt(week), cInt(day)));
    } catch (problem) {
      if (problem instanceof IsoProblem) throw valueError(problem.message ?? "");
      throw problem;
    }
  }

  get year() {
    return this.$year;
  }
  get month() {
    return this.$month;
  }
  get day() {
    return this.$day;
  }

  ctime(): Value {
    return ctime(this.$year, this.$month, this.$day, 0, 0, 0);
  }
  strftime(format: Value): Value {
    const text = textArgument(format, `strftime() argument 1 must be str, not ${typeName(format)}`);
    return fromJs(
      strftime(
        text.replace(/%%|%f/g, (s) => (s === "%f" ? "000000" : s)),
        fieldsOf(this),
      ),
    );
  }
  __format__(format: Value): Value {
    return formatDate(this, format);
  }
  isoformat(): Value {
    return isoDate(this);
  }
  __str__(): Value {
    return callMethod(this, "isoformat");
  }
  __repr__(): Value {
    return `${reprName(this, "date")}(${this.$year}, ${this.$month}, ${this.$day})`;
  }
  timetuple(): Value {
    return timeTuple(this, 0, 0, 0, -1);
  }
  toordinal(): Value {
    return ordinalOf(this);
  }
  weekday(): Value {
    return calendar.weekday(this.$year, this.$month, this.$day);
  }
  isoweekday(): Value {
    return calendar.weekday(this.$year, this.$month, this.$day) + 1;
  }
  isocalendar(): Value {
    const result = new PyIsoCalendarDate(calendar.isoCalendar(this.$year, this.$month, this.$day));
    return result;
  }
  replace(year: Value, month: Value, day: Value): Value {
    return construct(typeOf(this), [year ?? this.$year, month ?? this.$month, day ?? this.$day]);
  }

  __add__(value: Value): Value {
    if (!(value instanceof PyTimedelta)) return NotImplemented;
    return shifted(this, value.$days);
  }
  __radd__(value: Value): Value {
    return this.__add__(value);
  }
  __sub__(value: Value): Value {
    if (value instanceof PyTimedelta) return shifted(this, -value.$days);
    if (value instanceof PyDate && !value.$isDateTime) {
      return makeDelta(ordinalOf(this) - ordinalOf(value), 0, 0);
    }
    return NotImplemented;
  }
  __rsub__(_value: Value): Value {
    return NotImplemented;
  }
  __eq__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c === 0;
  }
  __ne__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c !== 0;
  }
  __lt__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c < 0;
  }
  __le__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c <= 0;
  }
  __gt__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c > 0;
  }
  __ge__(value: Value): Value {
    const c = compareDates(this, value);
    return c === undefined ? NotImplemented : c >= 0;
  }
  __hash__(): Value {
    return hash(new PyBytes(dateState(this)));
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([new PyBytes(dateState(this))])]);
  }
  get $isDateTime(): boolean {
    return false;
  }
}

/** The class as `repr` of its instances shows it. */
export function reprName(self: Value, name: string): string {
  const cls = typeOf(self);
  return cls.$builtin ? `datetime.${name}` : cls.$name;
}

/** Calls a class with arguments; makes the builtin ones without a detour. */
function construct(cls: Value, args: readonly Value[]): Value {
  return cls === date ? PyDate.__new__(date, args[0], args[1], args[2]) : call(cls, ...args);
}

export function dateState(d: PyDate): Uint8Array {
  return Uint8Array.of(d.$year >> 8, d.$year & 255, d.$month, d.$day);
}

function makeDate(cls: Value, year: number, month: number, day: number): PyDate {
  const d: PyDate = new cls.$Impl();
  d.$year = year;
  d.$month = month;
  d.$day = day;
  return d;
}

export function ordinalOf(d: PyDate): number {
  return calendar.toOrdinal(d.$year, d.$month, d.$day);
}

function shifted(d: PyDate, days: number): Value {
  const ordinal = ordinalOf(d) + days;
  if (ordinal < 1 || ordinal > calendar.MAXORDINAL) throw overflowError("date value out of range");
  const cls = typeOf(d);
  const [year, month, day] = calendar.fromOrdinal(ordinal);
  return cls === date ? makeDate(date, year, month, day) : call(cls, year, month, day);
}

function compareDates(a: PyDate, b: Value): number | undefined {
  if (!(b instanceof PyDate) || b.$isDateTime !== a.$isDateTime) return undefined;
  return a.$year - b.$year || a.$month - b.$month || a.$day - b.$day;
}

export function isoDate(d: PyDate): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(d.$year).padStart(4, "0")}-${two(d.$month)}-${two(d.$day)}`;
}

export function ctime(year: number, month: number, day: number, h: number, m: number, s: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const weekday = WEEKDAYS[calendar.weekday(year, month, day)].slice(0, 3);
  return `${weekday} ${MONTHS[month - 1].slice(0, 3)} ${String(day).padStart(2)} ${two(h)}:${two(m)}:${two(s)} ${String(year).padStart(4, "0")}`;
}

export function fieldsOf(d: PyDate): Fields {
  return {
    year: d.$year,
    month: d.$month,
    day: d.$day,
    hour: 0,
    minute: 0,
    second: 0,
    weekday: calendar.weekday(d.$year, d.$month, d.$day),
    yearDay: calendar.daysBeforeMonth(d.$year, d.$month) + d.$day,
    epoch: () => {
      const utc = (ordinalOf(d) - EPOCH) * 86400;
      return utc - localZone(utc - localZone(utc).offset).offset;
    },
  };
}

/** `__format__` of date, time and datetime. */
export function formatDate(self: Value, format: Value): Value {
  const text: Str | undefined = asStr(format);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeName(format)}`);
  return text === "" ? callMethod(self, "__str__") : callMethod(self, "strftime", format);
}

export function timeTuple(d: PyDate, hour: number, minute: number, second: number, isDst: number): Value {
  const weekday = calendar.weekday(d.$year, d.$month, d.$day);
  const yearDay = calendar.daysBeforeMonth(d.$year, d.$month) + d.$day;
  return structTime([d.$year, d.$month, d.$day, hour, minute, second, weekday, yearDay, isDst]);
}

/** The host's time as a float. */
export function floatNow(): Value {
  return new PyFloat(clock.time());
}

/** What `isocalendar` returns: a tuple with names. */
export class PyIsoCalendarDate extends PyTuple {
  get year() {
    return this.$items[0];
  }
  get week() {
    return this.$items[1];
  }
  get weekday() {
    return this.$items[2];
  }
  override __repr__(): string {
    const [year, week, weekday] = this.$items;
    return `datetime.IsoCalendarDate(year=${year}, week=${week}, weekday=${weekday})`;
  }
  __reduce__(): Value {
    return tuple([typeOf(tuple([])), tuple([tuple([...this.$items])])]);
  }
}

export const IsoCalendarDate: Value = builtinType(PyIsoCalendarDate, {
  name: "IsoCalendarDate",
  module: "datetime",
  style: "c",
  base: false,
  doc: "The result of date.isocalendar() or datetime.isocalendar()\n\nThis object may be accessed either as a tuple of\n  ((year, week, weekday))\nor via the object attributes as named in the above tuple.",
  signatures: { __repr__: "()", __reduce__: "()" },
});

export const date: Value = builtinType(PyDate, {
  name: "date",
  module: "datetime",
  style: "c",
  doc: "date(year, month, day) --> date object",
  signatures: {
    __new__: "(year, month=<unset>, day=<unset>)",
    ctime: "()",
    strftime: "(format)",
    __format__: "(format_spec, /)",
    isoformat: "()",
    __str__: "()",
    __repr__: "()",
    timetuple: "()",
    toordinal: "()",
    weekday: "()",
    isoweekday: "()",
    isocalendar: "()",
    replace: "(year=<unset>, month=<unset>, day=<unset>)",
    __add__: "(value, /)",
    __radd__: "(value, /)",
    __sub__: "(value, /)",
    __rsub__: "(value, /)",
    __eq__: "(value, /)",
    __ne__: "(value, /)",
    __lt__: "(value, /)",
    __le__: "(value, /)",
    __gt__: "(value, /)",
    __ge__: "(value, /)",
    __hash__: "()",
    __reduce__: "()",
  },
  classmethods: {
    today: "()",
    fromtimestamp: "(timestamp, /)",
    fromordinal: "(ordinal, /)",
    fromisoformat: "(date_string, /)",
    fromisocalendar: "(year, week, day)",
  },
});
