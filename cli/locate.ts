// Finds the source of the program to run, and says in CPython's words why it cannot be had.
import { fstatSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Target } from "./run_arguments.ts";

export interface Program {
  readonly source: Uint8Array | string;
  /** As tracebacks and `__file__` show it: absolute, `<string>` or `<stdin>`. */
  readonly filename: string;
  /** `sys.argv[0]`. */
  readonly argv0: string;
  /** `sys.path[0]`. */
  readonly path0: string;
  /** The dotted name for `-m`: `d.sub`, `pk.__main__`. */
  readonly module?: string;
  /** What `-m` imports before the program starts, while `sys.argv[0]` is still `-m`. */
  readonly parent?: string;
  /** The program turns out not to exist, once `parent` has been imported: what to say then. */
  readonly failure?: CannotRun;
}

/** The program cannot be started; `message` is what CPython prints, without the name of the executable. */
export class CannotRun extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

const strerror: { readonly [code: string]: string } = {
  EACCES: "Permission denied",
  EIO: "Input/output error",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  EMFILE: "Too many open files",
  ENAMETOOLONG: "File name too long",
  ENODEV: "No such device",
  ENOENT: "No such file or directory",
  ENOTDIR: "Not a directory",
  ENXIO: "No such device or address",
  EPERM: "Operation not permitted",
};

/**
 * Reads the program.
 *
 * @throws {CannotRun} as CPython does for missing files, directories without `__main__.py`, unknown modules.
 */
export function locate(target: Target): Program {
  switch (target.kind) {
    case "code":
      return { source: `${target.code}\n`, filename: "<string>", argv0: "-c", path0: "" };
    case "stdin":
      if (isTerminal())
        throw new CannotRun("there is no interactive mode; name a FILE, -c CODE or -m MODULE", 2);
      return { source: readFileSync(0), filename: "<stdin>", argv0: target.argv0, path0: "" };
    case "file":
      return locateFile(target.path);
    case "module":
      return locateModule(target.name);
  }
}

function locateFile(path: string): Program {
  const filename = absolute(path);
  if (isDirectory(filename)) {
    const main = `${filename.replace(/\/+$/, "")}/__main__.py`;
    if (!isFile(main)) throw new CannotRun(`can't find '__main__' module in ${quoted(filename)}`, 1);
    return { source: readFileSync(main), filename: main, argv0: path, path0: filename, module: "__main__" };
  }
  try {
    const source = readFileSync(filename);
    return { source, filename, argv0: path, path0: dirname(realpathSync(filename)) };
  } catch (error) {
    const { code = "", errno = 0, message } = error as NodeJS.ErrnoException;
    const reason = `[Errno ${Math.abs(errno)}] ${strerror[code] ?? message}`;
    throw new CannotRun(`can't open file ${quoted(filename)}: ${reason}`, 2);
  }
}

// As runpy: https://docs.python.org/3.13/library/runpy.html#runpy.run_module
function locateModule(name: string): Program {
  if (name.startsWith(".")) throw new CannotRun("Relative module names not supported", 1);
  const path0 = process.cwd();
  const parts = name.split(".");
  const last = parts.pop()!;
  let folder = path0;
  for (const [depth, part] of parts.entries()) {
    const parent = parts.slice(0, depth + 1).join(".");
    if (isFile(join(folder, part, "__init__.py"))) folder = join(folder, part);
    else if (isFile(join(folder, `${part}.py`))) {
      const child = [...parts, last].slice(0, depth + 2).join(".");
      return failing(path0, parent, notAPackage(name, parent, child));
    } else if (isDirectory(join(folder, part))) folder = join(folder, part);
    else if (depth === 0) throw new CannotRun(missingParent(name, parent), 1);
    else return failing(path0, parts.slice(0, depth).join("."), missingParent(name, parent));
  }
  const parent = parts.length > 0 ? parts.join(".") : undefined;
  const asPackage = join(folder, last);
  const asFile = join(folder, `${last}.py`);
  const isPackage = last !== "" && isFile(join(asPackage, "__init__.py"));
  if (!isPackage && isFile(asFile)) {
    return { source: readFileSync(asFile), filename: asFile, argv0: asFile, path0, module: name, parent };
  }
  if (!isDirectory(asPackage) && name in ownMains) return ownMain(name, path0);
  if (last === "" || !isDirectory(asPackage)) return failing(path0, parent, `No module named ${name}`);
  const main = join(asPackage, "__main__.py");
  if (!isFile(main)) {
    const reason = `'${name}' is a package and cannot be directly executed`;
    return failing(path0, name, `No module named ${name}.__main__; ${reason}`);
  }
  const source = readFileSync(main);
  return { source, filename: main, argv0: main, path0, module: `${name}.__main__`, parent: name };
}

/** The `__main__` of packages that Tulip brings. */
const ownMains: { readonly [name: string]: string } = {
  unittest: `import os.path
import sys
import unittest
sys.argv[0] = os.path.basename(sys.executable) + " -m unittest"
unittest.main(None)
`,
};

function ownMain(name: string, path0: string): Program {
  const filename = `/usr/local/lib/python3.13/${name}/__main__.py`;
  const source = ownMains[name] as string;
  return { source, filename, argv0: filename, path0, module: `${name}.__main__`, parent: name };
}

function failing(path0: string, parent: string | undefined, message: string): Program {
  const failure = new CannotRun(message, 1);
  if (parent === undefined) throw failure;
  return { source: "", filename: "<string>", argv0: "-m", path0, parent, failure };
}

function missingParent(name: string, parent: string): string {
  const cause = `ModuleNotFoundError: No module named '${parent}'`;
  return `Error while finding module specification for '${name}' (${cause})`;
}

function notAPackage(name: string, parent: string, child: string): string {
  const cause = `ModuleNotFoundError: __path__ attribute not found on '${parent}' while trying to find '${child}'`;
  const hint = name.endsWith(".py")
    ? `. Try using '${name.slice(0, -3)}' instead of '${name}' as the module name.`
    : "";
  return `Error while finding module specification for '${name}' (${cause})${hint}`;
}

/** Joined to the working directory but not normalised, as CPython does it: `./d/` stays so. */
function absolute(path: string): string {
  if (path.startsWith("/") || resolve(path) === path) return path;
  const cwd = process.cwd();
  return path === "" || path === "." ? cwd : `${cwd.endsWith("/") ? cwd : `${cwd}/`}${path}`;
}

/** `repr()` of a file name. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === "\\" || character === quote) body += `\\${character}`;
    else if (character === "\n") body += "\\n";
    else if (character === "\r") body += "\\r";
    else if (character === "\t") body += "\\t";
    else if (code < 32 || code === 127) body += `\\x${code.toString(16).padStart(2, "0")}`;
    else body += character;
  }
  return quote + body + quote;
}

// `process.stdin` is slow to make, and makes pipes non-blocking: only a device can be a terminal.
function isTerminal(): boolean {
  return fstatSync(0).isCharacterDevice() && process.stdin.isTTY === true;
}

function isDirectory(path: string): boolean {
  return status(path)?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return status(path)?.isFile() ?? false;
}

function status(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
