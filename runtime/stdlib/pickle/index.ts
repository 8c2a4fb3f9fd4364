/** The module `pickle`. Documentation: "pickle"; CPython: Lib/pickle.py, Modules/_pickle.c. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { typeOf } from "../../objects/type.ts";
import { PickleError, PicklingError, UnpicklingError } from "./errors.ts";
import { Pickler, PyPickler } from "./pickler.ts";
import { loadBytes, PyUnpickler, Unpickler } from "./unpickler.ts";

export function load(): PyModule {
  return builtinModule("pickle", {
    doc: "Create portable serialized representations of Python objects.",
    functions: {
      "dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)": (
        obj,
        file,
        protocol,
        kw,
      ) => {
        const p = new PyPickler();
        p.__init__(file, protocol, kw.fix_imports, kw.buffer_callback);
        return p.dump(obj);
      },
      "dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)": (obj, protocol, kw) => {
        const p = new PyPickler();
        p.$configure(protocol, kw.fix_imports, kw.buffer_callback);
        return new PyBytes(p.$dump(obj));
      },
      "load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())": (file, kw) => {
        const u = new PyUnpickler();
        u.__init__(file, kw);
        return u.load();
      },
      "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())": (data, kw) => {
        const bytes = asBytesData(data);
        if (bytes === undefined)
          throw typeError(`a bytes-like object is required, not '${typeOf(data).$name}'`);
        return loadBytes(bytes, kw);
      },
    },
    attributes: {
      Pickler,
      Unpickler,
      PickleError,
      PicklingError,
      UnpicklingError,
      HIGHEST_PROTOCOL: 5,
      DEFAULT_PROTOCOL: 4,
      format_version: "4.0",
      compatible_formats: links.list(["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]),
    },
  });
}
