// The messages of the assertions that compare containers and texts. CPython: Lib/unittest/case.py.
import { importModule } from "../../modules/importer.ts";
import { getattr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import { eq, ne } from "../../objects/comparison.ts";
import { IndexError, isException, NotImplementedError, TypeError_ } from "../../objects/exception.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import type { Value } from "../../objects/object.ts";
import { getItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { ndiff } from "../difflib/differ.ts";
import { commonShortenRepr, safeRepr } from "./util.ts";

/** The lines of a text. */
function lines(text: string, keepends: boolean): string[] {
  return arrayOf(callMethod(fromJs(text), "splitlines", keepends)).map(toJs);
}

function pretty(v: Value): string[] {
  return lines(toJs(callMethod(importModule(null, "pprint", 0), "pformat", v)), false);
}

/** The difference of two values, pretty-printed. */
export function prettyDiff(a: Value, b: Value): string {
  return `\n${ndiff(pretty(a), pretty(b)).join("\n")}`;
}

/** The difference of two texts. */
export function textDiff(first: string, second: string): string {
  let [a, b] = [first, second];
  if (a !== "" && b !== "") {
    if (!a.endsWith("\n") || !b.endsWith("\n")) {
      a += "\n";
      b += "\n";
    }
  } else if (b !== "" && !b.endsWith("\n")) b += "\n";
  else if (a !== "" && !a.endsWith("\n")) a += "\n";
  return `\n${ndiff(lines(a, true), lines(b, true)).join("")}`;
}

/** What `read` gives, or undefined where it raises one of these. */
function attempt<T>(read: () => T, kinds: readonly Value[]): T | undefined {
  try {
    return read();
  } catch (e) {
    if (kinds.some((kind) => isException(e, kind))) return undefined;
    throw e;
  }
}

const indexing = [TypeError_, IndexError, NotImplementedError];
const capitalize = (s: string) => s.slice(0, 1).toUpperCase() + s.slice(1).toLowerCase();

/** How two sequences differ; undefined if they do not. */
export function sequenceDifference(a: Value, b: Value, type: Value): string | undefined {
  const noun = type === null ? "sequence" : toJs(getattr(type, "__name__"));
  const n = attempt(() => len(a), [TypeError_, NotImplementedError]);
  if (n === undefined) return `First ${noun} has no length.    Non-sequence?`;
  const m = attempt(() => len(b), [TypeError_, NotImplementedError]);
  if (m === undefined) return `Second ${noun} has no length.    Non-sequence?`;
  if (truth(eq(a, b))) return undefined;
  let found = `${capitalize(noun)}s differ: ${commonShortenRepr(a, b).join(" != ")}\n`;
  let i = 0;
  for (; i < Math.min(n, m); i++) {
    const x = attempt(() => getItem(a, i), indexing);
    if (x === undefined) {
      found += `\nUnable to index element ${i} of first ${noun}\n`;
      break;
    }
    const y = attempt(() => getItem(b, i), indexing);
    if (y === undefined) {
      found += `\nUnable to index element ${i} of second ${noun}\n`;
      break;
    }
    if (!truth(ne(x, y))) continue;
    found += `\nFirst differing element ${i}:\n${commonShortenRepr(x, y).join("\n")}\n`;
    break;
  }
  if (i === Math.min(n, m) && n === m && type === null && typeOf(a) !== typeOf(b)) return undefined;
  if (n === m) return found;
  const [longer, which, shorter] = n > m ? [a, "first", m] : [b, "second", n];
  found += `\n${capitalize(which)} ${noun} contains ${Math.abs(n - m)} additional elements.\n`;
  const extra = attempt(() => safeRepr(getItem(longer, shorter)), indexing);
  found +=
    extra === undefined
      ? `Unable to index element ${shorter} of ${which} ${noun}\n`
      : `First extra element ${shorter}:\n${extra}\n`;
  return found;
}
