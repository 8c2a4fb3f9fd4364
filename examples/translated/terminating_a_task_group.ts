/** Terminating a task group: a task that raises an exception of our own ends all the others. */
import * as asyncio from "tulip-py/asyncio";
import { type float, type str, Exception, print } from "tulip-py/builtins";
import {
  type Awaitable,
  type List,
  type Tuple,
  base,
  block,
  call,
  discarded,
  each,
  exceptStar,
  floatOf,
  fmt,
  handling,
  listOf,
  manageAsync,
  matches,
  program,
  raise,
  spreadArguments,
  truth,
  tupleOf,
} from "tulip-py/runtime";

const { caught, coroutine, pyclass } = program(import.meta.url, "terminating_a_task_group.py");

/** Raised in a task group to end it; nobody else sees it. */
export const TerminateTaskGroup = pyclass(
  "TerminateTaskGroup",
  class extends base(Exception) {},
  [],
  { bases: [Exception] },
);
export type TerminateTaskGroup = InstanceType<typeof TerminateTaskGroup>;

export const force_terminate_task_group = coroutine(
  "force_terminate_task_group()",
  async (): Promise<any> => {
    throw raise(TerminateTaskGroup());
  },
);

export const search = coroutine(
  "search(name, seconds, finds)",
  async (name: any, seconds: any, finds: any): Promise<any> => {
    print(fmt`${name}: searching`);
    try {
      await asyncio.sleep(seconds);
    } catch (error$1) {
      const exception$1 = caught(error$1);
      if (matches(exception$1, asyncio.CancelledError)) {
        print(fmt`${name}: told to stop`);
        throw exception$1;
      } else {
        throw exception$1;
      }
    }
    print(fmt`${name}: ${truth(finds) ? "found it" : "nothing here"}`);
    return truth(finds) ? name : null;
  },
);

export const first_find = coroutine(
  "first_find(places)",
  async (places: List<Tuple<[str, float, boolean]>>): Promise<List> => {
    const found: List = listOf([]);

    const look = coroutine(
      "first_find.<locals>.look(group, *place)",
      async (group: asyncio.TaskGroup, ...place$rest: any[]): Promise<void> => {
        const place = tupleOf(place$rest);
        const result = await call(search, ...spreadArguments(place, search));
        if (result !== null) {
          found.append(result);
          discarded(group.create_task(force_terminate_task_group()));
        }
      },
    );

    const handled$1 = handling.current;
    let group!: asyncio.TaskGroup, place: any;
    try {
      const manager$1 = manageAsync(asyncio.TaskGroup());
      group = await manager$1.enter();
      try {
        for (place of each(places)) {
          discarded(group.create_task(call(look, group, ...spreadArguments(place, look))));
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
          const part$1 = group$1.split(TerminateTaskGroup);
          if (part$1 !== null) {
            handling.current = part$1;
            try {
            } catch (error$3) {
              group$1.add(caught(error$3));
            } finally {
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
    return found;
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  const places: List<Tuple<[str, float, boolean]>> = listOf([
    tupleOf(["attic", floatOf(0.3), true]),
    tupleOf(["cellar", floatOf(0.1), false]),
    tupleOf(["garden", floatOf(0.2), true]),
    tupleOf(["roof", floatOf(0.15), false]),
  ]);
  print("result:", await first_find(places));
});

await block(asyncio.run, main());
