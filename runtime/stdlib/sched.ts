/** The module `sched`. CPython: Lib/sched.py. */
import type { FrameBody } from "../frames/frame.ts";
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { call } from "../objects/call.ts";
import { equals, gt } from "../objects/comparison.ts";
import { valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { add, sub } from "../objects/operators.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { blockingType } from "./blocking_type.ts";
import { called, calledKw } from "./calls_in_frames.ts";
import { namedtuple } from "./collections/namedtuple.ts";
import { heapify, pop, push } from "./heapq.ts";

const Event = namedtuple(
  "Event",
  links.list(["time", "priority", "sequence", "action", "argument", "kwargs"]),
  { rename: false, defaults: null, module: "sched" },
);

/** Documentation: sched.scheduler. */
class PyScheduler extends PyObject {
  readonly $queue: Value[] = [];
  $sequence = 0;
  __init__(timefunc: Value, delayfunc: Value): null {
    const time = importModule(null, "time", 0);
    const self = this as Value;
    self.timefunc = timefunc ?? getattr(time, "monotonic");
    self.delayfunc = delayfunc ?? getattr(time, "sleep");
    return null;
  }
  enterabs(time: Value, priority: Value, action: Value, argument: Value, kwargs: Value): Value {
    const event = Event(
      time,
      priority,
      this.$sequence++,
      action,
      argument ?? links.tuple([]),
      kwargs ?? links.dict([]),
    );
    push(this.$queue, event);
    return event;
  }
  enter(delay: Value, priority: Value, action: Value, argument: Value, kwargs: Value): Value {
    const time = add(call((this as Value).timefunc), delay);
    return (this as Value).enterabs(
      time,
      priority,
      action,
      argument ?? links.tuple([]),
      kwargs ?? links.dict([]),
    );
  }
  cancel(event: Value): null {
    const i = this.$queue.findIndex((known) => known === event || equals(known, event));
    if (i < 0) throw valueError("list.remove(x): x not in list");
    this.$queue.splice(i, 1);
    heapify(this.$queue);
    return null;
  }
  empty(): boolean {
    return this.$queue.length === 0;
  }
  *$$run(blocking: Value = true): FrameBody {
    const { delayfunc, timefunc } = this as Value;
    while (this.$queue.length > 0) {
      const [time, , , action, argument, kwargs] = this.$queue[0].$items;
      const now = call(timefunc);
      if (gt(time, now)) {
        if (!truth(blocking)) return sub(time, now);
        yield* called(delayfunc, sub(time, now));
        continue;
      }
      pop(this.$queue);
      const keywords: Keywords = {};
      for (const [name, v] of links.stringEntries(kwargs)) keywords[jsName(name)] = v;
      yield* calledKw(action, links.arrayOf(argument), Object.keys(keywords).length > 0 ? keywords : null);
      yield* called(delayfunc, 0);
    }
    return null;
  }
  get queue(): Value {
    const heap = this.$queue.slice();
    return links.list(this.$queue.map(() => pop(heap)));
  }
}

const scheduler = blockingType(PyScheduler, ["run"], {
  name: "scheduler",
  module: "sched",
  signatures: {
    __init__: "(timefunc=<time>, delayfunc=<sleep>)",
    enterabs: "(time, priority, action, argument=(), kwargs=<object>)",
    enter: "(delay, priority, action, argument=(), kwargs=<object>)",
    cancel: "(event)",
    empty: "()",
    run: "(blocking=True)",
  },
});

export function load(): PyModule {
  return builtinModule("sched", {
    doc: "A generally useful event scheduler class.",
    attributes: { __all__: links.list(["scheduler"]), scheduler, Event },
  });
}
