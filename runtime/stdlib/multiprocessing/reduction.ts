/** How objects go from process to process. CPython: Lib/multiprocessing/reduction.py. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import type { Value } from "../../objects/object.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { Pickler, PyPickler } from "../pickle/pickler.ts";
import { loadBytes } from "../pickle/unpickler.ts";

class PyForkingPickler extends PyPickler {
  static dumps(_cls: Value, obj: Value): Value {
    return new PyBytes(pickled(obj));
  }
  static loads(_cls: Value, data: Value): Value {
    const bytes = asBytesData(data);
    if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(data).$name}'`);
    return unpickled(bytes);
  }
}
export const ForkingPickler = builtinType(PyForkingPickler, {
  name: "ForkingPickler",
  module: "multiprocessing.reduction",
  bases: [Pickler],
  classmethods: { dumps: "(obj, protocol=None)", loads: "(data, /)" },
});

/**
 * An object's pickle for another process.
 * @param frames what CPython's traceback has for the way there
 */
export function pickled(obj: Value, frames = "multiprocessing/reduction.py:51 dumps"): Uint8Array {
  const p = new PyForkingPickler();
  p.$configure(null, true, null);
  try {
    return p.$dump(obj);
  } catch (e) {
    throw inLibrary(e, frames);
  }
}

/** The object of a pickle that another process has sent. */
export function unpickled(data: Uint8Array): Value {
  return loadBytes(data, { fix_imports: true, encoding: "ASCII", errors: "strict", buffers: null });
}

export function load(): PyModule {
  return builtinModule("multiprocessing.reduction", { attributes: { ForkingPickler } });
}
