// `re.Match`. CPython: Modules/_sre/sre.c.

import { PyBytes } from "../../objects/bytes.ts";
import { dict } from "../../objects/dict.ts";
import { indexError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { tryIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType } from "../../objects/type.ts";
import { strConcatAll, toJs } from "../../objects/wide_str.ts";
import type { PyPattern } from "./pattern.ts";
import type { Text } from "./subject.ts";
import { bytesOf } from "./subject.ts";

/** How a match was found: by marks, or by JavaScript's matcher, whose spans of groups are worked out on demand. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly marks: Int32Array | null;
  readonly groups: RegExpExecArray | null;
}

export class PyMatch extends PyObject {
  $pattern: PyPattern = null as unknown as PyPattern;
  $text: Text = null as unknown as Text;
  $start = 0;
  $end = 0;
  $marks: Int32Array | null = null;
  $groups: RegExpExecArray | null = null;
  $pos = 0;
  $endpos = 0;
  $isFull = false;

  /** Start and end of a group; -1 where it took no part. */
  $span(group: number): [number, number] {
    if (group === 0) return [this.$start, this.$end];
    this.$marks ??= this.$pattern.$marksOf(this);
    const [from, to] = [this.$marks[2 * group], this.$marks[2 * group + 1]];
    return from < 0 || to < 0 ? [-1, -1] : [from, to];
  }
  /** The text of a group, or the default. */
  $group(group: number, fallback: Value): Value {
    if (this.$groups !== null && !this.$text.isBytes) return this.$groups[group] ?? fallback;
    const [from, to] = this.$span(group);
    return from < 0 ? fallback : this.$text.slice(from, to);
  }
  $index(key: Value): number {
    const n = tryIndex(key);
    if (n !== undefined) {
      if (n < 0 || n > this.$pattern.$parsed.groups) throw indexError("no such group");
      return Number(n);
    }
    const name = asStr(key);
    const index = name === undefined ? undefined : this.$pattern.$parsed.names.get(toJs(name));
    if (index === undefined) throw indexError("no such group");
    return index;
  }
  group(...args: Value[]): Value {
    if (args.length === 0) return this.$group(0, null);
    if (args.length === 1) return this.$group(this.$index(args[0]), null);
    return tuple(args.map((arg) => this.$group(this.$index(arg), null)));
  }
  __getitem__(key: Value): Value {
    return this.$group(this.$index(key), null);
  }
  groups(fallback: Value): Value {
    const result: Value[] = [];
    for (let i = 1; i <= this.$pattern.$parsed.groups; i++) result.push(this.$group(i, fallback));
    return tuple(result);
  }
  groupdict(fallback: Value): Value {
    return dict(
      [...this.$pattern.$parsed.names].map(([name, i]): [Value, Value] => [name, this.$group(i, fallback)]),
    );
  }
  start(group: Value): Value {
    return this.$span(this.$index(group))[0];
  }
  end(group: Value): Value {
    return this.$span(this.$index(group))[1];
  }
  span(group: Value): Value {
    return tuple(this.$span(this.$index(group)));
  }
  expand(template: Value): Value {
    const parts = this.$expanded(this.$pattern.$template(template));
    return this.$text.isBytes ? joinBytes(parts) : strConcatAll(parts);
  }
  /** The parts of a template with the texts of groups put in. */
  $expanded(template: readonly Value[]): Value[] {
    const empty = this.$text.isBytes ? new PyBytes() : "";
    return template.map((part) =>
      typeof part === "object" && part !== null && !(part instanceof PyObject)
        ? this.$group(part.group, empty)
        : part,
    );
  }
  get string(): Value {
    return this.$text.value;
  }
  get re(): Value {
    return this.$pattern;
  }
  get pos(): Value {
    return this.$pos;
  }
  get endpos(): Value {
    return this.$endpos;
  }
  get regs(): Value {
    const result: Value[] = [];
    for (let i = 0; i <= this.$pattern.$parsed.groups; i++) result.push(tuple(this.$span(i)));
    return tuple(result);
  }
  $lastindex(): number {
    if (this.$groups !== null) {
      const { closing } = this.$pattern.$javascript()!;
      for (let i = closing.length - 1; i >= 0; i--)
        if (this.$groups[closing[i]] !== undefined) return closing[i];
      return 0;
    }
    const marks = this.$marks as Int32Array;
    return marks[marks.length - 1];
  }
  get lastindex(): Value {
    const index = this.$lastindex();
    return index === 0 ? null : index;
  }
  get lastgroup(): Value {
    const index = this.$lastindex();
    for (const [name, i] of this.$pattern.$parsed.names) if (i === index) return name;
    return null;
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  __repr__(): Value {
    const text = repr(this.$group(0, null));
    return strConcatAll([
      `<re.Match object; span=(${this.$start}, ${this.$end}), match=`,
      clipped(text),
      ">",
    ]);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

function clipped(text: Value): Value {
  return typeof text === "string" ? text.slice(0, 50) : text;
}

/** Joins byte strings. */
export function joinBytes(parts: readonly Value[]): PyBytes {
  let length = 0;
  const all = parts.map((part) => bytesOf(part) as Uint8Array);
  for (const part of all) length += part.length;
  const data = new Uint8Array(length);
  let at = 0;
  for (const part of all) {
    data.set(part, at);
    at += part.length;
  }
  return new PyBytes(data);
}

export const Match: Value = builtinType(PyMatch, {
  name: "Match",
  module: "re",
  style: "c",
  base: false,
  doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
  signatures: {
    group: "(*args)",
    __getitem__: "(key, /)",
    groups: "(default=None)",
    groupdict: "(default=None)",
    start: "(group=0, /)",
    end: "(group=0, /)",
    span: "(group=0, /)",
    expand: "(template)",
    __copy__: "()",
    __deepcopy__: "(memo, /)",
    __repr__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
