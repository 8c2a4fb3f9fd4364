/** The functions of the module `shlex`. Documentation: "shlex"; CPython: Lib/shlex.py. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { pythonFunctions } from "./python_module.ts";

/** Splits as a shell does. @raises ValueError */
function splitWords(text: string, comments: boolean, posix: boolean): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  const chars = [...text];
  for (let i = 0; i < chars.length; i++) {
    const c = chars[i] as string;
    if (quote !== "") {
      if (c === quote) {
        quote = "";
        if (!posix) {
          word += c;
          // Without POSIX rules a word that began with a quote ends with it.
          if (wordBeganQuoted) {
            words.push(word as string);
            word = null;
          }
        }
      } else if (posix && c === "\\" && quote === '"') {
        const next = chars[++i];
        if (next === undefined) throw valueError("No escaped character");
        word += next === '"' || next === "\\" ? next : `\\${next}`;
      } else word += c;
      continue;
    }
    if (" \t\r\n".includes(c)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (comments && c === "#" && (posix || word === null)) {
      while (i + 1 < chars.length && chars[i + 1] !== "\n") i++;
      if (word !== null) words.push(word);
      word = null;
    } else if (posix && c === "\\") {
      const next = chars[++i];
      if (next === undefined) throw valueError("No escaped character");
      word = (word ?? "") + next;
    } else if ((c === "'" || c === '"') && (posix || word === null)) {
      quote = c;
      wordBeganQuoted = word === null;
      word = (word ?? "") + (posix ? "" : c);
    } else word = (word ?? "") + c;
  }
  if (quote !== "") throw valueError("No closing quotation");
  if (word !== null) words.push(word);
  return words;
}

let wordBeganQuoted = false;

/** `shlex.quote()`. */
function quoteWord(word: string): string {
  if (word === "") return "''";
  return /^[a-zA-Z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}

function textOf(v: Value): string {
  const s = asStr(v);
  if (s === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(v).$name}'`);
  return toJs(s);
}

export function load(): PyModule {
  return builtinModule("shlex", {
    doc: "A lexical analyzer class for simple shell-like syntaxes.",
    attributes: {
      __all__: links.list(["split", "quote", "join"]),
      ...pythonFunctions("shlex", {
        "split(s, comments=False, posix=True)": (s, comments, posix) => {
          if (s === null) throw valueError("s argument must not be None");
          return links.list(splitWords(textOf(s), truth(comments), truth(posix)).map(fromJs));
        },
        "quote(s)": (s) => (truth(s) ? fromJs(quoteWord(textOf(s))) : "''"),
        "join(split_command)": (words) =>
          fromJs([...each(words)].map((word) => quoteWord(textOf(word))).join(" ")),
      }),
    },
  });
}
