/** `sys.exc_info()`. */
import type { PyBaseException } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { typeOf } from "../../objects/type.ts";

/** The triple (class, exception, traceback) of the exception being handled. */
export function exceptionTriple(e: PyBaseException | null): Value[] {
  return e === null ? [null, null, null] : [typeOf(e), e, e.$traceback];
}
