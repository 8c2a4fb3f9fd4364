// `inspect.Signature`, `BoundArguments` and `signature`. CPython: Lib/inspect.py.
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callable } from "../../objects/call.ts";
import type { Code } from "../../objects/callable.ts";
import { equals } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { mappingProxyOf } from "../../objects/mapping_proxy.ts";
import { jsName, pyName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented, object_, type_ } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import {
  builtinType,
  isSubtype,
  isType,
  lookup,
  lookupSpecial,
  type PyType,
  typeOf,
} from "../../objects/type.ts";
import { PyPartial } from "../functools/partial.ts";
import {
  empty,
  formatAnnotation,
  KEYWORD_ONLY,
  Parameter,
  POSITIONAL_ONLY,
  POSITIONAL_OR_KEYWORD,
  type PyParameter,
  parameter,
  VAR_KEYWORD,
  VAR_POSITIONAL,
} from "./parameter.ts";

const module = "inspect";

export class PyBoundArguments extends PyObject {
  arguments: Value = null;
  $signature: PySignature = null as never;
  get signature(): Value {
    return this.$signature;
  }
  get args(): Value {
    const args: Value[] = [];
    for (const p of this.$signature.$parameters) {
      if (p.$kind === VAR_KEYWORD || p.$kind === KEYWORD_ONLY) break;
      const value = this.arguments.$get(p.$name);
      if (value === undefined) break;
      if (p.$kind === VAR_POSITIONAL) args.push(...links.arrayOf(value));
      else args.push(value);
    }
    return tuple(args);
  }
  get kwargs(): Value {
    const kw = new PyDict();
    let started = false;
    for (const p of this.$signature.$parameters) {
      const value = this.arguments.$get(p.$name);
      if (!started) {
        if (p.$kind === VAR_KEYWORD || p.$kind === KEYWORD_ONLY) started = true;
        else if (value === undefined) {
          started = true;
          continue;
        }
      }
      if (!started || value === undefined) continue;
      if (p.$kind === VAR_KEYWORD) for (const [key, v] of links.stringEntries(value)) kw.$set(key, v);
      else kw.$set(p.$name, value);
    }
    return kw;
  }
  apply_defaults(): null {
    const all = new PyDict();
    for (const p of this.$signature.$parameters) {
      let value = this.arguments.$get(p.$name);
      if (value === undefined) {
        if (p.$default !== empty) value = p.$default;
        else if (p.$kind === VAR_POSITIONAL) value = tuple([]);
        else if (p.$kind === VAR_KEYWORD) value = new PyDict();
        else continue;
      }
      all.$set(p.$name, value);
    }
    this.arguments = all;
    return null;
  }
  __eq__(other: Value): Value {
    if (this === other) return true;
    if (!(other instanceof PyBoundArguments)) return NotImplemented;
    return equals(this.$signature, other.$signature) && equals(this.arguments, other.arguments);
  }
  __repr__(): string {
    const args = [...links.stringEntries(this.arguments)].map(([name, v]) => `${name}=${links.repr(v)}`);
    return `<${typeOf(this).$name} (${args.join(", ")})>`;
  }
}
export const BoundArguments = builtinType(PyBoundArguments, {
  name: "BoundArguments",
  module,
  signatures: { apply_defaults: "()", __eq__: "(other)", __repr__: "()" },
});

