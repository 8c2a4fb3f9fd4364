/** The module `calendar`. https://docs.python.org/3.13/library/calendar.html */
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, setattr } from "../objects/attribute.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import {
  attributeError,
  DeprecationWarning,
  IndexError,
  indexError,
  ValueError,
} from "../objects/exception.ts";
import { each, iter } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { list, type PyList } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { repr, str } from "../objects/repr.ts";
import { PySlice, slicedItems } from "../objects/slice.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import type { PyType } from "../objects/type.ts";
import { daysInMonth, isLeap, toOrdinal, weekday as weekdayOf } from "./datetime/calendar.ts";
import { date } from "./datetime/date.ts";
import { MONTHS, WEEKDAYS } from "./datetime/strftime.ts";
import { pythonClass, superCall } from "./python_class.ts";
import { pythonFunctions } from "./python_module.ts";

const MODULE = "calendar";

const IllegalMonthError = pythonClass("IllegalMonthError", [ValueError, IndexError], {
  module: MODULE,
  methods: {
    "__init__(self, month)": (self, month) => {
      self.month = month;
      return null;
    },
    "__str__(self)": (self) => `bad month number ${str(repr(self.month))}; must be 1-12`,
  },
});

const IllegalWeekdayError = pythonClass("IllegalWeekdayError", [ValueError], {
  module: MODULE,
  methods: {
    "__init__(self, weekday)": (self, weekday) => {
      self.weekday = weekday;
      return null;
    },
    "__str__(self)": (self) =>
      `bad weekday number ${str(repr(self.weekday))}; must be 0 (Monday) to 6 (Sunday)`,
  },
});

/** A list of names that are looked up when they are asked for, as CPython's depend on the locale. */
function names(className: string, items: readonly string[]): Value {
  return call(
    pythonClass(className, [], {
      module: MODULE,
      methods: {
        "__init__(self, format)": (self, format) => {
          self.format = format;
          return null;
        },
        "__getitem__(self, i)": (_self, i) => {
          if (i instanceof PySlice) return list(slicedItems(items, i));
          const n = Number(toIndex(i));
          const item = items[n < 0 ? n + items.length : n];
          if (item === undefined) throw indexError("list index out of range");
          return item;
        },
        "__len__(self)": () => items.length,
      },
    }),
    className,
  );
}

const abbreviated = (items: readonly string[]): string[] => items.map((name) => name.slice(0, 3));
const day_name = names("_localized_day", WEEKDAYS);
const day_abbr = names("_localized_day", abbreviated(WEEKDAYS));
const month_name = names("_localized_month", ["", ...MONTHS]);
const month_abbr = names("_localized_month", ["", ...abbreviated(MONTHS)]);

const mod7 = (n: number): number => ((n % 7) + 7) % 7;

function inRange(year: number): number {
  return year >= 1 && year <= 9999 ? year : 2000 + (((year % 400) + 400) % 400);
}

function weekday(year: Value, month: Value, day: Value): Value {
  const [y, m, d] = [inRange(Number(toIndex(year))), Number(toIndex(month)), Number(toIndex(day))];
  call(date, y, m, d);
  return weekdayOf(y, m, d);
}

/** Weekday of the first day (0 is Monday) and number of days of a month. @raises IllegalMonthError */
function rangeOf(year: Value, month: Value): [number, number] {
  const m = Number(toIndex(month));
  if (m < 1 || m > 12) throw call(IllegalMonthError, month);
  const y = Number(toIndex(year));
  return [weekdayOf(inRange(y), m, 1), m === 2 ? (isLeap(y) ? 29 : 28) : daysInMonth(2001, m)];
}

type Day = readonly [year: number, month: number, day: number, weekday: number];

/** The days of the whole weeks that a month touches. */
function monthDays(self: Value, year: Value, month: Value): Day[] {
  const [first, length] = rangeOf(year, month);
  const [y, m] = [Number(toIndex(year)), Number(toIndex(month))];
  const start = Number(callMethod(self, "getfirstweekday"));
  const before = mod7(first - start);
  const total = Math.ceil((before + length) / 7) * 7;
  const earlier = m === 1 ? [y - 1, 12] : [y, m - 1];
  const later = m === 12 ? [y + 1, 1] : [y, m + 1];
  const lengthBefore = rangeOf(earlier[0], earlier[1])[1];
  return Array.from({ length: total }, (_, i): Day => {
    const day = i - before + 1;
    const w = mod7(start + i);
    if (day < 1) return [earlier[0] as number, earlier[1] as number, lengthBefore + day, w];
    if (day > length) return [later[0] as number, later[1] as number, day - length, w];
    return [y, m, day, w];
  });
}

