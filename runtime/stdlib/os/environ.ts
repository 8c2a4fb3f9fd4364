/** `os.environ`. CPython: `_Environ` in Lib/os.py. */
import { environmentEntries, setEnvironment } from "../../host/system.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { decode, encode } from "../../objects/codecs.ts";
import { eq } from "../../objects/comparison.ts";
import { dict, PyDict } from "../../objects/dict.ts";
import { keyError, typeError } from "../../objects/exception.ts";
import { each, iter } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { reprText } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { getItem } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, strConcatAll, toJs } from "../../objects/wide_str.ts";

/** A mapping over the environment variables: of strs, or of bytes. */
export class PyEnviron extends PyObject {
  $bytes = false;
  $data: PyDict = new PyDict();
  /** The native text of a key or value. @raises TypeError */
  $native(v: Value): string {
    if (this.$bytes) {
      if (v instanceof PyBytes) return toJs(decode(v.$data, "utf-8", "surrogateescape"));
      throw typeError(`bytes expected, not ${typeOf(v).$name}`);
    }
    const s = asStr(v);
    if (s === undefined) throw typeError(`str expected, not ${typeOf(v).$name}`);
    return toJs(s);
  }
  $shown(s: string): Value {
    return this.$bytes ? new PyBytes(encode(fromJs(s), "utf-8", "surrogateescape")) : fromJs(s);
  }
  __getitem__(key: Value): Value {
    const name = this.$native(key);
    const value = callMethod(this.$data, "get", name, null);
    if (value === null) throw withoutContext(keyError(key));
    return this.$shown(value);
  }
  __setitem__(key: Value, value: Value): null {
    const name = this.$native(key);
    const text = this.$native(value);
    putenv(name, text);
    callMethod(this.$data, "__setitem__", name, text);
    return null;
  }
  __delitem__(key: Value): null {
    const name = this.$native(key);
    setEnvironment(name, null);
    if (callMethod(this.$data, "pop", name, null) === null) throw withoutContext(keyError(key));
    return null;
  }
  $copy(): PyDict {
    return dict(
      [...each(this.$data)].map((name): [Value, Value] => [
        this.$shown(name),
        this.__getitem__(this.$shown(name)),
      ]),
    );
  }
  __iter__(): Value {
    return iter(links.list([...each(this.$data)].map((name) => this.$shown(name))));
  }
  __len__(): Value {
    return callMethod(this.$data, "__len__");
  }
  __contains__(key: Value): Value {
    return callMethod(this.$data, "__contains__", this.$native(key));
  }
  __repr__(): Value {
    const items = [...each(callMethod(this.$copy(), "items"))].map((item) =>
      strConcatAll([reprText(item.$items[0]), ": ", reprText(item.$items[1])]),
    );
    return strConcatAll(["environ({", strConcatAll(items, ", "), "})"]);
  }
  copy(): Value {
    return this.$copy();
  }
  keys(): Value {
    return callMethod(this.$copy(), "keys");
  }
  values(): Value {
    return callMethod(this.$copy(), "values");
  }
  items(): Value {
    return callMethod(this.$copy(), "items");
  }
  get(key: Value, fallback: Value): Value {
    return this.__contains__(key) ? this.__getitem__(key) : fallback;
  }
  pop(key: Value, fallback: Value): Value {
    if (!this.__contains__(key)) {
      if (fallback === undefined) throw keyError(key);
      return fallback;
    }
    const value = this.__getitem__(key);
    this.__delitem__(key);
    return value;
  }
  popitem(): Value {
    for (const name of each(this)) return tuple([name, this.pop(name, undefined)]);
    throw keyError();
  }
  clear(): null {
    for (const name of [...each(this)]) this.__delitem__(name);
    return null;
  }
  setdefault(key: Value, value: Value): Value {
    if (!this.__contains__(key)) this.__setitem__(key, value);
    return this.__getitem__(key);
  }
  update(...args: Value[]): null {
    const kw: Keywords = args.pop();
    const [other] = args;
    if (other !== undefined) {
      const isMapping = typeOf(other).$proto.keys !== undefined;
      if (isMapping)
        for (const key of [...each(callMethod(other, "keys"))]) this.__setitem__(key, getItem(other, key));
      else for (const pair of each(other)) this.__setitem__(getItem(pair, 0), getItem(pair, 1));
    }
    for (const [key, value] of Object.entries(kw)) this.__setitem__(key, value);
    return null;
  }
  __or__(other: Value): Value {
    return typeOf(other).$proto.keys === undefined
      ? NotImplemented
      : callMethod(this.$copy(), "__or__", plainDict(other));
  }
  __ror__(other: Value): Value {
    return typeOf(other).$proto.keys === undefined
      ? NotImplemented
      : callMethod(plainDict(other), "__or__", this.$copy());
  }
  __ior__(other: Value): Value {
    this.update(other, {});
    return this;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyEnviron) && !(other instanceof PyDict)) return NotImplemented;
    return eq(this.$copy(), plainDict(other));
  }
}

function plainDict(v: Value): Value {
  return v instanceof PyEnviron ? v.$copy() : v;
}

function withoutContext(e: Value): Value {
  e.__suppress_context__ = true;
  return e;
}

/** Sets a variable of the process. @raises ValueError */
export function putenv(name: string, value: string): void {
  if (name === "" || name.includes("=")) {
    throw links.valueError(
      name === "" ? "illegal environment variable name" : "illegal environment variable name",
    );
  }
  if (name.includes("\0") || value.includes("\0")) throw links.valueError("embedded null byte");
  setEnvironment(name, value);
}

builtinType(PyEnviron, {
  name: "_Environ",
  module: "os",
  style: "python",
  signatures: {
    __getitem__: "(key)",
    __setitem__: "(key, value)",
    __delitem__: "(key)",
    __iter__: "()",
    __len__: "()",
    __contains__: "(key)",
    __repr__: "()",
    copy: "()",
    keys: "()",
    values: "()",
    items: "()",
    get: "(key, default=None)",
    pop: "(key, default=<NULL>)",
    popitem: "()",
    clear: "()",
    setdefault: "(key, value)",
    update: "(*args, **kwds)",
    __or__: "(other)",
    __ror__: "(other)",
    __ior__: "(other)",
    __eq__: "(other)",
  },
});

/** `os.environ` and `os.environb`: two views of one mapping. */
export function makeEnvironments(): { environ: Value; environb: Value } {
  const environ = new PyEnviron();
  for (const [name, value] of environmentEntries()) {
    callMethod(environ.$data, "__setitem__", fromJs(name), fromJs(value));
  }
  const environb = new PyEnviron();
  environb.$bytes = true;
  environb.$data = environ.$data;
  return { environ, environb };
}
