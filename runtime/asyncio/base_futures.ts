/** The repr of futures. CPython: Lib/asyncio/base_futures.py. */

import type { PyModule } from "../modules/module.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { _format_callback_source, createdAt, reprlib } from "./format_helpers.ts";
import { submodule } from "./submodules.ts";

function _format_callbacks(callbacks: readonly { fn: Value }[]): string {
  const format = (c: { fn: Value } | undefined) => _format_callback_source(c?.fn, []);
  const last = callbacks[callbacks.length - 1];
  if (callbacks.length <= 2) return `cb=[${callbacks.map(format).join(", ")}]`;
  return `cb=[${format(callbacks[0])}, <${callbacks.length - 2} more>, ${format(last)}]`;
}

/** The words of a future's repr. */
export function _future_repr_info(future: Value): string[] {
  const info = [future._state.toLowerCase()];
  if (future.$state === 2) {
    if (future.$exception !== null) info.push(`exception=${links.repr(future.$exception)}`);
    else info.push(`result=${reprlib.repr(future.$result)}`);
  }
  const callbacks = future.$allCallbacks();
  if (callbacks.length > 0) info.push(_format_callbacks(callbacks));
  info.push(...createdAt(future._source_traceback));
  return info;
}

/** The module `asyncio.base_futures`. */
export function load(): PyModule {
  return submodule("base_futures");
}
