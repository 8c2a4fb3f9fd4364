// The module `importlib`. https://docs.python.org/3.13/library/importlib.html
import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { importModule, loadedModule, reloadModule } from "../../modules/importer.ts";
import { builtinModule, PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { importError, typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { lazySubmodules } from "../submodules.ts";

/** The absolute name of a possibly relative one. @raises TypeError, ImportError */
export function resolveName(name: string, pkg: Value): string {
  if (!name.startsWith(".")) return name;
  if (pkg === null || pkg === "") {
    throw importError(`no package specified for ${links.repr(name)} (required for relative module names)`);
  }
  const level = (/^\.+/.exec(name) as RegExpExecArray)[0].length;
  const parts = String(pkg).split(".");
  if (parts.length < level) throw importError("attempted relative import beyond top-level package");
  const base = parts.slice(0, parts.length - level + 1).join(".");
  const tail = name.slice(level);
  return tail === "" ? base : `${base}.${tail}`;
}

function* importModuleBody(name: Value, pkg: Value = null): FrameBody {
  if (typeof name === "string" && name.startsWith(".") && (pkg === null || pkg === "")) {
    throw typeError(
      `the 'package' argument is required to perform a relative import for ${links.repr(name)}`,
    );
  }
  return yield* importModule.$twin(null, resolveName(name, pkg), 0);
}

function* reloadBody(m: Value): FrameBody {
  const name = m instanceof PyModule ? getattrOr(m, "__name__", null) : null;
  if (typeof name !== "string") throw typeError("reload() argument must be a module");
  if (loadedModule(name) !== m) throw importError(`module ${name} not in sys.modules`, name);
  const dot = name.lastIndexOf(".");
  if (dot >= 0 && loadedModule(name.slice(0, dot)) === undefined) {
    throw importError(`parent ${links.repr(name.slice(0, dot))} not in sys.modules`, name.slice(0, dot));
  }
  return yield* reloadModule(m);
}

export function load(): PyModule {
  const m = builtinModule("importlib", {
    doc: "A pure Python implementation of import.",
    style: "python",
    package: true,
    functions: {
      "import_module(name, package=None)": mayBlock(importModuleBody as never),
      "reload(module)": mayBlock(reloadBody as never),
      "invalidate_caches()": () => null,
    },
    attributes: { __all__: links.list(["__import__", "import_module", "invalidate_caches", "reload"]) },
  });
  lazySubmodules(m, ["util"]);
  return m;
}
