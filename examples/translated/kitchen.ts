/** Three cooks, one oven: tasks, a queue, a lock, a timeout, and an exception that leaves a task group. */
import * as asyncio from "tulip-py/asyncio";
import { type int, Exception, TimeoutError, print, str } from "tulip-py/builtins";
import {
  type Awaitable,
  type Frame,
  type List,
  type Tuple,
  attr,
  base,
  block,
  discarded,
  each,
  exceptStar,
  floatOf,
  fmt,
  handling,
  invoke,
  iterOf,
  listOf,
  manageAsync,
  matches,
  program,
  raiseFrom,
  truediv,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { caught, coroutine, generate, pyclass } = program(import.meta.url, "kitchen.py");

export const Burnt = pyclass("Burnt", class extends base(Exception) {}, [], { bases: [Exception] });
export type Burnt = InstanceType<typeof Burnt>;

export const bake = coroutine(
  "bake(oven, dish, minutes)",
  async (oven: asyncio.Lock, dish: str, minutes: int): Promise<str> => {
    const manager$1 = manageAsync(oven);
    await manager$1.enter();
    try {
      print(fmt`${dish}: in the oven`);
      try {
        const manager$2 = manageAsync(asyncio.timeout(floatOf(0.5)));
        await manager$2.enter();
        try {
          await asyncio.sleep(truediv(minutes, 100));
        } catch (error$1) {
          await manager$2.failed(error$1);
        } finally {
          await manager$2.close();
        }
      } catch (error$2) {
        const exception$1 = caught(error$2);
        if (matches(exception$1, TimeoutError)) {
          throw raiseFrom(Burnt(dish), null, exception$1);
        } else {
          throw exception$1;
        }
      }
      print(fmt`${dish}: done`);
    } catch (error$3) {
      await manager$1.failed(error$3);
    } finally {
      await manager$1.close();
    }
    return dish;
  },
);

export const cook = coroutine(
  "cook(name, orders, oven)",
  async (
    name: str,
    orders: asyncio.Queue<Tuple<[str, int]>>,
    oven: asyncio.Lock,
  ): Promise<List<str>> => {
    const served: List<str> = listOf([]);
    let dish!: str, minutes!: int;
    while (true) {
      try {
        [dish, minutes] = unpack(orders.get_nowait(), 2);
      } catch (error$1) {
        const exception$1 = caught(error$1);
        if (matches(exception$1, asyncio.QueueEmpty)) {
          return served;
        } else {
          throw exception$1;
        }
      }
      print(fmt`${name} takes ${dish}`);
      served.append(await bake(oven, dish, minutes));
    }
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  const orders: asyncio.Queue<Tuple<[str, int]>> = asyncio.Queue();
  for (const order of [
    tupleOf(["bread", 10]),
    tupleOf(["pie", 20]),
    tupleOf(["pizza", 5]),
    tupleOf(["roast", 90]),
  ]) {
    orders.put_nowait(order);
  }
  const oven: asyncio.Lock = asyncio.Lock();
  const handled$1 = handling.current;
  try {
    const manager$1 = manageAsync(asyncio.TaskGroup());
    const kitchen: asyncio.TaskGroup = await manager$1.enter();
    try {
      for (const name of ["Ada", "Grace", "Barbara"]) {
        discarded(kitchen.create_task(cook(name, orders, oven), { name }));
      }
    } catch (error$2) {
      await manager$1.failed(error$2);
    } finally {
      await manager$1.close();
    }
  } catch (error$1) {
    const exception$1 = caught(error$1);
    handling.current = exception$1;
    try {
      const group$1 = exceptStar(exception$1);
      {
        const part$1 = group$1.split(Burnt);
        if (part$1 !== null) {
          handling.current = part$1;
          let group: any;
          try {
            group = part$1;
            print(
              "burnt:",
              invoke(
                ", ",
                "join",
                generate(
                  "main.<locals>.<genexpr>",
                  function* (items$1: any): Frame {
                    for (const error of each(items$1)) {
                      yield str(error);
                    }
                  },
                  iterOf(attr(group, "exceptions")),
                ),
              ),
            );
          } catch (error$3) {
            group$1.add(caught(error$3));
          } finally {
            group = undefined;
            handling.current = exception$1;
          }
        }
      }
      const rest$1 = group$1.finish();
      if (rest$1 !== null) {
        throw rest$1;
      }
    } finally {
      handling.current = handled$1;
    }
  }
  print("orders left:", orders.qsize());
});

await block(asyncio.run, main());
