/** "Did you mean" in the message of an uncaught AttributeError, NameError or ImportError. CPython: `_compute_suggestion_error` in Lib/traceback.py. */
import { getattrOr } from "./attribute.ts";
import { PyAttributeError, type PyBaseException, PyImportError, PyNameError } from "./exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { closestName } from "./signature.ts";
import { lookupSpecial } from "./type.ts";

/** Names visible where a NameError was raised; set by the layer that knows modules. */
export const visibleNames: { of: (e: PyBaseException) => string[]; isModule: (name: string) => boolean } = {
  of: () => [],
  isModule: () => false,
};

/** What is appended to the message: `". Did you mean: 'x'?"`, or nothing. */
export function hintFor(e: PyBaseException): string {
  const wrong = (e as Value).$name;
  if (typeof wrong !== "string") return "";
  if (e instanceof PyNameError) {
    const suggestion = closestName(wrong, visibleNames.of(e));
    let text = suggestion === null ? "" : `. Did you mean: '${suggestion}'?`;
    if (visibleNames.isModule(wrong)) {
      text =
        text === ""
          ? `. Did you forget to import '${wrong}'?`
          : `${text.slice(0, -1)}? Or did you forget to import '${wrong}'?`;
    }
    return text;
  }
  let candidates: string[] = [];
  if (e instanceof PyAttributeError) candidates = namesOf(e.$obj, wrong);
  else if (e instanceof PyImportError) return "";
  const suggestion = closestName(wrong, candidates);
  return suggestion === null ? "" : `. Did you mean: '${suggestion}'?`;
}

function namesOf(o: Value, wrong: string): string[] {
  if (o === null) return [];
  try {
    const dir = lookupSpecial(o, "__dir__");
    if (dir === undefined) return [];
    const names = links.arrayOf(dir.call(o)).filter((n): n is string => typeof n === "string");
    const visible = wrong.startsWith("_") ? names : names.filter((n) => !n.startsWith("_"));
    return visible.sort().filter((n) => getattrOr(o, n, undefined) !== undefined || !n.startsWith("__"));
  } catch {
    return [];
  }
}
