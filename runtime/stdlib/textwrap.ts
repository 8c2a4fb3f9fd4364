// The module `textwrap`. https://docs.python.org/3.13/library/textwrap.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { valueError } from "../objects/exception.ts";
import { arrayOf, each } from "../objects/iteration.ts";
import { list, type PyList } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";

const SPACE = "[\\t\\n\\v\\f\\r ]";
const NO_SPACE = "[^\\t\\n\\v\\f\\r ]";
const WORD = "[\\p{L}\\p{N}_]";
const WORD_OR_MARK = "[\\p{L}\\p{N}_!\"'&.,?]";
const LETTER = "(?:(?!\\p{Nd})[\\p{L}\\p{N}_])";
const HYPHEN = `-(?:(?<=${LETTER}{2}-)|(?<=${LETTER}-${LETTER}-))(?=${LETTER}-?${LETTER})`;
// What may stand on a line of its own: space, a dash between words, a word or a part of one up to its hyphen.
const CHUNKS = new RegExp(
  `(${SPACE}+|(?<=${WORD_OR_MARK})-{2,}(?=${WORD})|${NO_SPACE}+?(?:${HYPHEN}|(?=${SPACE}|(?![^]))|(?<=${WORD_OR_MARK})(?=-{2,}${WORD})))`,
  "u",
);
const SIMPLE_CHUNKS = new RegExp(`(${SPACE}+)`, "u");
const SENTENCE_END = /[a-z][.!?]["']?$/;

function len(text: string): number {
  let n = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) n--;
  }
  return n;
}

function isBlank(text: string): boolean {
  return pythonStrip(text) === "";
}

const STRIPPED = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const LEADING = new RegExp(`^[${STRIPPED}]+`, "u");
const TRAILING = new RegExp(`[${STRIPPED}]+$`, "u");

function pythonStrip(text: string): string {
  return text.replace(LEADING, "").replace(TRAILING, "");
}

class PyTextWrapper extends PyObject {
  width: Value = 70;
  initial_indent: Value = "";
  subsequent_indent: Value = "";
  expand_tabs: Value = true;
  replace_whitespace: Value = true;
  fix_sentence_endings: Value = false;
  break_long_words: Value = true;
  drop_whitespace: Value = true;
  break_on_hyphens: Value = true;
  tabsize: Value = 8;
  max_lines: Value = null;
  placeholder: Value = " [...]";

  __init__(
    width: Value,
    initial_indent: Value,
    subsequent_indent: Value,
    expand_tabs: Value,
    replace_whitespace: Value,
    fix_sentence_endings: Value,
    break_long_words: Value,
    drop_whitespace: Value,
    break_on_hyphens: Value,
    tabsize: Value,
    kw: Value,
  ): null {
    this.width = width;
    this.initial_indent = initial_indent;
    this.subsequent_indent = subsequent_indent;
    this.expand_tabs = expand_tabs;
    this.replace_whitespace = replace_whitespace;
    this.fix_sentence_endings = fix_sentence_endings;
    this.break_long_words = break_long_words;
    this.drop_whitespace = drop_whitespace;
    this.break_on_hyphens = break_on_hyphens;
    this.tabsize = tabsize;
    this.max_lines = kw.max_lines;
    this.placeholder = kw.placeholder;
    return null;
  }
  _munge_whitespace(text: Value): Value {
    let result = text;
    if (truth(this.expand_tabs)) result = callMethod(result, "expandtabs", this.tabsize);
    if (truth(this.replace_whitespace)) result = fromJs(toJs(result).replace(/[\t\n\v\f\r ]/g, " "));
    return result;
  }
  _split(text: Value): Value {
    const chunks = toJs(text).split(this.break_on_hyphens === true ? CHUNKS : SIMPLE_CHUNKS);
    return list(chunks.filter((chunk) => chunk !== "" && chunk !== undefined).map((chunk) => fromJs(chunk)));
  }
  _fix_sentence_endings(chunks: Value): null {
    const items = (chunks as PyList).$items;
    for (let i = 0; i < items.length - 1; ) {
      if (items[i + 1] === " " && SENTENCE_END.test(toJs(items[i]))) {
        items[i + 1] = "  ";
        i += 2;
      } else i++;
    }
    return null;
  }
  _handle_long_word(reversed: Value, line: Value, lineLength: Value, width: Value): null {
    const chunks = (reversed as PyList).$items;
    const current = (line as PyList).$items;
    const left = Number(toIndex(width)) < 1 ? 1 : Number(toIndex(width)) - Number(toIndex(lineLength));
    if (truth(this.break_long_words)) {
      const chunk = [...toJs(chunks[chunks.length - 1])];
      let end = left;
      if (truth(this.break_on_hyphens) && chunk.length > left) {
        const hyphen = chunk.slice(0, Math.max(left, 0)).lastIndexOf("-");
        if (hyphen > 0 && chunk.slice(0, hyphen).some((c) => c !== "-")) end = hyphen + 1;
      }
      current.push(fromJs(chunk.slice(0, end).join("")));
      chunks[chunks.length - 1] = fromJs(chunk.slice(end).join(""));
    } else if (current.length === 0) current.push(chunks.pop());
    return null;
  }
  _wrap_chunks(chunksValue: Value): Value {
    const lines: string[] = [];
    const width = Number(toIndex(this.width));
    if (width <= 0) throw valueError(`invalid width ${repr(this.width)} (must be > 0)`);
    const initial = toJs(this.initial_indent);
    const subsequent = toJs(this.subsequent_indent);
    const placeholder = toJs(this.placeholder);
    const maxLines = this.max_lines === null ? Number.POSITIVE_INFINITY : Number(toIndex(this.max_lines));
    if (this.max_lines !== null) {
      const indent = maxLines > 1 ? subsequent : initial;
      if (len(indent) + len(placeholder.replace(LEADING, "")) > width) {
        throw valueError("placeholder too large for max width");
      }
    }
    const drop = truth(this.drop_whitespace);
    const reversed = list([...(chunksValue as PyList).$items].reverse());
    const chunks = reversed.$items;
    const top = () => toJs(chunks[chunks.length - 1]);
    while (chunks.length > 0) {
      const line = list([]);
      const current = line.$items;
      let length = 0;
      const indent = lines.length > 0 ? subsequent : initial;
      const room = width - len(indent);
      if (drop && lines.length > 0 && isBlank(top())) chunks.pop();
      while (chunks.length > 0 && length + len(top()) <= room) {
        length += len(top());
        current.push(chunks.pop());
      }
      if (chunks.length > 0 && len(top()) > room) {
        callMethod(this, "_handle_long_word", reversed, line, length, room);
        length = current.reduce((sum: number, chunk: Value) => sum + len(toJs(chunk)), 0);
      }
      const last = () => toJs(current[current.length - 1]);
      if (drop && current.length > 0 && isBlank(last())) {
        length -= len(last());
        current.pop();
      }
      if (current.length === 0) continue;
      const isRest = chunks.length === 0 || (drop && chunks.length === 1 && isBlank(toJs(chunks[0])));
      const text = () => indent + current.map((chunk: Value) => toJs(chunk)).join("");
      if (lines.length + 1 < maxLines || (isRest && length <= room)) {
        lines.push(text());
        continue;
      }
      let isPlaced = false;
      while (current.length > 0) {
        if (!isBlank(last()) && length + len(placeholder) <= room) {
          current.push(fromJs(placeholder));
          lines.push(text());
          isPlaced = true;
          break;
        }
        length -= len(last());
        current.pop();
      }
      if (!isPlaced) {
        const previous = lines.length > 0 ? lines[lines.length - 1].replace(TRAILING, "") : "";
        if (lines.length > 0 && len(previous) + len(placeholder) <= width) {
          lines[lines.length - 1] = previous + placeholder;
        } else lines.push(indent + placeholder.replace(LEADING, ""));
      }
      break;
    }
    return list(lines.map((line) => fromJs(line)));
  }
  _split_chunks(text: Value): Value {
    return callMethod(this, "_split", callMethod(this, "_munge_whitespace", text));
  }
  wrap(text: Value): Value {
    const chunks = list(arrayOf(callMethod(this, "_split_chunks", text)).slice());
    if (truth(this.fix_sentence_endings)) callMethod(this, "_fix_sentence_endings", chunks);
    return callMethod(this, "_wrap_chunks", chunks);
  }
  fill(text: Value): Value {
    return callMethod("\n", "join", callMethod(this, "wrap", text));
  }
}

