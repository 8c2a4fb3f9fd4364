// The module `importlib.util`. https://docs.python.org/3.13/library/importlib.html#module-importlib.util
import { findModule, importModule, loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { call, callKw } from "../../objects/call.ts";
import { moduleNotFoundError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { builtinType } from "../../objects/type.ts";
import { resolveName } from "./index.ts";
import { moduleFromSpec, SourceFileLoader, specFromFile } from "./loaders.ts";

/** Documentation: importlib.machinery.ModuleSpec. */
class PyModuleSpec extends PyObject {
  name: Value = null;
  loader: Value = null;
  origin: Value = null;
  loader_state: Value = null;
  submodule_search_locations: Value = null;
  $hasLocation = false;
  __init__(name: Value, loader: Value, kw: Keywords): null {
    this.name = name;
    this.loader = loader;
    this.origin = kw.origin;
    this.loader_state = kw.loader_state;
    this.submodule_search_locations = kw.is_package === true ? links.list([]) : null;
    return null;
  }
  get parent(): Value {
    const { name } = this;
    if (this.submodule_search_locations !== null) return name;
    return name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  }
  get has_location(): boolean {
    return this.$hasLocation || (this.origin !== null && this.origin !== "built-in" && this.loader === null);
  }
  get cached(): Value {
    return null;
  }
  __repr__(): string {
    const parts = [`name=${links.repr(this.name)}`, `loader=${links.repr(this.loader)}`];
    if (this.origin !== null) parts.push(`origin=${links.repr(this.origin)}`);
    if (this.submodule_search_locations !== null) {
      parts.push(`submodule_search_locations=${links.repr(this.submodule_search_locations)}`);
    }
    return `ModuleSpec(${parts.join(", ")})`;
  }
}
export const ModuleSpec = builtinType(PyModuleSpec, {
  name: "ModuleSpec",
  module: "importlib.machinery",
  style: "python",
  doc: "The specification for a module, used for loading.",
  signatures: {
    __init__: "(name, loader, *, origin=None, loader_state=None, is_package=None)",
    __repr__: "()",
  },
});

function specFor(
  name: string,
  found: { filename: string | null; folder: string | null } | "built-in",
): PyModuleSpec {
  const spec = new PyModuleSpec();
  spec.name = name;
  if (found === "built-in") {
    spec.origin = "built-in";
    return spec;
  }
  spec.origin = found.filename;
  if (found.filename !== null) {
    spec.$hasLocation = true;
    spec.loader = call(SourceFileLoader, name, found.filename);
  }
  spec.submodule_search_locations = found.folder === null ? null : links.list([found.folder]);
  return spec;
}

/** Documentation: importlib.util.find_spec. @raises ModuleNotFoundError, ValueError */
function findSpec(given: Value, pkg: Value): Value {
  const name = resolveName(given, pkg);
  const known = loadedModule(name);
  if (known !== undefined) {
    if (known === null) return null;
    const spec = getattrOr(known, "__spec__", undefined);
    if (
      spec === undefined ||
      (spec === null && getattrOr(known, "$builtinModule", false) !== true && name === "__main__")
    ) {
      throw valueError(`${name}.__spec__ is ${spec === undefined ? "not set" : "None"}`);
    }
    if (spec !== null) return spec;
  }
  const dot = name.lastIndexOf(".");
  if (dot >= 0) {
    const parent = importModule(null, name.slice(0, dot), 0);
    if (getattrOr(parent, "__path__", undefined) === undefined) {
      throw moduleNotFoundError(
        `__path__ attribute not found on ${links.repr(name.slice(0, dot))} while trying to find ${links.repr(name)}`,
        name,
      );
    }
  }
  const found = findModule(name);
  return found === undefined ? null : specFor(name, found);
}

export function load(): PyModule {
  return builtinModule("importlib.util", {
    doc: "Utility code for constructing importers, etc.",
    style: "python",
    functions: {
      "find_spec(name, package=None)": findSpec,
      "resolve_name(name, package)": resolveName,
      "spec_from_file_location(name, location=None, *, loader=<object>, submodule_search_locations=<object>)":
        (name: Value, location: Value, kw: Keywords) => specFromFile(ModuleSpec, name, location, kw),
      "spec_from_loader(name, loader, *, origin=None, is_package=None)": (
        name: Value,
        loader: Value,
        kw: Keywords,
      ) => callKw(ModuleSpec, [name, loader], { origin: kw.origin, is_package: kw.is_package }),
      "module_from_spec(spec)": moduleFromSpec,
    },
  });
}
