// Loads Tulip's bundles anew, as often as wanted: each load is a runtime with no past, without the cost of a process.
import * as nodeFs from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { distFolder } from "./layout.ts";

type ModuleFunction = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

// Compiled once: what a later load runs has been compiled lazily by the earlier ones.
const scripts = new Map<string, Script>();
const nodeRequire = createRequire(join(distFolder, "tulip.js"));

/** What a program wrote. */
export interface Written {
  stdout: string;
  stderr: string;
}

/** A program wrote more than any case has to say. */
export class TooMuchOutput extends Error {}

const outputLimit = 4 * 1024 * 1024;

/**
 * Makes a `require` for the bundles in dist/ that shares nothing with any other.
 *
 * @param written receives what goes to standard output and standard error; without it, they are this process's.
 */
export function freshBundles(written?: Written): (name: string) => any {
  const fs = written === undefined ? nodeFs : capturing(written);
  const loaded = new Map<string, { exports: object }>();
  const require = (id: string): unknown => {
    if (id === "node:fs" || id === "fs") return fs;
    if (!id.startsWith("./")) return nodeRequire(id);
    const name = id.slice(2);
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const run = script(name).runInThisContext() as ModuleFunction;
    run(module.exports, require, module, join(distFolder, name), distFolder);
    return module.exports;
  };
  return (name) => require(`./${name}`);
}

function script(name: string): Script {
  const known = scripts.get(name);
  if (known !== undefined) return known;
  const filename = join(distFolder, name);
  const text = nodeFs.readFileSync(filename, "latin1");
  const made = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename,
  });
  scripts.set(name, made);
  return made;
}

// What `fstat` says of a pipe, which is what the standard streams of a captured program are.
const pipe = Object.assign(Object.create(nodeFs.Stats.prototype), { mode: 0o010600, size: 0 });

/** Node's `fs`, except that standard output and standard error are collected, and standard input is empty. */
function capturing(written: Written): object {
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  return {
    ...nodeFs,
    fstatSync: (fd: number, ...rest: []) => (fd <= 2 ? pipe : nodeFs.fstatSync(fd, ...rest)),
    readSync: (fd: number, ...rest: [Uint8Array, number, number, null]) =>
      fd === 0 ? 0 : nodeFs.readSync(fd, ...rest),
    writeSync: (fd: number, data: string | Uint8Array, ...rest: [null]) => {
      if (fd !== 1 && fd !== 2) return nodeFs.writeSync(fd, data as string, ...rest);
      const stream = fd === 1 ? "stdout" : "stderr";
      const bytes = typeof data === "string" ? Buffer.from(data) : data;
      written[stream] += decoders[stream].decode(bytes, { stream: true });
      if (written[stream].length > outputLimit) throw new TooMuchOutput("the program does not stop writing");
      return bytes.length;
    },
  };
}
