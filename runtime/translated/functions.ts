/** Python functions as translated programs write them: a JavaScript function and its signature as text. */
import { PyAsyncGenerator } from "../frames/async_generator.ts";
import { Coroutine } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { PyGenerator } from "../frames/generator.ts";
import { runBlocking } from "../frames/kernel.ts";
import { NativeCoroutineBody, NativeGeneratorBody } from "../frames/native.ts";
import {
  Code,
  CodeFlags,
  checked,
  type ModuleInfo,
  type PyFunction,
  type PyMethodForm,
  wrongArguments,
} from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";
import { parseSignature, type Signature } from "../objects/signature.ts";

/** What a signature's text cannot say. */
export interface Extras {
  /** Defaults that are not literals, by parameter. */
  readonly defaults?: { readonly [parameter: string]: Value };
  readonly annotations?: () => Value;
  readonly doc?: Value;
  readonly typeParams?: Value;
}

/** How the body runs. */
export type Kind = "plain" | "coroutine" | "generator" | "async generator" | "blocking";

type Body = (this: Value, ...args: Value[]) => Value;

const flags: { readonly [K in Kind]: number } = {
  plain: 0,
  blocking: 0,
  coroutine: CodeFlags.COROUTINE,
  generator: CodeFlags.GENERATOR,
  "async generator": CodeFlags.ASYNC_GENERATOR,
};

/** The code object for `"C.name(self, a, b=1, *, c=...)"`. */
export function codeOf(
  info: ModuleInfo,
  text: string,
  kind: Kind,
  extras: Extras | undefined,
  hasSelf: boolean,
): Code {
  const open = text.indexOf("(");
  const qualname = text.slice(0, open);
  const parsed = parseSignature(text.slice(open));
  const given = extras?.defaults ?? {};
  const value = (name: string, literal: Value) => (Object.hasOwn(given, name) ? given[name] : literal);
  const kwliterals: { [name: string]: Value } = {};
  for (const name of parsed.kwonly) kwliterals[name] = value(name, parsed.kwliterals?.[name]);
  const signature: Signature = {
    ...parsed,
    literals: parsed.args.map((name, i) => value(name, parsed.literals?.[i])),
    kwliterals,
  };
  const made = new Code(
    qualname.slice(qualname.lastIndexOf(".") + 1),
    qualname,
    signature,
    "python",
    hasSelf,
  );
  made.flags =
    3 |
    flags[kind] |
    (signature.vararg === null ? 0 : CodeFlags.VARARGS) |
    (signature.kwarg === null ? 0 : CodeFlags.VARKEYWORDS);
  made.info = info;
  made.firstlineno = 1;
  return made;
}

/** Is the body written for the trampoline, and not as a native `async` function? */
export function isGeneratorFunction(body: Value): boolean {
  return body?.[Symbol.toStringTag] === "GeneratorFunction";
}

/** What calling the function does once its arguments are checked. */
function started(body: Body, kind: Kind, code: Code): Body {
  switch (kind) {
    case "plain":
      return function (this: Value, ...args: Value[]) {
        const result = body.apply(this, args);
        return result === undefined ? null : result;
      };
    case "blocking":
      return function (this: Value, ...args: Value[]) {
        return runBlocking(body.apply(this, args) as FrameBody);
      };
    case "coroutine":
      if (!isGeneratorFunction(body)) {
        return function (this: Value, ...args: Value[]) {
          return new Coroutine(null, code, new NativeCoroutineBody(() => body.apply(this, args)));
        };
      }
      return function (this: Value, ...args: Value[]) {
        return new Coroutine(body.apply(this, args) as FrameBody, code);
      };
    case "generator":
      return function (this: Value, ...args: Value[]) {
        return new PyGenerator(body.apply(this, args) as FrameBody, code);
      };
    case "async generator":
      if (!isGeneratorFunction(body)) {
        return function (this: Value, ...args: Value[]) {
          return new PyAsyncGenerator(null, code, new NativeGeneratorBody(() => body.apply(this, args)));
        };
      }
      return function (this: Value, ...args: Value[]) {
        return new PyAsyncGenerator(body.apply(this, args) as FrameBody, code);
      };
  }
}

function finish(f: PyFunction, code: Code, extras: Extras | undefined): PyFunction {
  f.$code = code;
  const { args, defaultCount, literals = [], kwonly, kwdefaults, kwliterals = {} } = code.signature;
  if (defaultCount > 0) f.$defaults = literals.slice(args.length - defaultCount);
  if (kwdefaults.size > 0) {
    f.$kwdefaults = Object.fromEntries(
      kwonly.filter((name) => kwdefaults.has(name)).map((name) => [name, kwliterals[name]]),
    );
  }
  if (extras?.annotations !== undefined) f.$annotations = extras.annotations;
  if (extras?.doc !== undefined) f.$doc = extras.doc;
  if (extras?.typeParams !== undefined) f.$typeParams = extras.typeParams;
  return f;
}

/** A function whose parameters are all JavaScript's. */
export function makeFunction(
  info: ModuleInfo,
  kind: Kind,
  text: string,
  body: Body,
  extras?: Extras,
): PyFunction {
  const code = codeOf(info, text, kind, extras, true);
  // To the check of the arguments, the first parameter is one like the others.
  const callee = codeOf(info, text, kind, extras, false);
  const f = checked(started(body, kind, code), callee) as PyFunction;
  if (kind === "blocking") f.$twin = checked(body, callee) as (...args: Value[]) => FrameBody;
  return finish(f, code, extras);
}

/** A method whose first parameter is `this`: gives its plain form. */
export function makeMethod(
  info: ModuleInfo,
  kind: Kind,
  text: string,
  body: Body,
  extras?: Extras,
): PyFunction {
  const code = codeOf(info, text, kind, extras, true);
  const m = checked(started(body, kind, code), code) as PyMethodForm & { $twin?: Value };
  const f: PyFunction = (self?: Value, ...args: Value[]) => {
    if (self === undefined) wrongArguments(code, args);
    return m.apply(self, args);
  };
  m.$isMethod = true;
  m.$code = code;
  m.$function = f;
  f.$method = m;
  if (kind === "blocking") {
    const twin = checked(body, code);
    m.$twin = twin;
    f.$twin = (self: Value, ...args: Value[]) => twin.apply(self, args);
  }
  return finish(f, code, extras);
}