const iterate = (items: Value[]): Value => iter(list(items));

function weeks(items: Value[]): Value {
  const rows: Value[] = [];
  for (let i = 0; i < items.length; i += 7) rows.push(list(items.slice(i, i + 7)));
  return list(rows);
}

function yearRows(self: Value, name: string, year: Value, width: Value): Value {
  const months = Array.from({ length: 12 }, (_, i) => callMethod(self, name, year, i + 1));
  const size = Number(toIndex(width));
  const rows: Value[] = [];
  for (let i = 0; i < 12; i += size) rows.push(list(months.slice(i, i + size)));
  return list(rows);
}

/** Days as numbers, 0 outside the month. */
const dayNumber = (month: number, d: Day): number => (d[1] === month ? d[2] : 0);

const Calendar = pythonClass("Calendar", [], {
  module: MODULE,
  doc: "Base calendar class. This class doesn't do any formatting.",
  methods: {
    "__init__(self, firstweekday=0)": (self, first) => {
      self.firstweekday = first;
      return null;
    },
    "getfirstweekday(self)": (self) => mod7(Number(toIndex(self._firstweekday))),
    "setfirstweekday(self, firstweekday)": (self, first) => {
      self._firstweekday = first;
      return null;
    },
    "iterweekdays(self)": (self) => {
      const first = Number(callMethod(self, "getfirstweekday"));
      return iterate(Array.from({ length: 7 }, (_, i) => (first + i) % 7));
    },
    "itermonthdates(self, year, month)": (self, year, month) =>
      iterate(monthDays(self, year, month).map(([y, m, d]) => call(date, y, m, d))),
    "itermonthdays(self, year, month)": (self, year, month) =>
      iterate(monthDays(self, year, month).map((d) => dayNumber(Number(toIndex(month)), d))),
    "itermonthdays2(self, year, month)": (self, year, month) =>
      iterate(monthDays(self, year, month).map((d) => tuple([dayNumber(Number(toIndex(month)), d), d[3]]))),
    "itermonthdays3(self, year, month)": (self, year, month) =>
      iterate(monthDays(self, year, month).map(([y, m, d]) => tuple([y, m, d]))),
    "itermonthdays4(self, year, month)": (self, year, month) =>
      iterate(monthDays(self, year, month).map((d) => tuple([...d]))),
    "monthdatescalendar(self, year, month)": (self, year, month) =>
      weeks([...each(callMethod(self, "itermonthdates", year, month))]),
    "monthdays2calendar(self, year, month)": (self, year, month) =>
      weeks([...each(callMethod(self, "itermonthdays2", year, month))]),
    "monthdayscalendar(self, year, month)": (self, year, month) =>
      weeks([...each(callMethod(self, "itermonthdays", year, month))]),
    "yeardatescalendar(self, year, width=3)": (self, year, width) =>
      yearRows(self, "monthdatescalendar", year, width),
    "yeardays2calendar(self, year, width=3)": (self, year, width) =>
      yearRows(self, "monthdays2calendar", year, width),
    "yeardayscalendar(self, year, width=3)": (self, year, width) =>
      yearRows(self, "monthdayscalendar", year, width),
  },
  attributes: {},
  properties: {
    firstweekday: [
      (self) => callMethod(self, "getfirstweekday"),
      (self, first) => callMethod(self, "setfirstweekday", first),
    ],
  },
});

/** Centred as `str.center` does it: of an odd remainder, the right side gets one more where the width is even. */
function center(text: string, width: number): string {
  const rest = width - text.length;
  if (rest <= 0) return text;
  const left = Math.floor(rest / 2) + (rest & width & 1);
  return " ".repeat(left) + text + " ".repeat(rest - left);
}

const int = (v: Value): number => Number(toIndex(v));
const columns = (texts: readonly string[], width: number, spacing: number): string =>
  texts.map((text) => center(text, width)).join(" ".repeat(spacing));

