/** Literals, and list, set and dict displays. */
import { PyBytes } from "../objects/bytes.ts";
import { PyComplex } from "../objects/complex.ts";
import { merge, PyDict } from "../objects/dict.ts";
import { typeError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import type { Value } from "../objects/object.ts";
import type { PySet } from "../objects/set.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

/** A `float` literal. */
export function float(value: number): PyFloat {
  return new PyFloat(value);
}

/** An imaginary literal. */
export function complex(real: number, imag: number): PyComplex {
  return new PyComplex(real, imag);
}

/** A `bytes` literal, its bytes as the code units of a string. */
export function bytes(text: string): PyBytes {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return new PyBytes(data);
}

/** A dict display; keys and values alternate. */
export function dict(items: readonly Value[]): PyDict {
  return addItems(new PyDict(), items);
}

/** Adds items to a dict display after `**mapping`. */
export function addItems(d: PyDict, items: readonly Value[]): PyDict {
  for (let i = 0; i < items.length; i += 2) d.$set(items[i], items[i + 1]);
  return d;
}

/** `**mapping` in a dict display. @raises TypeError */
export function mergeInto(d: PyDict, mapping: Value): PyDict {
  if (lookupSpecial(mapping, "keys") === undefined) {
    throw typeError(`'${typeOf(mapping).$name}' object is not a mapping`);
  }
  merge(d, mapping);
  return d;
}

/** Adds an item of a set comprehension. */
export function setAdd(s: PySet, v: Value): void {
  s.$add(v);
}
