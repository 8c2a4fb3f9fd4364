/** Timeouts: asyncio.timeout(), rescheduled deadlines, timeout_at() and wait_for(). */
import * as asyncio from "tulip-py/asyncio";
import { type float, type str, TimeoutError, print } from "tulip-py/builtins";
import {
  type Awaitable,
  add,
  block,
  callKw,
  floatOf,
  fmt,
  manageAsync,
  matches,
  program,
} from "tulip-py/runtime";

const { caught, coroutine } = program(import.meta.url, "timeouts.py");

export const download = coroutine(
  "download(name, seconds)",
  async (name: str, seconds: float): Promise<str> => {
    try {
      await asyncio.sleep(seconds);
    } catch (error$1) {
      const exception$1 = caught(error$1);
      if (matches(exception$1, asyncio.CancelledError)) {
        print(fmt`  ${name}: interrupted`);
        throw exception$1;
      } else {
        throw exception$1;
      }
    }
    return fmt`${name} in ${seconds} s`;
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  const loop: asyncio.AbstractEventLoop = asyncio.get_running_loop();

  try {
    const manager$1 = manageAsync(asyncio.timeout(floatOf(0.1)));
    await manager$1.enter();
    try {
      print(await download("small file", floatOf(0.05)));
      print(await download("large file", 1));
    } catch (error$1) {
      await manager$1.failed(error$1);
    } finally {
      await manager$1.close();
    }
  } catch (error$2) {
    const exception$1 = caught(error$2);
    if (matches(exception$1, TimeoutError)) {
      print("The long operation timed out, but we've handled it.");
    } else {
      throw exception$1;
    }
  }

  // The deadline may be set once it is known.
  const manager$2 = manageAsync(asyncio.timeout(null));
  let limit: asyncio.Timeout = await manager$2.enter();
  try {
    limit.reschedule(add(loop.time(), await callKw(asyncio.sleep, [0], { result: floatOf(0.5) })));
    print(await download("negotiated", floatOf(0.2)));
  } catch (error$3) {
    await manager$2.failed(error$3);
  } finally {
    await manager$2.close();
  }
  print("expired:", limit.expired(), limit);

  let deadline: float | null = add(loop.time(), floatOf(0.1));
  const manager$3 = manageAsync(asyncio.timeout_at(deadline));
  limit = await manager$3.enter();
  try {
    try {
      await download("until the deadline", 5);
    } catch (error$4) {
      const exception$2 = caught(error$4);
      if (matches(exception$2, asyncio.CancelledError)) {
        print("inside it is a cancellation");
        deadline = null;
      } else {
        throw exception$2;
      }
    }
  } catch (error$5) {
    await manager$3.failed(error$5);
  } finally {
    await manager$3.close();
  }
  limit.when() === null ? print("not reached") : print("went on");
});

export const nested = coroutine("nested()", async (): Promise<void> => {
  try {
    const manager$1 = manageAsync(asyncio.timeout(floatOf(0.2)));
    await manager$1.enter();
    try {
      for (let attempt = 1; attempt < 10; attempt++) {
        try {
          const manager$2 = manageAsync(asyncio.timeout(floatOf(0.05)));
          await manager$2.enter();
          try {
            await download(`attempt ${attempt}`, 1);
          } catch (error$1) {
            await manager$2.failed(error$1);
          } finally {
            await manager$2.close();
          }
        } catch (error$2) {
          const exception$1 = caught(error$2);
          if (matches(exception$1, TimeoutError)) {
            print(`attempt ${attempt} gave up`);
          } else {
            throw exception$1;
          }
        }
      }
    } catch (error$3) {
      await manager$1.failed(error$3);
    } finally {
      await manager$1.close();
    }
  } catch (error$4) {
    const exception$2 = caught(error$4);
    if (matches(exception$2, TimeoutError)) {
      print("and the whole gave up");
    } else {
      throw exception$2;
    }
  }
});

export const waiting = coroutine("waiting()", async (): Promise<void> => {
  print(await callKw(asyncio.wait_for, [download("quick", floatOf(0.01))], { timeout: 1 }));
  try {
    await callKw(asyncio.wait_for, [download("eternity", 3600)], { timeout: floatOf(0.1) });
  } catch (error$1) {
    const exception$1 = caught(error$1);
    if (matches(exception$1, TimeoutError)) {
      print("timeout!");
    } else {
      throw exception$1;
    }
  }
});

try {
  await block(asyncio.run, main());
} catch (error$1) {
  const exception$1 = caught(error$1);
  if (matches(exception$1, TimeoutError)) {
    print("the timeout came through, although the body swallowed the cancellation's cause");
  } else {
    throw exception$1;
  }
}
await block(asyncio.run, nested());
await block(asyncio.run, waiting());
