/** "Did you mean" in the message of an AttributeError, NameError or ImportError. CPython: `_compute_suggestion_error` in Lib/traceback.py. */
import { getattrOr } from "./attribute.ts";
import { PyDict } from "./dict.ts";
import {
  PyAttributeError,
  type PyBaseException,
  PyImportError,
  PyNameError,
  pythonException,
} from "./exception.ts";
import { stdlibModuleNames } from "./library_names.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { closestName } from "./signature.ts";
import type { PyTraceback } from "./traceback_type.ts";
import { lookupSpecial } from "./type.ts";

/** What the layers above know: the builtins, modules by name, and source text. */
export const hintHooks: {
  builtins: () => Value;
  module: (name: string) => Value;
  line: (filename: string, lineno: number) => string | undefined;
} = { builtins: () => null, module: () => undefined, line: () => undefined };

/** What is appended to the message: `". Did you mean: 'x'?"`, or nothing. */
export function hintFor(e: PyBaseException): string {
  let innermost: PyTraceback | null = e.$traceback;
  while (innermost !== null && innermost.$next !== null) innermost = innermost.$next;
  if (e instanceof PyImportError) return didYouMean(closest((e as Value).$nameFrom, () => namesOfModule(e)));
  const wrong = (e as Value).$name;
  if (typeof wrong !== "string") return "";
  if (e instanceof PyAttributeError)
    return didYouMean(closest(wrong, () => namesOfObject(e, wrong, innermost)));
  if (!(e instanceof PyNameError)) return "";
  const hint = didYouMean(innermost === null ? null : similarVariable(e, wrong, innermost));
  if (!stdlibModuleNames().has(wrong)) return hint;
  return hint === ""
    ? `. Did you forget to import '${wrong}'?`
    : `${hint} Or did you forget to import '${wrong}'?`;
}

function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : `. Did you mean: '${suggestion}'?`;
}

/** Whatever goes wrong in `__dir__` is no reason to say more. */
function closest(wrong: Value, names: () => Value[]): string | null {
  if (typeof wrong !== "string") return null;
  try {
    const found = names();
    return found.every((name) => typeof name === "string") ? closestName(wrong, found) : null;
  } catch (failure) {
    if (pythonException(failure) === undefined) throw failure;
    return null;
  }
}

function dir(o: Value): Value[] {
  const method = lookupSpecial(o, "__dir__");
  const names = method === undefined ? [] : links.arrayOf(method.call(o));
  return names.sort((a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0));
}

function visible(names: Value[], hidesPrivate: boolean): Value[] {
  return hidesPrivate ? names.filter((name) => typeof name !== "string" || !name.startsWith("_")) : names;
}

function namesOfModule(e: Value): Value[] {
  if (typeof e.$name !== "string") return [];
  const module = hintHooks.module(e.$name);
  return module === undefined || module === null ? [] : visible(dir(module), !e.$nameFrom.startsWith("_"));
}

function namesOfObject(e: Value, wrong: string, frame: PyTraceback | null): Value[] {
  const hidesPrivate = !wrong.startsWith("_") && !isAboutSelf(frame, wrong);
  return visible(dir(e.$obj), hidesPrivate);
}

/** Is the attribute that of the variable `self` of the frame? Then private names are suggested, too. */
function isAboutSelf(frame: PyTraceback | null, wrong: string): boolean {
  const position = frame?.$where() ?? null;
  if (frame === null || position === null || position.lineno !== position.end_lineno) return false;
  const line = hintHooks.line(frame.$code.info.filename, position.lineno);
  if (line === undefined) return false;
  const text = Buffer.from(line).subarray(position.col_offset, position.end_col_offset).toString();
  return text === `self.${wrong}` || text.startsWith(`self.${wrong}(`);
}

/** Among the variables of the frame, then its globals, then the builtins. */
function similarVariable(e: Value, wrong: string, frame: PyTraceback): string | null {
  const locals = e.$locals as [string, Value][] | undefined;
  const bound = (locals ?? []).filter(([, v]) => v !== undefined);
  const self = bound.find(([name]) => name === "self")?.[1];
  if (self !== undefined && getattrOr(self, wrong, undefined) !== undefined) return `self.${wrong}`;
  const { globals } = frame.$code.info as { globals?: Value };
  return closest(wrong, () => [
    ...bound.map(([name]) => name),
    ...namesIn(globals),
    ...namesIn(hintHooks.builtins()),
  ]);
}

function namesIn(namespace: Value): Value[] {
  if (namespace === undefined || namespace === null) return [];
  const mapping = namespace instanceof PyDict ? namespace : links.instanceDict(namespace);
  return [...links.stringEntries(mapping)].filter(([, v]) => v !== undefined).map(([name]) => name);
}
