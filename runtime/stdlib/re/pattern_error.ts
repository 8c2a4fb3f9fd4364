// `re.PatternError`. Counterpart of Lib/re/_constants.py.
import { exceptionType, PyBaseException, raised } from "../../objects/base_exception.ts";
import { call } from "../../objects/call.ts";
import { indexError, overflowError, PyException, valueError } from "../../objects/exception.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { str } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { fromJs, toJs, toPoints } from "../../objects/wide_str.ts";
import type { PatternProblem } from "./syntax.ts";

class PyPatternError extends PyException {
  override __init__(msg: Value, pattern?: Value, pos?: Value): null {
    const self = this as Value;
    self.msg = msg;
    self.pattern = pattern;
    self.pos = pos;
    self.lineno = null;
    self.colno = null;
    let text = toJs(str(msg));
    if (pattern !== null && pattern !== undefined && pos !== null && pos !== undefined) {
      const at = Number(toIndex(pos));
      text = `${text} at position ${at}`;
      const all = asStr(pattern) !== undefined ? toPoints(pattern) : [...(pattern.$data as Uint8Array)];
      const before = all.slice(0, at);
      self.lineno = before.filter((c) => c === 10).length + 1;
      self.colno = at - before.lastIndexOf(10);
      if (all.includes(10)) text = `${text} (line ${self.lineno}, column ${self.colno})`;
    }
    PyBaseException.prototype.__init__.call(this, fromJs(text), {});
    return null;
  }
}

export const PatternError: Value = exceptionType(PyPatternError, {
  name: "PatternError",
  module: "re",
  style: "python",
  doc: "Exception raised for invalid regular expressions.\n\nAttributes:\n\n    msg: The unformatted error message\n    pattern: The regular expression pattern\n    pos: The index in the pattern where compilation failed (may be None)\n    lineno: The line corresponding to pos (may be None)\n    colno: The column corresponding to pos (may be None)\n",
  signatures: { __init__: "(msg, pattern=None, pos=None)" },
});

/** The exception for what the parser found wrong. */
export function problemError(problem: PatternProblem, pattern: Value): PyBaseException {
  const message = fromJs(problem.message);
  switch (problem.kind) {
    case "value":
      return valueError(message);
    case "overflow":
      return overflowError(message);
    case "index":
      return indexError(message);
    default:
      return raised(
        problem.hasPattern
          ? call(PatternError, message, pattern, problem.position)
          : call(PatternError, message),
      );
  }
}
