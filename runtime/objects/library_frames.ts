/** Traceback entries for the files of CPython's library that are written in Python: see docs/tracebacks.md. */
import { PyBaseException } from "./base_exception.ts";
import { Code } from "./callable.ts";
import { parseSignature } from "./signature.ts";
import { PyTraceback } from "./traceback_type.ts";
import { typeOf } from "./type.ts";

/** `<sys.prefix>/lib/python3.13/`. */
export const libraryRoot = "/usr/local/lib/python3.13/";

const codes = new Map<string, Code>();

/** @param text for instance `asyncio/runners.py:194 run` */
function codeOf(text: string): Code {
  const known = codes.get(text);
  if (known !== undefined) return known;
  const parts = /^(\S+):(\d+) (\S+)$/.exec(text);
  if (parts === null) throw new Error(`not a frame of the library: ${text}`);
  const [, file, line, name] = parts as unknown as [string, string, string, string];
  const code = new Code(name, name, parseSignature("()"), "python", false);
  code.firstlineno = Number(line);
  code.info = { filename: file.startsWith("<") ? file : `${libraryRoot}${file}`, positions: "" };
  codes.set(text, code);
  return code;
}

/**
 * Adds what CPython's traceback has for functions of its library that an exception passes.
 * @param frames `file:line function`, outermost first, separated by `, `
 * @returns `e`, also if it is no Python exception
 */
export function inLibrary<E>(e: E, frames: string): E {
  if (!(e instanceof PyBaseException)) return e;
  for (const frame of frames.split(", ").reverse())
    e.$traceback = new PyTraceback(codeOf(frame), 0, e.$traceback);
  return e;
}

/** The frames of a function: by the exception's class, or for all others `"*"`. */
export type Frames = string | { readonly [className: string]: string };

/** What a coroutine function of the runtime shows of itself. */
export interface LibraryFrames {
  /** For exceptions that it raises itself. */
  readonly raised?: Frames;
  /** For those that come out of what it awaits. */
  readonly passed?: Frames;
}

/** Adds the frames of a function that an exception leaves. */
export function leavingLibrary(e: unknown, { raised, passed }: LibraryFrames): unknown {
  if (!(e instanceof PyBaseException)) return e;
  const frames = e.$traceback === null ? raised : passed;
  const text = typeof frames === "string" ? frames : (frames?.[typeOf(e).$name] ?? frames?.["*"]);
  return text === undefined ? e : inLibrary(e, text);
}
