// The types of `tulip-py/asyncio`, for handwritten TypeScript and for what the translator writes. What Python refuses when
// it runs need be no error here, as a translated program may mean it: the last overload takes anything.

/** Declarations that stand instead of `any`. */
export const asyncioTypes = `
import type { Coroutine } from "../runtime.js";
export type { Coroutine };

/** Documentation: asyncio.Future. */
export interface Future<T = any> extends PromiseLike<T> {
  /** Requests cancellation. @returns false if it is done already */
  cancel(msg?: any): boolean;
  cancelled(): boolean;
  done(): boolean;
  /** @throws CancelledError, InvalidStateError, and the exception that was set */
  result(): T;
  exception(): any;
  set_result(result: T): null;
  set_exception(exception: any): null;
  add_done_callback(fn: (future: any) => any, options?: { context?: any }): null;
  remove_done_callback(fn: any): number;
  get_loop(): AbstractEventLoop;
}
export declare const Future: { <T = any>(...args: any[]): Future<T>; new <T = any>(...args: any[]): Future<T> };

/** Documentation: asyncio.Task. */
export interface Task<T = any> extends Future<T> {
  get_name(): string;
  set_name(value: any): null;
  get_coro(): any;
  get_context(): any;
  cancelling(): number;
  uncancel(): number;
  get_stack(options?: { limit?: any }): any;
  print_stack(options?: { limit?: any; file?: any }): null;
}
export declare const Task: { <T = any>(...args: any[]): Task<T>; new <T = any>(...args: any[]): Task<T> };

/** Documentation: the event loop. */
export interface AbstractEventLoop {
  create_future(): Future;
  create_task<T>(coro: Coroutine<T>, options?: { name?: any; context?: any }): Task<T>;
  create_task(coro: any, options?: any): Task;
  [name: string]: any;
}

/** Documentation: asyncio.TaskGroup; in handwritten code with \`within\`. */
export interface TaskGroup {
  create_task<T>(coro: Coroutine<T>, options?: { name?: any; context?: any }): Task<T>;
  create_task(coro: any, options?: any): Task;
}
export declare const TaskGroup: { (): TaskGroup; new (): TaskGroup };

/** Documentation: asyncio.Timeout. */
export interface Timeout {
  when(): any;
  reschedule(when: any): null;
  expired(): boolean;
}
export declare const Timeout: { (when: any): Timeout; new (when: any): Timeout };
/** @param delay seconds; null: none */
export declare function timeout(...delay: any[]): Timeout;
export declare function timeout_at(...when: any[]): Timeout;

/** Documentation: asyncio.Queue. */
export interface Queue<T = any> {
  readonly maxsize: any;
  put(item: T): Coroutine<null>;
  put_nowait(item: T): null;
  get(): Coroutine<T>;
  get_nowait(): T;
  qsize(): number;
  empty(): boolean;
  full(): boolean;
  task_done(): null;
  join(): Coroutine<null>;
  shutdown(immediate?: any): null;
}
type QueueClass = {
  <T = any>(maxsize?: any, ...rest: any[]): Queue<T>;
  new <T = any>(maxsize?: any, ...rest: any[]): Queue<T>;
};
export declare const Queue: QueueClass;
export type PriorityQueue<T = any> = Queue<T>;
export declare const PriorityQueue: QueueClass;
export type LifoQueue<T = any> = Queue<T>;
export declare const LifoQueue: QueueClass;

/** Documentation: asyncio.Lock; in handwritten code with \`within\`. */
export interface Lock {
  acquire(): Coroutine<boolean>;
  release(): null;
  locked(): boolean;
}
export declare const Lock: { (): Lock; new (): Lock };
export type Semaphore = Lock;
export declare const Semaphore: { (value?: any, ...rest: any[]): Lock; new (value?: any): Lock };
export type BoundedSemaphore = Lock;
export declare const BoundedSemaphore: { (value?: any, ...rest: any[]): Lock; new (value?: any): Lock };

/** Documentation: asyncio.Event. */
export interface Event {
  is_set(): boolean;
  set(): null;
  clear(): null;
  wait(): Coroutine<boolean>;
}
export declare const Event: { (): Event; new (): Event };

/** Documentation: asyncio.Condition; in handwritten code with \`within\`. */
export interface Condition extends Lock {
  wait(): Coroutine<boolean>;
  wait_for(predicate: () => any): Coroutine<any>;
  notify(n?: any): null;
  notify_all(): null;
}
export declare const Condition: { (lock?: any): Condition; new (lock?: any): Condition };

/** @param delay seconds */
export declare function sleep<T = null>(delay: any, result?: T): Coroutine<T>;
export declare function sleep(...args: any[]): Coroutine;
export declare function create_task<T>(coro: Coroutine<T>, options?: { name?: any; context?: any }): Task<T>;
export declare function create_task(...args: any[]): Task;
export declare function ensure_future<T>(awaitable: PromiseLike<T>, options?: any): Future<T>;
export declare function ensure_future(...args: any[]): Future;
export declare function shield<T>(awaitable: PromiseLike<T>): Future<T>;
export declare function shield(...args: any[]): Future;
/** @param timeout seconds; null: none */
export declare function wait_for<T>(awaitable: PromiseLike<T>, timeout: any): Coroutine<T>;
export declare function wait_for(...args: any[]): Coroutine;
export declare function gather(...awaitables: any[]): Future;
export declare function wait(...args: any[]): Coroutine;
export declare function to_thread(...args: any[]): Coroutine;
/** @throws RuntimeError outside of coroutines and callbacks */
export declare function get_running_loop(...none: any[]): AbstractEventLoop;

/** An exception class of Python: \`e instanceof asyncio.CancelledError\`. */
export interface ExceptionClass {
  new (...args: any[]): any;
  (...args: any[]): any;
  [name: string]: any;
}
export type CancelledError = any;
export declare const CancelledError: ExceptionClass;
export type InvalidStateError = any;
export declare const InvalidStateError: ExceptionClass;
export type TimeoutError = any;
export declare const TimeoutError: ExceptionClass;
export type QueueEmpty = any;
export declare const QueueEmpty: ExceptionClass;
export type QueueFull = any;
export declare const QueueFull: ExceptionClass;
export type QueueShutDown = any;
export declare const QueueShutDown: ExceptionClass;

/** What JavaScript threw, as the exception that coroutines see: \`error\` is what was thrown. */
export declare const JavaScriptError: ExceptionClass;
/** An exception of Python, as the error that promises are rejected with. */
export declare class PythonError extends Error {
  readonly exception: any;
  constructor(exception: any);
}

/**
 * Makes a coroutine function: what it returns is started by the first \`await\` on it, or by a task. Errors of JavaScript
 * that leave it become a \`JavaScriptError\`.
 *
 * @param body an \`async\` function, which awaits coroutines, tasks, futures and, through \`fromPromise\`, promises
 */
export declare function coroutine<A extends unknown[], R>(
  body: (...args: A) => Promise<R>,
): (...args: A) => Coroutine<R>;

/**
 * Runs a coroutine in an event loop of its own, as \`asyncio.run\` does, while the application goes on.
 *
 * @param main the coroutine
 * @param options \`signal\` cancels it; \`debug\` is that of \`asyncio.run\`
 * @returns its result; rejected with a \`PythonError\`, with what JavaScript threw in it, or with the signal's reason
 */
export declare function runAsync<T>(
  main: Coroutine<T>,
  options?: { readonly signal?: AbortSignal; readonly debug?: boolean },
): Promise<T>;

/**
 * A future of the running loop for a promise.
 *
 * @param source a promise; or a function that makes one, given a signal that is aborted when the future is cancelled:
 *   \`fromPromise((signal) => fetch(url, { signal }))\`
 * @throws RuntimeError outside of coroutines and callbacks
 */
export declare function fromPromise<T>(
  source: PromiseLike<T> | ((signal: AbortSignal) => PromiseLike<T>),
): Future<T>;

/**
 * A promise for a task, a future, or (in a coroutine or callback) a coroutine, which becomes a task.
 *
 * @param options \`signal\` cancels it
 * @returns its result; rejected with a \`PythonError\`, what JavaScript threw in it, the signal's reason or an AbortError
 */
export declare function toPromise<T>(
  awaited: Task<T> | Future<T> | Coroutine<T>,
  options?: { readonly signal?: AbortSignal },
): Promise<T>;

/**
 * \`async with manager as value: body(value)\`, for task groups, timeouts, locks and other asynchronous managers.
 *
 * @returns what the body returns; undefined if the manager has suppressed its exception
 */
export declare function within<M, T>(manager: M, body: (value: M) => Promise<T>): Promise<T | undefined>;
`;
