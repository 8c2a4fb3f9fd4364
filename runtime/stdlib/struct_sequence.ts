// Tuples whose items have names too, as the interpreter's own modules return them. CPython: Objects/structseq.c.
import { typeError } from "../objects/exception.ts";
import { arrayOf } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";
import { reprText } from "../objects/repr.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { builtinType, isInstance, lookupSpecial, type PyType, typeOf, wellKnown } from "../objects/type.ts";
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
 * The values that a call of a structure sequence's class gives, those missing at the end left out.
 * @param args with the keywords at the end
 * @param fields all names; those from `visible` on are attributes only
 * @raises TypeError in CPython's words
 */
export function sequenceArguments(
  qualified: string,
  args: Value[],
  fields: readonly string[],
  visible: number,
): Value[] {
  const kw = args.pop();
  if (args.length > 2) throw typeError(`structseq() takes at most 2 arguments (${args.length} given)`);
  const given = args.length > 0 ? args[0] : kw.sequence;
  const dict = args.length > 1 ? args[1] : (kw.dict ?? null);
  if (given === undefined) throw typeError("structseq() missing required argument 'sequence' (pos 1)");
  if ((lookupSpecial(given, "__getitem__") ?? lookupSpecial(given, "__iter__")) === undefined) {
    throw typeError("constructor requires a sequence");
  }
  const values = arrayOf(given).slice();
  if (dict !== null && !isInstance(dict, wellKnown.dict as PyType)) {
    throw typeError(`${qualified}() takes a dict as second arg, if any`);
  }
  const wrong = (bound: string) =>
    typeError(`${qualified}() takes an ${bound}-sequence (${values.length}-sequence given)`);
  if (fields.length === visible) {
    if (values.length !== visible)
      throw typeError(`${qualified}() takes a ${visible}-sequence (${values.length}-sequence given)`);
  } else if (values.length < visible) throw wrong(`at least ${visible}`);
  else if (values.length > fields.length) throw wrong(`at most ${fields.length}`);
  let unknown = dict === null ? 0 : dict.$map.size;
  const count = values.length;
  for (const [i, name] of fields.entries()) {
    const named = dict === null || i < count ? undefined : dict.$get(name);
    if (named === undefined) continue;
    unknown--;
    while (values.length < i) values.push(null);
    values.push(named);
  }
  if (unknown > 0) throw typeError(`${qualified}() got duplicate or unexpected field name(s)`);
  return values;
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

    static override __new__(cls: Value, ...args: Value[]): Value {
      return make(sequenceArguments(qualified, args, [...spec.fields, ...hidden], spec.fields.length), cls);
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
    signatures: { __new__: "(*args, **kwargs)", __repr__: "()", __reduce__: "()" },
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
