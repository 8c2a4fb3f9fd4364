// Tuples whose items have names too, as the interpreter's own modules return them. CPython: Objects/structseq.c.
import { typeError } from "../objects/exception.ts";
import { arrayOf } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";
import { reprText } from "../objects/repr.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../objects/type.ts";
import { strConcatAll } from "../objects/wide_str.ts";

export interface StructSequenceSpec {
  readonly name: string;
  readonly module: string;
  readonly doc: string;
  /** The names of the items. */
  readonly fields: readonly string[];
  /** Names of values behind the items, that are attributes only. */
  readonly hidden?: readonly string[];
}

/**
 * Makes a class of named tuples.
 * @returns the class and a function that makes instances of all values, hidden ones included
 */
export function structSequence(spec: StructSequenceSpec): {
  type: PyType;
  make: (values: readonly Value[]) => Value;
} {
  const hidden = spec.hidden ?? [];
  const qualified = `${spec.module}.${spec.name}`;
  class Struct extends PyTuple {
    $hidden: readonly Value[] = [];

    static override __new__(cls: Value, sequence: Value): Value {
      const values = arrayOf(sequence);
      const [min, max] = [spec.fields.length, spec.fields.length + hidden.length];
      if (values.length < min || values.length > max) {
        const wanted =
          min === max
            ? `a ${min}-sequence`
            : `at ${values.length < min ? "least" : "most"} ${
                values.length < min ? `a ${min}` : `a ${max}`
              }-sequence`;
        throw typeError(`${qualified}() takes ${wanted} (${values.length}-sequence given)`);
      }
      return make(values, cls);
    }
    override __repr__(): Value {
      const parts = spec.fields.map((name, i) => strConcatAll([`${name}=`, reprText(this.$items[i])]));
      return strConcatAll([`${qualified}(`, strConcatAll(parts, ", "), ")"]);
    }
    __reduce__(): Value {
      return tuple([typeOf(this), tuple([tuple([...this.$items, ...this.$hidden])])]);
    }
  }
  spec.fields.forEach((name, i) => {
    Object.defineProperty(Struct.prototype, name, {
      configurable: true,
      get(this: Struct) {
        return this.$items[i];
      },
    });
  });
  hidden.forEach((name, i) => {
    Object.defineProperty(Struct.prototype, name, {
      configurable: true,
      get(this: Struct) {
        return this.$hidden[i] ?? null;
      },
    });
  });
  const type = builtinType(Struct, {
    name: spec.name,
    module: spec.module,
    style: "c",
    base: false,
    doc: spec.doc,
    signatures: { __new__: "(iterable=(), /)", __repr__: "()", __reduce__: "()" },
    attributes: {
      n_fields: spec.fields.length + hidden.length,
      n_sequence_fields: spec.fields.length,
      n_unnamed_fields: 0,
      __match_args__: tuple(spec.fields.slice()),
    },
  });
  function make(values: readonly Value[], cls: Value = type): Value {
    const s: Struct = new cls.$Impl();
    s.$items = values.slice(0, spec.fields.length);
    s.$hidden = values.slice(spec.fields.length);
    return s;
  }
  return { type, make };
}
