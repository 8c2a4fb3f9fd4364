/** A chat server without sockets: rooms, members with queues, broadcasts, slow members that are dropped. */
import * as asyncio from "tulip-py/asyncio";
import { asynccontextmanager } from "tulip-py/contextlib";
import { type float, type int, type str, len, list, print, sum } from "tulip-py/builtins";
import {
  type AsyncIterator,
  type Awaitable,
  type List,
  asyncEach,
  attr,
  awaitable,
  block,
  bound,
  delItem,
  dictOf,
  each,
  floatOf,
  fmt,
  fn,
  iadd,
  invoke,
  listOf,
  makeClass,
  manageAsync,
  matches,
  mod,
  mul,
  program,
  reprOf,
  setItem,
  setattr,
  truth,
  tupleOf,
} from "tulip-py/runtime";

const { __name__, asyncGenerator, caught, coroutine, def, global, pyclass } = program(
  import.meta.url,
  "pubsub.py",
);

export const Member = pyclass(
  "Member",
  class {
    declare name: str;
    declare inbox: asyncio.Queue<str | null>;
    declare received: List<str>;
    __init__(name: str, limit: int = 3): void {
      this.name = name;
      this.inbox = asyncio.Queue(limit);
      this.received = listOf([]);
    }

    async listen(pause: float): Promise<int> {
      let message!: str | null;
      while ((message = await awaitable(this.inbox.get())) !== null) {
        this.received.append(message);
        await asyncio.sleep(pause);
      }
      return len(this.received);
    }

    __repr__(): str {
      return fmt`Member(${reprOf(this.name)})`;
    }
  },
  ["__init__(self, name, limit=3)", "async listen(self, pause)", "__repr__(self)"],
);
export type Member = InstanceType<typeof Member>;

export let Room: any;
Room = makeClass(
  "Room",
  [],
  null,
  (ns$1: any) => {
    let value$1: any;
    ns$1.set("__module__", __name__);
    ns$1.set("__qualname__", "Room");
    ns$1.set("__firstlineno__", 24);
    ns$1.set(
      "__init__",
      def("Room.__init__(self, title)", (self: any, title: str): void => {
        setattr(self, "title", title);
        setattr(self, "members", dictOf([]));
        setattr(self, "dropped", listOf([]));
      }),
    );

    ns$1.set(
      "join",
      fn(
        (value$1 = ns$1.get("asynccontextmanager")) === undefined
          ? global(asynccontextmanager, "asynccontextmanager")
          : value$1,
      )(
        asyncGenerator(
          "Room.join(self, member)",
          async function* (self: any, member: Member): AsyncGenerator<any, void, any> {
            setItem(attr(self, "members"), attr(member, "name"), member);
            invoke(self, "broadcast", "room", fmt`${attr(member, "name")} joins`);
            try {
              yield self;
            } finally {
              invoke(attr(self, "members"), "pop", attr(member, "name"), null);
              invoke(self, "broadcast", "room", fmt`${attr(member, "name")} leaves`);
            }
          },
        ),
      ),
    );

    ns$1.set(
      "broadcast",
      def("Room.broadcast(self, sender, text)", (self: any, sender: str, text: str): int => {
        let sent: int = 0;
        for (const member of each(list(invoke(attr(self, "members"), "values")))) {
          try {
            invoke(attr(member, "inbox"), "put_nowait", fmt`${sender}: ${text}`);
            sent = iadd(sent, 1);
          } catch (error$1) {
            const exception$1 = caught(error$1);
            if (matches(exception$1, asyncio.QueueFull)) {
              invoke(attr(self, "dropped"), "append", attr(member, "name"));
              delItem(attr(self, "members"), attr(member, "name"));
            } else {
              throw exception$1;
            }
          }
        }
        return sent;
      }),
    );
    ns$1.set("__static_attributes__", tupleOf(["title", "members", "dropped"]));
  },
  { implementation: (Base$: any) => class Room extends Base$ {} },
);

export const visit = coroutine(
  "visit(room, member, lines, pause)",
  async (room: any, member: Member, lines: List<str>, pause: float): Promise<int> => {
    const listener: asyncio.Task<int> = asyncio.create_task(member.listen(pause));
    const manager$1 = manageAsync(invoke(room, "join", member));
    const joined = await manager$1.enter();
    try {
      for (const line of each(lines)) {
        await asyncio.sleep(floatOf(0.1));
        invoke(joined, "broadcast", member.name, line);
      }
      await asyncio.sleep(floatOf(0.5));
    } catch (error$1) {
      await manager$1.failed(error$1);
    } finally {
      await manager$1.close();
    }
    await awaitable(member.inbox.put(null));
    return await listener;
  },
);

export const ticks = asyncGenerator("ticks(n)", async function* (n: int): AsyncGenerator<
  any,
  void,
  any
> {
  for (let i = 0, stop$1 = bound(n); i < stop$1; i++) {
    await asyncio.sleep(floatOf(0.05));
    yield i;
  }
});

export const main = coroutine("main()", async (): Promise<void> => {
  const room = Room("lobby");
  const [ann, bob] = [Member("ann"), Member("bob", 1)];
  const counts: List<int> = await asyncio.gather(
    visit(room, ann, listOf(["hello", "anybody?", "bye"]), floatOf(0.01)),
    visit(room, bob, listOf(["hi"]), floatOf(2)),
  );
  print(counts, attr(room, "dropped"));
  for (const member of [ann, bob]) {
    print(member, attr(member, "received"));
  }
  print(
    await (async (items$1: any) => {
      let i: any;
      const result$1: any = [];
      for await (i of items$1) {
        result$1.push(i);
      }
      return listOf(result$1);
    })(asyncEach(ticks(3))),
    sum(
      await (async (items$2: any) => {
        let i: any;
        const result$2: any = [];
        for await (i of items$2) {
          if (!truth(mod(i, 2))) {
            continue;
          }
          result$2.push(mul(i, i));
        }
        return listOf(result$2);
      })(asyncEach(ticks(4))),
    ),
  );
});

await block(asyncio.run, main());
