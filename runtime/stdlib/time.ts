/** The module `time`, on the program's clock. CPython: Modules/timemodule.c. */
import type { FrameBody } from "../frames/frame.ts";
import { park } from "../frames/kernel.ts";
import { mayBlock } from "../frames/twin.ts";
import { clock } from "../host/clock.ts";
import { localZone } from "../host/local_time.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { osError, overflowError, typeError, valueError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { normalize } from "../objects/int_value.ts";
import { arrayOf } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { asFloat, toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { PyTuple } from "../objects/tuple.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { daysBeforeMonth, toOrdinal, weekday } from "./datetime/calendar.ts";
import { ctime as ctimeText, splitTimestamp, utcFields } from "./datetime/date.ts";
import { type Fields, strftime } from "./datetime/strftime.ts";
import { strptime } from "./datetime/strptime.ts";
import { struct_time, structTime } from "./struct_time.ts";

/** A duration in seconds. @raises TypeError, ValueError, OverflowError as CPython's `_PyTime_FromSecondsObject` */
function duration(seconds: Value): number {
  const x = asFloat(seconds);
  if (x === undefined) {
    const n = toIndex(seconds);
    if (typeof n === "bigint") throw overflowError("timestamp too large to convert to C PyTime_t");
    return n;
  }
  if (Number.isNaN(x)) throw valueError("Invalid value NaN (not a number)");
  if (Math.abs(x) >= 2 ** 63 / 1e9) throw overflowError("timestamp out of range for platform time_t");
  return x;
}

/** `time.sleep`: the other threads run meanwhile. */
export const sleep = mayBlock(function* (seconds: Value): FrameBody {
  const s = duration(seconds);
  if (s < 0) throw valueError("sleep length must be non-negative");
  yield park(clock.monotonic() + s);
  return null;
});

const floating = (read: () => number) => () => new PyFloat(read());
const nanoseconds = (read: () => number) => () => normalize(BigInt(Math.round(read() * 1e6)) * 1000n);

function threadTime(): number {
  return clock.process();
}

type Nine = readonly number[];

function breakDown(epoch: number): Nine {
  const [year, month, day, hour, minute, second] = utcFields(epoch);
  const yearDay = daysBeforeMonth(year, month) + day;
  return [year, month, day, hour, minute, second, weekday(year, month, day), yearDay];
}

function epochOf(seconds: Value): number {
  return seconds === null ? Math.floor(clock.time()) : splitTimestamp(floored(seconds))[0];
}

function floored(seconds: Value): Value {
  const x = asFloat(seconds);
  return x === undefined || !Number.isFinite(x) ? seconds : new PyFloat(Math.floor(x));
}

function gmtime(seconds: Value): Value {
  return structTime([...breakDown(epochOf(seconds)), 0, "GMT", 0]);
}

function localtime(seconds: Value): Value {
  const epoch = epochOf(seconds);
  const zone = localZone(epoch);
  return structTime([...breakDown(epoch + zone.offset), zone.isDst ? 1 : 0, zone.name, zone.offset]);
}

/** The nine numbers of a time tuple, in Python's counting. @raises TypeError, OverflowError */
function nine(t: Value, function_: string): number[] {
  if (!(t instanceof PyTuple)) throw typeError("Tuple or struct_time argument required");
  const items = arrayOf(t);
  if (items.length !== 9) throw typeError(`${function_}(): illegal time tuple argument`);
  return items.map((item) => {
    const n = toIndex(item);
    if (typeof n === "bigint") throw overflowError("signed integer is greater than maximum");
    return n;
  });
}

/** The same as fields, with zeros moved into range as CPython does. @raises ValueError */
function checked(t: number[]): Fields {
  let [year, month, day, hour, minute, second, wday, yday] = t as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month === 0) month = 1;
  else if (month < 0 || month > 12) throw valueError("month out of range");
  if (day === 0) day = 1;
  else if (day < 0 || day > 31) throw valueError("day of month out of range");
  if (hour < 0 || hour > 23) throw valueError("hour out of range");
  if (minute < 0 || minute > 59) throw valueError("minute out of range");
  if (second < 0 || second > 61) throw valueError("seconds out of range");
  wday = (((wday + 1) % 7) + 7) % 7;
  wday = (wday + 6) % 7;
  if (yday === 0) yday = 1;
  else if (yday < 0 || yday > 366) throw valueError("day of year out of range");
  return { year, month, day, hour, minute, second, weekday: wday, yearDay: yday };
}

