/** What Python programs see of a frame: `cr_frame`, `gi_frame`, `ag_frame`. CPython: Objects/frameobject.c. */

import type { Code } from "../objects/callable.ts";
import { PyDict } from "../objects/dict.ts";
import { runtimeError } from "../objects/exception.ts";
import { codeObject } from "../objects/function.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { decodePosition } from "../objects/positions.ts";
import { frameHook } from "../objects/traceback_type.ts";
import { builtinType } from "../objects/type.ts";
import { type AnyFrame, at, CREATED, isRunning } from "./frame.ts";

/** The line at which a frame is: where it waits, or what it executes. */
export function currentLine(frame: AnyFrame): number {
  const code = frame.$code as Code;
  if (frame.$state === CREATED) return code.firstlineno;
  const position = frame.$awaiting === null && isRunning(frame) ? at.p : frame.$position;
  return decodePosition(code.info, position)?.lineno ?? code.firstlineno;
}

/** A frame that is no generator's: of a traceback, or one on JavaScript's stack. */
export interface PlainFrame {
  readonly $code: Code;
  /** The line that it executes, or executed last. */
  readonly lineno: number;
  /** The caller's frame; undefined where Tulip does not know it. */
  back(): Value;
}

function isPlain(frame: AnyFrame | PlainFrame): frame is PlainFrame {
  return (frame as PlainFrame).back !== undefined;
}

/** Documentation: "Frame objects" in the data model. */
export class FrameView extends PyObject {
  readonly $frame: AnyFrame | PlainFrame;
  constructor(frame: AnyFrame | PlainFrame) {
    super();
    this.$frame = frame;
  }
  /** DEVIATION: the callers of a frame that an exception has left are not known. @raises RuntimeError */
  get f_back(): Value {
    const { $frame: frame } = this;
    if (!isPlain(frame)) return null;
    const back = frame.back();
    if (back === undefined) throw unknown("f_back");
    return back;
  }
  get f_code(): Value {
    return codeObject(this.$frame.$code as Code);
  }
  get f_lineno(): Value {
    const { $frame: frame } = this;
    return isPlain(frame) ? frame.lineno : currentLine(frame);
  }
  get f_globals(): Value {
    const { globals } = (this.$frame.$code as Code).info as { globals?: Value };
    if (globals === undefined) throw unknown("f_globals");
    return globals instanceof PyDict ? globals : links.instanceDict(globals);
  }
  /** DEVIATION: known for modules only; a function's variables are JavaScript's. @raises RuntimeError */
  get f_locals(): Value {
    if (this.$frame.$code?.name !== "<module>") throw unknown("f_locals");
    return this.f_globals;
  }
  get f_trace(): Value {
    return null;
  }
  __repr__(): string {
    const code = this.$frame.$code as Code;
    return `<frame at ${address(this)}, file '${code.info.filename}', line ${this.f_lineno}, code ${code.name}>`;
  }
}

function unknown(name: string): Value {
  return runtimeError(
    `Tulip does not know '${name}' of this frame: variables and callers live on JavaScript's stack`,
  );
}

export const FrameType = builtinType(FrameView as Value, {
  name: "frame",
  base: false,
  signatures: { __repr__: "()" },
});

frameHook.make = (tb) => new FrameView({ $code: tb.$code, lineno: tb.tb_lineno, back: () => undefined });
