/** Rules of a time zone out of JavaScript's `Intl`, for platforms without a database of time zones in files. */
import { makeRules, type Rules } from "./rules.ts";

const FIRST = -5364662400; // 1800
const LAST = 4102444800; // 2100
const STEP = 86400 * 7;

/** The names of the zones that JavaScript knows. */
export function platformZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/** undefined where JavaScript does not know the zone. */
export function platformRules(key: string): Rules | undefined {
  let parts: Intl.DateTimeFormat;
  let names: Intl.DateTimeFormat;
  try {
    parts = new Intl.DateTimeFormat("en-US", { timeZone: key, timeZoneName: "longOffset" });
    names = new Intl.DateTimeFormat("en-US", { timeZone: key, timeZoneName: "short" });
  } catch {
    return undefined;
  }
  const text = (format: Intl.DateTimeFormat, t: number): string =>
    format.formatToParts(t * 1000).find((part) => part.type === "timeZoneName")?.value ?? "";
  const offsetAt = (t: number): number => {
    const found = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(text(parts, t));
    if (found === null) return 0;
    const size = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
    return found[1] === "-" ? -size : size;
  };
  const nameAt = (t: number): string => {
    const name = text(names, t);
    const offset = /^GMT([+-])(\d+)(?::(\d+))?$/.exec(name);
    return offset === null ? name : `${offset[1]}${offset[2]?.padStart(2, "0")}${offset[3] ?? ""}`;
  };
  const yearOf = (t: number): number => new Date(t * 1000).getUTCFullYear();
  const standardOf = (t: number): number => {
    const year = yearOf(t);
    return Math.min(offsetAt(Date.UTC(year, 0, 1) / 1000), offsetAt(Date.UTC(year, 6, 1) / 1000));
  };
  const kindAt = (t: number) => {
    const offset = offsetAt(t);
    return { offset, isDst: offset > standardOf(t), name: nameAt(t) };
  };
  const kinds = [kindAt(FIRST)];
  const utc: number[] = [];
  const order: number[] = [];
  let before = offsetAt(FIRST);
  for (let t = FIRST; t < LAST; t += STEP) {
    const now = offsetAt(t + STEP);
    if (now === before) continue;
    let [low, high] = [t, t + STEP];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    utc.push(high);
    order.push(kinds.push(kindAt(high)) - 1);
    before = now;
  }
  return makeRules(utc, order, kinds, "");
}
