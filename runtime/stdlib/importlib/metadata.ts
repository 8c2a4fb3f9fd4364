/**
 * The module `importlib.metadata`: what the `*.dist-info` folders on `sys.path` say.
 * https://docs.python.org/3.13/library/importlib.metadata.html
 */
import { isDirectory, readText } from "../../host/files.ts";
import { entries } from "../../host/filesystem.ts";
import { state } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { ModuleNotFoundError } from "../../objects/exception.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { flushAll } from "../io/file_io.ts";
import { pythonClass } from "../python_class.ts";
import { pythonFunctions } from "../python_module.ts";

const MODULE = "importlib.metadata";

const PackageNotFoundError = pythonClass("PackageNotFoundError", [ModuleNotFoundError], {
  module: MODULE,
  doc: "The package was not found.",
  methods: {
    "__str__(self)": (self) => fromJs(`No package metadata was found for ${toJs(self.args.$items[0])}`),
  },
  properties: { name: (self) => self.args.$items[0] },
});

const normal = (name: string): string => name.replace(/[-_.]+/g, "-").toLowerCase();

/** The folders with metadata on the path. */
function* folders(): Generator<string> {
  const decoder = new TextDecoder();
  flushAll();
  for (const entry of state.path.$items) {
    const root = toJs(entry) || ".";
    if (!isDirectory(root)) continue;
    for (const name of entries(root).map((bytes) => decoder.decode(bytes))) {
      if (/\.(dist|egg)-info$/.test(name) && isDirectory(`${root}/${name}`)) yield `${root}/${name}`;
    }
  }
}

const metadataText = (folder: string): string =>
  readText(`${folder}/METADATA`) ?? readText(`${folder}/PKG-INFO`) ?? "";

/** The first value of a header. */
function header(folder: string, name: string): string | undefined {
  const [head] = metadataText(folder).split(/\n\n/) as [string];
  return new RegExp(`^${name}: *(.*)$`, "im").exec(head)?.[1];
}

const Distribution = pythonClass("PathDistribution", [], {
  module: MODULE,
  doc: "A Python distribution package.",
  methods: {
    "__init__(self, path)": (self, path) => {
      self._path = path;
      return null;
    },
    "read_text(self, filename)": (self, name) => {
      const text = readText(`${toJs(self._path)}/${toJs(name)}`);
      return text === null ? null : fromJs(text);
    },
  },
  properties: {
    name: (self) => fromJs(header(toJs(self._path), "Name") ?? ""),
    version: (self) => fromJs(header(toJs(self._path), "Version") ?? ""),
    metadata: (self) => headers(toJs(self._path)),
    requires: (self) => {
      const [head] = metadataText(toJs(self._path)).split(/\n\n/) as [string];
      const found = [...head.matchAll(/^Requires-Dist: *(.*)$/gim)].map((m) => fromJs(m[1] as string));
      return found.length === 0 ? null : list(found);
    },
  },
});

function headers(folder: string): Value {
  const made = new PyDict();
  const [head] = metadataText(folder).split(/\n\n/) as [string];
  for (const [, name, value] of head.matchAll(/^([\w-]+): *(.*)$/gm)) {
    if (made.$get(fromJs(name as string)) === undefined)
      made.$set(fromJs(name as string), fromJs(value as string));
  }
  return made;
}

/** @raises PackageNotFoundError */
function distribution(name: Value): Value {
  const wanted = normal(toJs(name));
  for (const folder of folders()) {
    if (normal(header(folder, "Name") ?? "") === wanted) return call(Distribution, fromJs(folder));
  }
  throw call(PackageNotFoundError, name);
}

export function load(): PyModule {
  return builtinModule(MODULE, {
    package: true,
    attributes: {
      __all__: list([
        "Distribution",
        "PackageNotFoundError",
        "distribution",
        "distributions",
        "metadata",
        "requires",
        "version",
      ]),
      PackageNotFoundError,
      Distribution,
      PathDistribution: Distribution,
      ...pythonFunctions(MODULE, {
        "distribution(distribution_name)": distribution,
        "distributions(**kwargs)": () =>
          list([...folders()].map((folder) => call(Distribution, fromJs(folder)))),
        "version(distribution_name)": (name) => distribution(name).version,
        "metadata(distribution_name)": (name) => distribution(name).metadata,
        "requires(distribution_name)": (name) => distribution(name).requires,
      }),
    },
  });
}
