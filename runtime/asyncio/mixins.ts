/** Objects that belong to the loop in which they are first waited for. CPython: Lib/asyncio/mixins.py. */

import type { PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { runtimeError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { builtinType, qualifiedName, typeOf } from "../objects/type.ts";
import { _get_running_loop } from "./running.ts";
import { provideFor, submodule } from "./submodules.ts";

/** CPython's `_LoopBoundMixin`. */
export class PyLoopBound extends PyObject {
  $loop: Value = null;
  _get_loop(): Value {
    const loop = _get_running_loop();
    this.$loop ??= loop;
    if (loop !== this.$loop) throw runtimeError(`${links.repr(this)} is bound to a different event loop`);
    return loop;
  }
  /** A future of the loop, to wait for. */
  $newWaiter(): Value {
    const loop = this._get_loop();
    return loop === null ? callMethod(loop, "create_future") : loop.create_future();
  }
  get _loop(): Value {
    return this.$loop;
  }
  set _loop(loop: Value) {
    this.$loop = loop;
  }
}
export const _LoopBoundMixin = builtinType(PyLoopBound, {
  name: "_LoopBoundMixin",
  module: "asyncio.mixins",
  signatures: { _get_loop: "()" },
});

/** `<asyncio.locks.Lock object at 0x… [extra]>`. */
export function reprWith(o: Value, extra: string): string {
  return `<${qualifiedName(typeOf(o))} object at ${address(o)} [${extra}]>`;
}

/** The module `asyncio.mixins`. */
export function load(): PyModule {
  provideFor("mixins", { _LoopBoundMixin });
  return submodule("mixins");
}
