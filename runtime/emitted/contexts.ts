/** The protocol of `with` and `async with`. CPython: BEFORE_WITH, BEFORE_ASYNC_WITH, WITH_EXCEPT_START. */
import { isAwaitable } from "../frames/awaiting.ts";
import { Frame } from "../frames/frame.ts";
import { twinOf } from "../frames/twin.ts";
import { type PyBaseException, typeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

type Method = (...args: Value[]) => Value;

/** A manager whose methods have been looked up. */
class OpenContext {
  readonly manager: Value;
  readonly enterMethod: Method;
  readonly exitMethod: Method;
  constructor(manager: Value, enterMethod: Method, exitMethod: Method) {
    this.manager = manager;
    this.enterMethod = enterMethod;
    this.exitMethod = exitMethod;
  }

  /** What `as` binds (of `async with`: what is awaited for it). */
  enter(): Value {
    return this.enterMethod.call(this.manager);
  }

  /** @param exc the exception that leaves the block, or null */
  exit(exc: PyBaseException | null): Value {
    return exc === null
      ? this.exitMethod.call(this.manager, null, null, null)
      : this.exitMethod.call(this.manager, typeOf(exc), exc, exc.$traceback);
  }
}

/** The same for `async with`, whose methods give something to await. */
class OpenAsyncContext extends OpenContext {
  override enter(): Value {
    return checkAwaitable(super.enter(), "__aenter__");
  }
  override exit(exc: PyBaseException | null): Value {
    return checkAwaitable(super.exit(exc), "__aexit__");
  }
}

function checkAwaitable(v: Value, name: string): Value {
  if (v !== null && v.$await !== undefined) return v;
  if (isAwaitable(v)) return v;
  throw typeError(
    `'async with' received an object from ${name} that does not implement __await__: ${typeOf(v).$name}`,
  );
}

/** `with x`. @raises TypeError */
export function openContext(x: Value): OpenContext {
  const enter = lookupSpecial(x, "__enter__");
  const exit = lookupSpecial(x, "__exit__");
  if (enter === undefined) {
    throw typeError(`'${typeOf(x).$name}' object does not support the context manager protocol`);
  }
  if (exit === undefined) {
    throw typeError(
      `'${typeOf(x).$name}' object does not support the context manager protocol (missed __exit__ method)`,
    );
  }
  return new OpenContext(x, enter, exit);
}

/** `async with x`. @raises TypeError */
export function openAsyncContext(x: Value): OpenContext {
  const enter = lookupSpecial(x, "__aenter__");
  const exit = lookupSpecial(x, "__aexit__");
  if (enter === undefined) {
    throw typeError(`'${typeOf(x).$name}' object does not support the asynchronous context manager protocol`);
  }
  if (exit === undefined) {
    throw typeError(
      `'${typeOf(x).$name}' object does not support the asynchronous context manager protocol (missed __aexit__ method)`,
    );
  }
  return new OpenAsyncContext(x, enter, exit);
}

/** `enter` or `exit` of a manager that may block, called by a frame: a value, or a `Frame` to yield. */
export function enterMethodOf(
  context: OpenContext,
  name: "enter" | "exit",
  exc: PyBaseException | null = null,
): Value {
  const method: Value = name === "enter" ? context.enterMethod : context.exitMethod;
  const args: Value[] =
    name === "enter" ? [] : exc === null ? [null, null, null] : [typeOf(exc), exc, exc.$traceback];
  const twin = method.$twin;
  if (twin !== undefined) return new Frame(twin.apply(context.manager, args));
  const plain = method.$function === undefined ? undefined : twinOf(method.$function);
  if (plain !== undefined) return new Frame(plain(context.manager, ...args));
  return method.apply(context.manager, args);
}
