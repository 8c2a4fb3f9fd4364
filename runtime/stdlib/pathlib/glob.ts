/** Finding files by patterns, for `pathlib`. CPython: `_Globber` in Lib/glob.py. */
import { entries, stat } from "../../host/filesystem.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { matcher } from "../fnmatch.ts";
import { isSystemError } from "../os_errors.ts";
import { fsDecode, hostPath } from "../os_paths.ts";

interface Entry {
  readonly name: string;
  readonly path: string;
}

function list(path: string): Entry[] {
  try {
    return entries(hostPath(fromJs(path === "" ? "." : path))).map((data) => {
      const name = toJs(fsDecode(data));
      return { name, path: path === "" ? name : path.endsWith("/") ? path + name : `${path}/${name}` };
    });
  } catch (e) {
    if (isSystemError(e)) return [];
    throw e;
  }
}

function isDirectory(path: string, followLinks: boolean): boolean {
  try {
    return stat(hostPath(fromJs(path === "" ? "." : path)), followLinks).isDirectory();
  } catch (e) {
    if (isSystemError(e)) return false;
    throw e;
  }
}

function exists(path: string): boolean {
  try {
    stat(hostPath(fromJs(path)), false);
    return true;
  } catch (e) {
    if (isSystemError(e)) return false;
    throw e;
  }
}

const magic = /[*?[]/;

export interface GlobOptions {
  readonly ignoreCase: boolean;
  readonly recurseLinks: boolean;
}

/**
 * The paths below a directory that match.
 * @param base "" or with a slash at its end
 * @param parts the pattern's names; a last "" asks for directories
 */
export function* select(base: string, parts: readonly string[], options: GlobOptions): Generator<string> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    yield base;
    return;
  }
  const isLast = rest.length === 0;
  if (part === "") {
    if (isDirectory(base, true)) yield base.endsWith("/") ? base : `${base}/`;
    return;
  }
  const at = (name: string) => (base === "" || base.endsWith("/") ? base + name : `${base}/${name}`);
  if (part === "**") {
    let after = rest;
    while (after[0] === "**") after = after.slice(1);
    yield* recursive(base, after, options);
    return;
  }
  if (!magic.test(part) && !options.ignoreCase) {
    const next = at(part);
    if (isLast) {
      if (exists(next)) yield next;
    } else if (part === ".." || isDirectory(next, true) || rest.every((p) => p === "" || p === "..")) {
      yield* select(next, rest, options);
    }
    return;
  }
  const matches = matcher(part, options.ignoreCase);
  for (const entry of list(base)) {
    if (!matches(entry.name)) continue;
    if (isLast) yield entry.path;
    else if (isDirectory(entry.path, true)) yield* select(entry.path, rest, options);
  }
}

/** `**`: any number of directories, and what matches the names behind it in each. */
function* recursive(base: string, after: readonly string[], options: GlobOptions): Generator<string> {
  const wantsDirectories = after.length === 1 && after[0] === "";
  const all = after.length === 0;
  if (!isDirectory(base, true)) return;
  if (all || wantsDirectories) yield base === "" || base.endsWith("/") ? base : `${base}/`;
  const names = after.filter((p) => p !== "");
  const simple = names.length === 1 && !names.includes("**") && names[0] !== "..";
  const seen = new Set<string>();
  if (!all && !wantsDirectories && !simple) {
    for (const found of select(base, after, options)) {
      if (!seen.has(found)) {
        seen.add(found);
        yield found;
      }
    }
  }
  const matches = simple ? matcher(names[0] as string, options.ignoreCase) : null;
  const stack = [base];
  for (let directory = stack.pop(); directory !== undefined; directory = stack.pop()) {
    for (const entry of list(directory)) {
      const isDir = isDirectory(entry.path, options.recurseLinks);
      if (isDir) stack.push(entry.path);
      if (all) yield entry.path;
      else if (wantsDirectories) {
        if (isDir) yield `${entry.path}/`;
      } else if (matches !== null) {
        if (!matches(entry.name)) continue;
        if (after.length === 1) yield entry.path;
        else if (isDirectory(entry.path, true)) yield `${entry.path}/`;
      } else if (isDir) {
        for (const found of select(entry.path, after, options)) {
          if (!seen.has(found)) {
            seen.add(found);
            yield found;
          }
        }
      }
    }
  }
}

/** A whole path against a pattern with `**`, by names. */
export function fullMatch(
  names: readonly string[],
  pattern: readonly string[],
  ignoreCase: boolean,
): boolean {
  const [part, ...rest] = pattern;
  if (part === undefined) return names.length === 0;
  if (part === "**") {
    for (let i = 0; i <= names.length; i++) {
      if (fullMatch(names.slice(i), rest, ignoreCase)) return true;
    }
    return false;
  }
  const [name, ...others] = names;
  return name !== undefined && matcher(part, ignoreCase)(name) && fullMatch(others, rest, ignoreCase);
}
