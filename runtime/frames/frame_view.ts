/** What Python programs see of a frame: `cr_frame`, `gi_frame`, `ag_frame`. CPython: Objects/frameobject.c. */

import type { Code } from "../objects/callable.ts";
import { codeObject } from "../objects/function.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { decodePosition } from "../objects/positions.ts";
import { builtinType } from "../objects/type.ts";
import { type AnyFrame, at, CREATED, isRunning } from "./frame.ts";

/** The line at which a frame is: where it waits, or what it executes. */
export function currentLine(frame: AnyFrame): number {
  const code = frame.$code as Code;
  if (frame.$state === CREATED) return code.firstlineno;
  const position = frame.$awaiting === null && isRunning(frame) ? at.p : frame.$position;
  return decodePosition(code.info, position)?.lineno ?? code.firstlineno;
}

/** Documentation: "Frame objects" in the data model. */
export class FrameView extends PyObject {
  readonly $frame: AnyFrame;
  constructor(frame: AnyFrame) {
    super();
    this.$frame = frame;
  }
  get f_back(): Value {
    return null;
  }
  get f_code(): Value {
    return codeObject(this.$frame.$code as Code);
  }
  get f_lineno(): Value {
    return currentLine(this.$frame);
  }
  __repr__(): string {
    const code = this.$frame.$code as Code;
    return `<frame at ${address(this)}, file '${code.info.filename}', line ${currentLine(this.$frame)}, code ${code.name}>`;
  }
}

export const FrameType = builtinType(FrameView as Value, {
  name: "frame",
  base: false,
  signatures: { __repr__: "()" },
});
