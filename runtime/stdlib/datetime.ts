// The module `datetime`. https://docs.python.org/3.13/library/datetime.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { tuple } from "../objects/tuple.ts";
import { setClassAttribute } from "../objects/type.ts";
import { MAXYEAR, MINYEAR } from "./datetime/calendar.ts";
import { date, PyDate } from "./datetime/date.ts";
import { datetime, PyDateTime } from "./datetime/datetime.ts";
import { PyTime, time } from "./datetime/time.ts";
import { makeDelta, timedelta } from "./datetime/timedelta.ts";
import { makeTimezone, timezone, tzinfo, utc } from "./datetime/tzinfo.ts";
import { nameInMessages } from "./type_name.ts";

setClassAttribute(timedelta, "min", makeDelta(-999999999, 0, 0));
setClassAttribute(timedelta, "max", makeDelta(999999999, 86399, 999999));
setClassAttribute(timedelta, "resolution", makeDelta(0, 0, 1));
setClassAttribute(date, "min", PyDate.__new__(date, 1, 1, 1));
setClassAttribute(date, "max", PyDate.__new__(date, 9999, 12, 31));
setClassAttribute(date, "resolution", makeDelta(1, 0, 0));
setClassAttribute(time, "min", PyTime.__new__(time, 0, 0, 0, 0, null, { fold: 0 }));
setClassAttribute(time, "max", PyTime.__new__(time, 23, 59, 59, 999999, null, { fold: 0 }));
setClassAttribute(time, "resolution", makeDelta(0, 0, 1));
setClassAttribute(datetime, "min", PyDateTime.__new__(datetime, 1, 1, 1, 0, 0, 0, 0, null, { fold: 0 }));
setClassAttribute(
  datetime,
  "max",
  PyDateTime.__new__(datetime, 9999, 12, 31, 23, 59, 59, 999999, null, { fold: 0 }),
);
setClassAttribute(datetime, "resolution", makeDelta(0, 0, 1));
for (const cls of [date, time, datetime, timedelta, timezone, tzinfo]) nameInMessages(cls, "datetime");
for (const cls of [date, time, datetime]) setClassAttribute(cls, "__replace__", cls.$dict.get("replace"));
setClassAttribute(timezone, "utc", utc);
setClassAttribute(timezone, "min", makeTimezone(makeDelta(-1, 60, 0), null));
setClassAttribute(timezone, "max", makeTimezone(makeDelta(0, 86340, 0), null));

export function load(): PyModule {
  return builtinModule("datetime", {
    doc: "Fast implementation of the datetime type.",
    attributes: {
      __all__: tuple([
        "date",
        "datetime",
        "time",
        "timedelta",
        "timezone",
        "tzinfo",
        "MINYEAR",
        "MAXYEAR",
        "UTC",
      ]),
      date,
      datetime,
      time,
      timedelta,
      timezone,
      tzinfo,
      MINYEAR,
      MAXYEAR,
      UTC: utc,
    },
  });
}
