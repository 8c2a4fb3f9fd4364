/** The exceptions of `pickle`. */
import { exceptionType } from "../../objects/base_exception.ts";
import { Exception, newException, raise } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";
import { fromJs } from "../../objects/wide_str.ts";

const made = (Base: PyType, name: string): PyType =>
  exceptionType(class extends (Base.$Impl as Value) {} as Value, { name, module: "_pickle" });

export const PickleError = made(Exception, "PickleError");
export const PicklingError = made(PickleError, "PicklingError");
export const UnpicklingError = made(PickleError, "UnpicklingError");

export function picklingError(message: string): Value {
  return raise(newException(PicklingError, fromJs(message)));
}

export function unpicklingError(message: string): Value {
  return raise(newException(UnpicklingError, fromJs(message)));
}
