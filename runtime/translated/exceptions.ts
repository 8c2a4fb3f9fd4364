/** `raise` of translated programs: inside a handler, with the exception that is being handled. */
import {
  handling,
  type PyBaseException,
  raise as raiseNow,
  raiseFrom as raiseNowFrom,
} from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";

function during<T>(context: Value, make: () => T): T {
  if (context === undefined) return make();
  const { current } = handling;
  handling.current = context;
  try {
    return make();
  } finally {
    handling.current = current;
  }
}

/** `raise x`. @param context the exception of the handler around */
export function raise(x: Value, context?: Value): PyBaseException {
  return during(context, () => raiseNow(x));
}

/** `raise x from cause`. @param context the exception of the handler around */
export function raiseFrom(x: Value, cause: Value, context?: Value): PyBaseException {
  return during(context, () => raiseNowFrom(x, cause));
}
