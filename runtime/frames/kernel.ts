/** Schedules fibers: one runs until it waits; while all wait, time passes or Node's event loop runs. */
import { clock, nextTurn, sleepUntil, VirtualClock, wait } from "../host/clock.ts";
import { handling, runtimeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { current, Fiber, setCurrent } from "./fiber.ts";
import { AWAIT_REQUEST, BLOCKED, Frame, type FrameBody, outcome, RAISED } from "./frame.ts";
import { NATIVE, native } from "./native.ts";
import { resume } from "./trampoline.ts";

/**
 * What a frame yields in order to wait: the fiber goes on when it is unparked or the deadline has come.
 * `yield` evaluates to the value given to `unpark`, or to false after the deadline.
 */
export class Park {
  declare readonly $await: number;
  /** Seconds of the monotonic clock; null: none. */
  readonly deadline: number | null;
  constructor(deadline: number | null) {
    this.deadline = deadline;
  }
}
Object.assign(Park.prototype, { $await: AWAIT_REQUEST });

/** `yield park(deadline)`. */
export function park(deadline: number | null = null): Park {
  return new Park(deadline);
}

/** `yield yieldNow()`: the other fibers that can run do so first. */
export function yieldNow(): Park {
  return new Park(Number.NEGATIVE_INFINITY);
}

/** A deadline that means: right after the fiber that is next. */
const afterNext = -Number.MAX_VALUE;

interface Sleeper {
  readonly deadline: number;
  readonly fiber: Fiber;
  readonly parked: number;
}

const ready: Fiber[] = [];
/** Sorted by deadline, the nearest last. */
const sleepers: Sleeper[] = [];
let wakeHost: (() => void) | null = null;
let nextIdent = 140_000_000_000_000;

/**
 * What outside the program may still unpark a fiber: `count` sources of input (sockets, child processes, workers…), while
 * which time is real, and `signals` handlers. `isApplication`: other code of the process may do so, too, and owns the process.
 */
export const outside = { count: 0, signals: 0, isApplication: false };

/**
 * Looks at what other processes share with this one, where Node's event loop cannot tell of it: each entry unparks its
 * fiber if that may go on.
 */
export const polls = new Set<() => void>();

/** How long a plain JavaScript frame waits between two such looks, in seconds. */
const pollInterval = 0.0005;

/** What happens when every fiber waits for another one: set by deadlock.ts. */
export const deadlock: { found: () => void } = Object.create(null);

/** The fibers that have begun and not ended, the main one first. */
export const fibers = new Set<Fiber>();

function startWaiting(fiber: Fiber, request: Park): void {
  fiber.parked++;
  fiber.deadline = request.deadline;
  fiber.answer = false;
  if (request.deadline === Number.NEGATIVE_INFINITY || request.deadline === afterNext) {
    fiber.state = "ready";
    if (request.deadline === afterNext) ready.splice(1, 0, fiber);
    else ready.push(fiber);
    return;
  }
  fiber.state = "parked";
  if (request.deadline === null) return;
  const sleeper = { deadline: request.deadline, fiber, parked: fiber.parked };
  let i = sleepers.length;
  while (i > 0 && (sleepers[i - 1] as Sleeper).deadline <= sleeper.deadline) i--;
  sleepers.splice(i, 0, sleeper);
}

/** Are there other fibers that could run now? */
export function othersReady(): boolean {
  return ready.length > 0;
}

/** Lets a parked fiber go on, after those that are ready already. Does nothing if it is not parked. */
export function unpark(fiber: Fiber, answer: Value = true): void {
  if (fiber.state !== "parked") return;
  fiber.state = "ready";
  fiber.answer = answer;
  ready.push(fiber);
  if (wakeHost !== null) wakeHost();
}

/** What is to be done for others when no native body runs: those are not to run among the steps of the program. */
const settled: (() => void)[] = [];

/** Resolves a promise of the application, as soon as nothing of the program runs. */
export function whenQuiet(resolve: () => void): void {
  if (isDriving) settled.push(resolve);
  else resolve();
}

function settle(): void {
  for (const resolve of settled.splice(0)) resolve();
}

/** What is done before Node's event loop is waited for the first time. */
export const beforeWaiting: (() => void)[] = [];

/** How long a program that never waits keeps Node's event loop from running, in milliseconds. */
const hostInterval = 20;
let lastHostTurn = performance.now();
let isHostDue = false;
let looks = 0;

/** Is it time to let Node's event loop run for a moment, although there is work? Asked at each turn of a loop. */
export function hostIsDue(): boolean {
  if ((++looks & 15) !== 0) return false;
  isHostDue = performance.now() - lastHostTurn > hostInterval;
  return isHostDue;
}

/**
 * Of signals that arrive while JavaScript is running, set by signals.ts: what to do after a turn of Node's event loop, and
 * how to stop the process until something arrives, or for so many milliseconds.
 */
export const signalHooks: { returned: () => void; sleep: (milliseconds: number) => void } = {
  returned: () => {},
  sleep: () => {},
};

/** How long a thread runs while others could: CPython's `sys.getswitchinterval()`, in milliseconds. */
const switchInterval = 5;
/** How many looks that takes on the virtual clock, where everything is to happen the same way each time. */
const virtualLooks = 64;
let turns = 0;
let turnsOfFiber = 0;
let turnBegan = 0;

/** Asked in the loops of threads: is it another thread's turn? Then `yield yieldNow()`. */
export function isTurnOver(): boolean {
  if ((++turns & 1023) !== 0) return false;
  if (fibers.size < 2 && outside.count === 0) return false;
  turnsOfFiber++;
  if (clock instanceof VirtualClock) {
    if (turnsOfFiber % virtualLooks !== 0) return false;
    // A program that only spins lets time pass too.
    const next = nearest();
    if (ready.length === 0 && next !== undefined) clock.advance(next.deadline);
    wakeSleepers(now());
    return true;
  }
  const moment = performance.now();
  if (turnsOfFiber === 1) turnBegan = moment;
  if (moment - turnBegan < switchInterval) return false;
  turnsOfFiber = 0;
  isHostDue ||= moment - lastHostTurn > hostInterval;
  return true;
}

async function hostTurn(): Promise<void> {
  isHostDue = false;
  settle();
  for (const prepare of beforeWaiting.splice(0)) prepare();
  await nextTurn();
  signalHooks.returned();
  lastHostTurn = performance.now();
  clock.follow();
}

let main: Fiber | null = null;

/** The fiber of the main program. */
export function mainFiber(): Fiber {
  return main ?? current;
}

/** Throws an exception into the main program where it waits, or is about to go on. */
export function interruptMain(exception: Value): void {
  const fiber = mainFiber();
  if (fiber.state === "ready") {
    fiber.isThrown = true;
    fiber.answer = exception;
  }
  if (fiber.state !== "parked") return;
  fiber.isThrown = true;
  unpark(fiber, exception);
}

/** The nearest deadline of a fiber that is still parked for it. */
function nearest(): Sleeper | undefined {
  for (;;) {
    const s = sleepers[sleepers.length - 1];
    if (s === undefined || (s.fiber.state === "parked" && s.fiber.parked === s.parked)) return s;
    sleepers.pop();
  }
}

/** Makes every fiber ready whose deadline has come. */
function wakeSleepers(now: number): void {
  for (let s = nearest(); s !== undefined && s.deadline <= now; s = nearest()) {
    sleepers.pop();
    unpark(s.fiber, false);
  }
}

function now(): number {
  return clock instanceof VirtualClock ? clock.peek() : clock.monotonic();
}

/** The fiber whose native body runs, and the one that was current before. */
let held: { readonly fiber: Fiber; readonly before: Fiber } | null = null;

/** Runs a fiber until it waits or ends, or goes on in a native body. */
function run(fiber: Fiber): void {
  const before = current;
  const handled = handling.current;
  setCurrent(fiber);
  handling.current = null;
  fiber.state = "running";
  turnsOfFiber = 0;
  const answer = fiber.answer;
  fiber.answer = null;
  const { isThrown } = fiber;
  fiber.isThrown = false;
  const handed = resume(fiber.root, isThrown, answer);
  handling.current = handled;
  if (handed === BLOCKED && outcome.value === NATIVE) {
    // It goes on in JavaScript's microtasks, as the fiber that it is.
    held = { fiber, before };
    handling.current = native.running?.handled ?? null;
    return;
  }
  setCurrent(before);
  if (handed === BLOCKED) startWaiting(fiber, outcome.value);
  else {
    fiber.state = "finished";
    fibers.delete(fiber);
    fiber.ended?.(handed === RAISED ? outcome.value : undefined);
  }
}

/** Starts a thread: its fiber runs when the one that runs now waits. */
export function spawn(body: FrameBody): Fiber {
  const fiber = new Fiber(body, nextIdent);
  nextIdent += 4096;
  fibers.add(fiber);
  fiber.state = "ready";
  ready.push(fiber);
  return fiber;
}

/** Starts a thread that runs at once: `yield startNow(body)` goes on when the new thread waits for the first time. */
export function startNow(body: FrameBody): { fiber: Fiber; request: Park } {
  const fiber = spawn(body);
  ready.pop();
  ready.unshift(fiber);
  return { fiber, request: new Park(afterNext) };
}

function takeReady(): Fiber | undefined {
  for (let i = 0; i < ready.length; i++) {
    const fiber = ready[i] as Fiber;
    if (fiber.onStack) continue;
    if (i === 0) ready.shift();
    else ready.splice(i, 1);
    return fiber;
  }
  return undefined;
}

/**
 * Waits in a plain JavaScript frame: runs the other fibers and lets time pass until this one may go on.
 * @raises RuntimeError if only the outside could end the wait, since Node's event loop cannot run from here
 */
export function waitFor(request: Park): Value {
  // A new thread need not run on top of this one's stack: it gets its turn when this one waits.
  if (request.deadline === afterNext) return null;
  if ((request as object) === NATIVE) {
    native.running = null;
    throw runtimeError(
      "a coroutine that is a native async function can only be run by an event loop: translate it with --style generator",
    );
  }
  const me = current;
  const { onStack } = me;
  me.onStack = true;
  startWaiting(me, request);
  try {
    for (;;) {
      const i = ready.findIndex((fiber) => fiber === me || !fiber.onStack);
      if (i >= 0) {
        const [fiber] = ready.splice(i, 1) as [Fiber];
        if (fiber === me) break;
        run(fiber);
        continue;
      }
      const next = nearest();
      if (polls.size > 0) {
        for (const poll of [...polls]) poll();
        if (ready.length > 0) continue;
        const then = performance.now() / 1000 + pollInterval;
        sleepUntil(next === undefined ? then : Math.min(then, clock.realTime(next.deadline)));
        clock.follow();
        wakeSleepers(now());
        continue;
      }
      if (next === undefined) {
        throw runtimeError(cannotWait(me));
      }
      pass(next.deadline);
      wakeSleepers(clock.isVirtual ? Math.max(now(), next.deadline) : now());
    }
  } finally {
    me.onStack = onStack;
    me.state = "running";
  }
  if (me.isThrown) {
    me.isThrown = false;
    throw me.answer;
  }
  return me.answer;
}

/**
 * Which call cannot wait, and why: only what goes on outside of JavaScript could end the wait, or a thread that stands
 * below this one on JavaScript's stack and can only go on when this call has returned.
 */
function cannotWait(me: Fiber): string {
  const names = [
    ...(new Error().stack ?? "").matchAll(/^ +at (?:new )?(?:[\w$]+\.)*(?:<anonymous> \[as )?([\w$]+)/gm),
  ].map(([, name]) => (name as string).replace(/\d+$/, ""));
  const call = names.find((name) => !kernelNames.has(name) && !name.startsWith("$")) ?? "this call";
  const below = [...fibers].find((fiber) => fiber !== me && fiber.onStack);
  const reason =
    below === undefined || outside.count > 0
      ? "input or output"
      : `${below.thread?.$threadName ?? "another thread"}, which can only go on when it has returned`;
  return `${call}() would have to wait for ${reason}: it was called by a function that cannot be suspended here`;
}
const kernelNames = new Set([
  "cannotWait",
  "waitFor",
  "runBlocking",
  "Object",
  "Function",
  "anonymous",
  "resume",
  "next",
]);

/** Lets time pass until a moment, with the process stopped. */
function pass(deadline: number): void {
  if (clock instanceof VirtualClock) clock.advance(deadline);
  else {
    const left = deadline * 1000 - performance.now();
    if (left > shortSleep) signalHooks.sleep(left);
    else sleepUntil(deadline);
  }
}

/** For how many milliseconds the process may be deaf to signals. */
const shortSleep = 50;

/** Calls a generator of the runtime that may wait from a plain JavaScript frame: the plain form of twins. */
export function runBlocking(body: FrameBody): Value {
  const frame = new Frame(body);
  let handed = resume(frame, false, null);
  while (handed === BLOCKED) {
    let answer: Value;
    let thrown = false;
    try {
      answer = waitFor(outcome.value);
    } catch (e) {
      answer = e;
      thrown = true;
    }
    handed = resume(frame, thrown, answer);
  }
  if (handed === RAISED) throw outcome.value;
  return outcome.value;
}

/** Those who wait for fibers to end: what fails when the kernel does. */
const waiting = new Set<(reason: unknown) => void>();
let isDriving = false;

/**
 * Runs a program to its end: the main one, or, while that runs, another one beside it.
 * @param body the fiber
 * @returns the exception that ended it, or undefined
 */
export function runMain(body: FrameBody): Promise<{ exception: Value }> {
  return runFiber(body, main === null || !fibers.has(main));
}

/** Runs a program beside whatever else runs: not the main one, which signals go to. */
export function runBeside(body: FrameBody): Promise<{ exception: Value }> {
  return runFiber(body, false);
}

function runFiber(body: FrameBody, isMain: boolean): Promise<{ exception: Value }> {
  // The main thread is one and the same for all that runs in it, one after the other: it owns its locks.
  const fiber = isMain ? (main ?? new Fiber(body, 1)) : spawn(body);
  if (isMain) {
    if (main !== null) fiber.root = new Frame(body);
    main = fiber;
    setCurrent(fiber);
    fiber.state = "ready";
    fibers.add(fiber);
    ready.push(fiber);
  }
  fiber.context = current.context;
  fiber.thread = current.thread;
  return new Promise((resolve, reject) => {
    waiting.add(reject);
    fiber.ended = (exception) => {
      waiting.delete(reject);
      resolve({ exception });
    };
    if (isDriving) wakeHost?.();
    else {
      isDriving = true;
      // What an application does besides is not to come in between.
      (outside.isApplication ? nextTurn().then(drive) : drive()).catch((error) => {
        isDriving = false;
        held = null;
        for (const fail of waiting) fail(error);
        waiting.clear();
      });
    }
  });
}

type Pumped = "finished" | "host" | "idle" | "native";

/** Runs the fibers that are ready, one after the other. */
function pump(): Pumped {
  for (let next = takeReady(); next !== undefined; next = takeReady()) {
    run(next);
    const reason = interrupted();
    if (reason !== null) return reason;
  }
  return "idle";
}

function interrupted(): Pumped | null {
  if (held !== null) return "native";
  if (waiting.size === 0) return "finished";
  if (isHostDue) return "host";
  if (sleepers.length > 0 && !clock.isVirtual) wakeSleepers(now());
  return null;
}

/** Goes on whenever a native body has ended its step, until something else is to be done. */
function followNative(): Promise<Pumped> {
  return new Promise((resolve, reject) => {
    native.ended = () => {
      const { fiber, before } = held as NonNullable<typeof held>;
      held = null;
      try {
        setCurrent(before);
        fiber.answer = NATIVE;
        run(fiber);
        const state = interrupted() ?? pump();
        if (state !== "native") resolve(state);
      } catch (e) {
        reject(e);
      }
    };
  });
}

/** Runs fibers, and Node's event loop while they wait, as long as somebody waits for one of them to end. */
async function drive(): Promise<void> {
  for (;;) {
    let state = pump();
    if (state === "native") state = await followNative();
    if (state === "finished") {
      isDriving = false;
      settle();
      return;
    }
    if (state === "host") {
      await hostTurn();
      continue;
    }
    if (settled.length > 0) {
      settle();
      await nextTurn();
      continue;
    }
    const next = nearest();
    if (clock instanceof VirtualClock && outside.count === 0 && next !== undefined) {
      clock.advance(next.deadline);
      wakeSleepers(Math.max(now(), next.deadline));
      continue;
    }
    // Nothing can ever happen again: CPython would hang here, until somebody interrupts it.
    const isDeserted = next === undefined && outside.count === 0 && outside.signals === 0;
    if (isDeserted && !outside.isApplication) deadlock.found();
    const waiting = wait(next === undefined ? null : clock.realTime(next.deadline), !isDeserted);
    wakeHost = waiting.wake;
    if (ready.length === 0) {
      for (const prepare of beforeWaiting.splice(0)) prepare();
      await waiting.done;
    } else waiting.wake();
    wakeHost = null;
    signalHooks.returned();
    lastHostTurn = performance.now();
    clock.follow();
    wakeSleepers(now());
  }
}
