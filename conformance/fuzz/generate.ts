// Random asyncio programs that print a transcript: tasks, groups, timeouts, locks, queues and cancellation combined.

/** A small generator of pseudo-random numbers: the same program for the same seed. */
class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

const prelude = `import asyncio
import contextlib
import contextvars
import os

var = contextvars.ContextVar("var", default=0)


def log(*words):
    task = asyncio.current_task()
    print(task.get_name() if task else "-", *words)


class Oops(Exception):
    pass


class Shared:
    def __init__(self):
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.semaphore = asyncio.Semaphore(2)
        self.event = asyncio.Event()
        self.condition = asyncio.Condition()
        self.queue = asyncio.Queue(2)
        self.queues = [asyncio.PriorityQueue(3), asyncio.LifoQueue()]
        self.bounded = asyncio.BoundedSemaphore(1)
        self.barrier = asyncio.Barrier(2)
        self.future = asyncio.get_running_loop().create_future()
        self.tasks = []


class Turn:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            try:
                yield
            except asyncio.CancelledError:
                log("turn cancelled", i)
                raise
        return self.n


@contextlib.asynccontextmanager
async def managed(name):
    log("enter", name)
    try:
        await asyncio.sleep(0)
        yield name
    except Oops as e:
        log("managed caught", name, outcome(e))
    finally:
        log("exit", name)
        await asyncio.sleep(0)


def called(label, *rest):
    log("called", label, *[outcome(x.result()) if isinstance(x, asyncio.Future) and x.done() and not x.cancelled() and x.exception() is None else type(x).__name__ for x in rest])


def done(label):
    return lambda t: log("done", label, "cancelled" if t.cancelled() else outcome(t.exception() or t.result()))


async def items(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        log("items end")


def outcome(result):
    if isinstance(result, BaseExceptionGroup):
        return f"{type(result).__name__}({', '.join(sorted(map(outcome, result.exceptions)))})"
    if isinstance(result, BaseException):
        return f"{type(result).__name__}{result.args}"
    return repr(result)
`;

/** One program being written. */
class Writer {
  readonly random: Random;
  readonly lines: string[] = [];
  /** How many coroutine functions there are; each calls later ones only, so that programs end. */
  readonly count: number;
  #labels = 0;
  constructor(seed: number) {
    this.random = new Random(seed);
    this.count = 3 + this.random.below(4);
  }

