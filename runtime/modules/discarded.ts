/** Values that a statement throws away, where CPython's reference counting would end them. CPython: `_PyGen_Finalize`. */
import { PyAsyncGenerator } from "../frames/async_generator.ts";
import { Coroutine, origins } from "../frames/coroutine.ts";
import { begin, CREATED, STARTED, unstartedCoroutines } from "../frames/frame.ts";
import { PyGenerator } from "../frames/generator.ts";
import { writeError } from "../host/output.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { PyBaseException, pythonException, RuntimeWarning } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { formatException, sourceHook } from "../objects/traceback_format.ts";
import { lookupSpecial, type PyType, typeOf, unfinalized } from "../objects/type.ts";
import { runningFrames } from "./caller.ts";
import { teardown } from "./exit.ts";
import { importModule, loadedModule } from "./importer.ts";

/** The value of an expression statement: nobody has it any more. */
export function discarded(v: Value): void {
  if (v !== null && typeof v === "object" && v.$discarded !== undefined) v.$discarded();
}

/** A variable that alone had `old` has lost it: its `__del__` is called. @returns the variable's new value */
export function rebound(old: Value, now: Value): Value {
  if (old !== now && typeof old === "object" && old !== null) finalize(old, false);
  return now;
}

/** Generators that the main program's variables hold are closed, and coroutines that never began are reported. */
function endLeftovers(): void {
  const main = loadedModule("__main__");
  for (const name of main === undefined ? [] : Object.keys(main)) {
    const v = main[name];
    if (v instanceof PyGenerator && !v.$running && v.$parent === null) discarded(v);
    else if (v instanceof Coroutine && v.$state === STARTED && !v.$running && v.$parent === null)
      closeQuietly(v);
  }
  for (let all = unstartedCoroutines(); all.length > 0; all = unstartedCoroutines()) {
    for (const c of all as Value[]) {
      if (c.$slot >= 0) c.$discarded();
      // Whatever it reported: the list must become shorter.
      begin(c);
    }
  }
}
teardown.push(endLeftovers);

/**
 * `__del__` of what is still there: what the main program's variables hold in their order, each with what it alone holds, then
 * the rest in the order of making.
 * DEVIATION: `__del__` is called at the end of the program, or where the translator sees that a variable had the last reference;
 * CPython calls it when nobody refers to the object any more.
 */
function finalizeAll(): void {
  const main = loadedModule("__main__");
  if (unfinalized.size === 0) return;
  for (const name of main === undefined ? [] : Object.keys(main)) release(main[name], new Set());
  for (const o of unfinalized) finalize(o);
}

/** What a container holds goes with it. */
function release(v: Value, seen: Set<Value>): void {
  if (typeof v !== "object" || v === null || seen.has(v)) return;
  seen.add(v);
  finalize(v);
  const items = Array.isArray(v.$items) ? v.$items : v instanceof PyDict ? v.$map.values() : [];
  for (const item of items) release(item, seen);
}

/** @param isEnd what the object holds goes with it */
function finalize(o: Value, isEnd = true): void {
  if (typeof o !== "object" || o === null || !unfinalized.delete(o)) return;
  try {
    lookupSpecial(o, "__del__")?.call(o);
  } catch (error) {
    unraisable(error, typeOf(o).$proto.__del__.$function ?? o);
  }
  if (isEnd) for (const name of Object.keys(o)) finalize(o[name]);
}
teardown.push(finalizeAll);

function neverAwaited(this: Coroutine): void {
  if (this.$state !== CREATED) return;
  this.close();
  const message = `coroutine '${this.__qualname__}' was never awaited${origin(this)}`;
  const warnings = loadedModule("warnings");
  if (warnings !== undefined) {
    const warn = getattrOr(warnings, "warn", null);
    try {
      callKw(warn, [message], { category: RuntimeWarning, stacklevel: 2, source: this });
    } catch (error) {
      unraisable(error, this);
    }
    return;
  }
  const [frame] = runningFrames();
  report(frame?.filename ?? "sys", frame?.lineno ?? 1, RuntimeWarning, message);
  toStandardError("RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
}

origins.of = (depth) =>
  runningFrames()
    .slice(0, depth)
    .map(({ filename, lineno, name }) => [filename, lineno, name] as const);

/** Where a coroutine was made, as the warning about it says. */
function origin({ $origin: places }: Coroutine): string {
  if (places === null) return "";
  let text = "\nCoroutine created at (most recent call last)";
  for (const [filename, lineno, name] of [...places].reverse()) {
    text += `\n  File "${filename}", line ${lineno}, in ${name}`;
    const line = sourceHook.line(filename, lineno)?.trim() ?? "";
    if (line !== "") text += `\n    ${line}`;
  }
  return text;
}

function closed(this: PyGenerator): void {
  if (this.$state === STARTED) closeQuietly(this);
}

function closeQuietly(v: Coroutine | PyGenerator): void {
  try {
    v.close();
  } catch (error) {
    unraisable(error, v);
  }
}

function finalized(this: PyAsyncGenerator): void {
  if (this.$state === STARTED && this.$finalizer !== null) call(this.$finalizer, this);
}

Object.assign(Coroutine.prototype, { $discarded: neverAwaited });
Object.assign(PyGenerator.prototype, { $discarded: closed });
Object.assign(PyAsyncGenerator.prototype, { $discarded: finalized });

/** An exception that has nowhere to go: "Exception ignored in: …". */
export function unraisable(error: unknown, source: Value): void {
  const e = pythonException(error);
  if (!(e instanceof PyBaseException)) throw error;
  toStandardError(`Exception ignored in: ${links.repr(source)}\n${formatException(e)}`);
}

function toStandardError(text: string): void {
  const stderr = getattrOr(loadedModule("sys") ?? null, "stderr", undefined);
  if (stderr === undefined || stderr === null) writeError(text);
  else callMethod(stderr, "write", text);
}

function report(filename: string, line: number, category: PyType, message: string): void {
  const source = sourceHook.line(filename, line)?.trim();
  toStandardError(
    `${filename}:${line}: ${category.$name}: ${message}\n${source === undefined || source === "" ? "" : `  ${source}\n`}`,
  );
}

// The module `warnings` is loaded by the first warning, and takes this over.
links.warn = (category: Value, message: string, stacklevel = 1) => {
  importModule(null, "warnings", 0);
  links.warn(category, message, stacklevel);
};
