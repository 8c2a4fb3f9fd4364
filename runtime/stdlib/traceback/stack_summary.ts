// `traceback.FrameSummary` and `StackSummary`. CPython: Lib/traceback.py.
import { equals } from "../../objects/comparison.ts";
import { each, iter } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { list_ } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import type { Position } from "../../objects/positions.ts";
import type { Keywords } from "../../objects/signature.ts";
import { getItem } from "../../objects/subscript.ts";
import {
  type FrameSummary as Frame,
  formatFrame,
  formatStack,
  sourceHook,
  stackOf,
} from "../../objects/traceback_format.ts";
import { PyTraceback } from "../../objects/traceback_type.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType } from "../../objects/type.ts";

const module = "traceback";

export class PyFrameSummary extends PyObject {
  filename: Value = null;
  lineno: Value = null;
  name: Value = null;
  end_lineno: Value = null;
  colno: Value = null;
  end_colno: Value = null;
  locals: Value = null;
  $line: Value = null;
  $source: string | undefined;
  $position: Position | null = null;
  __init__(filename: Value, lineno: Value, name: Value, kw: Keywords): null {
    this.filename = filename;
    this.lineno = lineno;
    this.name = name;
    this.$line = kw.line ?? null;
    for (const key of ["end_lineno", "colno", "end_colno"] as const) this[key] = kw[key] ?? null;
    this.end_lineno ??= lineno;
    if (kw.locals != null) {
      this.locals = links.dict([...links.stringEntries(kw.locals)].map(([k, v]) => [k, links.repr(v)]));
    }
    return null;
  }
  get line(): Value {
    if (this.$line !== null) return this.$line;
    const own = this.$source?.split(/\r\n?|\n/)[this.lineno - 1];
    const text = this.$source === undefined ? sourceHook.line(this.filename, this.lineno) : own;
    return text === undefined ? "" : text.trim();
  }
  $frame(): Frame {
    const frame: Frame = {
      filename: this.filename,
      lineno: this.lineno,
      name: this.name,
      position: this.$position,
    };
    if (this.$source !== undefined) frame.source = this.$source;
    return frame;
  }
  $text(): string {
    let text: string;
    if (this.$position === null && this.$line !== null) {
      text = `  File "${this.filename}", line ${this.lineno}, in ${this.name}\n`;
      const line = links.str(this.$line).trim();
      if (line !== "") text += `    ${line}\n`;
    } else text = formatFrame(this.$frame());
    if (this.locals !== null) {
      const names = [...links.stringEntries(this.locals)].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [name, value] of names) text += `    ${name} = ${value}\n`;
    }
    return text;
  }
  $items(): Value[] {
    return [this.filename, this.lineno, this.name, this.line];
  }
  __eq__(other: Value): Value {
    if (other instanceof PyFrameSummary) {
      return (["filename", "lineno", "name", "locals"] as const).every((key) =>
        equals(this[key], other[key]),
      );
    }
    return other instanceof PyTuple ? equals(tuple(this.$items()), other) : NotImplemented;
  }
  __getitem__(i: Value): Value {
    return getItem(tuple(this.$items()), i);
  }
  __iter__(): Value {
    return iter(tuple(this.$items()));
  }
  __len__(): number {
    return 4;
  }
  __repr__(): string {
    return `<FrameSummary file ${this.filename}, line ${this.lineno} in ${this.name}>`;
  }
}
export const FrameSummary = builtinType(PyFrameSummary, {
  name: "FrameSummary",
  module,
  doc: "Information about a single frame from a traceback.",
  signatures: {
    __init__:
      "(filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None)",
    __eq__: "(other)",
    __getitem__: "(pos)",
    __iter__: "()",
    __len__: "()",
    __repr__: "()",
  },
});

function summaryOf(frame: Frame): PyFrameSummary {
  const s = new PyFrameSummary();
  s.filename = frame.filename;
  s.lineno = frame.lineno;
  s.name = frame.name;
  s.$position = frame.position;
  s.$source = frame.source;
  s.end_lineno = frame.position?.end_lineno ?? frame.lineno;
  s.colno = frame.position?.col_offset ?? null;
  s.end_colno = frame.position?.end_col_offset ?? null;
  return s;
}

class PyStackSummary extends (list_.$Impl as { new (): Value }) {
  static extract(cls: Value, frames: Value, kw: Keywords): Value {
    const made = cls();
    const pairs = links.arrayOf(frames);
    const limit = kw.limit ?? null;
    const kept = limit === null ? pairs : limit >= 0 ? pairs.slice(0, limit) : pairs.slice(limit);
    for (const pair of kept) {
      const [frame, lineno] = links.arrayOf(pair);
      const s = new PyFrameSummary();
      s.filename = frame.f_code.co_filename;
      s.lineno = s.end_lineno = lineno;
      s.name = frame.f_code.co_name;
      made.$items.push(s);
    }
    return made;
  }
  static from_list(cls: Value, frames: Value): Value {
    const made = cls();
    for (const frame of each(frames)) made.$items.push(frameFrom(frame));
    return made;
  }
  format(): Value {
    const all: PyFrameSummary[] = (this as Value).$items;
    if (all.every((s) => s.$line === null && s.locals === null))
      return links.list(formatStack(all.map((s) => s.$frame())));
    return links.list(all.map((s) => s.$text()));
  }
  format_frame_summary(s: Value): Value {
    return s.$text();
  }
}
export const StackSummary = builtinType(PyStackSummary as Value, {
  name: "StackSummary",
  module,
  doc: "A list of FrameSummary objects, representing a stack of frames.",
  signatures: { format: "()", format_frame_summary: "(frame_summary)" },
  classmethods: {
    extract: "(frame_gen, *, limit=None, lookup_lines=True, capture_locals=False)",
    from_list: "(a_list)",
  },
});

function frameFrom(v: Value): PyFrameSummary {
  if (v instanceof PyFrameSummary) return v;
  const [filename, lineno, name, line] = links.arrayOf(v);
  const s = new PyFrameSummary();
  s.__init__(filename, lineno, name, { line });
  return s;
}

/** A StackSummary of the frames of a traceback. */
export function summaryOfTraceback(tb: Value, limit: Value): Value {
  const made = StackSummary();
  const frames = stackOf(tb instanceof PyTraceback ? tb : null, limit ?? undefined);
  made.$items.push(...frames.map(summaryOf));
  return made;
}

/** A StackSummary of frames given from the outermost on. */
export function summaryOfFrames(
  frames: readonly { filename: string; lineno: number; name: string }[],
): Value {
  const made = StackSummary();
  made.$items.push(...frames.map((f) => summaryOf({ ...f, position: null })));
  return made;
}
