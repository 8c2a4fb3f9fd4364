/** A job scheduler: priorities, retries with back-off, a deadline per job, and a summary. */
import * as asyncio from "tulip-py/asyncio";
import * as heapq from "tulip-py/heapq";
import * as itertools from "tulip-py/itertools";
import { Awaitable } from "tulip-py/collections.abc";
import { dataclass, field } from "tulip-py/dataclasses";
import { NamedTuple } from "tulip-py/typing";
import {
  type float,
  type int,
  type str,
  ConnectionError,
  next,
  print,
  sorted,
} from "tulip-py/builtins";
import {
  type Awaitable as Awaitable$,
  type List,
  add as add$,
  attr,
  block,
  bound,
  dictOf,
  discarded,
  each,
  floatOf,
  fmt,
  formatValue,
  imul,
  invoke,
  isLess,
  listOf,
  manageAsync,
  matches,
  program,
  raise,
  truth,
  unpack,
} from "tulip-py/runtime";

const { __name__, caught, coroutine, pyclass } = program(import.meta.url, "scheduler.py");

export const Outcome = pyclass(
  "Outcome",
  class {
    declare name: str;
    declare attempts: int;
    declare result: str | null;
    declare readonly __init__: (name: str, attempts: int, result: str | null) => void;
  },
  [],
  {
    bases: [NamedTuple],
    annotations: () =>
      dictOf([
        ["name", "str"],
        ["attempts", "int"],
        ["result", "Optional[str]"],
      ]),
  },
);
export type Outcome = InstanceType<typeof Outcome>;

export const Job = pyclass(
  "Job",
  class {
    declare priority: int;
    declare number: int;
    declare name: str;
    declare run: (value: int) => Awaitable$<str>;
    declare retries: int;
    declare readonly __init__: (
      priority: int,
      number: int,
      name?: str,
      run?: (value: int) => Awaitable$<str>,
      retries?: int,
    ) => void;
    static name: str = field({ compare: false }) as any;
    static run: (value: int) => Awaitable$<str> = field({ compare: false }) as any;
    static retries: int = field({ default: 2, compare: false });
  },
  ["name", "run", "retries"],
  {
    decorators: [dataclass({ order: true })],
    annotations: () =>
      dictOf([
        ["priority", "int"],
        ["number", "int"],
        ["name", "str"],
        ["run", "Callable[[int], Awaitable[str]]"],
        ["retries", "int"],
      ]),
  },
);
export type Job = InstanceType<typeof Job>;

/** Runs jobs, the most urgent first, several at a time. */
export const Scheduler = pyclass(
  "Scheduler",
  class {
    declare workers: int;
    declare timeout: float;
    declare _queue: List<Job>;
    declare _numbers: any;
    declare _outcomes: List<Outcome>;

    __init__(workers: int = 2, timeout: float = floatOf(1)): void {
      this.workers = workers;
      this.timeout = timeout;
      this._queue = listOf([]);
      this._numbers = itertools.count(1);
      this._outcomes = listOf([]);
    }

    add(
      name: str,
      run: (value: int) => Awaitable$<str>,
      { priority = 5, retries = 2 }: { priority?: int; retries?: int } = {},
    ): Job {
      const job = Job(priority, next(this._numbers), name, run, retries);
      heapq.heappush(this._queue, job);
      return job;
    }

    async _attempt(job: Job): Promise<Outcome> {
      let delay: float = floatOf(0.1);
      for (
        let attempt = 1, stop$1 = bound(add$(attr(job, "retries"), 2));
        attempt < stop$1;
        attempt++
      ) {
        try {
          const result: str = await asyncio.wait_for(invoke(job, "run", attempt), this.timeout);
          return Outcome(attr(job, "name"), attempt, result);
        } catch (error$1) {
          const error = caught(error$1);
          if (matches(error, asyncio.TimeoutError)) {
            print(fmt`${attr(job, "name")}: attempt ${attempt} took too long`);
          } else if (matches(error, ConnectionError)) {
            print(fmt`${attr(job, "name")}: attempt ${attempt} failed: ${error}`);
          } else {
            throw error;
          }
        }
        await asyncio.sleep(delay);
        delay = imul(delay, 2);
      }
      return Outcome(attr(job, "name"), add$(attr(job, "retries"), 1), null);
    }

    async _worker(): Promise<void> {
      while (truth(this._queue)) {
        const job = heapq.heappop(this._queue);
        this._outcomes.append(await this._attempt(job));
      }
    }

    async run(): Promise<List<Outcome>> {
      const manager$1 = manageAsync(asyncio.TaskGroup());
      const group: asyncio.TaskGroup = await manager$1.enter();
      try {
        for (let i = 0, stop$1 = bound(this.workers); i < stop$1; i++) {
          discarded(group.create_task(this._worker(), { name: `worker ${i}` }));
        }
      } catch (error$1) {
        await manager$1.failed(error$1);
      } finally {
        await manager$1.close();
      }
      return sorted(this._outcomes);
    }
  },
  [
    "__init__(self, workers=2, timeout=...)",
    "add(self, name, run, *, priority=5, retries=2)",
    "async _attempt(self, job)",
    "async _worker(self)",
    "async run(self)",
  ],
  { defaults: { __init__: { timeout: floatOf(1) } } },
);
export type Scheduler = InstanceType<typeof Scheduler>;

export const main = coroutine("main()", async (): Promise<void> => {
  const scheduler = Scheduler(2, floatOf(0.5));

  const quick = coroutine("main.<locals>.quick(attempt)", async (attempt: int): Promise<str> => {
    await asyncio.sleep(floatOf(0.1));
    return "done";
  });

  const flaky = coroutine("main.<locals>.flaky(attempt)", async (attempt: int): Promise<str> => {
    if (isLess(attempt, 3)) {
      throw raise(ConnectionError(fmt`no answer (${attempt})`));
    }
    return "at last";
  });

  const slow = coroutine("main.<locals>.slow(attempt)", async (attempt: int): Promise<str> => {
    await asyncio.sleep(10);
    return "never";
  });

  scheduler.add("quick", quick);
  scheduler.add("flaky", flaky, { priority: 1 });
  scheduler.add("slow", slow, { priority: 9, retries: 1 });
  scheduler.add("urgent", quick, { priority: 0 });
  for (const item$1 of each(await scheduler.run())) {
    const [name, attempts, result] = unpack(item$1, 3);
    const status = result !== null ? result : "gave up";
    print(fmt`${formatValue(name, "8")} ${attempts} ${status}`);
  }
});

if (__name__ === "__main__") {
  discarded(await block(asyncio.run, main()));
}
