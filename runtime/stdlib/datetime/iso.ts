// ISO 8601 texts: what `fromisoformat` reads. Counterpart of the parsers in Modules/_datetimemodule.c.
import { daysInMonth, fromOrdinal, isoWeek1Monday, isoWeeks } from "./calendar.ts";

/** A reason why an ISO date is refused: a message, or null where only the text is blamed. */
export class IsoProblem {
  readonly message: string | null;
  constructor(message: string | null) {
    this.message = message;
  }
}

function fail(): never {
  throw new IsoProblem(null);
}

function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) fail();
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The date of an ISO year, week and day.
 * @throws IsoProblem with the message of `fromisocalendar`
 */
export function dateOfIsoWeek(year: number, week: number, day: number): [number, number, number] {
  if (year < 1 || year > 9999) throw new IsoProblem(`Year is out of range: ${year}`);
  if (week < 1 || week > 53 || (week === 53 && isoWeeks(year) < 53)) {
    throw new IsoProblem(`Invalid week: ${week}`);
  }
  if (day < 1 || day > 7) throw new IsoProblem(`Invalid day: ${day} (range is [1, 7])`);
  return fromOrdinal(isoWeek1Monday(year) + (week - 1) * 7 + day - 1);
}

/** YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYYWww, YYYY-Www-D, YYYYWwwD. */
export function parseIsoDate(text: string): [number, number, number] {
  const year = digits(text, 0, 4);
  let at = 4;
  const separated = text[at] === "-";
  if (separated) at++;
  if (text[at] === "W") {
    const week = digits(text, at + 1, 2);
    at += 3;
    let day = 1;
    if (at < text.length) {
      if (separated) {
        if (text[at] !== "-") fail();
        at++;
      }
      day = digits(text, at, 1);
      at++;
    }
    if (at !== text.length) fail();
    try {
      return dateOfIsoWeek(year, week, day);
    } catch (problem) {
      if (problem instanceof IsoProblem) fail();
      throw problem;
    }
  }
  const month = digits(text, at, 2);
  at += 2;
  if (separated) {
    if (text[at] !== "-") fail();
    at++;
  }
  const day = digits(text, at, 2);
  if (at + 2 !== text.length) fail();
  return [year, month, day];
}

/** Hour, minute, second, microsecond of hh[:mm[:ss[.ffffff]]] or without colons; and whether any text is left. */
function parseClock(text: string): [number, number, number, number] {
  const values = [0, 0, 0, 0];
  let at = 0;
  let separated = false;
  for (let i = 0; i < 3; i++) {
    values[i] = digits(text, at, 2);
    at += 2;
    const next = text[at];
    if (i === 0) separated = next === ":";
    if (at >= text.length) return values as [number, number, number, number];
    if (separated && next === ":") {
      if (i === 2) fail();
      at++;
    } else if (next === "." || next === ",") {
      if (i < 2) fail();
      at++;
      break;
    } else if (separated) fail();
    else if (i === 2) fail();
  }
  const rest = text.length - at;
  if (rest <= 0) fail();
  const count = Math.min(rest, 6);
  let fraction = digits(text, at, count);
  for (let i = count; i < 6; i++) fraction *= 10;
  for (let i = at + count; i < text.length; i++) digits(text, i, 1);
  values[3] = fraction;
  return values as [number, number, number, number];
}

export interface IsoTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** The offset from UTC in seconds and microseconds with its sign, or null. */
  readonly offset: { seconds: number; microseconds: number } | null;
}

export function parseIsoTime(text: string): IsoTime {
  let zone = text.search(/[+\-Z]/);
  if (zone < 0) zone = text.length;
  const [hour, minute, second, microsecond] = parseClock(text.slice(0, zone));
  if (zone === text.length) return { hour, minute, second, microsecond, offset: null };
  if (text[zone] === "Z") {
    if (zone + 1 !== text.length) fail();
    return { hour, minute, second, microsecond, offset: { seconds: 0, microseconds: 0 } };
  }
  const sign = text[zone] === "-" ? -1 : 1;
  const [h, m, s, us] = parseClock(text.slice(zone + 1));
  const offset = { seconds: sign * (h * 3600 + m * 60 + s), microseconds: sign * us };
  return { hour, minute, second, microsecond, offset };
}

/** Where the date ends in a text of date and time, as CPython guesses it. */
export function dateLength(text: string): number {
  const size = text.length;
  if (size === 7) return 7;
  if (text[4] === "-") {
    if (text[5] === "W") {
      if (size < 8) fail();
      if (size > 8 && text[8] === "-") {
        if (size === 9) fail();
        if (size > 10 && /[0-9]/.test(text[10])) return 8;
        return 10;
      }
      return 8;
    }
    return 10;
  }
  if (text[4] === "W") {
    let at = 7;
    while (at < size && /[0-9]/.test(text[at])) at++;
    if (at < 9) return at;
    return at % 2 === 0 ? 7 : 8;
  }
  return 8;
}

export { daysInMonth };
