/** The module `mimetypes`. https://docs.python.org/3.13/library/mimetypes.html */
import { readText } from "../host/files.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import { dict, type PyDict } from "../objects/dict.ts";
import { each } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { commonTypes, types } from "./mime_table.ts";
import { fspath } from "./os_paths.ts";
import { pythonClass } from "./python_class.ts";
import { pythonFunctions } from "./python_module.ts";

const SUFFIXES = [
  ".svgz=.svg.gz",
  ".tgz=.tar.gz",
  ".taz=.tar.gz",
  ".tz=.tar.gz",
  ".tbz2=.tar.bz2",
  ".txz=.tar.xz",
];
const ENCODINGS = [".gz=gzip", ".Z=compress", ".bz2=bzip2", ".xz=xz", ".br=br"];
const FILES = [
  "/etc/mime.types",
  "/etc/httpd/mime.types",
  "/etc/httpd/conf/mime.types",
  "/etc/apache/mime.types",
  "/etc/apache2/mime.types",
  "/usr/local/etc/httpd/conf/mime.types",
  "/usr/local/lib/netscape/mime.types",
  "/usr/local/etc/httpd/conf/mime.types",
  "/usr/local/etc/mime.types",
];

const table = (entries: readonly string[]): PyDict =>
  dict(entries.map((entry) => entry.split("=") as [string, string]));

const suffix_map = table(SUFFIXES);
const encodings_map = table(ENCODINGS);
const types_map = table(types.split(" "));
const common_types = table(commonTypes.split(" "));

const copyOf = (d: PyDict): Value => callMethod(d, "copy");

const MimeTypes = pythonClass("MimeTypes", [], {
  module: "mimetypes",
  doc: "MIME-types datastore.",
  methods: {
    "__init__(self, filenames=<()>, strict=True)": (self, filenames, strict) => {
      self.encodings_map = copyOf(encodings_map);
      self.suffix_map = copyOf(suffix_map);
      self.types_map = tuple([dict(), dict()]);
      self.types_map_inv = tuple([dict(), dict()]);
      for (const [source, isStrict] of [
        [types_map, true],
        [common_types, false],
      ] as const) {
        for (const pair of each(callMethod(source, "items"))) {
          callMethod(self, "add_type", pair.$items[1], pair.$items[0], isStrict);
        }
      }
      if (filenames !== undefined) for (const name of each(filenames)) callMethod(self, "read", name, strict);
      return null;
    },
    "add_type(self, type, ext, strict=True)": (self, type, ext, strict) => {
      if (toJs(ext) === "") return null;
      const i = truth(strict) ? 1 : 0;
      self.types_map.$items[i].$set(ext, type);
      const inverse: PyDict = self.types_map_inv.$items[i];
      const known = inverse.$get(type);
      if (known === undefined) inverse.$set(type, list([ext]));
      else if (!known.$items.includes(ext)) known.$items.push(ext);
      return null;
    },
    "guess_type(self, url, strict=True)": (self, given, strict) => {
      const url = toJs(fspath(given));
      const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]+):(.*)$/s.exec(url);
      if (scheme !== null && (scheme[1] as string).toLowerCase() === "data") {
        const comma = (scheme[2] as string).indexOf(",");
        if (comma < 0) return tuple([null, null]);
        const [type] = (scheme[2] as string).slice(0, comma).split(";") as [string];
        return tuple([fromJs(type.includes("=") || !type.includes("/") ? "text/plain" : type), null]);
      }
      const path =
        scheme === null ? url : (scheme[2] as string).replace(/^\/\/[^/?#]*/, "").replace(/[?#].*$/s, "");
      return guessed(self, path, truth(strict));
    },
    "guess_file_type(self, path, *, strict=True)": (self, path, kw) =>
      guessed(self, toJs(fspath(path)), truth(kw.strict)),
    "guess_all_extensions(self, type, strict=True)": (self, type, strict) => {
      const wanted = fromJs(toJs(type).toLowerCase());
      const [common, official] = self.types_map_inv.$items as [PyDict, PyDict];
      const found = [...(official.$get(wanted)?.$items ?? [])];
      if (!truth(strict))
        for (const ext of common.$get(wanted)?.$items ?? []) if (!found.includes(ext)) found.push(ext);
      return list(found);
    },
    "guess_extension(self, type, strict=True)": (self, type, strict) =>
      callMethod(self, "guess_all_extensions", type, strict).$items[0] ?? null,
    "read(self, filename, strict=True)": (self, filename, strict) => {
      readTypes(self, readText(toJs(fspath(filename))) ?? "", truth(strict));
      return null;
    },
    "readfp(self, fp, strict=True)": (self, file, strict) => {
      readTypes(self, toJs(callMethod(file, "read")), truth(strict));
      return null;
    },
  },
});

