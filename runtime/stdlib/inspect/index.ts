// The module `inspect`. https://docs.python.org/3.13/library/inspect.html
import { PyAsyncGenerator } from "../../frames/async_generator.ts";
import { isAwaitable } from "../../frames/awaiting.ts";
import { Coroutine } from "../../frames/coroutine.ts";
import { type AnyFrame, CLOSED, CREATED, isRunning } from "../../frames/frame.ts";
import { FrameType } from "../../frames/frame_view.ts";
import { PyGenerator } from "../../frames/generator.ts";
import { runningFrameViews } from "../../modules/caller.ts";
import { importModule, loadedModule } from "../../modules/importer.ts";
import { builtinModule, PyModule } from "../../modules/module.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { type Code, CodeFlags } from "../../objects/callable.ts";
import { PyGetSet, PyMember, PyProperty } from "../../objects/descriptor.ts";
import {
  AttributeError,
  attributeError,
  exceptionType,
  isException,
  osError,
  raised,
  typeError,
  wellKnownException,
} from "../../objects/exception.ts";
import { code_, method_wrapper } from "../../objects/function.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { sourceHook } from "../../objects/traceback_format.ts";
import { PyTraceback } from "../../objects/traceback_type.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { isInstance, isType, lookup, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { namedtuple } from "../collections/namedtuple.ts";
import { PyPartial } from "../functools/partial.ts";
import {
  empty,
  formatAnnotation,
  KEYWORD_ONLY,
  Parameter,
  ParameterKind,
  POSITIONAL_ONLY,
  POSITIONAL_OR_KEYWORD,
  VAR_KEYWORD,
  VAR_POSITIONAL,
} from "./parameter.ts";
import { BoundArguments, makeSignature, Signature, signatureOf, unwrap } from "./signature.ts";

const module = "inspect";

function isFunction(v: Value): boolean {
  return typeof v === "function" && typeOf(v) === wellKnown.function;
}
function isMethod(v: Value): boolean {
  return typeof v === "function" && typeOf(v) === wellKnown.method;
}
function isBuiltin(v: Value): boolean {
  return (
    typeof v === "function" && typeOf(v) === wellKnown.builtin_function_or_method && !isMethodDescriptor(v)
  );
}
/** Methods of types written in C, as the type's attribute: `list.append`. */
function isMethodDescriptor(v: Value): boolean {
  if (typeof v === "function") {
    return (
      v.$isType !== true && v.$form === undefined && v.$builtin === true && Boolean(v.$method?.$ownerName)
    );
  }
  if (v === null || typeof v !== "object") return false;
  const proto = typeOf(v).$proto;
  return proto.__get__ !== undefined && proto.__set__ === undefined && proto.__delete__ === undefined;
}
function isDataDescriptor(v: Value): boolean {
  if (v === null || typeof v !== "object") return false;
  const proto = typeOf(v).$proto;
  return proto.__set__ !== undefined || proto.__delete__ !== undefined;
}

function unwrapPartial(f: Value): Value {
  let current = f;
  while (current instanceof PyPartial) current = current.$func;
  return current;
}

const marks = new WeakSet<object>();

/** The function under methods and partials. */
function plain(f: Value): Value {
  let current = f;
  while (typeof current === "function" && current.$form !== undefined)
    current = current.$form.$function ?? current.$form;
  current = unwrapPartial(current);
  while (typeof current === "function" && current.$form !== undefined)
    current = current.$form.$function ?? current.$form;
  return current;
}

function hasFlag(given: Value, flag: number): boolean {
  const f = plain(given);
  if (typeof f !== "function" || f.$isType === true) return false;
  return ((f.$code?.flags ?? 0) & flag) !== 0;
}

function isCoroutineFunction(f: Value): boolean {
  const inner = plain(f);
  if (hasFlag(f, CodeFlags.COROUTINE) || (typeof inner === "function" && marks.has(inner))) return true;
  return typeof inner === "object" && inner !== null && isLikeCoroutineFunction(inner);
}

