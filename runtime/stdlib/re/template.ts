// Templates of `sub` and `expand`: text with \1, \g<name> and escapes. Counterpart of `parse_template`.
import { PyBytes } from "../../objects/bytes.ts";
import { indexError, typeError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { fromPoints, toPoints } from "../../objects/wide_str.ts";
import { problemError } from "./pattern_error.ts";
import { bytesOf } from "./subject.ts";
import { PatternProblem } from "./syntax.ts";
import { lengthOf, Tokenizer } from "./tokenizer.ts";

/** Literal parts and indices of groups, in turn. */
export type Template = readonly (Value | { readonly group: number })[];

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };
const OCTAL = "01234567";
const DIGITS = "0123456789";
const MAX_GROUPS = 1073741823;

function isIn(c: string | null, set: string): boolean {
  return c !== null && c.length === 1 && set.includes(c);
}

interface Target {
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** @raises PatternError, IndexError */
export function parseTemplate(
  source: Value,
  target: Target,
  quote: (text: string, ascii: boolean) => string,
): Template {
  const text = asStr(source);
  const isText = text !== undefined;
  if (!isText && bytesOf(source) === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeOf(source).$name} found`);
  }
  const points = isText ? toPoints(text) : [...(bytesOf(source) as Uint8Array)];
  const result: (Value | { group: number })[] = [];
  let literal: number[] = [];
  const flush = () => {
    if (literal.length > 0) result.push(isText ? fromPoints(literal) : new PyBytes(Uint8Array.from(literal)));
    literal = [];
  };
  const push = (s: string) => {
    for (const c of s) literal.push(c.codePointAt(0) as number);
  };
  try {
    const s = new Tokenizer(points, isText);
    const addGroup = (index: number, offset: number) => {
      if (index > target.groups) throw s.error(`invalid group reference ${index}`, offset);
      flush();
      result.push({ group: index });
    };
    for (;;) {
      const token = s.get();
      if (token === null) break;
      if (token[0] !== "\\") {
        push(token);
        continue;
      }
      const c = token.slice(1);
      if (c === "g") {
        if (!s.match("<")) throw s.error("missing <");
        const name = s.getUntil(">", "group name");
        let index: number;
        if (/^[0-9]+$/.test(name)) {
          index = Number(name);
          if (index >= MAX_GROUPS) throw s.error(`invalid group reference ${BigInt(name)}`, name.length + 1);
        } else {
          s.checkGroupName(name, 1, quote);
          const known = target.names.get(name);
          if (known === undefined) throw indexError(`unknown group name ${quote(name, false)}`);
          index = known;
        }
        addGroup(index, lengthOf(name) + 1);
      } else if (c === "0") {
        let digits = c;
        if (isIn(s.next, OCTAL)) digits += s.get();
        if (digits.length === 2 && isIn(s.next, OCTAL)) digits += s.get();
        literal.push(Number.parseInt(digits, 8) & 0xff);
      } else if (isIn(c, DIGITS)) {
        let digits = c;
        let isOctal = false;
        if (isIn(s.next, DIGITS)) {
          digits += s.get();
          if (OCTAL.includes(c) && OCTAL.includes(digits[1]) && isIn(s.next, OCTAL)) {
            digits += s.get();
            isOctal = true;
            const code = Number.parseInt(digits, 8);
            if (code > 0o377) {
              throw s.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
            }
            literal.push(code);
          }
        }
        if (!isOctal) addGroup(Number(digits), digits.length);
      } else if (ESCAPES[c] !== undefined) literal.push(ESCAPES[c]);
      else if (/^[A-Za-z]$/.test(c)) throw s.error(`bad escape ${token}`, token.length);
      else push(token);
    }
  } catch (problem) {
    if (problem instanceof PatternProblem) throw problemError(problem, source);
    throw problem;
  }
  flush();
  return result;
}