function readTypes(self: Value, text: string, isStrict: boolean): void {
  for (const line of text.split("\n")) {
    const [type, ...suffixes] = line
      .replace(/(^|\s)#.*$/, "")
      .trim()
      .split(/\s+/) as [string, ...string[]];
    for (const suffix of suffixes) callMethod(self, "add_type", fromJs(type), fromJs(`.${suffix}`), isStrict);
  }
}

function splitExtension(path: string): [string, string] {
  const found = /^(.*?[^/])(\.[^./]*)$/s.exec(path);
  const base = path.replace(/^.*\//s, "");
  return found === null || /^\.+[^.]*$/.test(base) ? [path, ""] : [found[1] as string, found[2] as string];
}

function guessed(self: Value, path: string, isStrict: boolean): Value {
  let [base, ext] = splitExtension(path);
  for (
    let other = self.suffix_map.$get(ext.toLowerCase());
    other !== undefined;
    other = self.suffix_map.$get(ext.toLowerCase())
  ) {
    [base, ext] = splitExtension(base + toJs(other));
  }
  const encoding = self.encodings_map.$get(fromJs(ext)) ?? null;
  if (encoding !== null) [, ext] = splitExtension(base);
  const key = fromJs(ext.toLowerCase());
  const [common, official] = self.types_map.$items as [PyDict, PyDict];
  const type = official.$get(key) ?? (isStrict ? undefined : common.$get(key)) ?? null;
  return tuple([type, encoding]);
}

export function load(): PyModule {
  let shared: Value = null;
  const db = (): Value => {
    if (shared === null) init(null);
    return shared;
  };
  const init = (files: Value): null => {
    module.inited = true;
    // The first time the system's files count in any case.
    const own = files === null ? [] : [...each(files)];
    const all = files === null || shared === null ? [...FILES, ...own] : own;
    if (files === null || shared === null) shared = call(MimeTypes);
    for (const file of all) callMethod(shared, "read", file);
    const [common, official] = shared.types_map.$items;
    Object.assign(module, {
      encodings_map: shared.encodings_map,
      suffix_map: shared.suffix_map,
      types_map: official,
      common_types: common,
    });
    return null;
  };
  const module: Value = builtinModule("mimetypes", {
    doc: "Guess the MIME type of a file.",
    attributes: {
      __all__: list([
        "knownfiles",
        "inited",
        "MimeTypes",
        "guess_type",
        "guess_file_type",
        "guess_all_extensions",
        "guess_extension",
        "add_type",
        "init",
        "read_mime_types",
        "suffix_map",
        "encodings_map",
        "types_map",
        "common_types",
      ]),
      MimeTypes,
      knownfiles: list(FILES),
      inited: false,
      suffix_map,
      encodings_map,
      types_map,
      common_types,
      ...pythonFunctions("mimetypes", {
        "guess_type(url, strict=True)": (url, strict) => callMethod(db(), "guess_type", url, strict),
        "guess_file_type(path, *, strict=True)": (path, kw) =>
          guessed(db(), toJs(fspath(path)), truth(kw.strict)),
        "guess_all_extensions(type, strict=True)": (type, strict) =>
          callMethod(db(), "guess_all_extensions", type, strict),
        "guess_extension(type, strict=True)": (type, strict) =>
          callMethod(db(), "guess_extension", type, strict),
        "add_type(type, ext, strict=True)": (type, ext, strict) =>
          callMethod(db(), "add_type", type, ext, strict),
        "init(files=None)": init,
        "read_mime_types(file)": (file) => {
          const text = readText(toJs(fspath(file)));
          if (text === null) return null;
          const one = call(MimeTypes);
          readTypes(one, text, true);
          return one.types_map.$items[1];
        },
      }),
    },
  });
  return module;
}
