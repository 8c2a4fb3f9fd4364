/** Awaitables: coroutines, tasks, futures and objects with __await__ all stand behind await. */
import * as asyncio from "tulip-py/asyncio";
import { type int, type str, TypeError, hasattr, print, type } from "tulip-py/builtins";
import {
  type Awaitable,
  type Frame,
  attr,
  awaitable,
  block,
  bound,
  dictOf,
  each,
  floatOf,
  getItem,
  invoke,
  matches,
  program,
  tupleOf,
} from "tulip-py/runtime";

const { caught, coroutine, def, pyclass } = program(import.meta.url, "awaitables.py");

export const fetch_price = coroutine("fetch_price(item)", function* (item: str): Frame<int> {
  yield asyncio.sleep(floatOf(0.01));
  return getItem(
    dictOf([
      ["apple", 30],
      ["pear", 45],
    ]),
    item,
  );
});

/** Awaiting it takes as many turns of the event loop as it counts. */
export const Countdown = pyclass(
  "Countdown",
  class {
    declare turns: int;

    __init__(turns: int): void {
      this.turns = turns;
    }

    *__await__(): Frame {
      for (let left = bound(this.turns); left > 0; left--) {
        print(`  ${left} ...`);
        yield null;
      }
      return "lift-off";
    }
  },
  ["__init__(self, turns)", "generator __await__(self)"],
);
export type Countdown = InstanceType<typeof Countdown>;

/** An old API with callbacks, made awaitable by a future. */
export const stock_level = def("stock_level(loop)", (loop: asyncio.AbstractEventLoop): any => {
  const future = loop.create_future();
  loop.call_later(floatOf(0.02), attr(future, "set_result"), 17);
  return future;
});

export const main = coroutine("main()", async (): Promise<void> => {
  print("coroutine:", await fetch_price("apple"));

  const task: asyncio.Task<int> = asyncio.create_task(fetch_price("pear"));
  print("task:", await task, "and once more:", await task);

  print("future:", await awaitable(stock_level(asyncio.get_running_loop())));

  print("object:");
  print(" ", await awaitable(Countdown(3)));

  for (const candidate of [fetch_price("pear"), task, Countdown(1), 42]) {
    print(attr(type(candidate), "__name__"), hasattr(candidate, "__await__"));
    if (asyncio.iscoroutine(candidate)) {
      invoke(candidate, "close");
    }
  }

  try {
    await awaitable(42);
  } catch (error$1) {
    const error = caught(error$1);
    if (matches(error, TypeError)) {
      print("TypeError:", error);
    } else {
      throw error;
    }
  }
});

await block(asyncio.run, main());