function formatyear(self: Value, year: Value, w: Value, l: Value, c: Value, m: Value): string {
  const width = Math.max(2, int(w));
  const lines = Math.max(1, int(l));
  const gap = Math.max(2, int(c));
  const perRow = int(m);
  const columnWidth = (width + 1) * 7 - 1;
  let text = `${center(str(repr(year)), columnWidth * perRow + gap * (perRow - 1)).trimEnd()}${"\n".repeat(lines)}`;
  const header = str(callMethod(self, "formatweekheader", width));
  const rows = [...each(callMethod(self, "yeardays2calendar", year, perRow))];
  rows.forEach((row: PyList, i) => {
    const months = Array.from(
      { length: Math.min(perRow * (i + 1), 12) - perRow * i },
      (_, k) => perRow * i + k + 1,
    );
    const heading = months.map((k) => str(callMethod(self, "formatmonthname", year, k, columnWidth, false)));
    text += `${"\n".repeat(lines)}${columns(heading as string[], columnWidth, gap).trimEnd()}`;
    text += `${"\n".repeat(lines)}${columns(
      months.map(() => header as string),
      columnWidth,
      gap,
    ).trimEnd()}${"\n".repeat(lines)}`;
    const height = Math.max(...row.$items.map((month: PyList) => month.$items.length));
    for (let j = 0; j < height; j++) {
      const week = row.$items.map((month: PyList) =>
        j >= month.$items.length ? "" : str(callMethod(self, "formatweek", month.$items[j], width)),
      );
      text += `${columns(week as string[], columnWidth, gap).trimEnd()}${"\n".repeat(lines)}`;
    }
  });
  return text;
}

function print(text: Value, end = "\n"): null {
  callMethod(getattr(importModule({ __name__: "" }, "sys", 0), "stdout"), "write", `${text}${end}`);
  return null;
}

const TextCalendar: PyType = pythonClass("TextCalendar", [Calendar], {
  module: MODULE,
  doc: "Calendar that makes plain text.",
  methods: {
    "prweek(self, theweek, width)": (self, week, width) =>
      print(callMethod(self, "formatweek", week, width), ""),
    "formatday(self, day, weekday, width)": (_self, day, _weekday, width) =>
      center(int(day) === 0 ? "" : str(day).toString().padStart(2), int(width)),
    "formatweek(self, theweek, width)": (self, week, width) =>
      [...each(week)].map((d: Value) => callMethod(self, "formatday", ...each(d), width)).join(" "),
    "formatweekday(self, day, width)": (_self, day, width) => {
      const name = callMethod(int(width) >= 9 ? day_name : day_abbr, "__getitem__", day) as string;
      return center(name.slice(0, int(width)), int(width));
    },
    "formatweekheader(self, width)": (self, width) =>
      [...each(callMethod(self, "iterweekdays"))]
        .map((d) => callMethod(self, "formatweekday", d, width))
        .join(" "),
    "formatmonthname(self, theyear, themonth, width, withyear=True)": (
      _self,
      year,
      month,
      width,
      withYear,
    ) => {
      const name = callMethod(month_name, "__getitem__", month);
      return center(truth(withYear) ? `${name} ${str(repr(year))}` : (name as string), int(width));
    },
    "prmonth(self, theyear, themonth, w=0, l=0)": (self, year, month, w, l) =>
      print(callMethod(self, "formatmonth", year, month, w, l), ""),
    "formatmonth(self, theyear, themonth, w=0, l=0)": (self, year, month, w, l) => {
      rangeOf(year, month);
      const width = Math.max(2, int(w));
      const gap = "\n".repeat(Math.max(1, int(l)));
      let text = `${callMethod(self, "formatmonthname", year, month, 7 * (width + 1) - 1)}`.trimEnd();
      text += gap + `${callMethod(self, "formatweekheader", width)}`.trimEnd() + gap;
      for (const week of each(callMethod(self, "monthdays2calendar", year, month)))
        text += `${callMethod(self, "formatweek", week, width)}`.trimEnd() + gap;
      return text;
    },
    "formatyear(self, theyear, w=2, l=1, c=6, m=3)": formatyear,
    "pryear(self, theyear, w=0, l=0, c=6, m=3)": (self, year, w, l, c, m) =>
      print(callMethod(self, "formatyear", year, w, l, c, m), ""),
  },
});

