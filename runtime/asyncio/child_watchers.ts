/** Watchers of child processes, which CPython 3.12 has deprecated. CPython: Lib/asyncio/unix_events.py. */
import { pythonFunction } from "../frames/coroutine.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { DeprecationWarning, NotImplementedError, newException } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType } from "../objects/type.ts";
import { childWatchers, get_event_loop_policy } from "./events.ts";

const module = "asyncio.unix_events";

function deprecated(name: string): void {
  const message = `'${name}' is deprecated as of Python 3.12 and will be removed in Python 3.14.`;
  links.warn(DeprecationWarning, message, 2);
}

const abstract: { [name: string]: string } = {
  add_child_handler: "(pid, callback, *args)",
  remove_child_handler: "(pid)",
  attach_loop: "(loop)",
  close: "()",
  is_active: "()",
  __enter__: "()",
  __exit__: "(a, b, c)",
};

class PyAbstractChildWatcher extends PyObject {}
for (const name of Object.keys(abstract)) {
  const value = () => {
    throw newException(NotImplementedError);
  };
  Object.defineProperty(PyAbstractChildWatcher.prototype, name, {
    value,
    writable: true,
    configurable: true,
  });
}
const AbstractChildWatcher = builtinType(PyAbstractChildWatcher, {
  name: "AbstractChildWatcher",
  module,
  doc: "What watches child processes.",
  signatures: abstract,
});

/** Node watches the children of `create_subprocess_exec`; others it cannot wait for. */
function watcher(name: string, isDeprecated: boolean): Value {
  class PyChildWatcher extends PyAbstractChildWatcher {
    $isClosed = false;
    __init__(): null {
      if (isDeprecated) deprecated(name);
      return null;
    }
    add_child_handler(): never {
      throw newException(
        NotImplementedError,
        `Tulip does not support ${name}.add_child_handler: only processes that asyncio has started can be waited for`,
      );
    }
    remove_child_handler(_pid: Value): boolean {
      return false;
    }
    attach_loop(_loop: Value): null {
      return null;
    }
    close(): null {
      this.$isClosed = true;
      return null;
    }
    is_active(): boolean {
      return !this.$isClosed;
    }
    __enter__(): Value {
      return this;
    }
    __exit__(): null {
      this.close();
      return null;
    }
  }
  return builtinType(PyChildWatcher, { name, module, signatures: { __init__: "()", ...abstract } });
}

const PidfdChildWatcher = watcher("PidfdChildWatcher", false);

const watchers: { readonly [name: string]: Value } = {
  AbstractChildWatcher,
  SafeChildWatcher: watcher("SafeChildWatcher", true),
  FastChildWatcher: watcher("FastChildWatcher", true),
  PidfdChildWatcher,
  MultiLoopChildWatcher: watcher("MultiLoopChildWatcher", true),
  ThreadedChildWatcher: watcher("ThreadedChildWatcher", false),
};

/** What a policy answers to `get_child_watcher`. */
childWatchers.get = (policy) => {
  policy.$watcher ??= PidfdChildWatcher();
  deprecated("get_child_watcher");
  return policy.$watcher;
};
childWatchers.set = (policy, given) => {
  if (policy.$watcher !== null) callMethod(policy.$watcher, "close");
  policy.$watcher = given;
  deprecated("set_child_watcher");
  return null;
};

const get_child_watcher = pythonFunction("asyncio.events", "get_child_watcher", "()", () =>
  callMethod(get_event_loop_policy(), "get_child_watcher"),
);
const set_child_watcher = pythonFunction("asyncio.events", "set_child_watcher", "(watcher)", (w) =>
  callMethod(get_event_loop_policy(), "set_child_watcher", w),
);

/** The watchers' own module, loaded when `asyncio` or `asyncio.unix_events` is asked for one of its names. */
export function load(): PyModule {
  const attributes = { ...watchers, get_child_watcher, set_child_watcher };
  return builtinModule("asyncio.child_watchers", { attributes });
}