/** Does an object look like a coroutine function, as mocks of them do? CPython: `_signature_is_functionlike`. */
function isLikeCoroutineFunction(o: Value): boolean {
  if (typeOf(o).$proto.__call__ === undefined || typeof getattrOr(o, "__name__", null) !== "string")
    return false;
  const code = getattrOr(o, "__code__", null);
  if (code === null || getattrOr(code, "__class__", null) !== code_) return false;
  const flags = getattrOr(code, "co_flags", 0);
  return typeof flags === "number" && (flags & CodeFlags.COROUTINE) !== 0;
}

/** Text without the indentation that all lines but the first have. Documentation: inspect.cleandoc. */
export function cleandoc(doc: Value): string {
  const lines = expandTabs(String(doc)).split("\n");
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const content = line.replace(/^ +/, "").length;
    if (content > 0) margin = Math.min(margin, line.length - content);
  }
  const out = lines.map((line, i) =>
    i === 0 ? line.replace(/^ +/, "") : margin === Number.POSITIVE_INFINITY ? line : line.slice(margin),
  );
  while (out.length > 0 && out[out.length - 1] === "") out.pop();
  while (out.length > 0 && out[0] === "") out.shift();
  return out.join("\n");
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let out = "";
  for (const c of text) {
    if (c === "\t") {
      const n = 8 - (column % 8);
      out += " ".repeat(n);
      column += n;
    } else {
      out += c;
      column = c === "\n" || c === "\r" ? 0 : column + 1;
    }
  }
  return out;
}

function findDoc(v: Value): Value {
  const own = getattrOr(v, "__doc__", null);
  if (own !== null) return own;
  if (isType(v)) {
    for (const base of v.$mro) {
      const doc = base.$dict.get("__doc__") ?? null;
      if (base !== wellKnown.object && doc !== null) return doc;
    }
    return null;
  }
  let cls: Value = null;
  let name: Value = null;
  if (isMethod(v)) {
    const self = v.$self;
    cls = isType(self) ? self : typeOf(self);
    name = getattrOr(v, "__name__", null);
  } else if (isFunction(v)) {
    name = getattrOr(v, "__name__", null);
    cls = ownerOf(v);
  } else if (v instanceof PyProperty) {
    name = getattrOr(v.$fget, "__name__", null);
    cls = ownerOf(v.$fget);
  }
  if (!isType(cls) || typeof name !== "string") return null;
  for (const base of cls.$mro) {
    const doc = getattrOr(base.$dict.get(name) ?? null, "__doc__", null);
    if (base.$dict.has(name) && doc !== null) return doc;
  }
  return null;
}

/** The class that a function was written in, by its qualified name. */
function ownerOf(f: Value): Value {
  let cls = loadedModule(getattrOr(f, "__module__", "") ?? "") ?? null;
  const parts = String(getattrOr(f, "__qualname__", ""))
    .split(".")
    .slice(0, -1);
  for (const part of parts) cls = cls === null ? null : getattrOr(cls, part, null);
  return isType(cls) ? cls : null;
}

function getdoc(v: Value): Value {
  const doc = findDoc(v);
  return typeof doc === "string" ? cleandoc(doc) : null;
}