const HTMLCalendar: PyType = pythonClass("HTMLCalendar", [Calendar], {
  module: MODULE,
  doc: "Calendar that makes HTML tables.",
  attributes: {
    cssclasses: list(abbreviated(WEEKDAYS).map((name) => name.toLowerCase())),
    cssclasses_weekday_head: list(abbreviated(WEEKDAYS).map((name) => name.toLowerCase())),
    cssclass_noday: "noday",
    cssclass_month_head: "month",
    cssclass_month: "month",
    cssclass_year: "year",
    cssclass_year_head: "year",
  },
  methods: {
    "formatday(self, day, weekday)": (self, day, w) =>
      int(day) === 0
        ? `<td class="${self.cssclass_noday}">&nbsp;</td>`
        : `<td class="${self.cssclasses.$items[int(w)]}">${day}</td>`,
    "formatweek(self, theweek)": (self, week) =>
      `<tr>${[...each(week)].map((d) => callMethod(self, "formatday", ...each(d))).join("")}</tr>`,
    "formatweekday(self, day)": (self, day) =>
      `<th class="${self.cssclasses_weekday_head.$items[int(day)]}">${callMethod(day_abbr, "__getitem__", day)}</th>`,
    "formatweekheader(self)": (self) =>
      `<tr>${[...each(callMethod(self, "iterweekdays"))].map((d) => callMethod(self, "formatweekday", d)).join("")}</tr>`,
    "formatmonthname(self, theyear, themonth, withyear=True)": (self, year, month, withYear) => {
      rangeOf(year, month);
      const name = callMethod(month_name, "__getitem__", month);
      const text = truth(withYear) ? `${name} ${str(year)}` : name;
      return `<tr><th colspan="7" class="${self.cssclass_month_head}">${text}</th></tr>`;
    },
    "formatmonth(self, theyear, themonth, withyear=True)": (self, year, month, withYear) => {
      const parts = [
        `<table border="0" cellpadding="0" cellspacing="0" class="${self.cssclass_month}">`,
        callKw(getattr(self, "formatmonthname"), [year, month], { withyear: withYear }),
        callMethod(self, "formatweekheader"),
      ];
      for (const week of each(callMethod(self, "monthdays2calendar", year, month)))
        parts.push(callMethod(self, "formatweek", week));
      return [...parts, "</table>", ""].join("\n");
    },
    "formatyear(self, theyear, width=3)": (self, year, given) => {
      const width = Math.max(int(given), 1);
      let text = `<table border="0" cellpadding="0" cellspacing="0" class="${self.cssclass_year}">\n`;
      text += `<tr><th colspan="${width}" class="${self.cssclass_year_head}">${str(year)}</th></tr>`;
      for (let i = 1; i < 13; i += width) {
        text += "<tr>";
        for (let m = i; m < Math.min(i + width, 13); m++)
          text += `<td>${callKw(getattr(self, "formatmonth"), [year, m], { withyear: false })}</td>`;
        text += "</tr>";
      }
      return `${text}</table>`;
    },
    "formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None)": (
      self,
      year,
      width,
      css,
      given,
    ) => {
      const encoding = given ?? "utf-8";
      const style = css === null ? "" : `<link rel="stylesheet" type="text/css" href="${css}" />\n`;
      const text =
        `<?xml version="1.0" encoding="${encoding}"?>\n` +
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n' +
        `<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=${encoding}" />\n${style}` +
        `<title>Calendar for ${str(year)}</title>\n</head>\n<body>\n` +
        `${callMethod(self, "formatyear", year, width)}</body>\n</html>\n`;
      return callMethod(text, "encode", encoding, "xmlcharrefreplace");
    },
  },
});

/** The calendars that name days and months in another locale: Tulip knows the C locale's names. */
function withLocale(name: string, base: PyType): PyType {
  const made: PyType = pythonClass(name, [base], {
    module: MODULE,
    methods: {
      "__init__(self, firstweekday=0, locale=None)": (self, first, locale) => {
        superCall(made, self, "__init__", first);
        self.locale = locale;
        return null;
      },
    },
  });
  return made;
}

/** Members show as names of their module. */
function globalRepr(show: Value, cls: Value): Value {
  setattr(cls, "__repr__", show);
  return cls;
}

