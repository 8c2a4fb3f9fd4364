// `time.struct_time`, which `datetime` makes too. CPython: Modules/timemodule.c.
import type { Value } from "../objects/object.ts";
import { structSequence } from "./struct_sequence.ts";

const made = structSequence({
  name: "struct_time",
  module: "time",
  doc: "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.\n\n Note that several fields' values are not the same as those defined by\n the C language standard for struct tm.  For example, the value of the\n field tm_year is the actual year, not year - 1900.  See individual\n fields' descriptions for details.",
  fields: ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
  hidden: ["tm_zone", "tm_gmtoff"],
});

export const struct_time = made.type;

/** A struct_time of nine values, or eleven with the zone's name and offset. */
export function structTime(values: readonly Value[]): Value {
  return made.make(values);
}
