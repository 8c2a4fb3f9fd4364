/** The module `linecache`. Documentation: "linecache"; CPython: Lib/linecache.py. */
import { readText } from "../host/files.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { flushAll } from "./io/file_io.ts";
import { pythonFunctions } from "./python_module.ts";

const cache = new Map<string, string[]>();

/** A file's lines with their ends; none where it cannot be read. */
function linesOf(filename: Value): string[] {
  const name = toJs(asStr(filename) ?? "");
  let lines = cache.get(name);
  if (lines === undefined) {
    flushAll();
    const text = name === "" || (name.startsWith("<") && name.endsWith(">")) ? null : readText(name);
    lines = text === null ? [] : (text.replace(/\r\n?/g, "\n").match(/[^\n]*\n|[^\n]+$/g) ?? []);
    const last = lines.length - 1;
    if (last >= 0 && !(lines[last] as string).endsWith("\n")) lines[last] += "\n";
    if (text !== null) cache.set(name, lines);
  }
  return lines;
}

export function load(): PyModule {
  return builtinModule("linecache", {
    doc: "Cache lines from Python source files.",
    attributes: pythonFunctions("linecache", {
      "getline(filename, lineno, module_globals=None)": (filename, lineno) =>
        lineno >= 1 ? fromJs(linesOf(filename)[Number(lineno) - 1] ?? "") : "",
      "getlines(filename, module_globals=None)": (filename) => links.list(linesOf(filename).map(fromJs)),
      "clearcache()": () => {
        cache.clear();
        return null;
      },
      "checkcache(filename=None)": (filename) => {
        if (filename === null) cache.clear();
        else cache.delete(toJs(asStr(filename) ?? ""));
        return null;
      },
    }),
  });
}
