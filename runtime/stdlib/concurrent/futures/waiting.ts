/** Waiting for several futures of threads. CPython: `wait` and `as_completed` in Lib/concurrent/futures/_base.py. */
import type { Fiber } from "../../../frames/fiber.ts";
import { blocked, Frame, type FrameBody } from "../../../frames/frame.ts";
import { generator } from "../../../frames/generator.ts";
import { unpark } from "../../../frames/kernel.ts";
import { clock } from "../../../host/clock.ts";
import { Code } from "../../../objects/callable.ts";
import { timeoutError, valueError } from "../../../objects/exception.ts";
import { arrayOf } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import { parseSignature } from "../../../objects/signature.ts";
import { type PyType, wellKnown } from "../../../objects/type.ts";
import { structSequence } from "../../struct_sequence.ts";
import { secondsOrNull, waitIn } from "../../thread_locks.ts";
import type { PyConcurrentFuture, Watcher } from "./future.ts";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

const doneAndNotDone = structSequence({
  name: "DoneAndNotDoneFutures",
  module: "concurrent.futures._base",
  doc: "DoneAndNotDoneFutures(done, not_done)",
  fields: ["done", "not_done"],
});

function unique(fs: Value): PyConcurrentFuture[] {
  return [...new Set(arrayOf(fs))];
}

function setOf(items: readonly Value[]): Value {
  return (wellKnown.set as PyType)(links.list([...items]));
}

/** Finished, or cancelled and noticed by whoever would have run it. */
function isOver(f: PyConcurrentFuture): boolean {
  return f.$state === "FINISHED" || f.$state === "CANCELLED_AND_NOTIFIED";
}

/** Documentation: concurrent.futures.wait. */
export function* waitBody(fs: Value, timeout: Value = null, returnWhen: Value = ALL_COMPLETED): FrameBody {
  const futures = unique(fs);
  const done = new Set(futures.filter(isOver));
  const answer = () =>
    doneAndNotDone.make([
      setOf(futures.filter((f) => done.has(f))),
      setOf(futures.filter((f) => !done.has(f))),
    ]);
  if (returnWhen === FIRST_COMPLETED && done.size > 0) return answer();
  if (returnWhen === FIRST_EXCEPTION && [...done].some((f) => !f.$isCancelled() && f.$exception !== null))
    return answer();
  if (done.size === futures.length) return answer();
  if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(returnWhen)) {
    throw valueError(`Invalid return condition: ${links.repr(returnWhen)}`);
  }
  const queue: Fiber[] = [];
  let left = futures.length - done.size;
  let over = false;
  const watch: Watcher = (f) => {
    done.add(f);
    left--;
    const failed = f.$state === "FINISHED" && f.$exception !== null;
    if (left === 0 || returnWhen === FIRST_COMPLETED || (returnWhen === FIRST_EXCEPTION && failed)) {
      over = true;
      for (const fiber of queue.splice(0)) unpark(fiber);
    }
  };
  for (const f of futures) f.$watchers.add(watch);
  const seconds = secondsOrNull(timeout);
  const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
  while (!over) if (!(yield* waitIn(queue, deadline))) break;
  for (const f of futures) f.$watchers.delete(watch);
  return answer();
}

const code = new Code("as_completed", "as_completed", parseSignature("(fs, timeout=None)"), "python", false);

/** Documentation: concurrent.futures.as_completed. */
export const as_completed = generator(function* (fs: Value, timeout: Value = null): FrameBody {
  const seconds = secondsOrNull(timeout);
  const deadline = seconds === null ? null : clock.monotonic() + seconds;
  const futures = unique(fs);
  const pending = new Set(futures.filter((f) => !isOver(f)));
  const finished = futures.filter(isOver);
  const queue: Fiber[] = [];
  const watch: Watcher = (f) => {
    finished.push(f);
    for (const fiber of queue.splice(0)) unpark(fiber);
  };
  for (const f of pending) f.$watchers.add(watch);
  try {
    for (let f = finished.shift(); f !== undefined; f = finished.shift()) yield f;
    while (pending.size > 0) {
      if (finished.length === 0) {
        if (deadline !== null && deadline - clock.monotonic() < 0) throw late(pending.size, futures.length);
        const woken = yield blocked(new Frame(waitIn(queue, deadline)));
        if (!woken && finished.length === 0) throw late(pending.size, futures.length);
      }
      for (let f = finished.shift(); f !== undefined; f = finished.shift()) {
        pending.delete(f);
        yield f;
      }
    }
  } finally {
    for (const f of futures) f.$watchers.delete(watch);
  }
  return null;
}, code);

function late(pending: number, total: number): Value {
  return timeoutError(`${pending} (of ${total}) futures unfinished`);
}
