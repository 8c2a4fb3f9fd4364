/** Coroutines: declared with async def, run with asyncio.run(), awaited one after the other or together. */
import * as asyncio from "tulip-py/asyncio";
import * as time from "tulip-py/time";
import { type float, type int, type str, print, type } from "tulip-py/builtins";
import {
  type Awaitable,
  type List,
  attr,
  awaitable,
  block,
  call,
  each,
  fmt,
  formatValue,
  invoke,
  listOf,
  program,
  sub,
  truediv,
  tupleOf,
} from "tulip-py/runtime";

const { coroutine } = program(import.meta.url, "coroutines.py");

export const brew = coroutine(
  "brew(drink, minutes)",
  async (drink: str, minutes: int): Promise<str> => {
    print(fmt`  ${drink}: started`);
    await asyncio.sleep(truediv(minutes, 10));
    print(fmt`  ${drink}: ready`);
    return drink;
  },
);

export const one_after_the_other = coroutine(
  "one_after_the_other()",
  async (): Promise<List<str>> => {
    const first: str = await brew("espresso", 2);
    const second: str = await brew("green tea", 3);
    return listOf([first, second]);
  },
);

export const together = coroutine("together()", async (): Promise<List<str>> => {
  const espresso: asyncio.Task<str> = asyncio.create_task(brew("espresso", 2));
  const tea: asyncio.Task<str> = asyncio.create_task(brew("green tea", 3));
  return listOf([await espresso, await tea]);
});

export const main = coroutine("main()", async (): Promise<void> => {
  for (const service of [one_after_the_other, together]) {
    print(fmt`${attr(service, "__name__")}:`);
    const begin: float = time.monotonic();
    const served: List<str> = await awaitable(call(service));
    print(
      fmt`  served ${invoke(" and ", "join", served)} after ${formatValue(sub(time.monotonic(), begin), ".1f")} s`,
    );
  }

  // Calling a coroutine function does not run it.
  const order = brew("water", 0);
  print(attr(type(order), "__name__"), attr(order, "__name__"));
  await awaitable(order);
});

await block(asyncio.run, main());