function formatTime(format: Value, t: Value): Value {
  const text = asStr(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).$name}`);
  const given = t ?? localtime(null);
  const numbers = nine(given, "strftime");
  const fields = checked(numbers);
  const zone = given.tm_zone ?? localZone(clock.time()).name;
  const offset: number = given.tm_gmtoff ?? localZone(clock.time()).offset;
  const minutes = Math.floor(Math.abs(offset) / 60);
  const two = (n: number) => String(n).padStart(2, "0");
  return strftime(toJs(text), {
    ...fields,
    zoneName: zone,
    zoneOffset: `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`,
    epoch: () => secondsOfLocal(numbers),
  });
}

/** The moment of a local time. */
function secondsOfLocal(t: readonly number[]): number {
  const [year, month, day, hour, minute, second] = t as Nine as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const months = year * 12 + month - 1;
  const days = toOrdinal(Math.floor(months / 12), (months % 12) + 1, 1) - 719163 + day - 1;
  const local = days * 86400 + hour * 3600 + minute * 60 + second;
  const guess = local - localZone(local).offset;
  return local - localZone(guess).offset;
}

function asctime(t: Value): Value {
  const f = checked(nine(t ?? localtime(null), "asctime"));
  return `${ctimeOf(f)}`;
}

function ctimeOf(f: Fields): string {
  return ctimeText(f.year, f.month, f.day, f.hour, f.minute, f.second);
}

function clockInfo(name: Value): Value {
  const info: { [name: string]: [string, boolean, boolean] } = {
    monotonic: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
    perf_counter: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
    process_time: ["clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false],
    thread_time: ["clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false],
    time: ["clock_gettime(CLOCK_REALTIME)", false, true],
  };
  const found = typeof name === "string" && Object.hasOwn(info, name) ? info[name] : undefined;
  if (found === undefined) throw valueError("unknown clock");
  const o = new ClockInfo() as Value;
  [o.implementation, o.monotonic, o.adjustable] = found;
  o.resolution = new PyFloat(1e-9);
  return o;
}

/** What `get_clock_info` returns: CPython's is a SimpleNamespace. */
class ClockInfo extends PyObject {
  __repr__(): string {
    const parts = [...Object.entries(this)].map(([key, v]) => `${key}=${links.repr(v)}`);
    return `namespace(${parts.join(", ")})`;
  }
}
builtinType(ClockInfo, {
  name: "SimpleNamespace",
  module: "types",
  dict: true,
  signatures: { __repr__: "()" },
});

function parseTime(text: Value, format: Value): Value {
  const given = asStr(text);
  const wanted = asStr(format);
  if (given === undefined)
    throw typeError(`strptime() argument 0 must be str, not <class '${typeOf(text).$name}'>`);
  if (wanted === undefined)
    throw typeError(`strptime() argument 1 must be str, not <class '${typeOf(format).$name}'>`);
  const p = strptime(toJs(given), toJs(wanted));
  return structTime([
    p.year,
    p.month,
    p.day,
    p.hour,
    p.minute,
    p.second,
    p.weekday,
    p.yearDay,
    p.isDst,
    p.zoneName,
    p.offset,
  ]);
}

/** The time of one of the system's clocks, in seconds. @raises OSError */
function clockTime(id: Value): number {
  switch (Number(toIndex(id))) {
    case 0:
    case 11:
      return clock.time();
    case 1:
    case 4:
    case 7:
      return clock.monotonic();
    case 2:
      return clock.process();
    case 3:
      return threadTime();
  }
  throw osError(22, "Invalid argument");
}

export function load(): PyModule {
  const january = localZone(Date.UTC(2024, 0, 1) / 1000);
  const july = localZone(Date.UTC(2024, 6, 1) / 1000);
  const [standard, summer] = january.isDst ? [july, january] : [january, july];
  const module = builtinModule("time", {
    doc: "This module provides various functions to manipulate time values.",
    functions: {
      "time()": floating(() => clock.time()),
      "time_ns()": nanoseconds(() => clock.time()),
      "monotonic()": floating(() => clock.monotonic()),
      "monotonic_ns()": nanoseconds(() => clock.monotonic()),
      "perf_counter()": floating(() => clock.monotonic()),
      "perf_counter_ns()": nanoseconds(() => clock.monotonic()),
      "process_time()": floating(() => clock.process()),
      "process_time_ns()": nanoseconds(() => clock.process()),
      "thread_time()": floating(threadTime),
      "thread_time_ns()": nanoseconds(threadTime),
      "clock_gettime(clk_id, /)": (id: Value) => new PyFloat(clockTime(id)),
      "clock_gettime_ns(clk_id, /)": (id: Value) => nanoseconds(() => clockTime(id))(),
      "clock_getres(clk_id, /)": (id: Value) => {
        clockTime(id);
        return new PyFloat(1e-9);
      },
      "tzset()": () => null,
      "sleep(seconds, /)": sleep,
      "gmtime(seconds=None, /)": gmtime,
      "localtime(seconds=None, /)": localtime,
      "mktime(t, /)": (t: Value) => new PyFloat(secondsOfLocal(nine(t, "mktime"))),
      "asctime(t=None, /)": asctime,
      "ctime(seconds=None, /)": (seconds: Value) => asctime(localtime(seconds)),
      "strftime(format, t=None, /)": formatTime,
      "strptime(string, format='%a %b %d %H:%M:%S %Y', /)": parseTime,
      "get_clock_info(name, /)": clockInfo,
    },
    attributes: {
      struct_time,
      CLOCK_REALTIME: 0,
      CLOCK_MONOTONIC: 1,
      CLOCK_PROCESS_CPUTIME_ID: 2,
      CLOCK_THREAD_CPUTIME_ID: 3,
      CLOCK_MONOTONIC_RAW: 4,
      CLOCK_BOOTTIME: 7,
      CLOCK_TAI: 11,
      timezone: -standard.offset,
      altzone: -summer.offset,
      daylight: standard.offset === summer.offset ? 0 : 1,
    },
  });
  // Node takes 12 ms to find the names of time zones: they are read when they are asked for.
  const names = (value: Value) => ({ value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(module, "tzname", {
    configurable: true,
    enumerable: true,
    get() {
      const value = links.tuple([standard.name, summer.name]);
      Object.defineProperty(module, "tzname", names(value));
      return value;
    },
    set(value: Value) {
      Object.defineProperty(module, "tzname", names(value));
    },
  });
  return module;
}