export class PySignature extends PyObject {
  $parameters: PyParameter[] = [];
  $returns: Value = empty;
  __init__(parameters: Value, kw: Keywords): null {
    this.$parameters = parameters === null ? [] : (links.arrayOf(parameters) as PyParameter[]);
    this.$returns = kw.return_annotation ?? empty;
    if (kw.return_annotation === null) this.$returns = null;
    if (kw.__validate_parameters__ === false) return null;
    const seen = new Set<string>();
    let top: Value = POSITIONAL_ONLY;
    let withDefault = false;
    for (const p of this.$parameters) {
      const kind = p.$kind;
      if (kind._value_ < top._value_) {
        throw valueError(
          `wrong parameter order: ${getattr(top, "description")} parameter before ${getattr(kind, "description")} parameter`,
        );
      }
      if (kind._value_ > top._value_) top = kind;
      if (kind === POSITIONAL_ONLY || kind === POSITIONAL_OR_KEYWORD) {
        if (p.$default !== empty) withDefault = true;
        else if (withDefault) throw valueError("non-default argument follows default argument");
      }
      if (seen.has(p.$name)) throw valueError(`duplicate parameter name: ${links.repr(p.$name)}`);
      seen.add(p.$name);
    }
    return null;
  }
  get parameters(): Value {
    const d = new PyDict();
    for (const p of this.$parameters) d.$set(p.$name, p);
    return mappingProxyOf(d);
  }
  get return_annotation(): Value {
    return this.$returns;
  }
  replace(kw: Keywords): Value {
    const made = new (typeOf(this).$Impl)();
    const given = kw.parameters;
    made.__init__(given === undefined ? links.list(this.$parameters.slice()) : given, {
      return_annotation: kw.return_annotation === undefined ? this.$returns : kw.return_annotation,
    });
    return made;
  }
  __replace__(kw: Keywords): Value {
    return this.replace(kw);
  }
  bind(...args: Value[]): Value {
    return bindTo(this, args.slice(0, -1), args[args.length - 1], false);
  }
  bind_partial(...args: Value[]): Value {
    return bindTo(this, args.slice(0, -1), args[args.length - 1], true);
  }
  static from_callable(cls: Value, obj: Value, kw: Keywords): Value {
    void cls;
    return signatureOf(obj, truth(kw.follow_wrapped));
  }
  format(kw: Keywords): string {
    const parts: string[] = [];
    let needsSlash = false;
    let needsStar = true;
    for (const p of this.$parameters) {
      if (p.$kind === POSITIONAL_ONLY) needsSlash = true;
      else if (needsSlash) {
        parts.push("/");
        needsSlash = false;
      }
      if (p.$kind === VAR_POSITIONAL) needsStar = false;
      else if (p.$kind === KEYWORD_ONLY && needsStar) {
        parts.push("*");
        needsStar = false;
      }
      parts.push(links.str(p));
    }
    if (needsSlash) parts.push("/");
    let text = `(${parts.join(", ")})`;
    const width = kw.max_width;
    if (width != null && text.length > width) text = `(\n    ${parts.join(",\n    ")}\n)`;
    return this.$returns === empty ? text : `${text} -> ${formatAnnotation(this.$returns)}`;
  }
  __str__(): string {
    return this.format({});
  }
  __repr__(): string {
    return `<${typeOf(this).$name} ${links.str(this)}>`;
  }
  __hash__(): Value {
    return links.hash(tuple([tuple(this.$parameters), this.$returns]));
  }
  __eq__(other: Value): Value {
    if (this === other) return true;
    if (!(other instanceof PySignature)) return NotImplemented;
    const split = (s: PySignature) => [
      links.list(s.$parameters.filter((p) => p.$kind !== KEYWORD_ONLY)),
      links.dict(s.$parameters.filter((p) => p.$kind === KEYWORD_ONLY).map((p) => [p.$name, p])),
      s.$returns,
    ];
    const theirs = split(other);
    return split(this).every((v, i) => equals(v, theirs[i]));
  }
}

function missing(p: PyParameter, kind: string): Value {
  return typeError(`missing a required${kind} argument: ${links.repr(p.$name)}`);
}

function bindTo(signature: PySignature, args: readonly Value[], given: Keywords, partial: boolean): Value {
  const kw = new Map<string, Value>();
  for (const key of Object.keys(given)) kw.set(pyName(key) ?? key, given[key]);
  const bound = new PyBoundArguments();
  bound.$signature = signature;
  const out = new PyDict();
  bound.arguments = out;
  const parameters = signature.$parameters.slice();
  const positionalOnly: string[] = [];
  let rest: PyParameter[] = [];
  let i = 0;
  for (;;) {
    const p = parameters.shift();
    if (i >= args.length) {
      if (p === undefined || p.$kind === VAR_POSITIONAL) break;
      if (kw.has(p.$name)) {
        if (p.$kind === POSITIONAL_ONLY) {
          positionalOnly.push(p.$name);
          continue;
        }
        rest = [p];
        break;
      }
      if (p.$kind === VAR_KEYWORD || p.$default !== empty || partial) {
        rest = [p];
        break;
      }
      throw missing(p, p.$kind === KEYWORD_ONLY ? " keyword-only" : "");
    }
    if (p === undefined || p.$kind === VAR_KEYWORD || p.$kind === KEYWORD_ONLY) {
      throw typeError("too many positional arguments");
    }
    if (p.$kind === VAR_POSITIONAL) {
      out.$set(p.$name, tuple(args.slice(i)));
      break;
    }
    if (kw.has(p.$name) && p.$kind !== POSITIONAL_ONLY) {
      throw typeError(`multiple values for argument ${links.repr(p.$name)}`);
    }
    out.$set(p.$name, args[i++]);
  }
  let rest_: PyParameter | null = null;
  for (const p of [...rest, ...parameters]) {
    if (p.$kind === VAR_KEYWORD) rest_ = p;
    else if (p.$kind !== VAR_POSITIONAL) {
      const value = kw.get(p.$name);
      if (value !== undefined && p.$kind !== POSITIONAL_ONLY) {
        kw.delete(p.$name);
        out.$set(p.$name, value);
      } else if (!partial && p.$default === empty) throw missing(p, "");
    }
  }
  if (kw.size > 0) {
    if (rest_ !== null) out.$set(rest_.$name, links.dict(kw.entries()));
    else if (positionalOnly.length > 0) {
      throw typeError(
        `got some positional-only arguments passed as keyword arguments: ${links.repr(positionalOnly.join(", "))}`,
      );
    } else throw typeError(`got an unexpected keyword argument ${links.repr([...kw.keys()][0])}`);
  }
  return bound;
}