const TextWrapper: Value = builtinType(PyTextWrapper, {
  name: "TextWrapper",
  module: "textwrap",
  style: "python",
  dict: true,
  doc: "Object for wrapping/filling text.",
  signatures: {
    __init__:
      "(width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]')",
    _munge_whitespace: "(text)",
    _split: "(text)",
    _fix_sentence_endings: "(chunks)",
    _handle_long_word: "(reversed_chunks, cur_line, cur_len, width)",
    _wrap_chunks: "(chunks)",
    _split_chunks: "(text)",
    wrap: "(text)",
    fill: "(text)",
  },
});

/** `textwrap.dedent`. */
function dedent(given: Value): Value {
  const text = toJs(given).replace(/^[ \t]+$/gm, (blank, at: number, all: string) =>
    (at === 0 || all[at - 1] === "\n") &&
    (at + blank.length === all.length || all[at + blank.length] === "\n")
      ? ""
      : blank,
  );
  let margin: string | null = null;
  for (const line of text.split("\n")) {
    const found = /^([ \t]*)[^ \t]/.exec(line);
    if (found === null) continue;
    const indent = found[1];
    if (margin === null || margin.startsWith(indent)) margin = indent;
    else if (!indent.startsWith(margin)) {
      let i = 0;
      while (i < margin.length && margin[i] === indent[i]) i++;
      margin = margin.slice(0, i);
    }
  }
  if (margin === null || margin === "") return fromJs(text);
  const own: string = margin;
  return fromJs(
    text
      .split("\n")
      .map((line) => (line.startsWith(own) ? line.slice(own.length) : line))
      .join("\n"),
  );
}

function indent(text: Value, prefix: Value, predicate: Value): Value {
  const lines: Value[] = [];
  for (const line of each(callMethod(text, "splitlines", true))) {
    const isIndented = predicate === null ? !isBlank(toJs(line)) : truth(call(predicate, line));
    if (isIndented) lines.push(prefix);
    lines.push(line);
  }
  return callMethod("", "join", list(lines));
}

export function load(): PyModule {
  const wrapper = (width: Value, kw: Keywords) => callKw(TextWrapper, [], { width, ...kw });
  return builtinModule("textwrap", {
    doc: "Text wrapping and filling.\n",
    style: "python",
    functions: {
      "wrap(text, width=70, **kwargs)": (text, width, kw) => callMethod(wrapper(width, kw), "wrap", text),
      "fill(text, width=70, **kwargs)": (text, width, kw) => callMethod(wrapper(width, kw), "fill", text),
      "shorten(text, width, **kwargs)": (text, width, kw) => {
        const words = callMethod(callMethod(text, "strip"), "split");
        return callMethod(wrapper(width, { max_lines: 1, ...kw }), "fill", callMethod(" ", "join", words));
      },
      "dedent(text)": dedent,
      "indent(text, prefix, predicate=None)": indent,
    },
    attributes: {
      TextWrapper,
      __all__: list(["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]),
    },
  });
}