function members(v: Value, predicate: Value): [string, Value][] {
  const names: string[] = links.arrayOf(call(getattr(importModule(null, "builtins", 0), "dir"), v));
  const found: [string, Value][] = [];
  for (const name of names) {
    let value: Value;
    try {
      value = getattr(v, name);
    } catch (e) {
      if (!isException(e, AttributeError)) throw e;
      const owner = isType(v) ? v.$mro.find((c) => c.$dict.has(name)) : undefined;
      if (owner === undefined) continue;
      value = owner.$dict.get(name);
    }
    if (predicate === null || truth(call(predicate, value))) found.push([name, value]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function codeOf(v: Value): Code | null {
  let f = v;
  if (f instanceof PyTraceback) return f.$code;
  if (typeof f === "object" && f !== null && f.$frame?.$code !== undefined) return f.$frame.$code;
  if (typeof f === "function" && f.$form !== undefined) f = f.$form.$function ?? f.$form;
  f = unwrap(f);
  if (typeof f === "function" && f.$isType !== true && f.$code?.spec != null) return f.$code;
  return f?.$code?.spec != null ? f.$code : null;
}

function kindText(v: Value): string {
  return `module, class, method, function, traceback, frame, or code object was expected, got ${typeOf(v).$name}`;
}

function getfile(v: Value): string {
  if (v instanceof PyModule) {
    const file = getattrOr(v, "__file__", null);
    if (typeof file === "string") return file;
    throw typeError(`${links.repr(v)} is a built-in module`);
  }
  if (isType(v)) {
    const owner = loadedModule(getattrOr(v, "__module__", "") ?? "");
    const file = getattrOr(owner ?? null, "__file__", null);
    if (typeof file === "string") return file;
    if (getattrOr(v, "__module__", null) === "__main__") throw osError(0, "source code not available");
    throw typeError(`${links.repr(v)} is a built-in class`);
  }
  const code = codeOf(v);
  if (code === null) throw typeError(kindText(v));
  return code.info.filename;
}

/** All lines of a file that can be read. @raises OSError */
function fileLines(filename: string, source: string | undefined): string[] {
  if (source !== undefined) return source.split(/(?<=\n)/);
  const lines: string[] = [];
  for (let n = 1; ; n++) {
    const line = sourceHook.line(filename, n);
    if (line === undefined) break;
    lines.push(`${line}\n`);
  }
  if (lines.at(-1) === "\n") lines.pop();
  if (lines.length === 0) throw sourceMissing("could not get source code");
  return lines;
}

function sourceMissing(message: string): Value {
  const e = new (wellKnownException("OSError").$Impl)();
  e.$args = [message];
  return raised(e);
}

/** The lines of the block that begins at a line: decorators, the header, and what is indented under it. */
function blockFrom(lines: string[], start: number): string[] {
  let i = start;
  const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const own = indentOf(lines[i] ?? "");
  // The header may go over several lines: it ends at the line that ends with a colon outside brackets.
  let depth = 0;
  let header = false;
  let text: string | null = null;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    const scan = scanLine(line, depth, text);
    depth = scan.depth;
    text = scan.text;
    const isDefinition = /^\s*(?:async\s+def|def|class|lambda)\b/.test(line) || header;
    if (isDefinition) header = true;
    if (header && depth === 0 && text === null && !/\\\s*$/.test(line)) {
      if (scan.afterColon) return lines.slice(start, i + 1);
      break;
    }
    if (!header && depth === 0 && text === null && !/^\s*@/.test(line) && i > start + 50) break;
  }
  let end = i + 1;
  for (let j = i + 1; j < lines.length; j++) {
    const line = lines[j] as string;
    if (text === null && depth === 0) {
      if (line.trim() === "") continue;
      if (indentOf(line) <= own) {
        if (!/^\s*#/.test(line) || indentOf(line) < own) break;
        break;
      }
    }
    const scan = scanLine(line, depth, text);
    depth = scan.depth;
    text = scan.text;
    end = j + 1;
  }
  return lines.slice(start, end);
}

/** Follows brackets and strings over a line. */
function scanLine(
  line: string,
  before: number,
  open: string | null,
): { depth: number; text: string | null; afterColon: boolean } {
  let depth = before;
  let text = open;
  let colon = -1;
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string;
    if (text !== null) {
      if (c === "\\") i++;
      else if (line.startsWith(text, i)) {
        i += text.length - 1;
        text = null;
      }
      continue;
    }
    if (c === "#") break;
    if (c === '"' || c === "'") {
      const triple = c.repeat(3);
      text = line.startsWith(triple, i) ? triple : c;
      i += text.length - 1;
    } else if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (c === ":" && depth === 0) colon = i;
  }
  if (text !== null && text.length === 1) text = null;
  const rest =
    colon < 0
      ? ""
      : line
          .slice(colon + 1)
          .replace(/#.*/, "")
          .trim();
  return { depth, text, afterColon: rest !== "" };
}

function sourceLines(v: Value): [string[], number] {
  if (v instanceof PyModule) return [fileLines(getfile(v), undefined), 0];
  if (isType(v)) {
    const lines = fileLines(getfile(v), undefined);
    const path = v.$qualname.split(".");
    const name = path.at(-1) as string;
    const pattern = new RegExp(`^\\s*class\\s+${name}\\b`);
    const first = lines.findIndex((line) => pattern.test(line));
    if (first < 0) throw sourceMissing("could not find class definition");
    let start = first;
    while (start > 0 && /^\s*@/.test(lines[start - 1] as string)) start--;
    return [blockFrom(lines, start), start + 1];
  }
  const code = codeOf(v);
  if (code === null) throw typeError(kindText(v));
  const lines = fileLines(code.info.filename, code.info.source);
  const start = code.firstlineno - 1;
  if (start >= lines.length) throw sourceMissing("lineno is out of bounds");
  return [blockFrom(lines, start), code.firstlineno];
}

function stateOf(frame: AnyFrame, prefix: string): string {
  if (frame.$state === CREATED) return `${prefix}_CREATED`;
  if (frame.$state === CLOSED) return `${prefix}_CLOSED`;
  return isRunning(frame) ? `${prefix}_RUNNING` : `${prefix}_SUSPENDED`;
}

function getAnnotations(v: Value, kw: Value): Value {
  let annotations: Value;
  if (isType(v)) annotations = v.$dict.get("__annotations__") ?? null;
  else if (v instanceof PyModule) annotations = getattrOr(v, "__annotations__", null);
  else if (typeof v === "function" || getattrOr(v, "__call__", undefined) !== undefined)
    annotations = getattrOr(v, "__annotations__", null);
  else throw typeError(`${links.repr(v)} is not a module, class, or callable.`);
  const entries: [Value, Value][] = annotations === null ? [] : [...links.stringEntries(annotations)];
  if (!truth(kw.eval_str)) return links.dict(entries);
  const evaluate = getattr(importModule(null, "builtins", 0), "eval");
  const owner = isType(v) || typeof v === "function" ? loadedModule(getattrOr(v, "__module__", "") ?? "") : v;
  const globals = kw.globals ?? getattrOr(owner ?? null, "__dict__", links.dict([]));
  const locals = kw.locals ?? (isType(v) ? links.dict(v.$dict.entries()) : globals);
  return links.dict(
    entries.map(([name, a]) => [name, typeof a === "string" ? call(evaluate, a, globals, locals) : a]),
  );
}

let argSpec: Value;
function fullArgSpec(f: Value): Value {
  argSpec ??= namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations", {
    rename: false,
    defaults: null,
    module,
  });
  const s =
    typeof f === "function" && f.$form !== undefined
      ? signatureOf(f.$form.$function ?? f.$form, false)
      : signatureOf(f, false);
  const args: Value[] = [];
  const defaults: Value[] = [];
  const kwonly: Value[] = [];
  const kwdefaults = links.dict([]);
  const annotations = links.dict([]);
  let varargs: Value = null;
  let varkw: Value = null;
  if (s.$returns !== empty) links.setItem(annotations, "return", s.$returns);
  for (const p of s.$parameters) {
    if (p.$kind === POSITIONAL_ONLY || p.$kind === POSITIONAL_OR_KEYWORD) {
      args.push(p.$name);
      if (p.$default !== empty) defaults.push(p.$default);
    } else if (p.$kind === VAR_POSITIONAL) varargs = p.$name;
    else if (p.$kind === KEYWORD_ONLY) {
      kwonly.push(p.$name);
      if (p.$default !== empty) links.setItem(kwdefaults, p.$name, p.$default);
    } else if (p.$kind === VAR_KEYWORD) varkw = p.$name;
    if (p.$annotation !== empty) links.setItem(annotations, p.$name, p.$annotation);
  }
  return argSpec(
    links.list(args),
    varargs,
    varkw,
    defaults.length > 0 ? tuple(defaults) : null,
    links.list(kwonly),
    truth(kwdefaults) ? kwdefaults : null,
    annotations,
  );
}

const missingStatic = {};

/** An attribute without asking `__getattr__` or descriptors. */
function getattrStatic(v: Value, name: Value, fallback: Value): Value {
  const find = (): Value => {
    const classes: PyType[] = isType(v) ? v.$mro : typeOf(v).$mro;
    if (!isType(v)) {
      const raw = lookup(typeOf(v), name);
      if (raw !== undefined && isDataDescriptor(raw)) return raw;
      if (typeOf(v).$hasDict && typeof v === "object") {
        const own = links.instanceDict(v).$get(name);
        if (own !== undefined) return own;
      }
    }
    for (const c of classes) if (c.$dict.has(name)) return c.$dict.get(name);
    if (isType(v)) for (const c of v.$class.$mro) if (c.$dict.has(name)) return c.$dict.get(name);
    return missingStatic;
  };
  const found = find();
  if (found !== missingStatic) return found;
  if (fallback === undefined) throw attributeError(name);
  return fallback;
}

function moduleOf(v: Value): Value {
  if (v instanceof PyModule) return v;
  const name = getattrOr(v, "__module__", null);
  return typeof name === "string" ? (loadedModule(name) ?? null) : null;
}

function predicate(test: (v: Value) => boolean): (v: Value) => boolean {
  return test;
}

function endOfBlock(): Value {
  const cls = exceptionType(class extends wellKnownException("Exception").$Impl {} as never, {
    name: "EndOfBlock",
    module,
  });
  return cls;
}

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Get useful information from live Python objects.",
    style: "python",
    functions: {
      "isfunction(object)": predicate(isFunction),
      "ismethod(object)": predicate(isMethod),
      "isclass(object)": isType,
      "ismodule(object)": predicate((v) => v instanceof PyModule),
      "isbuiltin(object)": predicate(isBuiltin),
      "ismethoddescriptor(object)": predicate(isMethodDescriptor),
      "isdatadescriptor(object)": predicate(isDataDescriptor),
      "isgetsetdescriptor(object)": predicate((v) => v instanceof PyGetSet),
      "ismemberdescriptor(object)": predicate((v) => v instanceof PyMember),
      "isroutine(object)": predicate(
        (v) =>
          isFunction(v) ||
          isMethod(v) ||
          isBuiltin(v) ||
          (typeof v === "function" && (isMethodDescriptor(v) || typeOf(v) === method_wrapper)),
      ),
      "isgenerator(object)": predicate((v) => v instanceof PyGenerator),
      "iscoroutine(object)": predicate((v) => v instanceof Coroutine),
      "isasyncgen(object)": predicate((v) => v instanceof PyAsyncGenerator),
      "isawaitable(object)": predicate((v) => v !== undefined && isAwaitable(v)),
      "isgeneratorfunction(obj)": predicate((f) => hasFlag(f, CodeFlags.GENERATOR)),
      "iscoroutinefunction(obj)": predicate(isCoroutineFunction),
      "isasyncgenfunction(obj)": predicate((f) => hasFlag(f, CodeFlags.ASYNC_GENERATOR)),
      "markcoroutinefunction(func)": (f) => {
        marks.add(plain(f));
        return f;
      },
      "istraceback(object)": predicate((v) => v instanceof PyTraceback),
      "isframe(object)": predicate((v) => isInstance(v, FrameType)),
      "iscode(object)": predicate((v) => isInstance(v, code_)),
      "isabstract(object)": predicate((v) => isType(v) && v.$abstract === true),
      "getmembers(object, predicate=None)": (v, test) => links.list(members(v, test).map((m) => tuple(m))),
      "getmro(cls)": (cls) => getattr(cls, "__mro__"),
      "getdoc(object)": getdoc,
      "cleandoc(doc)": cleandoc,
      "getcomments(object)": (v) => {
        const [, start] = sourceLines(v);
        const lines = fileLines(getfile(v), codeOf(v)?.info.source);
        const found: string[] = [];
        for (let i = start - 2; i >= 0 && /^\s*#/.test(lines[i] as string); i--)
          found.unshift((lines[i] as string).trimStart());
        return found.length > 0 ? found.join("") : null;
      },
      "getfile(object)": getfile,
      "getsourcefile(object)": (v) => getfile(v),
      "getsourcelines(object)": (v) => {
        const [lines, first] = sourceLines(unwrap(v));
        return tuple([links.list(lines), first]);
      },
      "getsource(object)": (v) => sourceLines(unwrap(v))[0].join(""),
      "getmodule(object)": moduleOf,
      "getmodulename(path)": (path) => {
        const match = /([^/]*?)\.(?:py|pyc)$/.exec(String(path));
        return match === null ? null : match[1];
      },
      "unwrap(func, *, stop=None)": (f, kw) =>
        unwrap(f, kw.stop === null ? undefined : (g) => truth(call(kw.stop, g))),
      "signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False)": (f, kw) => {
        const s = signatureOf(f, truth(kw.follow_wrapped));
        if (!truth(kw.eval_str)) return s;
        const annotations = getAnnotations(unwrap(f), {
          eval_str: true,
          globals: kw.globals,
          locals: kw.locals,
        });
        return makeSignature(
          s.$parameters.map(
            (p) => p.replace({ annotation: annotations.$get(p.$name) ?? p.$annotation }) as never,
          ),
          annotations.$get("return") ?? s.$returns,
        );
      },
      "getfullargspec(func)": fullArgSpec,
      "getcallargs(func, /, *positional, **named)": (f, ...args) => {
        const kw = args.pop();
        const target = typeof f === "function" && f.$form !== undefined ? (f.$form.$function ?? f.$form) : f;
        const all = target === f ? args : [f.$self, ...args];
        const bound = signatureOf(target, false).bind(...all, kw);
        bound.apply_defaults();
        return bound.arguments;
      },
      "get_annotations(obj, *, globals=None, locals=None, eval_str=False)": getAnnotations,
      "formatannotation(annotation, base_module=None)": formatAnnotation,
      "getattr_static(obj, attr, default=<sentinel>)": getattrStatic,
      "getgeneratorstate(generator)": (g) => stateOf(g, "GEN"),
      "getcoroutinestate(coroutine)": (c) => stateOf(c, "CORO"),
      "getasyncgenstate(agen)": (g) => stateOf(g, "AGEN"),
      "currentframe()": () => runningFrameViews()[0] ?? null,
    },
    attributes: {
      Signature,
      Parameter,
      BoundArguments,
      _ParameterKind: ParameterKind,
      _empty: empty,
      EndOfBlock: endOfBlock(),
      CO_OPTIMIZED: 1,
      CO_NEWLOCALS: 2,
      CO_VARARGS: 4,
      CO_VARKEYWORDS: 8,
      CO_NESTED: 16,
      CO_GENERATOR: 32,
      CO_COROUTINE: 128,
      CO_ITERABLE_COROUTINE: 256,
      CO_ASYNC_GENERATOR: 512,
      GEN_CREATED: "GEN_CREATED",
      GEN_RUNNING: "GEN_RUNNING",
      GEN_SUSPENDED: "GEN_SUSPENDED",
      GEN_CLOSED: "GEN_CLOSED",
      CORO_CREATED: "CORO_CREATED",
      CORO_RUNNING: "CORO_RUNNING",
      CORO_SUSPENDED: "CORO_SUSPENDED",
      CORO_CLOSED: "CORO_CLOSED",
      AGEN_CREATED: "AGEN_CREATED",
      AGEN_RUNNING: "AGEN_RUNNING",
      AGEN_SUSPENDED: "AGEN_SUSPENDED",
      AGEN_CLOSED: "AGEN_CLOSED",
    },
  });
}
