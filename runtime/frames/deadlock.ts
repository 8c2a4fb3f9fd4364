/** A program of which every thread waits for another one: who waits where. */
import { clock } from "../host/clock.ts";
import { isTty } from "../host/descriptors.ts";
import { flush, holdBack, takePending, writeError } from "../host/output.ts";
import { internalTrail } from "../objects/base_exception.ts";
import type { Value } from "../objects/object.ts";
import { decodePosition } from "../objects/positions.ts";
import type { Fiber } from "./fiber.ts";
import { type AnyFrame, CLOSED, isFrame } from "./frame.ts";
import { deadlock, fibers } from "./kernel.ts";
import { resume } from "./trampoline.ts";

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

/** Whether the program is over: at a terminal it goes on. */
let mayProbe = false;

/**
 * Where a thread waits whose functions keep their positions to themselves: an error that no program sees is thrown where
 * it waits, and passes those functions. The thread is over then, as the program is.
 */
function probed(fiber: Fiber): string | undefined {
  if (!mayProbe || fiber.onStack || fiber.runningLoop !== null) return undefined;
  const probe = new Error("where does this thread wait?");
  flush();
  holdBack();
  try {
    resume(fiber.root, true, probe);
  } catch {
    // Whatever its `finally` clauses do does not count any more.
  }
  takePending();
  const innermost = internalTrail.get(probe)?.[0];
  if (innermost === undefined) return undefined;
  const { code, position } = innermost;
  const line = decodePosition(code.info, position)?.lineno ?? code.firstlineno;
  return `File "${code.info.filename}", line ${line}, in ${code.qualname}`;
}

function describe(fiber: Fiber): string[] {
  const name = fiber.ident === 1 ? "MainThread" : (fiber.thread?.$threadName ?? `thread ${fiber.ident}`);
  const loop = fiber.runningLoop;
  const task = loop?.$currentTask ?? null;
  const place = placeOf(fiber.root) ?? probed(fiber);
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
  mayProbe = !interactive;
  if (!interactive) throw new Deadlock(deadlockReport());
  if (!isReported) writeError(`tulip: ${deadlockReport()}`);
  isReported = true;
};
