/** The signals as exceptions. Documentation: "Signals" in `decimal`. */
import { exceptionType, raised, wellKnownException } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";
import type { Signal } from "./context.ts";

const known = new Map<string, PyType>();

function make(name: string, bases: PyType[]): PyType {
  const Impl = class extends (bases[0] as PyType).$Impl {};
  const cls = exceptionType(Impl, { name, module: "decimal", bases });
  known.set(name, cls);
  return cls;
}

const arithmetic = wellKnownException("ArithmeticError");
export const DecimalException = make("DecimalException", [arithmetic]);
make("Clamped", [DecimalException]);
const InvalidOperation = make("InvalidOperation", [DecimalException]);
make("Rounded", [DecimalException]);
const Inexact = make("Inexact", [DecimalException]);
make("Subnormal", [DecimalException]);
make("Overflow", [Inexact, known.get("Rounded") as PyType]);
make("Underflow", [Inexact, known.get("Rounded") as PyType, known.get("Subnormal") as PyType]);
make("DivisionByZero", [DecimalException, wellKnownException("ZeroDivisionError")]);
make("FloatOperation", [DecimalException, wellKnownException("TypeError")]);
make("ConversionSyntax", [InvalidOperation]);
make("DivisionImpossible", [InvalidOperation]);
make("DivisionUndefined", [InvalidOperation, wellKnownException("ZeroDivisionError")]);
make("InvalidContext", [InvalidOperation]);

/** The exception class of a signal or condition. */
export function classOf(name: string): PyType {
  return known.get(name) as PyType;
}

/** The exception to throw for a trapped signal: its argument lists what happened. */
export function trapped(signal: Signal, conditions: readonly string[]): Value {
  const names = conditions.length > 0 ? conditions : [signal];
  return raised(classOf(signal)(links.list(names.map(classOf))));
}

/** The classes that programs see. */
export const exceptions: { [name: string]: PyType } = Object.fromEntries(
  [...known].filter(
    ([name]) =>
      !["ConversionSyntax", "DivisionImpossible", "DivisionUndefined", "InvalidContext"].includes(name),
  ),
);
