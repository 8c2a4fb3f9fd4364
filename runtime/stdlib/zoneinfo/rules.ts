/** The rules of a time zone: its transitions and what holds after the last one. TZif files: RFC 9636; the rule for the future: POSIX's `TZ`. */
import { isLeap, toOrdinal, weekday } from "../datetime/calendar.ts";

const EPOCH = 719163;

/** What holds for a while: offset from UTC and daylight saving in seconds. */
export interface Period {
  readonly offset: number;
  readonly dst: number;
  readonly name: string;
}

/** A day of the year and the seconds after its beginning, local time. */
type YearlyRule = (year: number) => number;

/** Daylight saving that goes on for ever. */
export interface Yearly {
  readonly standard: Period;
  readonly daylight: Period;
  readonly start: YearlyRule;
  readonly end: YearlyRule;
}

export interface Rules {
  /** Seconds since the epoch of the transitions. */
  readonly utc: readonly number[];
  /** The same as wall clocks show them: with the larger and with the smaller offset of both sides. */
  readonly wall: readonly [readonly number[], readonly number[]];
  /** What each transition begins. */
  readonly periods: readonly Period[];
  /** What holds before the first transition. */
  readonly before: Period;
  /** What holds after the last one. */
  readonly after: Period | Yearly;
  /** True where nothing ever changes. */
  readonly isFixed: boolean;
}

export const isYearly = (p: Period | Yearly): p is Yearly => "start" in p;

/** A malformed file. */
export class BadZone extends Error {}

interface Kind {
  readonly offset: number;
  readonly isDst: boolean;
  readonly name: string;
}

function periodsOf(kinds: readonly Kind[], order: readonly number[]): Period[] {
  const saving = new Map<number, number>();
  for (let i = 1; i < order.length; i++) {
    const k = order[i] as number;
    const kind = kinds[k] as Kind;
    if (!kind.isDst || saving.has(k)) continue;
    const previous = kinds[order[i - 1] as number] as Kind;
    let dst = previous.isDst ? 0 : kind.offset - previous.offset;
    if (dst === 0 && i + 1 < order.length) {
      const next = kinds[order[i + 1] as number] as Kind;
      if (next.isDst) continue;
      dst = kind.offset - next.offset;
    }
    if (dst !== 0) saving.set(k, dst);
  }
  return kinds.map(({ offset, isDst, name }, k) => ({
    offset,
    name,
    dst: isDst ? (saving.get(k) ?? 3600) : 0,
  }));
}

/** Rules out of transitions. */
export function makeRules(
  utc: readonly number[],
  order: readonly number[],
  kinds: readonly Kind[],
  footer: string,
): Rules {
  if (kinds.length === 0) throw new BadZone("No time zone information found.");
  const all = periodsOf(kinds, order);
  const periods = order.map((k) => all[k] as Period);
  const before = all[
    Math.max(
      0,
      kinds.findIndex((kind) => !kind.isDst),
    )
  ] as Period;
  const high: number[] = [];
  const low: number[] = [];
  utc.forEach((t, i) => {
    const after = (periods[i] as Period).offset;
    const earlier = i > 0 ? (periods[i - 1] as Period).offset : (all[0] as Period).offset;
    high.push(t + Math.max(after, earlier));
    low.push(t + Math.min(after, earlier));
  });
  const last = periods[periods.length - 1] ?? (all[0] as Period);
  const after = footer === "" ? last : parseFooter(footer);
  const isFixed =
    utc.length === 0 || (!isYearly(after) && periods.every((p) => p === periods[0]) && before === periods[0]);
  return { utc, wall: [high, low], periods, before, after, isFixed: isFixed && !isYearly(after) };
}

/** Reads a TZif file. @throws BadZone */
export function parseZone(data: Uint8Array): Rules {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const magic = (at: number): void => {
    if (data.length < at + 44 || String.fromCharCode(...data.subarray(at, at + 4)) !== "TZif") {
      throw new BadZone("Invalid TZif file: magic not found");
    }
  };
  const counts = (at: number): number[] => [0, 1, 2, 3, 4, 5].map((i) => view.getUint32(at + 20 + 4 * i));
  magic(0);
  const version = data[4] === 0 ? 1 : Number(String.fromCharCode(data[4] as number));
  let at = 0;
  let size = 4;
  if (version >= 2) {
    const [isUt, isStd, leap, times, types, chars] = counts(0) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isStd + isUt;
    magic(at);
    size = 8;
  }
  const [isUt, isStd, leap, times, types, chars] = counts(at) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  at += 44;
  const utc = Array.from({ length: times }, (_, i) =>
    size === 8 ? Number(view.getBigInt64(at + i * 8)) : view.getInt32(at + i * 4),
  );
  at += times * size;
  const order = [...data.subarray(at, at + times)];
  at += times;
  const names = data.subarray(at + types * 6, at + types * 6 + chars);
  const kinds = Array.from({ length: types }, (_, i): Kind => {
    const start = data[at + i * 6 + 5] as number;
    const end = names.indexOf(0, start);
    return {
      offset: view.getInt32(at + i * 6),
      isDst: data[at + i * 6 + 4] !== 0,
      name: String.fromCharCode(...names.subarray(start, end < 0 ? undefined : end)),
    };
  });
  at += types * 6 + chars + leap * (size + 4) + isStd + isUt;
  const footer = size === 8 ? String.fromCharCode(...data.subarray(at + 1, data.indexOf(10, at + 1))) : "";
  return makeRules(utc, order, kinds, footer);
}

