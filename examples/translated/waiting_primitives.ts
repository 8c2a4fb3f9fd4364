/** Waiting primitives: wait() for some of several tasks, as_completed() for one after the other. */
import * as asyncio from "tulip-py/asyncio";
import {
  type float,
  type int,
  type str,
  RuntimeError,
  TimeoutError,
  print,
  sorted,
} from "tulip-py/builtins";
import {
  type Awaitable,
  type Frame,
  type List,
  type Set,
  type Tuple,
  asyncEach,
  awaitable,
  block,
  call,
  collect,
  dropped,
  each,
  floatOf,
  fmt,
  getItem,
  handling,
  invoke,
  iterOf,
  listOf,
  matches,
  or,
  program,
  raise,
  spreadArguments,
  temporary,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { caught, coroutine, def, generate } = program(import.meta.url, "waiting_primitives.py");

export const bid = coroutine(
  "bid(name, seconds, amount)",
  async (name: any, seconds: any, amount: any): Promise<Tuple<[any, any]>> => {
    await asyncio.sleep(seconds);
    if (amount === null) {
      throw raise(RuntimeError(fmt`${name} withdrew`));
    }
    return tupleOf([name, amount]);
  },
);

export const names = def(
  "names(tasks)",
  (tasks: Set<asyncio.Task<Tuple<[any, any]>>>): List =>
    sorted(
      generate(
        "names.<locals>.<genexpr>",
        function* (items$1: any): Frame {
          for (const task of each(items$1)) {
            yield invoke(task, "get_name");
          }
        },
        iterOf(tasks),
      ),
    ),
);

export const bidders = def("bidders()", (): List<asyncio.Task<Tuple<[any, any]>>> => {
  const offers: List<Tuple<[str, float, int | null]>> = listOf([
    tupleOf(["ada", floatOf(0.03), 120]),
    tupleOf(["bob", floatOf(0.01), 90]),
    tupleOf(["cyd", floatOf(0.02), null]),
    tupleOf(["dan", floatOf(0.5), 200]),
  ]);
  return collect(offers, (offer: Tuple<[str, float, int | null]>) =>
    asyncio.create_task(call(bid, ...spreadArguments(offer, bid)), { name: getItem(offer, 0) }),
  );
});

export const main = coroutine("main()", async (): Promise<void> => {
  let tasks!: List<asyncio.Task<Tuple<[any, any]>>>, task: any;
  for (const condition of [
    asyncio.FIRST_COMPLETED,
    asyncio.FIRST_EXCEPTION,
    asyncio.ALL_COMPLETED,
  ]) {
    tasks = bidders();
    const [done, pending] = unpack(
      await asyncio.wait(tasks, { timeout: floatOf(0.1), return_when: condition }),
      2,
    );
    print(fmt`${condition}: done ${names(done)}, pending ${names(pending)}`);
    for (task of each(pending)) {
      invoke(task, "cancel");
    }
    await asyncio.gather(...spreadArguments(tasks, "gather"), { return_exceptions: true });
  }

  print("in the order of completion:");
  const iterator$1 = temporary(asyncio.as_completed(bidders(), { timeout: floatOf(0.2) }));
  try {
    for (const earliest of each(iterator$1)) {
      try {
        print("  ", ...spreadArguments(await awaitable(earliest), print));
      } catch (error$1) {
        const error = caught(error$1);
        const handled$1 = handling.current;
        handling.current = error;
        try {
          if (matches(error, RuntimeError)) {
            print("  ", error);
          } else if (matches(error, TimeoutError)) {
            print("   the hammer falls");
            break;
          } else {
            throw error;
          }
        } finally {
          handling.current = handled$1;
        }
      }
    }
  } finally {
    dropped(iterator$1);
  }

  print("with the tasks themselves:");
  tasks = bidders();
  invoke(invoke(tasks, "pop"), "cancel");
  const iterator$2 = temporary(asyncio.as_completed(tasks));
  try {
    for await (task of asyncEach(iterator$2)) {
      print(
        "  ",
        invoke(task, "get_name"),
        invoke(tasks, "index", task),
        or(invoke(task, "exception"), () => invoke(task, "result")),
      );
    }
  } finally {
    dropped(iterator$2);
  }
});

await block(asyncio.run, main());
