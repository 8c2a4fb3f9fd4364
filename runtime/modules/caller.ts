/**
 * Where the running Python code is: the frames of compiled functions on JavaScript's own stack. For `logging`, `warnings`
 * and `inspect`; nothing is kept for it while a program runs, all is read off V8's stack when somebody asks.
 */
import { FrameView, type PlainFrame } from "../frames/frame_view.ts";
import { Code, type ModuleInfo } from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";
import { callerHook } from "../objects/object_type.ts";
import { decodePosition } from "../objects/positions.ts";
import { parseSignature } from "../objects/signature.ts";

/** A frame of Python code that is running now. */
export interface RunningFrame {
  readonly filename: string;
  readonly lineno: number;
  /** As `co_name`. */
  readonly name: string;
  readonly info: ModuleInfo;
}

interface Source {
  readonly factory: () => unknown;
  readonly info: ModuleInfo;
  text: string | null;
}

const sources = new Map<string, Source>();

/** Makes a compiled module known: its text tells which position a place in it belongs to. */
export function registerSource(factory: unknown, info: ModuleInfo): void {
  sources.set(info.filename, { factory: factory as () => unknown, info, text: null });
}

/** The stack as V8 gives it. */
function callSites(): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  let sites: NodeJS.CallSite[] = [];
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  Error.prepareStackTrace = (_error, given) => {
    sites = given;
    return "";
  };
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, callSites);
  // V8 calls `prepareStackTrace` when the property is read.
  void holder.stack;
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  return sites;
}

/** Where the parenthesis closes that a call opens. */
function endOfCall(text: string, offset: number): number {
  let depth = 0;
  const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()]/gs;
  token.lastIndex = offset;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === "(") depth++;
    else if (found[0] === ")" && --depth === 0) return found.index;
  }
  return offset;
}

const lookForSignals = /^poll\$?\(\$p, /;
const looked = /^\(\$p, \$p = |^.....\$p = poll/;
const keywordCalls = ["callAtSite(", "callTargetAtSite(", "callTargetKw(", "callKw("];

/** The line of a place in emitted code: that of the position which was stored last before it. */
function lineAt(source: Source, offset: number): number {
  source.text ??= String(source.factory);
  // `discarded(($p = 7, f()))` is called at its beginning.
  const isOutside = source.text.startsWith("discarded", offset);
  // In a call with keywords the arguments stand behind that place; the call's own position is stored last.
  const before =
    keywordCalls.some((name) => source.text?.startsWith(name, offset)) ||
    source.text.startsWith("(...", offset);
  const from = before ? endOfCall(source.text, offset) : offset;
  const isLook = lookForSignals.test(source.text.slice(offset, offset + 40));
  let at =
    isOutside || isLook ? source.text.indexOf("$p = ", offset) : source.text.lastIndexOf("$p = ", from);
  // A look for signals, `$p = poll($p, $p = 7)`, leaves the position as it was.
  while (at >= 0 && !isLook && looked.test(source.text.slice(Math.max(0, at - 5), at + 9)))
    at = source.text.lastIndexOf("$p = ", at - 1);
  const index = at < 0 ? 0 : Number.parseInt(source.text.slice(at + 5, at + 15), 10);
  return decodePosition(source.info, index)?.lineno ?? 1;
}

function nameOf(site: NodeJS.CallSite): string {
  const name = site.getFunctionName() ?? "";
  const emitted = name.slice(name.lastIndexOf(".") + 1);
  // A Python function of one of these names is called `run$def`.
  if (emitted === "run" || emitted === "" || emitted === "next") return "<module>";
  const own = emitted.replace(/\$def\d*$/, "");
  return own === "lambda" ? "<lambda>" : own.replace(/\$$/, "");
}

/** The frames of Python code on the stack, innermost first. */
export function runningFrames(): RunningFrame[] {
  const frames: RunningFrame[] = [];
  for (const site of callSites()) {
    const filename = site.getFileName();
    const source = filename == null ? undefined : sources.get(filename);
    if (source === undefined) continue;
    const offset = (site as unknown as { getPosition(): number }).getPosition();
    frames.push({
      filename: source.info.filename,
      lineno: lineAt(source, offset),
      name: nameOf(site),
      info: source.info,
    });
  }
  return frames;
}

/** The code object of a running frame: the function of that name that begins last before the line. */
function codeOf({ info, name, lineno }: RunningFrame): Code {
  let found: Code | undefined;
  for (const code of info.codes ?? []) {
    const begins =
      code.firstlineno <= lineno && (found === undefined || code.firstlineno >= found.firstlineno);
    if (code.name === name && begins) found = code;
  }
  if (found !== undefined) return found;
  const made = new Code(name, name, parseSignature("()"), "python", false);
  made.firstlineno = 1;
  made.info = info;
  return made;
}

/** @param height how many frames the stack had up to this one */
function liveFrame(frame: RunningFrame, height: number, views: readonly FrameView[]): PlainFrame {
  let { lineno } = frame;
  return {
    $code: codeOf(frame),
    back: () => views[views.length - height + 1] ?? null,
    get lineno() {
      const now = runningFrames();
      const same = now[now.length - height];
      // A function that has returned stays where it was seen last.
      if (same !== undefined && same.name === frame.name && same.info === frame.info) lineno = same.lineno;
      return lineno;
    },
  };
}

/**
 * The frame objects of the running Python functions, innermost first, each with its callers.
 * DEVIATION: coroutines that await the running one, and the frames of asyncio itself, are left out.
 */
export function runningFrameViews(): FrameView[] {
  const frames = runningFrames();
  const views: FrameView[] = [];
  for (const [i, frame] of frames.entries()) {
    views.push(new FrameView(liveFrame(frame, frames.length - i, views)));
  }
  return views;
}

callerHook.moduleName = () => {
  const globals = (runningFrames()[0]?.info as { globals?: Value } | undefined)?.globals;
  if (globals === undefined) return undefined;
  return globals.$getOr === undefined ? globals.__name__ : globals.$getOr("__name__", undefined);
};
