/** The module `glob`. Documentation: "glob"; CPython: Lib/glob.py. */
import { entries, stat } from "../host/filesystem.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyBytes } from "../objects/bytes.ts";
import { iter } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { matcher } from "./fnmatch.ts";
import { flushAll } from "./io/file_io.ts";
import { isSystemError } from "./os_errors.ts";
import { fsDecode, fspath, hostPath } from "./os_paths.ts";
import { join, split } from "./path_text.ts";
import { pythonFunctions } from "./python_module.ts";

const magic = /[*?[]/;

interface Options {
  readonly root: string | null;
  readonly recursive: boolean;
  readonly includeHidden: boolean;
}

function isKind(path: string, o: Options, test: "exists" | "directory"): boolean {
  const full = o.root === null ? path : join(o.root, path);
  try {
    return test === "exists"
      ? stat(hostPath(fromJs(full)), false) !== undefined
      : stat(hostPath(fromJs(full))).isDirectory();
  } catch (e) {
    if (isSystemError(e)) return false;
    throw e;
  }
}

/** Names in a directory; with `onlyDirectories` those of directories. */
function names(directory: string, o: Options, onlyDirectories: boolean): string[] {
  const full = o.root === null ? directory : join(o.root, directory);
  try {
    const found = entries(hostPath(fromJs(full === "" ? "." : full))).map((data) => toJs(fsDecode(data)));
    return onlyDirectories ? found.filter((name) => isKind(join(directory, name), o, "directory")) : found;
  } catch (e) {
    if (isSystemError(e)) return [];
    throw e;
  }
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function* below(directory: string, o: Options, onlyDirectories: boolean): Generator<string> {
  for (const name of names(directory, o, onlyDirectories)) {
    if (!o.includeHidden && isHidden(name)) continue;
    yield name;
    const path = directory === "" ? name : join(directory, name);
    for (const deeper of below(path, o, onlyDirectories)) yield join(name, deeper);
  }
}

function* inside(
  directory: string,
  pattern: string,
  o: Options,
  onlyDirectories: boolean,
): Generator<string> {
  if (o.recursive && pattern === "**") {
    if (directory === "" || isKind(directory, o, "directory")) yield "";
    yield* below(directory, o, onlyDirectories);
  } else if (magic.test(pattern)) {
    const matches = matcher(pattern);
    for (const name of names(directory, o, onlyDirectories)) {
      if (!o.includeHidden && !isHidden(pattern) && isHidden(name)) continue;
      if (matches(name)) yield name;
    }
  } else if (
    pattern === "" ? isKind(directory, o, "directory") : isKind(join(directory, pattern), o, "exists")
  ) {
    yield pattern;
  }
}

function* find(pattern: string, o: Options, onlyDirectories: boolean): Generator<string> {
  const [head, tail] = split(pattern);
  if (!magic.test(pattern)) {
    if (tail !== "" ? isKind(pattern, o, "exists") : isKind(head, o, "directory")) yield pattern;
    return;
  }
  if (head === "") {
    yield* inside("", tail, o, onlyDirectories);
    return;
  }
  const directories = head !== pattern && magic.test(head) ? find(head, o, true) : [head];
  for (const directory of directories) {
    for (const name of inside(directory, tail, o, onlyDirectories)) yield join(directory, name);
  }
}

function glob(pathname: Value, kw: Keywords): Value[] {
  flushAll();
  const given = fspath(pathname);
  const isBytes = given instanceof PyBytes;
  const text = isBytes ? toJs(fsDecode(given.$data)) : toJs(asStr(given) ?? "");
  const root = kw.root_dir === null ? null : fspath(kw.root_dir);
  const options: Options = {
    root: root === null ? null : toJs(asStr(root) ?? fsDecode(root.$data)),
    recursive: truth(kw.recursive),
    includeHidden: truth(kw.include_hidden),
  };
  let found = [...find(text, options, false)];
  // `**` alone finds the directory itself, under no name.
  if (text === "" || (options.recursive && text.startsWith("**")))
    found = found[0] === "" ? found.slice(1) : found;
  return found.map((path) => (isBytes ? new PyBytes(Uint8Array.from(Buffer.from(path))) : fromJs(path)));
}

export function load(): PyModule {
  const signature = "(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)";
  return builtinModule("glob", {
    doc: "Filename globbing utility.",
    attributes: {
      __all__: links.list(["escape", "glob", "iglob"]),
      ...pythonFunctions("glob", {
        [`glob${signature}`]: (pathname, kw) => links.list(glob(pathname, kw)),
        [`iglob${signature}`]: (pathname, kw) => iter(links.list(glob(pathname, kw))),
        "escape(pathname)": (pathname) => {
          const given = fspath(pathname);
          if (given instanceof PyBytes) {
            const text = Buffer.from(given.$data).toString("latin1").replace(/[*?[]/g, "[$&]");
            return new PyBytes(Uint8Array.from(Buffer.from(text, "latin1")));
          }
          return fromJs(toJs(asStr(given) ?? "").replace(/[*?[]/g, "[$&]"));
        },
        "has_magic(s)": (s) =>
          magic.test(s instanceof PyBytes ? Buffer.from(s.$data).toString("latin1") : toJs(asStr(s) ?? "")),
      }),
    },
  });
}
