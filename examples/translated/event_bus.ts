/** An event bus: typed events, handlers by class, wildcard listeners, and errors that do not stop the others. */
import * as asyncio from "tulip-py/asyncio";
import { defaultdict } from "tulip-py/collections";
import { Awaitable, Callable } from "tulip-py/collections.abc";
import { dataclass } from "tulip-py/dataclasses";
import {
  Exception,
  ValueError,
  float,
  int,
  isinstance,
  len,
  list,
  print,
  str,
  type,
} from "tulip-py/builtins";
import {
  type Awaitable as Awaitable$,
  type Frame,
  type List,
  assertionFailed,
  attr,
  base,
  block,
  call,
  collect,
  dictOf,
  discarded,
  each,
  floatOf,
  fmt,
  formatValue,
  getItem,
  iadd,
  invoke,
  isAtMost,
  iterOf,
  listOf,
  program,
  raise,
  spreadArguments,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { coroutine, def, generate, pyclass } = program(import.meta.url, "event_bus.py");

export const Event = pyclass(
  "Event",
  class {
    declare source: str;
    declare readonly __init__: (source: str, ..._: any[]) => void;
  },
  [],
  {
    decorators: [dataclass({ frozen: true })],
    annotations: () => dictOf([["source", str]]),
  },
);
export type Event = InstanceType<typeof Event>;

export const UserCreated = pyclass(
  "UserCreated",
  class extends base(Event) {
    declare name: str;
    declare readonly __init__: (source: str, name: str) => void;
  },
  [],
  {
    bases: [Event],
    decorators: [dataclass({ frozen: true })],
    annotations: () => dictOf([["name", str]]),
  },
);
export type UserCreated = InstanceType<typeof UserCreated>;

export const OrderPlaced = pyclass(
  "OrderPlaced",
  class extends base(Event) {
    declare order_id: int;
    declare total: float;
    declare readonly __init__: (source: str, order_id: int, total: float) => void;
  },
  [],
  {
    bases: [Event],
    decorators: [dataclass({ frozen: true })],
    annotations: () =>
      dictOf([
        ["order_id", int],
        ["total", float],
      ]),
  },
);
export type OrderPlaced = InstanceType<typeof OrderPlaced>;

export const Handler = getItem(Callable, tupleOf([listOf([Event]), getItem(Awaitable, null)]));

export const EventBus = pyclass(
  "EventBus",
  class {
    declare _handlers: defaultdict<any, List<(value: Event) => Awaitable$>>;
    declare _errors: List<Exception>;
    declare published: int;
    __init__(): void {
      this._handlers = defaultdict(list);
      this._errors = listOf([]);
      this.published = 0;
    }

    /** Adds a handler; what is returned removes it again. */
    subscribe(kind: any, handler: (value: Event) => Awaitable$): () => void {
      invoke(getItem(this._handlers, kind), "append", handler);

      const unsubscribe = def("EventBus.subscribe.<locals>.unsubscribe()", (): void => {
        invoke(getItem(this._handlers, kind), "remove", handler);
      });

      return unsubscribe;
    }

    async publish(event: Event): Promise<int> {
      this.published = iadd(this.published, 1);
      const handlers: List<(value: Event) => Awaitable$> = ((items$1: any) => {
        let kind: any, hs: any, h: any;
        const result$1: any = [];
        for (const item$1 of items$1) {
          [kind, hs] = unpack(item$1, 2);
          if (!isinstance(event, kind)) {
            continue;
          }
          for (h of each(hs)) {
            result$1.push(h);
          }
        }
        return listOf(result$1);
      })(each(invoke(this._handlers, "items")));
      const results: List<null> = await asyncio.gather(
        ...spreadArguments(
          generate(
            "EventBus.publish.<locals>.<genexpr>",
            function* (items$2: any): Frame {
              for (const h of each(items$2)) {
                yield call(h, event);
              }
            },
            iterOf(handlers),
          ),
          "gather",
        ),
        { return_exceptions: true },
      );
      for (const result of each(results)) {
        if (isinstance(result, Exception)) {
          this._errors.append(result);
        }
      }
      return len(handlers);
    }

    get errors(): List<Exception> {
      return list(this._errors);
    }
  },
  [
    "__init__(self)",
    "subscribe(self, kind, handler)",
    "async publish(self, event)",
    "property errors(self)",
  ],
);
export type EventBus = InstanceType<typeof EventBus>;

export const main = coroutine("main()", async (): Promise<void> => {
  const bus = EventBus();
  const log: List<str> = listOf([]);

  const audit = coroutine("main.<locals>.audit(event)", async (event: Event): Promise<void> => {
    await asyncio.sleep(0);
    log.append(fmt`${attr(type(event), "__name__")} from ${attr(event, "source")}`);
  });

  const welcome = coroutine("main.<locals>.welcome(event)", async (event: Event): Promise<void> => {
    if (!isinstance(event, UserCreated)) {
      throw assertionFailed();
    }
    print("welcome,", (event as UserCreated).name);
  });

  const bill = coroutine("main.<locals>.bill(event)", async (event: Event): Promise<void> => {
    if (isinstance(event, OrderPlaced)) {
      if (isAtMost((event as OrderPlaced).total, 0)) {
        throw raise(
          ValueError(
            fmt`order ${(event as OrderPlaced).order_id} costs ${(event as OrderPlaced).total}`,
          ),
        );
      }
      print(
        fmt`bill ${(event as OrderPlaced).order_id}: ${formatValue((event as OrderPlaced).total, ".2f")}`,
      );
    }
  });

  bus.subscribe(Event, audit);
  const stop = bus.subscribe(UserCreated, welcome);
  bus.subscribe(OrderPlaced, bill);
  print(await bus.publish(UserCreated("web", "ann")));
  print(await bus.publish(OrderPlaced("shop", 1, floatOf(9.5))));
  discarded(call(stop));
  print(await bus.publish(UserCreated("web", "bob")));
  print(await bus.publish(OrderPlaced("shop", 2, floatOf(0))));
  print(log);
  print(
    collect(bus.errors, (e: Exception) => str(e)),
    bus.published,
  );
});

await block(asyncio.run, main());
