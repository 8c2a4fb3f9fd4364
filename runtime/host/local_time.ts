/** The local time zone, as Node knows it. */

export interface LocalZone {
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly name: string;
  readonly isDst: boolean;
}

const names = new Map<string, string>();

function nameOf(ms: number, offset: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone === "UTC" || zone === "Etc/UTC" || zone === undefined) return "UTC";
  const key = `${zone} ${offset}`;
  let name = names.get(key);
  if (name === undefined) {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" }).formatToParts(
      ms,
    );
    name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
    // Where English has no abbreviation, the zone database writes the offset alone.
    const match = /^(?:GMT|UTC)([+-])(\d+)(?::(\d+))?$/.exec(name);
    if (match !== null) name = `${match[1]}${match[2].padStart(2, "0")}${match[3] ?? ""}`;
    names.set(key, name);
  }
  return name;
}

/**
 * The zone in force at a moment.
 * @param epoch seconds since 1970 in UTC
 */
export function localZone(epoch: number): LocalZone {
  const ms = Math.max(Math.min(epoch * 1000, 8.64e15), -8.64e15);
  const date = new Date(ms);
  const offset = -Math.round(date.getTimezoneOffset() * 60);
  const year = date.getFullYear();
  const winter = -new Date(year, 0, 1).getTimezoneOffset() * 60;
  const summer = -new Date(year, 6, 1).getTimezoneOffset() * 60;
  return {
    offset,
    get name() {
      return nameOf(ms, offset);
    },
    isDst: winter !== summer && offset === Math.max(winter, summer),
  };
}
