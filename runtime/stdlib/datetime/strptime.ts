// `strptime`: texts → fields. Counterpart of Lib/_strptime.py, for the C locale.

import { localZone } from "../../host/local_time.ts";
import { DeprecationWarning, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { fromOrdinal, isLeap, toOrdinal, weekday as weekdayOf } from "./calendar.ts";
import { dateOfIsoWeek, IsoProblem } from "./iso.ts";
import { MONTHS, WEEKDAYS } from "./strftime.ts";

const MONTH_NAMES = MONTHS.map((name) => name.toLowerCase());
const DAY_NAMES = WEEKDAYS.map((name) => name.toLowerCase());
const byLength = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join("|");
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

const PATTERNS: Readonly<Record<string, string>> = {
  d: "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]",
  f: "[0-9]{1,6}",
  H: "2[0-3]|[0-1]\\d|\\d",
  I: "1[0-2]|0[1-9]|[1-9]",
  G: "\\d\\d\\d\\d",
  j: "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]",
  m: "1[0-2]|0[1-9]|[1-9]",
  M: "[0-5]\\d|\\d",
  S: "6[0-1]|[0-5]\\d|\\d",
  U: "5[0-3]|[0-4]\\d|\\d",
  W: "5[0-3]|[0-4]\\d|\\d",
  w: "[0-6]",
  u: "[1-7]",
  V: "5[0-3]|0[1-9]|[1-4]\\d|\\d",
  y: "\\d\\d",
  Y: "\\d\\d\\d\\d",
  z: "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z",
  A: byLength(DAY_NAMES),
  a: byLength(short(DAY_NAMES)),
  B: byLength(MONTH_NAMES),
  b: byLength(short(MONTH_NAMES)),
  p: "am|pm",
};

const COMPOSED: Readonly<Record<string, string>> = {
  c: "%a %b %d %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

interface Reader {
  readonly regexp: RegExp;
  readonly groups: readonly string[];
}

const readers = new Map<string, Reader>();

function zoneNames(): readonly (readonly string[])[] {
  const winter = localZone(Date.UTC(2023, 0, 1) / 1000);
  const summer = localZone(Date.UTC(2023, 6, 1) / 1000);
  const [standard, daylight] = winter.isDst ? [summer, winter] : [winter, summer];
  return [["utc", "gmt", standard.name.toLowerCase()], daylight.isDst ? [daylight.name.toLowerCase()] : []];
}

function patternOf(directive: string): string | undefined {
  if (directive !== "Z") return PATTERNS[directive];
  const escape = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return byLength([...new Set(zoneNames().flat())].map(escape));
}

function translate(format: string, original: string, groups: string[]): string {
  let source = "";
  for (let i = 0; i < format.length; i++) {
    const c = format[i];
    if (/\s/.test(c)) {
      while (i + 1 < format.length && /\s/.test(format[i + 1])) i++;
      source += "\\s+";
    } else if (c !== "%") source += c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    else {
      i++;
      if (i >= format.length) throw valueError(`stray % in format '${original}'`);
      const directive = format[i];
      if (directive === "%") source += "%";
      else if (COMPOSED[directive] !== undefined) source += translate(COMPOSED[directive], original, groups);
      else {
        const pattern = patternOf(directive);
        if (pattern === undefined) {
          throw valueError(`'${directive}' is a bad directive in format '${original}'`);
        }
        if (groups.includes(directive)) {
          throw valueError(`directive '%${directive}' stands twice in format '${original}'`);
        }
        groups.push(directive);
        source += `(${pattern})`;
      }
    }
  }
  return source;
}

function readerOf(format: string): Reader {
  let reader = readers.get(format);
  if (reader === undefined) {
    const groups: string[] = [];
    const source = translate(format, format, groups);
    if (groups.includes("d") && !["Y", "y", "G"].some((year) => groups.includes(year))) {
      links.warn(
        DeprecationWarning,
        "Parsing dates involving a day of month without a year specified is ambiguious\n" +
          "and fails to parse leap day. The default behavior will change in Python 3.15\n" +
          "to either always raise an exception or to use a different default year (TBD).\n" +
          "To avoid trouble, add a specific year to the input & format.\n" +
          "See https://github.com/python/cpython/issues/70647.",
        2,
      );
    }
    reader = { regexp: new RegExp(`^(?:${source})`, "i"), groups };
    if (readers.size > 50) readers.clear();
    readers.set(format, reader);
  }
  return reader;
}

/** What a text says, before it becomes a datetime or a struct_time. */
export interface Parsed {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  weekday: number;
  yearDay: number;
  isDst: number;
  zoneName: string | null;
  /** Seconds east of UTC, and microseconds beyond them. */
  offset: number | null;
  offsetMicroseconds: number;
}

/**
 * Reads a text by a format.
 * @raises ValueError
 */
export function strptime(text: string, format: string): Parsed {
  const { regexp, groups } = readerOf(format);
  const found = regexp.exec(text);
  if (found === null) {
    throw valueError(`time data ${links.repr(text)} does not match format ${links.repr(format)}`);
  }
  if (found[0].length !== text.length) {
    throw valueError(`unconverted data remains: ${text.slice(found[0].length)}`);
  }
  const values = new Map<string, string>();
  groups.forEach((name, i) => values.set(name, found[i + 1]));
  const number = (name: string) => (values.has(name) ? Number(values.get(name)) : null);
  let year: number | null = number("Y");
  const y = number("y");
  if (y !== null && year === null) year = y <= 68 ? y + 2000 : y + 1900;
  let month = number("m") ?? 1;
  if (values.has("B")) month = MONTH_NAMES.indexOf(values.get("B")!.toLowerCase()) + 1;
  if (values.has("b")) month = short(MONTH_NAMES).indexOf(values.get("b")!.toLowerCase()) + 1;
  let day = number("d") ?? 1;
  let hour = number("H") ?? 0;
  const hour12 = number("I");
  if (hour12 !== null) {
    const isAfternoon = values.get("p")?.toLowerCase() === "pm";
    hour = isAfternoon ? (hour12 === 12 ? 12 : hour12 + 12) : hour12 === 12 ? 0 : hour12;
  }
  let weekday: number | null = null;
  for (const [name, value] of values) {
    if (name === "A") weekday = DAY_NAMES.indexOf(value.toLowerCase());
    else if (name === "a") weekday = short(DAY_NAMES).indexOf(value.toLowerCase());
    else if (name === "w") weekday = (Number(value) + 6) % 7;
    else if (name === "u") weekday = Number(value) - 1;
  }
  let julian = number("j");
  let week: { number: number; startsMonday: boolean } | null = null;
  for (const [name, value] of values) {
    if (name === "U" || name === "W") week = { number: Number(value), startsMonday: name === "W" };
  }
  let offset: number | null = null;
  let offsetMicroseconds = 0;
  if (values.has("z")) [offset, offsetMicroseconds] = readOffset(values.get("z")!);
  let isDst = -1;
  const zone = values.get("Z")?.toLowerCase();
  if (zone !== undefined) isDst = zoneNames().findIndex((names) => names.includes(zone));
  const isoYear = number("G");
  const isoWeek = number("V");
  if (isoYear !== null) {
    if (julian !== null) {
      throw valueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
    if (isoWeek === null || weekday === null) {
      throw valueError(
        "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').",
      );
    }
  } else if (isoWeek !== null) {
    throw valueError(
      year === null || weekday === null
        ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
  const isLeapDay = year === null && month === 2 && day === 29;
  let fullYear = year ?? (isLeapDay ? 1904 : 1900);
  if (julian === null && weekday !== null) {
    if (week !== null) julian = dayOfWeekNumber(fullYear, week.number, weekday, week.startsMonday);
    else if (isoYear !== null && isoWeek !== null) {
      try {
        [fullYear, month, day] = dateOfIsoWeek(isoYear, isoWeek, weekday + 1);
      } catch (problem) {
        if (problem instanceof IsoProblem) throw valueError(problem.message ?? "");
        throw problem;
      }
    }
    if (julian !== null && julian <= 0) {
      fullYear--;
      julian += isLeap(fullYear) ? 366 : 365;
    }
  }
  if (fullYear < 1) throw valueError(`year ${fullYear} is out of range`);
  if (julian === null) {
    if (day > (month === 2 ? (isLeap(fullYear) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)) {
      throw valueError("day is out of range for month");
    }
    julian = toOrdinal(fullYear, month, day) - toOrdinal(fullYear, 1, 1) + 1;
  } else [fullYear, month, day] = fromOrdinal(julian - 1 + toOrdinal(fullYear, 1, 1));
  return {
    year: isLeapDay ? 1900 : fullYear,
    month,
    day,
    hour,
    minute: number("M") ?? 0,
    second: number("S") ?? 0,
    microsecond: Number((values.get("f") ?? "0").padEnd(6, "0")),
    weekday: weekday ?? weekdayOf(fullYear, month, day),
    yearDay: julian,
    isDst,
    zoneName: values.get("Z") ?? null,
    offset,
    offsetMicroseconds,
  };
}

function dayOfWeekNumber(year: number, week: number, weekday: number, startsMonday: boolean): number {
  let first = weekdayOf(year, 1, 1);
  let day = weekday;
  if (!startsMonday) {
    first = (first + 1) % 7;
    day = (day + 1) % 7;
  }
  if (week === 0) return 1 + day - first;
  return 1 + ((7 - first) % 7) + 7 * (week - 1) + day;
}

function readOffset(text: string): [number, number] {
  if (text === "Z" || text === "z") return [0, 0];
  let z = text;
  if (z[3] === ":") {
    z = z.slice(0, 3) + z.slice(4);
    if (z.length > 5) {
      if (z[5] !== ":") throw valueError(`Inconsistent use of : in ${text}`);
      z = z.slice(0, 5) + z.slice(6);
    }
  }
  const seconds = Number(z.slice(1, 3)) * 3600 + Number(z.slice(3, 5)) * 60 + Number(z.slice(5, 7) || 0);
  const micro = Number(z.slice(8).padEnd(6, "0"));
  return z[0] === "-" ? [-seconds, micro === 0 ? 0 : -micro] : [seconds, micro];
}