function enumOf(name: string, start: number, members: readonly string[]): Value {
  const { IntEnum, global_enum_repr } = importModule({ __name__: "" }, "enum", 0);
  const entries = members.map((m, i) => tuple([m.toUpperCase(), i + start]));
  return globalRepr(global_enum_repr, callKw(IntEnum, [name, list(entries)], { module: MODULE }));
}

export function load(): PyModule {
  const c: Value = call(TextCalendar);
  const Day = enumOf("Day", 0, WEEKDAYS);
  const Month = enumOf("Month", 1, MONTHS);
  const bound = (name: string): Value => getattr(c, name);
  const members = Object.fromEntries(
    [...each(Day), ...each(Month)].map((member: Value) => [member.name, member]),
  );
  const setfirstweekday = (first: Value): null => {
    const n = toIndex(first);
    if (n < 0 || n > 6) throw call(IllegalWeekdayError, first);
    c.firstweekday = first;
    return null;
  };
  return builtinModule(MODULE, {
    doc: "Calendar printing functions",
    attributes: {
      __all__: list(
        (
          "IllegalMonthError IllegalWeekdayError setfirstweekday firstweekday isleap leapdays weekday monthrange " +
          "monthcalendar prmonth month prcal calendar timegm month_name month_abbr day_name day_abbr Calendar " +
          "TextCalendar HTMLCalendar LocaleTextCalendar LocaleHTMLCalendar weekheader Day Month JANUARY FEBRUARY MARCH " +
          "APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY " +
          "SATURDAY SUNDAY"
        ).split(" "),
      ),
      IllegalMonthError,
      IllegalWeekdayError,
      Calendar,
      TextCalendar,
      HTMLCalendar,
      LocaleTextCalendar: withLocale("LocaleTextCalendar", TextCalendar),
      LocaleHTMLCalendar: withLocale("LocaleHTMLCalendar", HTMLCalendar),
      Day,
      Month,
      ...members,
      // The names that the months 1 and 2 had before 3.12.
      ...pythonFunctions(MODULE, {
        "__getattr__(name)": (name) => {
          if (name !== "January" && name !== "February") {
            throw attributeError(`module 'calendar' has no attribute '${String(name)}'`);
          }
          const now = name.toUpperCase();
          links.warn(DeprecationWarning, `The '${name}' attribute is deprecated, use '${now}' instead`, 2);
          return members[now];
        },
      }),
      EPOCH: 1970,
      day_name,
      day_abbr,
      month_name,
      month_abbr,
      mdays: list([0, ...Array.from({ length: 12 }, (_, i) => daysInMonth(2001, i + 1))]),
      c,
      firstweekday: bound("getfirstweekday"),
      monthcalendar: bound("monthdayscalendar"),
      prweek: bound("prweek"),
      week: bound("formatweek"),
      weekheader: bound("formatweekheader"),
      prmonth: bound("prmonth"),
      month: bound("formatmonth"),
      calendar: bound("formatyear"),
      prcal: bound("pryear"),
      ...pythonFunctions(MODULE, {
        "isleap(year)": (year) => isLeap(int(year)),
        "leapdays(y1, y2)": (y1, y2) => {
          const leaps = (y: number): number => Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
          return leaps(int(y2) - 1) - leaps(int(y1) - 1);
        },
        "weekday(year, month, day)": (y, m, d) => {
          const n = weekday(y, m, d);
          return call(Day, n);
        },
        "monthrange(year, month)": (y, m) => {
          const [first, length] = rangeOf(y, m);
          return tuple([call(Day, first), length]);
        },
        "setfirstweekday(firstweekday)": setfirstweekday,
        "format(cols, colwidth=20, spacing=6)": (cols, width, spacing) =>
          print(columns([...each(cols)] as string[], int(width), int(spacing))),
        "formatstring(cols, colwidth=20, spacing=6)": (cols, width, spacing) =>
          columns([...each(cols)] as string[], int(width), int(spacing)),
        "timegm(tuple)": (t) => {
          const [year, month, day, hour, minute, second] = [...each(t)].map(int) as number[];
          const days = toOrdinal(year as number, month as number, 1) - 719163 + (day as number) - 1;
          return ((days * 24 + (hour as number)) * 60 + (minute as number)) * 60 + (second as number);
        },
      }),
    },
  });
}
