/** Functions and generators of modules that CPython writes in Python. */
import { pythonFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { PyGenerator } from "../frames/generator.ts";
import { Code, type PyFunction } from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";
import { parseSignature } from "../objects/signature.ts";

/** Functions from a table `{ "join(a, *p)": (a, ...p) => … }`, in the words of functions written in Python. */
export function pythonFunctions(
  module: string,
  table: { [signature: string]: (...args: Value[]) => Value },
): { [name: string]: PyFunction } {
  const made: { [name: string]: PyFunction } = {};
  for (const [text, impl] of Object.entries(table)) {
    const open = text.indexOf("(");
    const name = text.slice(0, open);
    made[name] = pythonFunction(module, name, text.slice(open), impl);
  }
  return made;
}

const codes = new Map<string, Code>();

/** A Python generator of what a JavaScript generator yields. */
export function generatorOf(name: string, body: Generator<Value, Value, Value>): Value {
  let code = codes.get(name);
  if (code === undefined) {
    code = new Code(name, name, parseSignature("()"), "python", false);
    codes.set(name, code);
  }
  return new PyGenerator(body as FrameBody, code);
}
