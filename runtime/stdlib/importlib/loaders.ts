/** Loaders of modules in files, and making modules by hand. CPython: Lib/importlib/_bootstrap_external.py. */
import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { readSource } from "../../host/files.ts";
import { importModule, loadedModule } from "../../modules/importer.ts";
import { newModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { importError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { toJs } from "../../objects/wide_str.ts";
import { called } from "../calls_in_frames.ts";
import { flushAll } from "../io/file_io.ts";
import { system } from "../os_errors.ts";
import { pythonClass } from "../python_class.ts";

const pathText = (path: Value): Value =>
  asStr(path) === undefined ? callMethod(importModule(null, "os", 0), "fspath", path) : path;

export const Loader = pythonClass("Loader", [], {
  module: "importlib.abc",
  doc: "Abstract base class for import loaders.",
  methods: {
    "create_module(self, spec)": () => null,
    "load_module(self, fullname)": (_self, name) => importModule(null, name, 0),
  },
});

/** `exec_module` runs what `get_code` gives in the module. */
const execModule = mayBlock(function* (self: Value, module: Value): FrameBody {
  const code = callMethod(self, "get_code", module.__name__);
  if (code === null) {
    throw importError(`cannot load module ${links.repr(module.__name__)} when get_code() returns None`);
  }
  yield* called(loadedModule("builtins").exec, code, links.instanceDict(module));
  return null;
});

export const SourceLoader = pythonClass("SourceLoader", [Loader], {
  module: "importlib.abc",
  doc: "Abstract base class for loading source code.",
  methods: {
    "get_code(self, fullname)": (self, name) => {
      const path = callMethod(self, "get_filename", name);
      return callMethod(self, "source_to_code", callMethod(self, "get_data", path), path);
    },
    "source_to_code(self, data, path='<string>')": (_self, data, path) =>
      call(loadedModule("builtins").compile, data, path, "exec", 0, true),
    "get_source(self, fullname)": (self, name) =>
      callMethod(callMethod(self, "get_data", callMethod(self, "get_filename", name)), "decode"),
    "is_package(self, fullname)": (self, name) => {
      const file = toJs(callMethod(self, "get_filename", name)).replace(/^.*\//, "");
      return file.replace(/\.[^.]*$/, "") === "__init__" && !toJs(name).endsWith("__init__");
    },
    "exec_module(self, module)": execModule,
  },
});

export const SourceFileLoader = pythonClass("SourceFileLoader", [SourceLoader], {
  module: "_frozen_importlib_external",
  doc: "Concrete implementation of SourceLoader using the file system.",
  methods: {
    "__init__(self, fullname, path)": (self, name, path) => {
      self.name = name;
      self.path = path;
      return null;
    },
    "get_filename(self, name=None)": (self) => self.path,
    "get_data(self, path)": (_self, path) => {
      flushAll();
      return new PyBytes(system(() => readSource(toJs(path)), path));
    },
    "__eq__(self, other)": (self, other) =>
      other?.$class === self.$class && other.name === self.name && other.path === self.path,
    "__hash__(self)": (self) => links.hash(links.tuple([self.name, self.path])),
  },
});

/** `spec_from_file_location`. */
export function specFromFile(ModuleSpec: Value, name: Value, location: Value, kw: Value): Value {
  let { loader } = kw;
  const path =
    location === null ? null : callMethod(importModule(null, "os", 0).path, "abspath", pathText(location));
  if (loader === undefined) {
    if (path === null || !/\.py$/.test(toJs(path))) return null;
    loader = call(SourceFileLoader, name, path);
  }
  const spec = new (ModuleSpec as Value).$Impl();
  Object.assign(spec, { name, loader, origin: path, submodule_search_locations: null });
  spec.$hasLocation = path !== null;
  const folders = kw.submodule_search_locations;
  if (folders !== undefined) spec.submodule_search_locations = folders;
  else if (loader !== null && getattrOr(loader, "is_package", undefined) !== undefined) {
    if (truth(callMethod(loader, "is_package", name))) spec.submodule_search_locations = list([]);
  }
  const { submodule_search_locations: found } = spec;
  if (found !== null && found.$items?.length === 0 && path !== null) {
    found.$items.push(toJs(path).replace(/\/[^/]*$/, ""));
  }
  return spec;
}

/** `module_from_spec`. @raises AttributeError, ImportError */
export function moduleFromSpec(spec: Value): Value {
  const { loader } = spec;
  let made: Value = null;
  if (getattrOr(loader, "create_module", undefined) !== undefined)
    made = callMethod(loader, "create_module", spec);
  else if (getattrOr(loader, "exec_module", undefined) !== undefined) {
    throw importError("loaders that define exec_module() must also define create_module()");
  }
  made ??= newModule(toJs(spec.name));
  made.__loader__ = loader;
  made.__package__ = spec.parent;
  made.__spec__ = spec;
  if (spec.submodule_search_locations !== null) made.__path__ = spec.submodule_search_locations;
  if (spec.has_location === true) made.__file__ = spec.origin;
  return made;
}
