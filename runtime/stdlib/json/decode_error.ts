// `json.JSONDecodeError`. Counterpart of Lib/json/decoder.py.
import { exceptionType, PyBaseException, raised } from "../../objects/base_exception.ts";
import { call } from "../../objects/call.ts";
import { PyValueError } from "../../objects/exception.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { str } from "../../objects/repr.ts";
import { tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, toPoints } from "../../objects/wide_str.ts";

class PyJSONDecodeError extends PyValueError {
  override __init__(msg: Value, doc?: Value, pos?: Value): null {
    const self = this as Value;
    const at = Number(toIndex(pos));
    const before = toPoints(doc).slice(0, at);
    const lineno = before.filter((c) => c === 10).length + 1;
    const colno = at - before.lastIndexOf(10);
    PyBaseException.prototype.__init__.call(
      this,
      fromJs(`${str(msg)}: line ${lineno} column ${colno} (char ${at})`),
      {},
    );
    self.msg = msg;
    self.doc = doc;
    self.pos = pos;
    self.lineno = lineno;
    self.colno = colno;
    return null;
  }
  override __reduce__(): Value {
    const self = this as Value;
    return tuple([typeOf(this), tuple([self.msg, self.doc, self.pos])]);
  }
}

export const JSONDecodeError: Value = exceptionType(PyJSONDecodeError, {
  name: "JSONDecodeError",
  module: "json.decoder",
  style: "python",
  doc: "Subclass of ValueError with the following additional properties:\n\nmsg: The unformatted error message\ndoc: The JSON document being parsed\npos: The start index of doc where parsing failed\nlineno: The line corresponding to pos\ncolno: The column corresponding to pos\n\n",
  signatures: { __init__: "(msg, doc, pos)", __reduce__: "()" },
});

/** The error for a document that is wrong at a position, in code points. */
export function decodeError(msg: string, doc: Value, pos: number): PyBaseException {
  return raised(call(JSONDecodeError, msg, doc, pos));
}
