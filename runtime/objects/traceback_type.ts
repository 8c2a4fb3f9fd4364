/** Traceback objects: one per frame that an exception has left. CPython: Python/traceback.c. */
import type { Code } from "./callable.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import "./object_type.ts";
import { decodePosition, type Position } from "./positions.ts";
import { builtinType } from "./type.ts";

/** Makes the frame object of a traceback entry; set by frames that know more. */
export const frameHook: { make: (tb: PyTraceback) => Value } = {
  make: () => null,
};

/** An entry of a traceback; `tb_next` leads to where the exception was raised. */
export class PyTraceback extends PyObject {
  readonly $code: Code;
  readonly $position: number;
  $next: PyTraceback | null;
  $frame: Value = undefined;
  constructor(code: Code, position: number, next: PyTraceback | null) {
    super();
    this.$code = code;
    this.$position = position;
    this.$next = next;
  }
  /** Where in the source; null for functions of the runtime. */
  $where(): Position | null {
    return decodePosition(this.$code.info, this.$position);
  }
  get tb_next(): Value {
    return this.$next;
  }
  set tb_next(next: Value) {
    if (next !== null && !(next instanceof PyTraceback)) {
      throw links.typeError(`expected traceback object, got '${next?.$class?.$name ?? typeof next}'`);
    }
    for (let tb = next; tb !== null; tb = tb.$next) {
      if (tb === this) throw links.valueError("traceback loop detected");
    }
    this.$next = next;
  }
  get tb_lineno(): Value {
    return this.$where()?.lineno ?? this.$code.firstlineno;
  }
  get tb_lasti(): Value {
    return this.$position * 2;
  }
  get tb_frame(): Value {
    this.$frame ??= frameHook.make(this);
    return this.$frame;
  }
}

export const traceback = builtinType(PyTraceback as Value, {
  name: "traceback",
  base: false,
  signatures: {},
});
