/** The module decimal. Documentation: "decimal — Decimal fixed-point and floating-point arithmetic". */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { callMethod } from "../../objects/call.ts";
import type { Value } from "../../objects/object.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { Number_ } from "../numbers.ts";
import { nameInMessages } from "../type_name.ts";
import {
  BasicContext,
  ContextType,
  DefaultContext,
  ExtendedContext,
  getcontext,
  localcontext,
  setcontext,
} from "./context_type.ts";
import { Decimal, tupleHook } from "./decimal.ts";
import { exceptions } from "./exceptions.ts";

/** Loads the module. */
export function load(): PyModule {
  callMethod(Number_, "register", Decimal);
  nameInMessages(Decimal, "decimal");
  const DecimalTuple = makeNamedTuple(
    "DecimalTuple",
    ["sign", "digits", "exponent"],
    null,
    "decimal",
  ) as Value;
  tupleHook.make = (sign, digits, exponent) => DecimalTuple(sign, digits, exponent);
  const roundings = ["CEILING", "FLOOR", "UP", "DOWN", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "05UP"].map(
    (n) => `ROUND_${n}`,
  );
  return builtinModule("decimal", {
    functions: {
      "getcontext()": getcontext,
      "setcontext(context, /)": setcontext,
      "localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)":
        localcontext,
    },
    attributes: {
      Decimal,
      Context: ContextType,
      DecimalTuple,
      DefaultContext,
      BasicContext,
      ExtendedContext,
      ...exceptions,
      ...Object.fromEntries(roundings.map((n) => [n, n])),
      MAX_PREC: 999999999999999999n,
      MAX_EMAX: 999999999999999999n,
      MIN_EMIN: -999999999999999999n,
      MIN_ETINY: -1999999999999999997n,
      HAVE_THREADS: true,
      HAVE_CONTEXTVAR: true,
    },
  });
}
