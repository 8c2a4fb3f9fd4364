// `strftime` in the C locale, as glibc writes it: shared by `datetime` and `time`.
import { isoCalendar } from "./calendar.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A moment broken into fields, as C's `struct tm`. */
export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Monday is 0. */
  readonly weekday: number;
  /** 1 January is 1. */
  readonly yearDay: number;
  /** Text of `%z` and `%Z`. */
  readonly zoneOffset?: string;
  readonly zoneName?: string;
  /** Seconds since the epoch, for `%s`. */
  readonly epoch?: () => number;
}

function pad(value: number, width: number, fill: string): string {
  const text = String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, fill);
  return value < 0 ? `-${text}` : text;
}

/**
 * Formats as glibc's `strftime`.
 * @param format with the directives of C
 */
export function strftime(format: string, t: Fields): string {
  let result = "";
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== "%") {
      result += format[i];
      continue;
    }
    let j = i + 1;
    let flag = "";
    let upper = false;
    for (; j < format.length && "_-0^#".includes(format[j]); j++) {
      if (format[j] === "^") upper = true;
      else flag = format[j];
    }
    let width = "";
    while (j < format.length && format[j] >= "0" && format[j] <= "9") width += format[j++];
    if (format[j] === "E" || format[j] === "O") j++;
    const directive = j < format.length ? field(format[j], t, flag) : undefined;
    if (directive === undefined) {
      result += format.slice(i, j + 1);
      i = j;
      continue;
    }
    let text = directive.text;
    if (width !== "") {
      const fill = flag === "0" || (flag === "" && directive.isNumber) ? "0" : " ";
      text = text.padStart(Number(width), fill);
    }
    result += upper ? text.toUpperCase() : text;
    i = j;
  }
  return result;
}

function field(c: string, t: Fields, flag: string): { text: string; isNumber: boolean } | undefined {
  const text = (s: string) => ({ text: s, isNumber: false });
  const number = (value: number, width: number, fill = "0") => {
    const how = flag === "-" ? "" : flag === "_" ? " " : flag === "0" ? "0" : fill;
    return { text: how === "" ? String(value) : pad(value, width, how), isNumber: true };
  };
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  switch (c) {
    case "a":
      return text(WEEKDAYS[t.weekday].slice(0, 3));
    case "A":
      return text(WEEKDAYS[t.weekday]);
    case "b":
    case "h":
      return text(MONTHS[t.month - 1].slice(0, 3));
    case "B":
      return text(MONTHS[t.month - 1]);
    case "c":
      return text(strftime("%a %b %e %H:%M:%S %Y", t));
    case "C":
      return number(Math.floor(t.year / 100), t.year < 1000 && flag === "" ? 1 : 2);
    case "d":
      return number(t.day, 2);
    case "D":
    case "x":
      return text(strftime("%m/%d/%y", t));
    case "e":
      return number(t.day, 2, " ");
    case "F":
      return text(strftime("%Y-%m-%d", t));
    case "g":
      return number(isoCalendar(t.year, t.month, t.day)[0] % 100, 2);
    case "G":
      return number(isoCalendar(t.year, t.month, t.day)[0], 1);
    case "H":
      return number(t.hour, 2);
    case "I":
      return number(hour12, 2);
    case "j":
      return number(t.yearDay, 3);
    case "k":
      return number(t.hour, 2, " ");
    case "l":
      return number(hour12, 2, " ");
    case "m":
      return number(t.month, 2);
    case "M":
      return number(t.minute, 2);
    case "n":
      return text("\n");
    case "p":
      return text(t.hour < 12 ? "AM" : "PM");
    case "P":
      return text(t.hour < 12 ? "am" : "pm");
    case "r":
      return text(strftime("%I:%M:%S %p", t));
    case "R":
      return text(strftime("%H:%M", t));
    case "s":
      return t.epoch === undefined ? undefined : text(String(t.epoch()));
    case "S":
      return number(t.second, 2);
    case "t":
      return text("\t");
    case "T":
    case "X":
      return text(strftime("%H:%M:%S", t));
    case "u":
      return number(t.weekday + 1, 1);
    case "U":
      return number(Math.floor((t.yearDay + 6 - ((t.weekday + 1) % 7)) / 7), 2);
    case "V":
      return number(isoCalendar(t.year, t.month, t.day)[1], 2);
    case "w":
      return number((t.weekday + 1) % 7, 1);
    case "W":
      return number(Math.floor((t.yearDay + 6 - t.weekday) / 7), 2);
    case "y":
      return number(((t.year % 100) + 100) % 100, 2);
    case "Y":
      return number(t.year, 1);
    case "z":
      return text(t.zoneOffset ?? "");
    case "Z":
      return text(t.zoneName ?? "");
    case "%":
      return text("%");
    default:
      return undefined;
  }
}