const NAME = "([A-Za-z]+|<[A-Za-z0-9+-]+>)";
const OFFSET = "([+-]?\\d{1,3}(?::\\d{2}){0,2})";
const FOOTER = new RegExp(`^${NAME}${OFFSET}(?:${NAME}${OFFSET}?,([^,]+),([^,]+))?$`);

function seconds(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const [h, m = 0, s = 0] = text.replace(/^[+-]/, "").split(":").map(Number);
  return sign * ((h as number) * 3600 + m * 60 + s);
}

function parseRule(text: string): YearlyRule {
  const [day, time = "2"] = text.split("/") as [string, string?];
  const after = seconds(time);
  const month = /^M(\d{1,2})\.(\d)\.(\d)$/.exec(day);
  if (month !== null) {
    const [m, week, wanted] = month.slice(1).map(Number) as [number, number, number];
    return (year) => {
      const first = toOrdinal(year, m, 1);
      const length = (m === 12 ? toOrdinal(year, 12, 31) + 1 : toOrdinal(year, m + 1, 1)) - first;
      const from = (wanted - ((weekday(year, m, 1) + 1) % 7) + 7) % 7;
      let d = from + 1 + (week - 1) * 7;
      while (d > length) d -= 7;
      return (first + d - 1 - EPOCH) * 86400 + after;
    };
  }
  const julian = /^(J?)(\d{1,3})$/.exec(day);
  if (julian === null) throw new BadZone(`malformed rule in time zone string: ${text}`);
  const n = Number(julian[2]);
  return (year) => {
    const skip = julian[1] === "J" ? (n >= 60 && isLeap(year) ? 0 : -1) : 0;
    return (toOrdinal(year, 1, 1) + n + skip - EPOCH) * 86400 + after;
  };
}

/** The rule for the years after the last transition. @throws BadZone */
export function parseFooter(text: string): Period | Yearly {
  const found = FOOTER.exec(text);
  if (found === null) throw new BadZone(`malformed TZ string: ${text}`);
  const [, standardName, standardOffset, daylightName, daylightOffset, start, end] =
    found as unknown as string[];
  const plain = (name: string): string => name.replace(/^<|>$/g, "");
  const offset = -seconds(standardOffset as string);
  const standard: Period = { offset, dst: 0, name: plain(standardName as string) };
  if (daylightName === undefined) return standard;
  const later = daylightOffset === undefined ? offset + 3600 : -seconds(daylightOffset);
  return {
    standard,
    daylight: { offset: later, dst: later - offset, name: plain(daylightName) },
    start: parseRule(start as string),
    end: parseRule(end as string),
  };
}

/** How many of the sorted times are not after `t`. */
function position(times: readonly number[], t: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((times[mid] as number) <= t) low = mid + 1;
    else high = mid;
  }
  return low;
}

function within(start: number, end: number, t: number): boolean {
  return start < end ? start <= t && t < end : !(end <= t && t < start);
}

/** What holds at a time that clocks on the wall show (seconds since the epoch as if they were UTC). */
export function periodAtWall(rules: Rules, t: number, year: number, fold: 0 | 1): Period {
  const i = position(rules.wall[fold], t);
  if (i < rules.periods.length) return i < 1 ? rules.before : (rules.periods[i - 1] as Period);
  const { after } = rules;
  if (!isYearly(after)) return after;
  const saved = after.daylight.offset - after.standard.offset;
  let start = after.start(year);
  let end = after.end(year);
  if ((fold === 1) === saved >= 0) end -= saved;
  else start += saved;
  return within(start, end, t) ? after.daylight : after.standard;
}

/** What holds at a moment, and whether its local time is the second of two that look alike. */
export function periodAtUtc(rules: Rules, t: number, year: number): [Period, 0 | 1] {
  const { utc, periods, after } = rules;
  const i = position(utc, t);
  if (i >= utc.length && isYearly(after)) {
    const { standard, daylight } = after;
    const start = after.start(year) - standard.offset;
    const end = after.end(year) - daylight.offset;
    const saved = daylight.offset - standard.offset;
    const [from, to] = saved > 0 ? [end, end + saved] : [start, start - saved];
    return [within(start, end, t) ? daylight : standard, from <= t && t < to ? 1 : 0];
  }
  if (i === 0) return [i >= utc.length && !isYearly(after) ? after : rules.before, 0];
  const period = i >= utc.length ? (after as Period) : (periods[i - 1] as Period);
  const previous = i >= 2 ? (periods[i - 2] as Period) : rules.before;
  const back = previous.offset - period.offset;
  return [period, back > t - (utc[i - 1] as number) ? 1 : 0];
}
