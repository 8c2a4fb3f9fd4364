/** Task groups: all tasks end before the block does; one failure cancels the others. */
import * as asyncio from "tulip-py/asyncio";
import {
  type float,
  ConnectionError,
  ValueError,
  int,
  len,
  print,
  sorted,
  str,
  sum,
} from "tulip-py/builtins";
import {
  type Awaitable,
  type Dict,
  type Frame,
  type List,
  type Tuple,
  add,
  attr,
  block,
  collectDict,
  discarded,
  each,
  exceptStar,
  floatOf,
  fmt,
  getItem,
  handling,
  invoke,
  isLess,
  iterOf,
  listOf,
  local,
  manageAsync,
  matches,
  mul,
  program,
  raise,
  truediv,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { caught, coroutine, generate } = program(import.meta.url, "task_groups.py");

export const measure = coroutine(
  "measure(sensor, delay, value)",
  async (sensor: any, delay: any, value: any): Promise<any> => {
    try {
      await asyncio.sleep(delay);
    } catch (error$1) {
      const exception$1 = caught(error$1);
      if (matches(exception$1, asyncio.CancelledError)) {
        print(fmt`  ${sensor}: cancelled`);
        throw exception$1;
      } else {
        throw exception$1;
      }
    }
    if (value === null) {
      throw raise(ConnectionError(fmt`${sensor} does not answer`));
    }
    print(fmt`  ${sensor}: ${value}`);
    return value;
  },
);

export const collect = coroutine(
  "collect(readings)",
  async (readings: List<Tuple<[str, float, int | null]>>): Promise<Dict> => {
    const manager$1 = manageAsync(asyncio.TaskGroup());
    const group: asyncio.TaskGroup = await manager$1.enter();
    let tasks!: Dict<any, asyncio.Task>;
    try {
      tasks = collectDict(readings, (item$1: any) => {
        const [sensor, delay, value] = unpack(item$1, 3);
        return [sensor, group.create_task(measure(sensor, delay, value), { name: sensor })];
      });
    } catch (error$1) {
      await manager$1.failed(error$1);
    } finally {
      await manager$1.close();
    }
    return collectDict(local(tasks, "tasks").items(), (item$2: any) => {
      const [sensor, task] = unpack(item$2, 2);
      return [sensor, invoke(task, "result")];
    });
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  print("all well");
  const values: Dict = await collect(
    listOf([
      tupleOf(["north", floatOf(0.03), 12]),
      tupleOf(["south", floatOf(0.01), 19]),
      tupleOf(["east", floatOf(0.02), 15]),
    ]),
  );
  print("  mean", truediv(sum(invoke(values, "values")), len(values)));

  print("one fails");
  const handled$1 = handling.current;
  let group: any, error: any;
  try {
    await collect(
      listOf([
        tupleOf(["north", floatOf(0.01), 12]),
        tupleOf(["south", floatOf(0.02), null]),
        tupleOf(["east", floatOf(0.5), 15]),
      ]),
    );
  } catch (error$1) {
    const exception$1 = caught(error$1);
    handling.current = exception$1;
    try {
      const group$1 = exceptStar(exception$1);
      {
        const part$1 = group$1.split(ConnectionError);
        if (part$1 !== null) {
          handling.current = part$1;
          try {
            group = part$1;
            for (error of each(attr(group, "exceptions"))) {
              print("  error:", error);
            }
          } catch (error$2) {
            group$1.add(caught(error$2));
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

  print("several fail, for different reasons");
  const handled$2 = handling.current;
  try {
    const manager$1 = manageAsync(asyncio.TaskGroup());
    group = await manager$1.enter();
    try {
      discarded(invoke(group, "create_task", measure("north", 0, null)));
      discarded(invoke(group, "create_task", measure("south", 0, null)));
      await asyncio.sleep(0);
      int("body");
    } catch (error$4) {
      await manager$1.failed(error$4);
    } finally {
      await manager$1.close();
    }
  } catch (error$3) {
    const exception$2 = caught(error$3);
    handling.current = exception$2;
    try {
      const group$2 = exceptStar(exception$2);
      {
        const part$2 = group$2.split(ConnectionError);
        if (part$2 !== null) {
          handling.current = part$2;
          try {
            group = part$2;
            print(
              "  connections:",
              sorted(
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
          } catch (error$5) {
            group$2.add(caught(error$5));
          } finally {
            group = undefined;
            handling.current = exception$2;
          }
        }
      }
      {
        const part$3 = group$2.split(ValueError);
        if (part$3 !== null) {
          handling.current = part$3;
          try {
            group = part$3;
            print("  values:", getItem(attr(group, "exceptions"), 0));
          } catch (error$6) {
            group$2.add(caught(error$6));
          } finally {
            group = undefined;
            handling.current = exception$2;
          }
        }
      }
      const rest$2 = group$2.finish();
      if (rest$2 !== null) {
        throw rest$2;
      }
    } finally {
      handling.current = handled$2;
    }
  }

  print("a group may grow while it runs");

  const crawl = coroutine(
    "main.<locals>.crawl(group, page, depth)",
    async (group: any, page: any, depth: any): Promise<void> => {
      await asyncio.sleep(0);
      print(add(mul("  ", depth), page));
      if (isLess(depth, 3)) {
        for (const link of each("ab")) {
          discarded(invoke(group, "create_task", crawl(group, add(page, link), add(depth, 1))));
        }
      }
    },
  );

  const manager$2 = manageAsync(asyncio.TaskGroup());
  group = await manager$2.enter();
  try {
    discarded(invoke(group, "create_task", crawl(group, "/", 1)));
  } catch (error$7) {
    await manager$2.failed(error$7);
  } finally {
    await manager$2.close();
  }
});

await block(asyncio.run, main());
