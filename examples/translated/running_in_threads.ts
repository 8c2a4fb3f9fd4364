/** Running in threads: blocking functions beside the event loop. */
import * as asyncio from "tulip-py/asyncio";
import * as contextvars from "tulip-py/contextvars";
import * as threading from "tulip-py/threading";
import * as time from "tulip-py/time";
import { type float, type str, PermissionError, len, print } from "tulip-py/builtins";
import {
  type Awaitable,
  type Frame,
  type List,
  block,
  blockMethod,
  callKw,
  floatOf,
  fmt,
  formatValue,
  getItem,
  listOf,
  matches,
  program,
  raise,
  sub,
} from "tulip-py/runtime";

const { blocking, caught, coroutine, def } = program(import.meta.url, "running_in_threads.py");

export const user: contextvars.ContextVar<str> = contextvars.ContextVar("user");

export const read_slowly = blocking("read_slowly(seconds)", function* (seconds: any): Frame<str> {
  yield* block(time.sleep, seconds);
  return fmt`read for ${yield* blockMethod(user, "get")} outside the main thread: ${threading.current_thread() !== threading.main_thread()}`;
});

export const heartbeat = coroutine("heartbeat(beats)", async (beats: List<str>): Promise<any> => {
  while (true) {
    beats.append("tick");
    await asyncio.sleep(floatOf(0.05));
  }
});

export const main = coroutine("main()", async (): Promise<void> => {
  await blockMethod(user, "set", "ada");
  const beats: List<str> = listOf([]);
  const heart: asyncio.Task = asyncio.create_task(heartbeat(beats));

  const begin: float = time.monotonic();
  const results: List = await asyncio.gather(
    asyncio.to_thread(read_slowly, floatOf(0.2)),
    callKw(asyncio.to_thread, [read_slowly], { seconds: floatOf(0.2) }),
    asyncio.sleep(floatOf(0.2)),
  );
  print(fmt`all three took ${formatValue(sub(time.monotonic(), begin), ".1f")} s together`);
  print(getItem(results, 0));
  print("the loop was alive:", len(beats) >= 3);
  await blockMethod(heart, "cancel");

  const fails = def("main.<locals>.fails()", (): any => {
    throw raise(PermissionError("no access"));
  });

  try {
    await asyncio.to_thread(fails);
  } catch (error$1) {
    const error = caught(error$1);
    if (matches(error, PermissionError)) {
      print("from the thread:", error);
    } else {
      throw error;
    }
  }
});

await block(asyncio.run, main());
