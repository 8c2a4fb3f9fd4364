/** How callbacks look in reprs and log messages. CPython: Lib/asyncio/format_helpers.py. */

import { origins } from "../frames/coroutine.ts";
import { current } from "../frames/fiber.ts";
import { CLOSED, isFrame } from "../frames/frame.ts";
import { currentLine } from "../frames/frame_view.ts";
import { runningFrames } from "../modules/caller.ts";
import { importModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { callMethod } from "../objects/call.ts";
import { libraryRoot } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { typeOf } from "../objects/type.ts";
import { provideFunctions, submodule } from "./submodules.ts";

function isPartial(f: Value): boolean {
  return (
    typeof f === "object" &&
    f !== null &&
    typeOf(f).$mro.some((c) => c.$name === "partial" && c.$module === "functools")
  );
}

/** Where a callback is defined, or undefined: only functions written in Python have a place. */
export function _get_function_source(given: Value): { filename: string; line: number } | undefined {
  let f = given;
  for (
    let wrapped = getattrOr(f, "__wrapped__", undefined);
    wrapped !== undefined;
    wrapped = getattrOr(f, "__wrapped__", undefined)
  ) {
    f = wrapped;
  }
  if (typeof f === "function" && typeOf(f).$name === "function" && f.$code !== undefined) {
    const { $code: code } = f;
    return { filename: code.info.filename, line: code.firstlineno };
  }
  if (isPartial(f)) return _get_function_source(getattrOr(f, "func", null));
  return undefined;
}

function _format_args(args: readonly Value[], debug: boolean, kwargs: Value = null): string {
  if (!debug) return "()";
  const items = args.map(reprShort);
  if (kwargs !== null)
    for (const [key, value] of links.stringEntries(kwargs)) items.push(`${key}=${reprShort(value)}`);
  return `(${items.join(", ")})`;
}

/** `reprlib.repr`: long texts are cut in the middle, long containers at the end. */
export const reprlib: { repr: (v: Value) => string } = { repr: (v) => shortened(v, 6) };

/** At most so many characters of a text, with dots in the middle. */
function cut(text: string, limit: number): string {
  const points = [...text];
  if (points.length <= limit) return text;
  const head = (limit - 3) >> 1;
  const tail = limit - 3 - head;
  return `${points.slice(0, head).join("")}...${points.slice(points.length - tail).join("")}`;
}

function shortened(v: Value, level: number): string {
  if (typeof v === "string") {
    const start = links.repr(v.slice(0, 30));
    if (start.length <= 30) return start;
    const ends = links.repr(v.slice(0, 13) + v.slice(Math.max(v.length - 14, 0)));
    return `${ends.slice(0, 13)}...${ends.slice(-14)}`;
  }
  if (typeof v === "number" || typeof v === "bigint") return cut(links.repr(v), 40);
  const several = (items: readonly Value[], limit: number, show: (item: Value) => string, last = "") => {
    if (items.length > 0 && level <= 0) return "...";
    const shown = items.slice(0, limit).map(show);
    if (items.length > limit) shown.push("...");
    return shown.join(", ") + (items.length === 1 ? last : "");
  };
  const one = (item: Value) => shortened(item, level - 1);
  switch (v === null || typeof v !== "object" ? "" : typeOf(v).$name) {
    case "list":
      return `[${several(links.arrayOf(v), 6, one)}]`;
    case "tuple":
      return `(${several(links.arrayOf(v), 6, one, ",")})`;
    case "dict": {
      const keys = links.arrayOf(v);
      if (keys.length === 0) return "{}";
      if (level <= 0) return "{...}";
      return `{${several(sorted(keys), 4, (key) => `${one(key)}: ${one(links.getItem(v, key))}`)}}`;
    }
    case "set":
    case "frozenset": {
      const items = links.arrayOf(v);
      const name = typeOf(v).$name;
      if (items.length === 0) return `${name}()`;
      const inner = `{${several(sorted(items), 6, one)}}`;
      return name === "set" ? inner : `frozenset(${inner})`;
    }
    default:
      return cut(links.repr(v), 30);
  }
}

/** Strings and numbers in order; anything else as it comes. */
function sorted(items: readonly Value[]): readonly Value[] {
  const kind = typeof items[0];
  if ((kind !== "string" && kind !== "number") || items.some((item) => typeof item !== kind)) return items;
  return [...items].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function reprShort(v: Value): string {
  return reprlib.repr(v);
}

export function _format_callback(
  f: Value,
  args: readonly Value[],
  debug: boolean,
  suffix = "",
  kwargs: Value = null,
): string {
  if (isPartial(f)) {
    const inner = links.arrayOf(getattrOr(f, "args", links.tuple([])));
    const after = _format_args(args, debug, kwargs) + suffix;
    return _format_callback(getattrOr(f, "func", null), inner, debug, after, getattrOr(f, "keywords", null));
  }
  let name = getattrOr(f, "__qualname__", undefined);
  if (name === undefined || !truth(name)) name = getattrOr(f, "__name__", undefined);
  const text = name !== undefined && truth(name) ? links.str(name) : links.repr(f);
  return text + _format_args(args, debug, kwargs) + suffix;
}

/** `f() at file.py:12`. */
export function _format_callback_source(f: Value, args: readonly Value[], debug = false): string {
  const source = _get_function_source(f);
  const text = _format_callback(f, args, debug);
  return source === undefined ? text : `${text} at ${source.filename}:${source.line}`;
}

/** How many frames the traceback of a handle has. */
const DEBUG_STACK_DEPTH = 10;

interface Place {
  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
}

/** Where the suspended frames of a chain wait, outermost first; the innermost one may be running. */
function* waitingFrames(root: Value): Generator<Place> {
  for (let f = root; isFrame(f) && f.$state !== CLOSED; f = f.$awaiting) {
    if (f.$awaiting === null || f.$code === null || f.$code.info.filename === "<unknown>") continue;
    yield { filename: f.$code.info.filename, lineno: currentLine(f), name: f.$code.name };
  }
}

function libraryPlace(text: string): Place {
  const [, file, line, name] = /^(\S+):(\d+) (\S+)$/.exec(text) as unknown as string[];
  return { filename: `${libraryRoot}${file}`, lineno: Number(line), name: name as string };
}

/** What stands between the program and a step of its tasks. */
const turnOfLoop =
  "asyncio/base_events.py:679 run_forever, asyncio/base_events.py:2019 _run_once, asyncio/events.py:89 _run";

/**
 * The frames that are running, as a `StackSummary`.
 * @param made the library's function that makes the object, as in `libraryPlace`; "": the program makes it
 * @param limit the number of frames, counted from the innermost
 */
export function extract_stack(made = "", limit = Number.POSITIVE_INFINITY): Value {
  const { StackSummary } = importModule(null, "traceback", 0) as Value;
  const rows = stackPlaces(made, limit).map((p) => links.tuple([p.filename, p.lineno, p.name, null]));
  return callMethod(StackSummary, "from_list", links.list(rows));
}

/** The frames that are running, outermost first. */
function stackPlaces(made: string, limit: number): Place[] {
  const places: Place[] = [];
  const loop = current.runningLoop;
  if (loop !== null) {
    places.push(...waitingFrames(current.root));
    for (const frame of `${loop.$startedBy ?? ""}${turnOfLoop}`.split(", ")) places.push(libraryPlace(frame));
    const task = loop.$currentTask;
    if (task !== null && task !== undefined) places.push(...waitingFrames(task._coro));
  }
  places.push(...runningFrames().reverse());
  if (made !== "") places.push(libraryPlace(made));
  return places.slice(-Math.min(limit, places.length));
}
// asyncio knows of its own frames too.
origins.of = (depth) =>
  stackPlaces("", depth)
    .reverse()
    .map(({ filename, lineno, name }) => [filename, lineno, name] as const);
/** The stack of a handle: of the function that has called the loop. */
export function handleStack(): Value {
  return extract_stack("", DEBUG_STACK_DEPTH);
}

/** `created at app.py:12`, where the traceback of a future or a handle is known. */
export function createdAt(traceback: Value): string[] {
  if (traceback === null || !truth(traceback)) return [];
  const frame = links.arrayOf(traceback).at(-1);
  return [`created at ${links.str(frame.filename)}:${links.str(frame.lineno)}`];
}

provideFunctions("format_helpers", {
  "_get_function_source(func)": (func) => {
    const source = _get_function_source(func);
    return source === undefined ? null : links.tuple([source.filename, source.line]);
  },
  "_format_callback_source(func, args, *, debug=False)": (func, args, kw) =>
    _format_callback_source(func, links.arrayOf(args), truth(kw.debug)),
  "_format_args_and_kwargs(args, kwargs, *, debug=False)": (args, kwargs, kw) =>
    _format_args(links.arrayOf(args), truth(kw.debug), kwargs),
  "_format_callback(func, args, kwargs, *, debug=False, suffix='')": (func, args, kwargs, kw) =>
    _format_callback(func, links.arrayOf(args), truth(kw.debug), kw.suffix, kwargs),
  "extract_stack(f=None, limit=None)": (_frame, limit) => extract_stack("", limit ?? DEBUG_STACK_DEPTH),
});

/** The module `asyncio.format_helpers`. */
export function load(): PyModule {
  return submodule("format_helpers");
}
