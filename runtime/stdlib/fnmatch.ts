/** The module `fnmatch`. Documentation: "fnmatch"; CPython: Lib/fnmatch.py. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyBytes } from "../objects/bytes.ts";
import { typeError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { fspath } from "./os_paths.ts";
import { pythonFunctions } from "./python_module.ts";

/** A piece of a pattern: as Python's regular expressions write it, and as JavaScript's do. */
export interface Piece {
  readonly isStar: boolean;
  readonly python: string;
  readonly js: string;
}

const star: Piece = { isStar: true, python: ".*", js: "[^]*" };

/** `re.escape` of one character. */
function escapePython(c: string): string {
  return /[()[\]{}?*+\-|^$\\.&~#\s]/.test(c) && c !== "\u00a0" && c.charCodeAt(0) < 128 ? `\\${c}` : c;
}

function escapeJs(c: string): string {
  return `\\u{${(c.codePointAt(0) as number).toString(16)}}`;
}

/** The ranges of a set such as `a-z_`, empty ones left out, in the order in which they stand. */
function setChunks(body: readonly string[], negated: boolean): string[][] {
  const chunks: string[][] = [];
  let start = 0;
  let from = negated ? 2 : 1;
  for (;;) {
    const dash = body.indexOf("-", from);
    if (dash < 0) break;
    chunks.push(body.slice(start, dash));
    start = dash + 1;
    from = dash + 3;
  }
  const last = body.slice(start);
  if (last.length > 0) chunks.push(last);
  else (chunks[chunks.length - 1] as string[]).push("-");
  for (let k = chunks.length - 1; k > 0; k--) {
    const [left, right] = [chunks[k - 1] as string[], chunks[k] as string[]];
    if ((left[left.length - 1] as string) > (right[0] as string)) {
      chunks.splice(k - 1, 2, [...left.slice(0, -1), ...right.slice(1)]);
    }
  }
  return chunks;
}

function setPiece(body: readonly string[]): Piece {
  const negated = body[0] === "!";
  let stuff: string;
  let js: string;
  if (!body.includes("-")) {
    stuff = body.join("").replaceAll("\\", "\\\\");
    js = (negated ? body.slice(1) : body).map(escapeJs).join("");
  } else {
    const chunks = setChunks(body, negated);
    stuff = chunks.map((chunk) => chunk.join("").replaceAll("\\", "\\\\").replaceAll("-", "\\-")).join("-");
    const own = chunks.map((chunk, i) => (i === 0 && negated ? chunk.slice(1) : chunk));
    js = own.map((chunk) => chunk.map(escapeJs).join("")).join("-");
  }
  stuff = stuff.replace(/[&~|]/g, "\\$&");
  if (stuff === "") return { isStar: false, python: "(?!)", js: "(?!)" };
  if (stuff === "!") return { isStar: false, python: ".", js: "[^]" };
  if (negated) stuff = `^${stuff.slice(1)}`;
  else if (stuff[0] === "^" || stuff[0] === "[") stuff = `\\${stuff}`;
  return { isStar: false, python: `[${stuff}]`, js: `[${negated ? "^" : ""}${js}]` };
}

/** Takes a shell pattern to pieces. */
export function pieces(pattern: string): Piece[] {
  const chars = [...pattern];
  const found: Piece[] = [];
  for (let i = 0; i < chars.length; ) {
    const c = chars[i++] as string;
    if (c === "*") {
      if (found[found.length - 1] !== star) found.push(star);
    } else if (c === "?") found.push({ isStar: false, python: ".", js: "[^]" });
    else if (c === "[") {
      let j = i;
      if (chars[j] === "!") j++;
      if (chars[j] === "]") j++;
      while (j < chars.length && chars[j] !== "]") j++;
      if (j >= chars.length) found.push({ isStar: false, python: "\\[", js: "\\[" });
      else {
        found.push(setPiece(chars.slice(i, j)));
        i = j + 1;
      }
    } else found.push({ isStar: false, python: escapePython(c), js: escapeJs(c) });
  }
  return found;
}

/** `fnmatch.translate()`. */
export function translate(pattern: string): string {
  const parts = pieces(pattern);
  let text = "";
  let i = 0;
  const fixed = () => {
    let run = "";
    for (; i < parts.length && !(parts[i] as Piece).isStar; i++) run += (parts[i] as Piece).python;
    return run;
  };
  text += fixed();
  while (i < parts.length) {
    i++;
    if (i === parts.length) {
      text += ".*";
      break;
    }
    const run = fixed();
    text += i === parts.length ? `.*${run}` : `(?>.*?${run})`;
  }
  return `(?s:${text})\\Z`;
}

const compiled = new Map<string, RegExp>();

/** What a pattern matches, as a whole name. */
export function matcher(pattern: string, ignoreCase = false): (name: string) => boolean {
  const key = `${ignoreCase ? "i" : "c"}${pattern}`;
  let re = compiled.get(key);
  if (re === undefined) {
    const body = pieces(pattern)
      .map((piece) => piece.js)
      .join("");
    re = new RegExp(`^(?:${body})$`, ignoreCase ? "ui" : "u");
    compiled.set(key, re);
  }
  const found = re;
  return (name) => found.test(name);
}

/** The text of a str, or of bytes with a character for each. @raises TypeError */
function textOf(v: Value): { text: string; isBytes: boolean } {
  const s = asStr(v);
  if (s !== undefined) return { text: toJs(s), isBytes: false };
  if (v instanceof PyBytes) return { text: Buffer.from(v.$data).toString("latin1"), isBytes: true };
  throw typeError(`expected string or bytes-like object, got '${typeOf(v).$name}'`);
}

function matches(name: Value, pattern: Value): boolean {
  const n = textOf(name);
  const p = textOf(pattern);
  if (n.isBytes !== p.isBytes) {
    throw typeError(
      p.isBytes
        ? "cannot use a bytes pattern on a string-like object"
        : "cannot use a string pattern on a bytes-like object",
    );
  }
  return matcher(p.text)(n.text);
}

export function load(): PyModule {
  return builtinModule("fnmatch", {
    doc: "Filename matching with shell patterns.",
    attributes: {
      __all__: links.list(["filter", "fnmatch", "fnmatchcase", "translate"]),
      ...pythonFunctions("fnmatch", {
        "fnmatch(name, pat)": (name, pat) => matches(fspath(name), fspath(pat)),
        "fnmatchcase(name, pat)": matches,
        "filter(names, pat)": (names, pat) => {
          const pattern = fspath(pat);
          const found: Value[] = [];
          for (const name of each(names)) if (matches(fspath(name), pattern)) found.push(name);
          return links.list(found);
        },
        "translate(pat)": (pat) => fromJs(translate(textOf(pat).text)),
      }),
    },
  });
}
