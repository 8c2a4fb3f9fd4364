/** Coroutines started one after the other, the first to finish wins. CPython: Lib/asyncio/staggered.py. */
import { coroutineFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import type { PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import { isException, KeyboardInterrupt, raised, SystemExit, TimeoutError } from "../objects/exception.ts";
import { iter, next_ } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { caughtException } from "./handlers.ts";
import { Event } from "./locks.ts";
import { get_running_loop } from "./running.ts";
import { provideFor, submodule } from "./submodules.ts";
import { wait, wait_for } from "./tasks.ts";

const module = "asyncio.staggered";

/** One race: what has been started, and who has won. */
class Race {
  readonly #functions: Value;
  readonly #delay: Value;
  readonly #loop: Value;
  readonly tasks: Value[] = [];
  readonly exceptions: Value[] = [];
  winner: { result: Value; index: number } | null = null;

  constructor(functions: Value, delay: Value, loop: Value) {
    this.#functions = iter(functions);
    this.#delay = delay;
    this.#loop = loop;
  }
  /** Starts the task that begins the next coroutine once `previousFailed` is set or the delay is over. */
  start(previousFailed: Value): void {
    this.tasks.push(callMethod(this.#loop, "create_task", this.#run(this, previousFailed)));
  }
  readonly #run = coroutineFunction(
    module,
    "staggered_race.<locals>.run_one_coro",
    "(race, previous_failed)",
    function* (race: Race, previousFailed: Value): FrameBody {
      if (previousFailed !== null) {
        try {
          yield wait_for(callMethod(previousFailed, "wait"), race.#delay);
        } catch (error) {
          if (!isException(caughtException(error), TimeoutError)) throw error;
        }
      }
      const coroutine = next_(race.#functions);
      if (coroutine === undefined) return null;
      const index = race.exceptions.length;
      const failed = Event();
      race.start(failed);
      race.exceptions.push(null);
      let result: Value;
      try {
        result = yield call(coroutine);
      } catch (error) {
        const e = caughtException(error);
        if (isException(e, SystemExit) || isException(e, KeyboardInterrupt)) throw e;
        race.exceptions[index] = e;
        failed.set();
        return null;
      }
      race.winner = { result, index };
      // A task must not cancel itself here: nothing after this line would raise the CancelledError.
      for (const [i, task] of race.tasks.entries()) if (i !== index) callMethod(task, "cancel");
      return null;
    },
  );
}

/** @returns the winner's result, its index, and the exception of each coroutine that was started */
const staggered_race = coroutineFunction(
  module,
  "staggered_race",
  "(coro_fns, delay, *, loop=None)",
  function* (functions: Value, delay: Value, kw: Value): FrameBody {
    const { loop } = kw as Keywords;
    const race = new Race(functions, delay, truth(loop) ? loop : get_running_loop());
    race.start(null);
    try {
      let ended = 0;
      while (ended !== race.tasks.length) {
        const done = links.arrayOf(links.arrayOf(yield wait(links.list([...race.tasks])))[0]);
        ended = done.length;
        for (const task of done) {
          const e = truth(callMethod(task, "cancelled")) ? null : callMethod(task, "exception");
          if (e !== null) throw raised(e);
        }
      }
      const exceptions = links.list(race.exceptions);
      return links.tuple([race.winner?.result ?? null, race.winner?.index ?? null, exceptions]);
    } finally {
      for (const task of race.tasks) callMethod(task, "cancel");
    }
  },
);

/** The module `asyncio.staggered`. */
export function load(): PyModule {
  provideFor("staggered", { staggered_race });
  return submodule("staggered");
}
