/** What the coroutines of asyncio look like in tracebacks: the lines of CPython 3.13.0's Lib/asyncio. */

import type { LibraryFrames } from "../objects/library_frames.ts";
import type { Value } from "../objects/object.ts";
import { Barrier, Condition, Event, Lock, Semaphore } from "./locks.ts";
import { Queue } from "./queues.ts";
import { TaskGroup } from "./taskgroups.ts";
import { sleep, wait, wait_for } from "./tasks.ts";
import { to_thread } from "./threads.ts";
import { Timeout } from "./timeouts.ts";

function describe(f: Value, frames: LibraryFrames): void {
  f.$code.library = frames;
}

function method(cls: Value, name: string, frames: LibraryFrames): void {
  const form = cls.$proto[name];
  if (form !== undefined) describe(form, frames);
}

/** A coroutine with one `await`: the same line for what comes out of it and for a cancellation there. */
function at(frame: string): LibraryFrames {
  return { raised: frame, passed: frame };
}

describe(wait_for, { raised: "asyncio/tasks.py:504 wait_for" });
describe(wait, {
  raised: {
    TypeError: "asyncio/tasks.py:448 wait",
    ValueError: "asyncio/tasks.py:441 wait",
    CancelledError: "asyncio/tasks.py:451 wait, asyncio/tasks.py:537 _wait",
  },
});
describe(sleep, {
  raised: {
    CancelledError: "asyncio/tasks.py:718 sleep",
    TypeError: "asyncio/tasks.py:705 sleep",
    "*": "asyncio/tasks.py:710 sleep",
  },
});
describe(to_thread, at("asyncio/threads.py:25 to_thread"));

method(TaskGroup, "__aenter__", { raised: "asyncio/taskgroups.py:56 __aenter__" });
method(TaskGroup, "__aexit__", {
  raised: {
    ExceptionGroup: "asyncio/taskgroups.py:154 __aexit__",
    BaseExceptionGroup: "asyncio/taskgroups.py:154 __aexit__",
    "*": "asyncio/taskgroups.py:106 __aexit__",
  },
  passed: {
    CancelledError: "asyncio/taskgroups.py:137 __aexit__",
    "*": "asyncio/taskgroups.py:125 __aexit__",
  },
});
method(Timeout, "__aenter__", { raised: "asyncio/timeouts.py:87 __aenter__" });
method(Timeout, "__aexit__", { raised: "asyncio/timeouts.py:116 __aexit__" });

method(Queue, "get", {
  raised: { QueueShutDown: "asyncio/queues.py:182 get", "*": "asyncio/queues.py:186 get" },
  passed: "asyncio/queues.py:201 get",
});
method(Queue, "put", {
  raised: { QueueShutDown: "asyncio/queues.py:135 put", "*": "asyncio/queues.py:139 put" },
  passed: "asyncio/queues.py:154 put",
});
method(Queue, "join", at("asyncio/queues.py:251 join"));

method(Lock, "acquire", at("asyncio/locks.py:110 acquire"));
method(Event, "wait", at("asyncio/locks.py:213 wait"));
method(Condition, "wait", {
  raised: { RuntimeError: "asyncio/locks.py:264 wait", "*": "asyncio/locks.py:272 wait" },
  passed: "asyncio/locks.py:284 wait",
});
method(Condition, "wait_for", { passed: "asyncio/locks.py:313 wait_for" });
method(Semaphore, "acquire", at("asyncio/locks.py:407 acquire"));
// One method for all that are locks.
method(Lock, "__aenter__", { passed: "asyncio/locks.py:14 __aenter__" });
method(Barrier, "__aenter__", { passed: "asyncio/locks.py:506 __aenter__" });
method(Barrier, "wait", {
  raised: {
    BrokenBarrierError: "asyncio/locks.py:519 wait, asyncio/locks.py:548 _block",
  },
  passed: {
    BrokenBarrierError: "asyncio/locks.py:527 wait",
    CancelledError: "asyncio/locks.py:527 wait, asyncio/locks.py:564 _wait, asyncio/locks.py:313 wait_for",
  },
});
