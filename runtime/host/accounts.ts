/** The accounts of the system. */
import { readFileSync } from "node:fs";

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

let known: Account[] | undefined;

function accounts(): Account[] {
  if (known !== undefined) return known;
  let text = "";
  try {
    text = readFileSync("/etc/passwd", "utf8");
  } catch {
    // There is none on some systems.
  }
  known = text
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7)
    .map(([name = "", , uid, gid, , home = ""]) => ({ name, uid: Number(uid), gid: Number(gid), home }));
  return known;
}

/** The home directory of a user, undefined for unknown ones. */
export function homeOf(name: string): string | undefined {
  return accounts().find((account) => account.name === name)?.home;
}

export function nameOfUser(uid: number): string | undefined {
  return accounts().find((account) => account.uid === uid)?.name;
}

/** The name of a group, undefined for unknown ones. */
export function groupName(gid: number): string | undefined {
  try {
    const line = readFileSync("/etc/group", "utf8")
      .split("\n")
      .find((text) => text.split(":")[2] === String(gid));
    return line?.split(":")[0];
  } catch {
    return undefined;
  }
}