const replaceText = "(*, parameters=<void>, return_annotation=<void>)";
export const Signature = builtinType(PySignature, {
  name: "Signature",
  module,
  doc: "A Signature object represents the overall signature of a function.",
  signatures: {
    __init__: "(parameters=None, *, return_annotation=<empty>, __validate_parameters__=True)",
    replace: replaceText,
    __replace__: replaceText,
    bind: "(*args, **kwargs)",
    bind_partial: "(*args, **kwargs)",
    format: "(*, max_width=None)",
    __str__: "()",
    __repr__: "()",
    __hash__: "()",
    __eq__: "(other)",
  },
  classmethods: { from_callable: "(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False)" },
  attributes: { empty, _parameter_cls: Parameter, _bound_arguments_cls: BoundArguments },
});

export function makeSignature(parameters: PyParameter[], returns: Value = empty): PySignature {
  const s = new PySignature();
  s.$parameters = parameters;
  s.$returns = returns;
  return s;
}

/** A default of a runtime function that is no literal: shown as its text. */
class PyUnspecified extends PyObject {
  $text = "";
  __repr__(): string {
    return this.$text;
  }
}
builtinType(PyUnspecified, { name: "_Unspecified", module, signatures: { __repr__: "()" } });

function unspecified(text: string): Value {
  const v = new PyUnspecified();
  v.$text = text;
  return v;
}

/** The parameters of a function's code, with its defaults and annotations. */
function ofCode(f: Value, code: Code): PySignature {
  const { posonly, args, vararg, kwonly, kwarg, defaultCount, kwdefaults, literals, kwliterals, texts } =
    code.signature;
  const annotations = f.$builtin === true ? null : getattrOr(f, "__annotations__", null);
  const annotated = (name: string): Value => {
    const v = annotations === null ? undefined : annotations.$get(name);
    return v === undefined ? empty : v;
  };
  const defaults: Value[] = f.$defaults ?? [];
  const list: PyParameter[] = [];
  const unbound =
    code.style === "c" && f.$method !== undefined && !code.hasSelf && f.$method.$ownerName !== undefined;
  if (unbound) list.push(parameter("self", POSITIONAL_ONLY));
  const first = args.length - defaultCount;
  args.forEach((name, i) => {
    let def: Value = empty;
    if (i >= first) {
      def = defaults[defaults.length - (args.length - i)];
      if (def === undefined) def = literals?.[i];
      if (def === undefined) def = unspecified(texts?.get(name) ?? "<unrepresentable>");
    }
    list.push(parameter(name, i < posonly ? POSITIONAL_ONLY : POSITIONAL_OR_KEYWORD, def, annotated(name)));
  });
  if (vararg !== null) list.push(parameter(vararg, VAR_POSITIONAL, empty, annotated(vararg)));
  for (const name of kwonly) {
    let def: Value = empty;
    if (kwdefaults.has(name)) {
      def = f.$kwdefaults?.[jsName(name)];
      if (def === undefined) def = kwliterals?.[jsName(name)] ?? kwliterals?.[name];
      if (def === undefined) def = unspecified(texts?.get(name) ?? "<unrepresentable>");
    }
    list.push(parameter(name, KEYWORD_ONLY, def, annotated(name)));
  }
  if (kwarg !== null) list.push(parameter(kwarg, VAR_KEYWORD, empty, annotated(kwarg)));
  return makeSignature(list, annotated("return"));
}

/** The signature without its first positional parameter. @raises ValueError */
function withoutFirst(s: PySignature): PySignature {
  const [first, ...rest] = s.$parameters;
  if (first === undefined || first.$kind === VAR_KEYWORD || first.$kind === KEYWORD_ONLY) {
    throw valueError("invalid method signature");
  }
  return makeSignature(first.$kind === VAR_POSITIONAL ? s.$parameters : rest, s.$returns);
}