  #line(indent: number, text: string): void {
    this.lines.push("    ".repeat(indent) + text);
  }
  #label(): string {
    return `"${++this.#labels}"`;
  }
  #delay(): string {
    const r = this.random;
    return r.pick(["0", "0", "0", "0.01", "0.02", "0.03", "0.05", "0.1"]);
  }
  #call(from: number): string {
    const next = from + 1 + this.random.below(this.count - from - 1);
    return `work${next}(s)`;
  }

  program(): string {
    this.lines.push(prelude);
    for (let i = this.count - 1; i >= 0; i--) {
      this.#line(0, "");
      this.#line(0, `async def work${i}(s):`);
      this.#block(1, i, 0, 2 + this.random.below(4));
      if (this.random.chance(0.6)) this.#line(1, `return ${i}`);
    }
    this.#line(0, "");
    this.#line(0, "async def main():");
    // What is stuck ends here: virtual time gets there at once.
    this.#line(
      1,
      'asyncio.get_running_loop().call_later(1000, lambda: (print("stuck", flush=True), os._exit(3)))',
    );
    this.#line(1, "s = Shared()");
    const factory = this.random.below(8);
    if (factory === 0)
      this.#line(1, "asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)");
    if (factory === 1) {
      const make = "asyncio.create_eager_task_factory(asyncio.Task)";
      this.#line(1, `asyncio.get_running_loop().set_task_factory(${make})`);
    }
    this.#line(1, "main_tasks = []");
    const starts = 2 + this.random.below(3);
    for (let i = 0; i < starts; i++) {
      const target = this.random.below(Math.max(1, this.count - 1));
      this.#line(1, `main_tasks.append(asyncio.create_task(work${target}(s), name="m${i}"))`);
      if (this.random.chance(0.4)) this.#line(1, `await asyncio.sleep(${this.#delay()})`);
    }
    for (let i = 0; i < 2; i++) {
      if (!this.random.chance(0.5)) continue;
      this.#line(1, `await asyncio.sleep(${this.#delay()})`);
      this.#line(1, `log("cancel", main_tasks[${this.random.below(starts)}].cancel("main ${i}"))`);
    }
    if (this.random.chance(0.5)) this.#line(1, "s.event.set()");
    this.#line(1, "done, pending = await asyncio.wait(main_tasks, timeout=2)");
    this.#line(1, "for t in main_tasks:");
    this.#line(2, "if t in pending:");
    this.#line(3, 'log(t.get_name(), "pending")');
    this.#line(3, "t.cancel()");
    this.#line(1, "for r in await asyncio.gather(*main_tasks, return_exceptions=True):");
    this.#line(2, 'log("result", outcome(r))');
    this.#line(1, "for t in s.tasks:");
    this.#line(2, "t.cancel()");
    this.#line(1, "s.future.cancel()");
    this.#line(1, "for r in await asyncio.gather(*s.tasks, return_exceptions=True):");
    this.#line(2, 'log("left", outcome(r))');
    this.#line(0, "");
    this.#line(0, "");
    this.#line(0, "asyncio.run(main())");
    return `${this.lines.join("\n")}\n`;
  }

  #block(indent: number, self: number, depth: number, count: number): void {
    for (let i = 0; i < count; i++) this.#statement(indent, self, depth);
  }

  #statement(indent: number, self: number, depth: number): void {
    const r = this.random;
    const canCall = self < this.count - 1;
    const nested = depth < 3;
    const kinds: [number, boolean, () => void][] = [
      [4, true, () => this.#line(indent, `log(${this.#label()})`)],
      [6, true, () => this.#sleep(indent)],
      [2, canCall, () => this.#line(indent, `log(${this.#label()}, await ${this.#call(self)})`)],
      [2, canCall, () => this.#background(indent, self)],
      [2, canCall, () => this.#gather(indent, self)],
      [2, canCall, () => this.#waitFor(indent, self)],
      [1, canCall, () => this.#shield(indent, self)],
      [2, canCall && nested, () => this.#group(indent, self, depth)],
      [1, canCall, () => this.#asCompleted(indent, self)],
      [2, nested, () => this.#timeout(indent, self, depth)],
      [2, nested, () => this.#lock(indent, self, depth)],
      [3, nested, () => this.#try(indent, self, depth)],
      [1, true, () => this.#event(indent)],
      [2, true, () => this.#queue(indent)],
      [1, true, () => this.#condition(indent)],
      [1, true, () => this.#cancelSome(indent)],
      [1, nested, () => this.#asyncFor(indent, self, depth)],
      [1, true, () => this.#line(indent, `log(${this.#label()}, await Turn(${r.below(3)}))`)],
      [1, nested, () => this.#managed(indent, self, depth)],
      [1, true, () => this.#callback(indent)],
      [1, true, () => this.#future(indent)],
      [1, canCall, () => this.#wait(indent, self)],
      [1, true, () => this.#otherQueue(indent)],
      [1, true, () => this.#barrier(indent)],
      [1, true, () => this.#awaitTask(indent)],
      [1, nested, () => this.#reschedule(indent, self, depth)],
      [1, true, () => this.#generator(indent)],
      [1, true, () => this.#variable(indent)],
      [1, canCall, () => this.#cancelledGather(indent, self)],
      [1, true, () => this.#bounded(indent)],
      [1, canCall, () => this.#iterateCompleted(indent, self)],
      [1, depth > 0, () => this.#line(indent, `raise Oops(${this.#label()})`)],
      [1, depth > 0, () => this.#line(indent, `return ${this.#label()}`)],
    ];
    const possible = kinds.filter(([, isPossible]) => isPossible);
    let n = r.below(possible.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, , write] of possible) {
      n -= weight;
      if (n < 0) {
        write();
        return;
      }
    }
  }

  #sleep(indent: number): void {
    this.#line(indent, `await asyncio.sleep(${this.#delay()})`);
    if (this.random.chance(0.5)) this.#line(indent, `log(${this.#label()})`);
  }
  #background(indent: number, self: number): void {
    const label = this.#label();
    this.#line(indent, `s.tasks.append(asyncio.create_task(${this.#call(self)}, name=${label}))`);
  }
  #gather(indent: number, self: number): void {
    const calls = Array.from({ length: 1 + this.random.below(3) }, () => this.#call(self));
    const returns = this.random.chance(0.5) ? ", return_exceptions=True" : "";
    const list = `await asyncio.gather(${calls.join(", ")}${returns})`;
    this.#line(indent, `log(${this.#label()}, *map(outcome, ${list}))`);
  }
  #waitFor(indent: number, self: number): void {
    this.#line(indent, "try:");
    this.#line(
      indent + 1,
      `log(${this.#label()}, await asyncio.wait_for(${this.#call(self)}, ${this.#delay()}))`,
    );
    this.#line(indent, "except TimeoutError as e:");
    this.#line(indent + 1, `log(${this.#label()}, "timeout", outcome(e.__cause__))`);
  }
  #shield(indent: number, self: number): void {
    const name = this.#label();
    this.#line(indent, `t = asyncio.create_task(${this.#call(self)}, name=${name})`);
    this.#line(indent, "s.tasks.append(t)");
    this.#line(indent, `log(${this.#label()}, await asyncio.shield(t))`);
  }
  #group(indent: number, self: number, depth: number): void {
    this.#line(indent, "try:");
    this.#line(indent + 1, "async with asyncio.TaskGroup() as g:");
    const children = 1 + this.random.below(2);
    for (let i = 0; i < children; i++) {
      const label = this.#label();
      this.#line(indent + 2, `g.create_task(${this.#call(self)}, name=${label})`);
    }
    this.#block(indent + 2, self, depth + 2, this.random.below(3));
    this.#line(indent, "except* Exception as e:");
    this.#line(indent + 1, `log(${this.#label()}, outcome(e))`);
  }
  #asCompleted(indent: number, self: number): void {
    // Of coroutines as_completed makes tasks in the order of a set, which CPython does not define.
    const calls = Array.from(
      { length: 1 + this.random.below(2) },
      () => `asyncio.create_task(${this.#call(self)}, name=${this.#label()})`,
    );
    this.#line(indent, `for c in asyncio.as_completed([${calls.join(", ")}]):`);
    this.#line(indent + 1, "try:");
    this.#line(indent + 2, `log(${this.#label()}, await c)`);
    this.#line(indent + 1, "except Oops as e:");
    this.#line(indent + 2, `log(${this.#label()}, outcome(e))`);
  }
  #timeout(indent: number, self: number, depth: number): void {
    this.#line(indent, "try:");
    this.#line(indent + 1, `async with asyncio.timeout(${this.#delay()}):`);
    this.#block(indent + 2, self, depth + 1, 1 + this.random.below(3));
    this.#line(indent, "except TimeoutError:");
    this.#line(indent + 1, `log(${this.#label()}, "timeout", asyncio.current_task().cancelling())`);
  }
  #lock(indent: number, self: number, depth: number): void {
    const which = this.random.pick(["s.locks[0]", "s.locks[1]", "s.semaphore"]);
    this.#line(indent, `async with ${which}:`);
    this.#line(indent + 1, `log(${this.#label()}, ${which}.locked())`);
    this.#block(indent + 1, self, depth + 1, 1 + this.random.below(2));
  }
  #try(indent: number, self: number, depth: number): void {
    const r = this.random;
    this.#line(indent, "try:");
    this.#block(indent + 1, self, depth + 1, 1 + r.below(3));
    const hasExcept = r.chance(0.7);
    if (hasExcept) {
      this.#line(
        indent,
        `except ${r.pick(["asyncio.CancelledError", "Oops", "Exception", "BaseException"])} as e:`,
      );
      this.#line(indent + 1, `log(${this.#label()}, "caught", outcome(e), outcome(e.__context__))`);
      const then = r.below(4);
      if (then === 0) this.#line(indent + 1, "raise");
      else if (then === 1) this.#line(indent + 1, `raise Oops(${this.#label()})`);
      else if (then === 2) this.#line(indent + 1, "log(asyncio.current_task().uncancel())");
      else this.#sleep(indent + 1);
    }
    if (!hasExcept || r.chance(0.3)) {
      this.#line(indent, "finally:");
      this.#line(indent + 1, `log(${this.#label()}, "finally")`);
      if (r.chance(0.5)) this.#sleep(indent + 1);
    }
  }
  #event(indent: number): void {
    const what = this.random.pick([
      "s.event.set()",
      "s.event.clear()",
      "await s.event.wait()",
      "s.event.is_set()",
    ]);
    this.#line(indent, `log(${this.#label()}, ${what})`);
  }
  #queue(indent: number): void {
    const r = this.random;
    if (r.chance(0.5))
      this.#line(indent, `log(${this.#label()}, await s.queue.put(${this.#label()}), s.queue.qsize())`);
    else this.#line(indent, `log(${this.#label()}, await s.queue.get(), s.queue.qsize())`);
  }
  #condition(indent: number): void {
    this.#line(indent, "async with s.condition:");
    if (this.random.chance(0.6)) this.#line(indent + 1, `s.condition.notify(${1 + this.random.below(2)})`);
    else this.#line(indent + 1, `log(${this.#label()}, await s.condition.wait())`);
  }
  #cancelSome(indent: number): void {
    this.#line(indent, "if s.tasks:");
    this.#line(
      indent + 1,
      `log(${this.#label()}, s.tasks[-1].get_name(), s.tasks[-1].cancel(${this.#label()}))`,
    );
  }
  #managed(indent: number, self: number, depth: number): void {
    const stack = this.random.chance(0.3);
    if (stack) {
      this.#line(indent, "async with contextlib.AsyncExitStack() as stack:");
      for (let i = 0; i < 2; i++)
        this.#line(indent + 1, `await stack.enter_async_context(managed(${this.#label()}))`);
      this.#line(indent + 1, `stack.callback(log, ${this.#label()})`);
    } else this.#line(indent, `async with managed(${this.#label()}):`);
    this.#block(indent + 1, self, depth + 1, 1 + this.random.below(2));
  }
  #callback(indent: number): void {
    const r = this.random;
    const loop = "asyncio.get_running_loop()";
    const label = this.#label();
    const calls = [`call_soon(called, ${label})`, `call_later(${this.#delay()}, called, ${label})`];
    const call = `${loop}.${r.pick(calls)}`;
    if (r.chance(0.3)) {
      this.#line(indent, `h = ${call}`);
      if (r.chance(0.5)) this.#line(indent, "await asyncio.sleep(0)");
      this.#line(indent, "h.cancel()");
      this.#line(indent, `log(${this.#label()}, h.cancelled())`);
    } else this.#line(indent, call);
    if (r.chance(0.3)) {
      this.#line(indent, "if s.tasks:");
      this.#line(indent + 1, `s.tasks[-1].add_done_callback(done(${this.#label()}))`);
    }
  }
  #future(indent: number): void {
    const r = this.random;
    const label = this.#label();
    this.#line(indent, "if s.future.done():");
    this.#line(indent + 1, "s.future = asyncio.get_running_loop().create_future()");
    const action = r.pick([
      `s.future.set_result(${label})`,
      `s.future.set_exception(Oops(${label}))`,
      `s.future.cancel(${label})`,
      `s.future.add_done_callback(done(${label}))`,
      `asyncio.get_running_loop().call_later(${this.#delay()}, lambda f=s.future: f.done() or f.set_result(${label}))`,
      `log(${label}, outcome(await s.future))`,
    ]);
    this.#line(indent, action);
    if (action.includes("set_exception")) this.#line(indent, "s.future.exception()");
  }
  #wait(indent: number, self: number): void {
    const r = this.random;
    const mode = r.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]);
    const timeout = r.chance(0.5) ? `, timeout=${this.#delay()}` : "";
    const tasks = Array.from(
      { length: 1 + r.below(3) },
      () => `asyncio.create_task(${this.#call(self)}, name=${this.#label()})`,
    );
    this.#line(indent, `ts = [${tasks.join(", ")}]`);
    this.#line(indent, "s.tasks.extend(ts)");
    this.#line(indent, `d, p = await asyncio.wait(ts, return_when=asyncio.${mode}${timeout})`);
    this.#line(
      indent,
      `log(${this.#label()}, sorted(t.get_name() for t in d), sorted(t.get_name() for t in p))`,
    );
  }
  #otherQueue(indent: number): void {
    const r = this.random;
    const queue = `s.queues[${r.below(2)}]`;
    this.#line(indent, "try:");
    const label = this.#label();
    const action = r.pick([
      `${queue}.put_nowait(${label})`,
      `${queue}.get_nowait()`,
      `await ${queue}.put(${label})`,
      `await ${queue}.get()`,
      `${queue}.task_done()`,
      `await ${queue}.join()`,
      `${queue}.shutdown(${r.pick(["", "True"])})`,
      `repr(${queue}).split(" ", 3)[3]`,
    ]);
    this.#line(indent + 1, `log(${this.#label()}, ${action})`);
    this.#line(
      indent,
      "except (asyncio.QueueFull, asyncio.QueueEmpty, asyncio.QueueShutDown, ValueError) as e:",
    );
    this.#line(indent + 1, `log(${this.#label()}, outcome(e))`);
  }
  #barrier(indent: number): void {
    const action = this.random.pick([
      "await s.barrier.wait()",
      "await s.barrier.wait()",
      "await s.barrier.reset()",
      "await s.barrier.abort()",
      "(s.barrier.n_waiting, s.barrier.broken)",
    ]);
    this.#line(indent, "try:");
    this.#line(indent + 1, `log(${this.#label()}, ${action})`);
    this.#line(indent, "except asyncio.BrokenBarrierError as e:");
    this.#line(indent + 1, `log(${this.#label()}, "broken")`);
  }
  #awaitTask(indent: number): void {
    const which = this.random.pick(["s.tasks[0]", "s.tasks[-1]"]);
    this.#line(indent, `if s.tasks and ${which} is not asyncio.current_task():`);
    this.#line(indent + 1, "try:");
    const wait = this.random.pick([which, `asyncio.shield(${which})`, `asyncio.wait_for(${which}, 0.02)`]);
    this.#line(indent + 2, `log(${this.#label()}, outcome(await ${wait}))`);
    this.#line(indent + 1, "except (Oops, RuntimeError, TimeoutError) as e:");
    this.#line(indent + 2, `log(${this.#label()}, type(e).__name__)`);
  }
  #reschedule(indent: number, self: number, depth: number): void {
    this.#line(indent, "try:");
    this.#line(indent + 1, "async with asyncio.timeout(None) as cm:");
    const when = `asyncio.get_running_loop().time() + ${this.#delay()}`;
    this.#line(indent + 2, `cm.reschedule(${when})`);
    this.#block(indent + 2, self, depth + 1, 1 + this.random.below(2));
    if (this.random.chance(0.4)) this.#line(indent + 2, `cm.reschedule(${this.random.pick(["None", when])})`);
    this.#sleep(indent + 2);
    this.#line(indent, "except TimeoutError:");
    this.#line(indent + 1, `log(${this.#label()}, cm.expired())`);
  }
  #generator(indent: number): void {
    const r = this.random;
    this.#line(indent, `g = items(${1 + r.below(3)})`);
    this.#line(indent, "try:");
    for (let i = 1 + r.below(3); i > 0; i--) {
      const step = r.pick([
        "anext(g)",
        "g.asend(None)",
        'anext(g, "end")',
        'g.athrow(Oops("thrown"))',
        "g.aclose()",
      ]);
      this.#line(indent + 1, `log(${this.#label()}, await ${step})`);
    }
    this.#line(indent, "except (StopAsyncIteration, Oops) as e:");
    this.#line(indent + 1, `log(${this.#label()}, outcome(e))`);
    this.#line(indent, "finally:");
    this.#line(indent + 1, "await g.aclose()");
  }
  #variable(indent: number): void {
    if (this.random.chance(0.5)) this.#line(indent, "var.set(var.get() + 1)");
    this.#line(indent, `log(${this.#label()}, var.get())`);
  }
  #cancelledGather(indent: number, self: number): void {
    this.#line(indent, `f = asyncio.gather(${this.#call(self)}, ${this.#call(self)})`);
    if (this.random.chance(0.6)) this.#line(indent, `await asyncio.sleep(${this.#delay()})`);
    this.#line(indent, `log(${this.#label()}, f.cancel(${this.#label()}))`);
    this.#line(indent, "try:");
    this.#line(indent + 1, `log(${this.#label()}, *map(outcome, await f))`);
    this.#line(indent, "except (Oops, asyncio.CancelledError) as e:");
    this.#line(indent + 1, `log(${this.#label()}, outcome(e))`);
  }
  #bounded(indent: number): void {
    this.#line(indent, "try:");
    const action = this.random.pick([
      "await s.bounded.acquire()",
      "s.bounded.release()",
      "s.bounded.locked()",
    ]);
    this.#line(indent + 1, `log(${this.#label()}, ${action})`);
    this.#line(indent, "except ValueError as e:");
    this.#line(indent + 1, `log(${this.#label()}, outcome(e))`);
  }
  #iterateCompleted(indent: number, self: number): void {
    const tasks = Array.from(
      { length: 1 + this.random.below(2) },
      () => `asyncio.create_task(${this.#call(self)}, name=${this.#label()})`,
    );
    this.#line(indent, `ts = [${tasks.join(", ")}]`);
    this.#line(indent, "s.tasks.extend(ts)");
    this.#line(indent, "try:");
    this.#line(
      indent + 1,
      `async for t in asyncio.as_completed(ts, timeout=${this.random.pick(["None", "0.02"])}):`,
    );
    this.#line(
      indent + 2,
      `log(${this.#label()}, t.get_name(), t.cancelled() or outcome(t.exception() or t.result()))`,
    );
    this.#line(indent, "except TimeoutError as e:");
    this.#line(indent + 1, `log(${this.#label()}, "late")`);
  }
  #asyncFor(indent: number, self: number, depth: number): void {
    this.#line(indent, `async for i in items(${1 + this.random.below(3)}):`);
    this.#line(indent + 1, `log(${this.#label()}, i)`);
    this.#block(indent + 1, self, depth + 2, 1);
  }
}

/** The program of a seed. */
export function generate(seed: number): string {
  return new Writer(seed).program();
}
