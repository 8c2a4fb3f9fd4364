/** Task cancellation: CancelledError is raised at the await, clean-up runs, and the error goes on. */
import * as asyncio from "tulip-py/asyncio";
import { type float, type str, print } from "tulip-py/builtins";
import {
  type Awaitable,
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
    declare name: str;
    __init__(name: str): void {
      this.name = name;
    }

    async __aenter__(): Promise<Connection> {
      print(fmt`${this.name}: open`);
      return this;
    }

    async __aexit__(exc_type: any, exc: any, tb: any): Promise<void> {
      const reason = truth(exc_type) ? attr(exc_type, "__name__") : "done";
      print(fmt`${this.name}: closed (${reason})`);
    }
  },
  ["__init__(self, name)", "async __aenter__(self)", "async __aexit__(self, exc_type, exc, tb)"],
);
export type Connection = InstanceType<typeof Connection>;

export const follow = coroutine("follow(name)", async (name: str): Promise<void> => {
  const manager$1 = manageAsync(Connection(name));
  await manager$1.enter();
  try {
    try {
      while (true) {
        await asyncio.sleep(1);
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
    await manager$1.failed(error$2);
  } finally {
    await manager$1.close();
  }
});

/** Finishes what it has begun, and only then lets itself be cancelled. */
export const save = coroutine(
  "save(name, seconds)",
  async (name: str, seconds: float): Promise<void> => {
    try {
      await asyncio.sleep(seconds);
    } catch (error$1) {
      const exception$1 = caught(error$1);
      if (matches(exception$1, asyncio.CancelledError)) {
        await asyncio.sleep(seconds);
        print(fmt`${name}: saved anyway`);
        throw exception$1;
      } else {
        throw exception$1;
      }
    }
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  const feed: asyncio.Task = asyncio.create_task(follow("feed"));
  await asyncio.sleep(floatOf(0.01));
  feed.cancel("the user left");
  try {
    await feed;
  } catch (error$1) {
    const exception$1 = caught(error$1);
    if (matches(exception$1, asyncio.CancelledError)) {
      print("feed is cancelled:", feed.cancelled());
    } else {
      throw exception$1;
    }
  }

  const draft: asyncio.Task = asyncio.create_task(save("draft", floatOf(0.1)));
  await asyncio.sleep(0);
  print("asked:", draft.cancel(), "- requests:", draft.cancelling());
  await asyncio.wait(listOf([draft]));
  print("draft is cancelled:", draft.cancelled());

  const never: asyncio.Task = asyncio.create_task(follow("never started"));
  never.cancel();
  await asyncio.gather(never, { return_exceptions: true });
  print("never ran:", never.cancelled(), "- again:", never.cancel());
});

await block(asyncio.run, main());
