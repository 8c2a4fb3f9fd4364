/** A program of which every thread waits for another one: who waits where. */
import { clock } from "../host/clock.ts";
import { isTty } from "../host/descriptors.ts";
import { writeError } from "../host/output.ts";
import type { Value } from "../objects/object.ts";
import { decodePosition } from "../objects/positions.ts";
import type { Fiber } from "./fiber.ts";
import { type AnyFrame, CLOSED, isFrame } from "./frame.ts";
import { deadlock, fibers } from "./kernel.ts";

/** Set by asyncio: what the tasks of a loop wait for, a line each. */
export const loopReport: { tasks: (loop: Value) => string[] } = { tasks: () => [] };

/** Ends a program in which nothing can happen any more. */
export class Deadlock extends Error {
  override name = "Deadlock";
}

/** `File "app.py", line 12, in main` of the innermost function of the program in a chain; undefined: there is none. */
export function placeOf(root: AnyFrame): string | undefined {
  let place: string | undefined;
  for (let f: Value = root; isFrame(f) && f.$state !== CLOSED; f = f.$awaiting) {
    const code = f.$code;
    if (code === null) continue;
    if (code.info.filename === "<unknown>") {
      place ??= code.qualname;
      continue;
    }
    const line = decodePosition(code.info, f.$position)?.lineno ?? code.firstlineno;
    place = `File "${code.info.filename}", line ${line}, in ${code.qualname}`;
  }
  return place;
}

function describe(fiber: Fiber): string[] {
  const name = fiber.ident === 1 ? "MainThread" : (fiber.thread?.$threadName ?? `thread ${fiber.ident}`);
  const loop = fiber.runningLoop;
  const task = loop?.$currentTask ?? null;
  const place = placeOf(fiber.root);
  const lines = [`  ${name} waits${place === undefined ? "" : ` at ${place}`}`];
  if (task !== null) {
    const inTask = isFrame(task.$coro) ? placeOf(task.$coro) : undefined;
    lines.push(`    in task ${task.get_name()}${inTask === undefined ? "" : ` at ${inTask}`}`);
  } else if (loop !== null) for (const line of loopReport.tasks(loop)) lines.push(`    ${line}`);
  return lines;
}

/** Who waits where, a line each. */
export function deadlockReport(): string {
  const waiting = [...fibers].filter((fiber) => fiber.state === "parked");
  return `deadlock: nothing can happen any more, and CPython would wait forever\n${waiting.flatMap(describe).join("\n")}\n`;
}

let isReported = false;

// At a terminal somebody can still press Control-C: the program goes on waiting, as it would under CPython.
deadlock.found = () => {
  const interactive = !clock.isVirtual && isTty(0);
  if (!interactive) throw new Deadlock(deadlockReport());
  if (!isReported) writeError(`tulip: ${deadlockReport()}`);
  isReported = true;
};
