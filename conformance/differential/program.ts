// A program of the differential suite: a file whose first comment lines may say how it is to be run.
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

export interface Program {
  /** The folder that the program runs in: its own. */
  readonly folder: string;
  /** What stands on the command line: the file, then `# args:`. */
  readonly args: readonly string[];
  readonly stdin: string;
  readonly clock: "real" | "virtual";
  /** Seconds. */
  readonly timeout: number;
  /** Is all of standard error compared, and not just its last line? */
  readonly comparesErrors?: boolean;
  /** Sent when the program prints `ready`. */
  readonly signals?: readonly NodeJS.Signals[];
}

/**
 * Reads the directives at the head of a file: `# args: a b`, `# stdin: text` (each line of that kind is a line),
 * `# clock: virtual`, `# timeout: 20` (seconds; 10 if not given), `# stderr: whole`,
 * `# signals: SIGINT SIGTERM` (each is sent when the program prints a line `ready`).
 */
export function readProgram(path: string): Program {
  const args: string[] = [];
  let stdin = "";
  let clock: "real" | "virtual" = "real";
  let timeout = 10;
  let comparesErrors = false;
  let signals: NodeJS.Signals[] = [];
  for (const line of readFileSync(path, "latin1").split("\n")) {
    if (!line.startsWith("#")) break;
    const directive = /^# (args|stdin|clock|timeout|stderr|signals): (.*)$/.exec(line);
    if (directive === null) continue;
    const value = Buffer.from(directive[2], "latin1").toString("utf8");
    if (directive[1] === "args") args.push(...value.split(" "));
    else if (directive[1] === "stdin") stdin += `${value}\n`;
    else if (directive[1] === "timeout") timeout = Number(value);
    else if (directive[1] === "signals") signals = value.split(" ") as NodeJS.Signals[];
    else if (directive[1] === "stderr") comparesErrors = value === "whole";
    else if (value === "real" || value === "virtual") clock = value;
    else throw new Error(`${path}: clock is 'real' or 'virtual'`);
  }
  return {
    folder: dirname(resolve(path)),
    args: [basename(path), ...args],
    stdin,
    clock,
    timeout,
    comparesErrors,
    signals,
  };
}
