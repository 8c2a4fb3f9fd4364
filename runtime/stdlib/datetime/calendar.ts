// The proleptic Gregorian calendar: ordinals (1 is 1 January of year 1), weekdays, ISO weeks.

export const MINYEAR = 1;
export const MAXYEAR = 9999;
export const MAXORDINAL = 3652059;

const BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS[month];
}

/** Days of the year before a month. */
export function daysBeforeMonth(year: number, month: number): number {
  return BEFORE[month] + (month > 2 && isLeap(year) ? 1 : 0);
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

export function toOrdinal(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** Year, month and day of an ordinal. */
export function fromOrdinal(ordinal: number): [number, number, number] {
  let n = ordinal - 1;
  const n400 = Math.floor(n / 146097);
  n -= n400 * 146097;
  const n100 = Math.floor(n / 36524);
  n -= n100 * 36524;
  const n4 = Math.floor(n / 1461);
  n -= n4 * 1461;
  const n1 = Math.floor(n / 365);
  n -= n1 * 365;
  const year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  if (n1 === 4 || n100 === 4) return [year - 1, 12, 31];
  let month = (n + 50) >> 5;
  if (daysBeforeMonth(year, month) > n) month--;
  return [year, month, n - daysBeforeMonth(year, month) + 1];
}

/** Monday is 0. */
export function weekday(year: number, month: number, day: number): number {
  return (toOrdinal(year, month, day) + 6) % 7;
}

/** The ordinal of the Monday of the year's first ISO week. */
export function isoWeek1Monday(year: number): number {
  const first = toOrdinal(year, 1, 1);
  const day = (first + 6) % 7;
  return day > 3 ? first - day + 7 : first - day;
}

/** ISO year, week and weekday (Monday is 1). */
export function isoCalendar(year: number, month: number, day: number): [number, number, number] {
  const today = toOrdinal(year, month, day);
  let isoYear = year;
  let monday = isoWeek1Monday(year);
  let week = Math.floor((today - monday) / 7);
  const weekDay = (((today - monday) % 7) + 7) % 7;
  if (week < 0) {
    isoYear--;
    monday = isoWeek1Monday(isoYear);
    week = Math.floor((today - monday) / 7);
  } else if (week >= 52 && today >= isoWeek1Monday(year + 1)) {
    isoYear++;
    week = 0;
  }
  return [isoYear, week + 1, weekDay + 1];
}

/** The number of ISO weeks of a year. */
export function isoWeeks(year: number): number {
  return (isoWeek1Monday(year + 1) - isoWeek1Monday(year)) / 7;
}