function ofPartial(p: PyPartial, follow: boolean): PySignature {
  const wrapped = signatureOf(p.$func, follow);
  const kw: Keywords = {};
  for (const [key, value] of links.stringEntries(p.$keywords)) kw[key] = value;
  let bound: PyBoundArguments;
  try {
    bound = bindTo(wrapped, p.$args, kw, true);
  } catch {
    throw valueError(`partial object ${links.repr(p)} has incorrect arguments`);
  }
  const list: PyParameter[] = [];
  let toKeyword = false;
  for (const q of wrapped.$parameters) {
    let made = q;
    const value = bound.arguments.$get(q.$name);
    if (value !== undefined && q.$kind !== VAR_POSITIONAL && q.$kind !== VAR_KEYWORD) {
      if (q.$kind === POSITIONAL_ONLY) continue;
      if (q.$kind === POSITIONAL_OR_KEYWORD) {
        if (!Object.hasOwn(kw, q.$name)) continue;
        toKeyword = true;
        made = parameter(q.$name, KEYWORD_ONLY, value, q.$annotation);
      } else made = parameter(q.$name, KEYWORD_ONLY, value, q.$annotation);
    }
    if (toKeyword) {
      if (made.$kind === POSITIONAL_OR_KEYWORD)
        made = parameter(made.$name, KEYWORD_ONLY, made.$default, made.$annotation);
      else if (made.$kind === VAR_POSITIONAL) continue;
    }
    list.push(made);
  }
  return makeSignature(list, wrapped.$returns);
}

/** The innermost function of a chain of `__wrapped__`. @raises ValueError */
export function unwrap(f: Value, stop: (f: Value) => boolean = () => false): Value {
  const seen = new Set<Value>([f]);
  let current = f;
  while (!isType(current) && !stop(current)) {
    const next = getattrOr(current, "__wrapped__", undefined);
    if (next === undefined) break;
    if (seen.has(next)) throw valueError(`wrapper loop when unwrapping ${links.repr(f)}`);
    seen.add(next);
    current = next;
  }
  return current;
}

function ofClass(cls: PyType, follow: boolean): PySignature {
  for (let meta: PyType = cls.$class; meta !== type_; ) {
    const own = meta.$mro.find((c) => c.$dict.has("__call__"));
    if (own === undefined || own === type_ || own.$builtin) break;
    return withoutFirst(signatureOf(own.$dict.get("__call__"), follow));
  }
  for (const base of cls.$mro) {
    if (base === object_) break;
    const create = base.$dict.get("__new__");
    if (create !== undefined && lookup(cls, "__new__") === create) {
      const f = create.$callable ?? create;
      const s = signatureOf(f, follow);
      return base.$builtin && f.$builtin === true ? s : withoutFirst(s);
    }
    const init = base.$dict.get("__init__");
    if (init !== undefined && lookup(cls, "__init__") === init) {
      const f = init.$isMethod === true ? init : init;
      const s = signatureOf(f, follow);
      const hasSelf = f.$code?.hasSelf !== false;
      return hasSelf ? withoutFirst(s) : s;
    }
  }
  if (!isSubtype(cls, type_)) return makeSignature([]);
  throw valueError(`no signature found for builtin type ${links.repr(cls)}`);
}

/** Documentation: inspect.signature. @raises TypeError, ValueError */
export function signatureOf(given: Value, follow = true): PySignature {
  let obj = given;
  if (!callable(obj)) throw typeError(`${links.repr(obj)} is not a callable object`);
  if (typeof obj === "function" && obj.$form !== undefined) {
    const form = obj.$form;
    const inner = form.$function ?? form;
    const s = signatureOf(inner, follow);
    return form.$boundTo !== undefined || form.$code?.hasSelf !== false || inner.$builtin !== true
      ? withoutFirst(s)
      : s;
  }
  if (follow) {
    obj = unwrap(
      obj,
      (f) =>
        getattrOr(f, "__signature__", undefined) !== undefined ||
        (typeof f === "function" && f.$form !== undefined),
    );
    if (typeof obj === "function" && obj.$form !== undefined) return signatureOf(obj, follow);
  }
  if (!isType(obj) || obj.$dict.has("__signature__")) {
    const own = getattrOr(obj, "__signature__", undefined);
    if (own !== undefined && own !== null) {
      if (!(own instanceof PySignature))
        throw typeError(`unexpected object ${links.repr(own)} in __signature__ attribute`);
      return own;
    }
  }
  if (obj instanceof PyPartial) return ofPartial(obj, follow);
  if (isType(obj)) return ofClass(obj, follow);
  if (typeof obj === "function") {
    if (obj.$code === undefined) throw valueError(`no signature found for builtin ${links.repr(obj)}`);
    return ofCode(obj, obj.$code);
  }
  const method = lookupSpecial(obj, "__call__");
  if (method === undefined) throw valueError(`callable ${links.repr(obj)} is not supported by signature`);
  const raw = lookup(typeOf(obj), "__call__");
  const s = signatureOf(
    typeof raw === "function" ? raw : call(getattr(raw, "__get__"), obj, typeOf(obj)),
    follow,
  );
  return raw.$code?.hasSelf === false ? s : withoutFirst(s);
}
