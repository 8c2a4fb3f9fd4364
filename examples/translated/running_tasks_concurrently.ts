/** Running tasks concurrently: gather() keeps the order of its arguments, whatever the order of the results. */
import * as asyncio from "tulip-py/asyncio";
import {
  type float,
  type str,
  OSError,
  enumerate,
  int,
  isinstance,
  len,
  print,
  range,
  repr,
  zip,
} from "tulip-py/builtins";
import {
  type Awaitable,
  type Frame,
  type List,
  add,
  awaitable,
  block,
  bound,
  collect,
  each,
  floatOf,
  fmt,
  formatValue,
  imul,
  invoke,
  isIn,
  iterOf,
  listOf,
  matches,
  program,
  raise,
  spreadArguments,
  sub,
  truediv,
  unpack,
} from "tulip-py/runtime";

const { caught, coroutine, generate } = program(import.meta.url, "running_tasks_concurrently.py");

export const factorial = coroutine(
  "factorial(name, number)",
  async (name: str, number: int): Promise<int> => {
    let product: int = 1;
    for (let i = 2, stop$1 = bound(add(number, 1)); i < stop$1; i++) {
      print(fmt`Task ${name}: ${number}! so far ${product}, next factor ${i}`);
      await asyncio.sleep(floatOf(0.01));
      product = imul(product, i);
    }
    print(fmt`Task ${name}: ${number}! = ${product}`);
    return product;
  },
);

export const page = coroutine(
  "page(url, seconds)",
  async (url: str, seconds: float): Promise<int> => {
    await asyncio.sleep(seconds);
    if (isIn("broken", url)) {
      throw raise(OSError(fmt`${url}: 500`));
    }
    return len(url);
  },
);

export const main = coroutine("main()", async (): Promise<void> => {
  print(await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4)));

  const urls: List<str> = listOf(["/a", "/broken/b", "/ccc", "/broken/d"]);
  const outcomes: List<int> = await asyncio.gather(
    ...spreadArguments(
      generate(
        "main.<locals>.<genexpr>",
        function* (items$1: any): Frame {
          for (const item$1 of each(items$1)) {
            const [i, url] = unpack(item$1, 2);
            yield page(url, sub(floatOf(0.05), truediv(i, 100)));
          }
        },
        iterOf(enumerate(urls)),
      ),
      "gather",
    ),
    { return_exceptions: true },
  );
  let url!: str;
  for (const item$1 of each(zip(urls, outcomes))) {
    let outcome!: int;
    [url, outcome] = unpack(item$1, 2);
    print(fmt`${formatValue(url, "10")} ${isinstance(outcome, int) ? outcome : repr(outcome)}`);
  }

  // Without return_exceptions the first failure comes through at once, and the others go on.
  const slow: asyncio.Task<int> = asyncio.create_task(page("/slow", floatOf(0.1)));
  try {
    await asyncio.gather(slow, page("/broken", floatOf(0.01)));
  } catch (error$1) {
    const error = caught(error$1);
    if (matches(error, OSError)) {
      print("failed:", error, "- slow page done:", slow.done());
    } else {
      throw error;
    }
  }
  print("slow page later:", await slow);

  // Cancelling the gathering cancels its children.
  const children: List<asyncio.Task> = collect(range(3), (_: number) =>
    asyncio.create_task(asyncio.sleep(1)),
  );
  const together: asyncio.Future<List> = asyncio.gather(...spreadArguments(children, "gather"));
  await asyncio.sleep(0);
  invoke(together, "cancel");
  try {
    await awaitable(together);
  } catch (error$2) {
    const exception$1 = caught(error$2);
    if (matches(exception$1, asyncio.CancelledError)) {
      print(
        "children cancelled:",
        collect(children, (child: asyncio.Task) => invoke(child, "cancelled")),
      );
    } else {
      throw exception$1;
    }
  }
});

await block(asyncio.run, main());
