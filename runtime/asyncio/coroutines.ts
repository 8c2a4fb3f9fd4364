/** What is a coroutine, and how it looks in the repr of its task. CPython: Lib/asyncio/coroutines.py. */
import { Coroutine } from "../frames/coroutine.ts";
import { CLOSED } from "../frames/frame.ts";
import { currentLine } from "../frames/frame_view.ts";
import { PyGenerator } from "../frames/generator.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { CodeFlags } from "../objects/callable.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { lookup, typeOf } from "../objects/type.ts";
import { provideFor, provideFunctions, submodule } from "./submodules.ts";

/** Set by collections.abc when it is loaded: is this an instance of `collections.abc.Coroutine`? */
export const coroutineAbc: { isInstance: (v: Value) => boolean } = {
  isInstance: (v) => {
    const t = typeOf(v);
    return ["__await__", "send", "throw", "close"].every((name) => {
      const found = lookup(t, name);
      return found !== undefined && found !== null;
    });
  },
};

/** `asyncio.iscoroutine`. */
export function iscoroutine(obj: Value): boolean {
  if (obj instanceof Coroutine) return true;
  if (typeof obj !== "object" || obj === null) return false;
  return coroutineAbc.isInstance(obj);
}

/** `inspect.isawaitable`. */
export function isawaitable(obj: Value): boolean {
  if (obj instanceof Coroutine) return true;
  if (obj instanceof PyGenerator) return ((obj.$code?.flags ?? 0) & CodeFlags.ITERABLE_COROUTINE) !== 0;
  return obj !== null && typeof obj === "object" && lookup(typeOf(obj), "__await__") !== undefined;
}

/** Is the value a function made by `async def`, seen through bound methods and partials? */
export function isCoroutineCode(given: Value): boolean {
  let f = given;
  for (;;) {
    if (typeof f === "function" && f.$form !== undefined) {
      return ((f.$form.$code?.flags ?? 0) & CodeFlags.COROUTINE) !== 0;
    }
    if (typeof f === "object" && f !== null && typeOf(f).$name === "partial") {
      f = getattrOr(f, "func", null);
      continue;
    }
    break;
  }
  if (typeof f !== "function" || f.$isType === true) return false;
  return ((f.$code?.flags ?? 0) & CodeFlags.COROUTINE) !== 0 || f.$markedCoroutine === true;
}

/** `asyncio.iscoroutinefunction`. */
export function iscoroutinefunction(f: Value): boolean {
  return isCoroutineCode(f) || getattrOr(f, "_is_coroutine", null) === _is_coroutine;
}

/** The marker that old decorators set; nothing else is it. */
export const _is_coroutine: Value = new PyObject();

function get_name(coro: Value): string {
  const qualname = getattrOr(coro, "__qualname__", undefined);
  if (qualname !== undefined && truth(qualname)) return `${links.str(qualname)}()`;
  const name = getattrOr(coro, "__name__", undefined);
  if (name !== undefined && truth(name)) return `${links.str(name)}()`;
  return `<${typeOf(coro).$name} without __name__>()`;
}

/** `main() running at app.py:12`. */
export function _format_coroutine(coro: Value): string {
  const name = get_name(coro);
  if (coro instanceof Coroutine || coro instanceof PyGenerator) {
    const code = coro.$code;
    if (code !== null && code.info.filename !== "<unknown>") {
      const filename = code.info.filename || "<empty co_filename>";
      if (coro.$state !== CLOSED) return `${name} running at ${filename}:${currentLine(coro)}`;
      return `${name} done, defined at ${filename}:${code.firstlineno}`;
    }
    return coro instanceof Coroutine && coro.$state !== CLOSED ? `${name} running` : name;
  }
  return truth(getattrOr(coro, "cr_running", getattrOr(coro, "gi_running", false)))
    ? `${name} running`
    : name;
}

provideFor("coroutines", { _is_coroutine });
provideFunctions("coroutines", { "_format_coroutine(coro)": _format_coroutine });

/** The module `asyncio.coroutines`. */
export function load(): PyModule {
  return submodule("coroutines");
}
