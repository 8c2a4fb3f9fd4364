/** `with` and `async with` of translated programs: `enter`, then `failed` or nothing, then `close`. */
import { enterMethodOf, openAsyncContext, openContext } from "../emitted/contexts.ts";
import { Frame, type FrameBody, isFrame } from "../frames/frame.ts";
import { handling, pythonException } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { Blocking } from "./blocking.ts";

type Open = ReturnType<typeof openContext>;

/** The exception that has left a block; what is not Python's goes on. */
function leaving(error: unknown): Value {
  const e = pythonException(error);
  if (e === undefined) throw error;
  return e;
}

class Manager {
  readonly open: Open;
  isOpen = true;
  constructor(open: Open) {
    this.open = open;
  }
  /** What `as` binds. */
  enter(): Value {
    return this.open.enter();
  }
  /** The block was left by an exception: throws it again unless the manager has suppressed it. */
  failed(error: unknown): void {
    const e = leaving(error);
    this.isOpen = false;
    const { current } = handling;
    handling.current = e;
    try {
      if (!truth(this.open.exit(e))) throw e;
    } finally {
      handling.current = current;
    }
  }
  /** The block has ended. */
  close(): void {
    if (this.isOpen) this.open.exit(null);
  }
}

/** `const m = manage(x), value = m.enter(); try {…} catch (e) { m.failed(e); } finally { m.close(); }` */
export function manage(x: Value): Manager {
  return new Manager(openContext(x));
}

/** Something that native `await` takes as well as the trampoline does. */
function thenable(x: Value): Value {
  if (x.$await !== undefined || isFrame(x)) return x;
  return new Frame(
    (function* (): FrameBody {
      return yield x;
    })(),
  );
}

class AsyncManager {
  readonly open: Open;
  isOpen = true;
  constructor(open: Open) {
    this.open = open;
  }
  enter(): Value {
    return thenable(this.open.enter());
  }
  failed(error: unknown): Frame {
    const e = leaving(error);
    this.isOpen = false;
    const { open } = this;
    return new Frame(
      (function* (): FrameBody {
        const { current } = handling;
        handling.current = e;
        try {
          if (!truth(yield open.exit(e))) throw e;
        } finally {
          handling.current = current;
        }
      })(),
    );
  }
  close(): Frame {
    const { open, isOpen } = this;
    return new Frame(
      (function* (): FrameBody {
        if (isOpen) yield open.exit(null);
      })(),
    );
  }
}

/** The same for `async with`; everything that it returns is to be awaited. */
export function manageAsync(x: Value): AsyncManager {
  return new AsyncManager(openAsyncContext(x));
}

class BlockingManager {
  readonly open: Open;
  isOpen = true;
  constructor(open: Open) {
    this.open = open;
  }
  enter(): Blocking {
    return new Blocking(() => enterMethodOf(this.open, "enter"));
  }
  failed(error: unknown): Blocking {
    const e = leaving(error);
    this.isOpen = false;
    const { open } = this;
    return new Blocking(
      () =>
        new Frame(
          (function* (): FrameBody {
            const { current } = handling;
            handling.current = e;
            try {
              const result = enterMethodOf(open, "exit", e);
              if (!truth(result instanceof Frame ? yield result : result)) throw e;
            } finally {
              handling.current = current;
            }
          })(),
        ),
    );
  }
  close(): Blocking {
    return new Blocking(() => (this.isOpen ? enterMethodOf(this.open, "exit") : null));
  }
}

/** The same for managers whose methods may block: what it returns is for `await`, or `yield*` in a frame. */
export function manageBlocking(x: Value): BlockingManager {
  return new BlockingManager(openContext(x));
}
