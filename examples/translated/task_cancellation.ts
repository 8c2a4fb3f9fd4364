/** Task cancellation: CancelledError is raised at the await, clean-up runs, and the error goes on. */
import * as asyncio from "tulip-py/asyncio";
import { print } from "tulip-py/builtins";
import {
  type Frame,
  attr,
  block,
  floatOf,
  fmt,
  listOf,
  manageAsync,
  matches,
  program,
  truth,
} from "tulip-py/runtime";

const { caught, coroutine, pyclass } = program(import.meta.url, "task_cancellation.py");

export const Connection = pyclass(
  "Connection",
  class {
    declare name: any;
    __init__(name: any): void {
      this.name = name;
    }

    *__aenter__(): Frame {
      print(fmt`${this.name}: open`);
      return this;
    }

    *__aexit__(exc_type: any, exc: any, tb: any): Frame {
      const reason = truth(exc_type) ? attr(exc_type, "__name__") : "done";
      print(fmt`${this.name}: closed (${reason})`);
    }
  },
  ["__init__(self, name)", "async __aenter__(self)", "async __aexit__(self, exc_type, exc, tb)"],
);

export const follow = coroutine("follow(name)", function* (name: any): Frame {
  const manager$1 = manageAsync(Connection(name));
  yield manager$1.enter();
  try {
    try {
      while (true) {
        yield asyncio.sleep(1);
      }
    } catch (error$1) {
      const error = caught(error$1);
      if (matches(error, asyncio.CancelledError)) {
        print(fmt`${name}: stopping, because ${error}`);
        throw error;
      } else {
        throw error;
      }
    } finally {
      print(fmt`${name}: flushed`);
    }
  } catch (error$2) {
    yield manager$1.failed(error$2);
  } finally {
    yield manager$1.close();
  }
});

/** Finishes what it has begun, and only then lets itself be cancelled. */
export const save = coroutine("save(name, seconds)", function* (name: any, seconds: any): Frame {
  try {
    yield asyncio.sleep(seconds);
  } catch (error$1) {
    const exception$1 = caught(error$1);
    if (matches(exception$1, asyncio.CancelledError)) {
      yield asyncio.sleep(seconds);
      print(fmt`${name}: saved anyway`);
      throw exception$1;
    } else {
      throw exception$1;
    }
  }
});

export const main = coroutine("main()", function* (): Frame {
  const feed = asyncio.create_task(follow("feed"));
  yield asyncio.sleep(floatOf(0.01));
  feed.cancel("the user left");
  try {
    yield feed;
  } catch (error$1) {
    const exception$1 = caught(error$1);
    if (matches(exception$1, asyncio.CancelledError)) {
      print("feed is cancelled:", feed.cancelled());
    } else {
      throw exception$1;
    }
  }

  const draft = asyncio.create_task(save("draft", floatOf(0.1)));
  yield asyncio.sleep(0);
  print("asked:", draft.cancel(), "- requests:", draft.cancelling());
  yield asyncio.wait(listOf([draft]));
  print("draft is cancelled:", draft.cancelled());

  const never = asyncio.create_task(follow("never started"));
  never.cancel();
  yield asyncio.gather(never, { return_exceptions: true });
  print("never ran:", never.cancelled(), "- again:", never.cancel());
});

await block(asyncio.run, main());
