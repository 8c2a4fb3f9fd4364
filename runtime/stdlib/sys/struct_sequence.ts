/** Tuples with named fields that C code makes (`sys.version_info`, `time.struct_time`…). CPython: Objects/structseq.c. */
import { typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtinType, type PyType } from "../../objects/type.ts";
import { sequenceArguments } from "../struct_sequence.ts";

/**
 * Makes a class of structure sequences.
 * @param qualname with the module: `"sys.version_info"`
 * @param fields the names; those after `visible` are attributes only
 * @param callable whether programs may construct it from a sequence
 */
export function structSequenceType(
  qualname: string,
  fields: readonly string[],
  visible: number = fields.length,
  callable = false,
): PyType {
  const dot = qualname.lastIndexOf(".");
  const short = qualname.slice(dot + 1);
  const Impl = class extends PyTuple {
    declare $all: Value[];
    static override __new__(cls: PyType, ...args: Value[]): Value {
      if (!callable) throw typeError(`cannot create '${qualname}' instances`);
      return fill(new cls.$Impl(), sequenceArguments(qualname, args, fields, visible));
    }
    override __repr__(): string {
      const parts = fields.slice(0, visible).map((name, i) => `${name}=${links.repr(this.$items[i])}`);
      return `${qualname}(${parts.join(", ")})`;
    }
  };
  const fill = (made: Value, items: Value[]): Value => {
    made.$items = items.slice(0, visible);
    made.$all = items;
    return made;
  };
  fields.forEach((name, i) => {
    Object.defineProperty(Impl.prototype, name, {
      configurable: true,
      get(this: { $all: Value[] }) {
        return this.$all[i] ?? null;
      },
    });
  });
  const cls = builtinType(Impl as Value, {
    name: short,
    module: qualname.slice(0, dot),
    style: "c",
    base: false,
    signatures: { __new__: "(*args, **kwargs)", __repr__: "()" },
    attributes: { n_fields: fields.length, n_sequence_fields: visible, n_unnamed_fields: 0 },
  });
  makers.set(cls, (items) => fill(new Impl(), items));
  return cls;
}

const makers = new WeakMap<PyType, (items: Value[]) => Value>();

/** An instance of a class made by `structSequenceType`. */
export function newStructSequence(cls: PyType, items: Value[]): Value {
  const make = makers.get(cls);
  if (make === undefined) throw new Error(`${cls.$name} is not a structure sequence`);
  return make(items);
}

/** A single structure sequence with a class of its own. */
export function structSequence(qualname: string, fields: { [name: string]: Value }): Value {
  return newStructSequence(structSequenceType(qualname, Object.keys(fields)), Object.values(fields));
}
