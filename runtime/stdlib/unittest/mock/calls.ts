// What a mock remembers of its calls: `call`, and lists of calls. CPython: `_Call` and `_CallList` in Lib/unittest/mock.py.
import { genericFind, getattrOr } from "../../../objects/attribute.ts";
import { callMethod } from "../../../objects/call.ts";
import { attributeError } from "../../../objects/exception.ts";
import { arrayOf } from "../../../objects/iteration.ts";
import { len } from "../../../objects/length.ts";
import { links } from "../../../objects/links.ts";
import { PyList } from "../../../objects/list.ts";
import type { Value } from "../../../objects/object.ts";
import { NotImplemented } from "../../../objects/object_type.ts";
import { truth } from "../../../objects/truth.ts";
import { PyTuple, tuple, tuple_ } from "../../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../../objects/type.ts";
import { DEFAULT, dictOf, fromModule, module, splitArguments } from "./values.ts";

void DEFAULT;

/** `f(1, a=2)`. */
export function formatCall(name: string, args: Value, kwargs: Value): string {
  const parts = arrayOf(args).map((v) => links.repr(v));
  for (const [key, v] of links.stringEntries(kwargs)) parts.push(`${key}=${links.repr(v)}`);
  return `${name}(${parts.join(", ")})`;
}

class PyCallList extends PyList {
  override __contains__(value: Value): boolean {
    if (!(value instanceof PyList)) return super.__contains__(value);
    const wanted = value.$items;
    for (let start = 0; start + wanted.length <= this.$items.length; start++)
      if (wanted.every((item, i) => truth(links.eq(this.$items[start + i], item)))) return true;
    return false;
  }
  override __repr__(): string {
    return fromModule("pprint", "pformat")(links.list([...this.$items]));
  }
}
export const _CallList = builtinType(PyCallList as Value, {
  name: "_CallList",
  module,
  signatures: { __contains__: "(value)", __repr__: "()" },
});
export function callList(items: Value[] = []): Value {
  return new PyCallList(items);
}

interface Parts {
  name: Value;
  args: Value;
  kwargs: Value;
}

/** Reads `(name, args, kwargs)` with any of them left out. */
function partsOf(value: Value, name: Value): Parts {
  const parts: Parts = { name, args: tuple([]), kwargs: links.dict([]) };
  const items = arrayOf(value);
  const rest = (v: Value) => {
    if (v instanceof PyTuple) parts.args = v;
    else parts.kwargs = v;
  };
  if (items.length === 3) [parts.name, parts.args, parts.kwargs] = items;
  else if (items.length === 2) {
    if (typeof items[0] === "string") {
      parts.name = items[0];
      rest(items[1]);
    } else [parts.args, parts.kwargs] = items;
  } else if (items.length === 1) {
    if (typeof items[0] === "string") parts.name = items[0];
    else rest(items[0]);
  }
  return parts;
}

class PyCall extends PyTuple {
  declare _mock_name: Value;
  declare _mock_parent: Value;
  declare _mock_from_kall: Value;
  static override __new__(cls: PyType, value: Value, name?: Value, _parent?: Value, two?: Value): Value {
    const { name: own, args, kwargs } = partsOf(value ?? tuple([]), name ?? "");
    return new cls.$Impl(truth(two ?? false) ? [args, kwargs] : [own, args, kwargs]);
  }
  __init__(_value: Value, name: Value, parent: Value, _two: Value, fromKall: Value): null {
    this._mock_name = name;
    this._mock_parent = parent;
    this._mock_from_kall = fromKall;
    return null;
  }
  override __eq__(other: Value): Value {
    const items = lengthOf(other);
    if (items === undefined) return NotImplemented;
    const [name, args, kwargs] = this.$items.length === 2 ? ["", ...this.$items] : this.$items;
    const parent = getattrOr(this, "_mock_parent", null);
    const otherParent = getattrOr(other, "_mock_parent", null);
    if (parent !== null && otherParent !== null && truth(parent) && truth(otherParent)) {
      if (!truth(links.eq(parent, otherParent))) return false;
    }
    if (items > 3) return false;
    const theirs = items === 0 ? partsOf(tuple([]), "") : partsOf(other, "");
    if (truth(name) && !truth(links.eq(theirs.name, name))) return false;
    // In this order, so that ANY stands on the left.
    return links.eq(tuple([theirs.args, theirs.kwargs]), tuple([args, kwargs]));
  }
  override __ne__(other: Value): Value {
    const equal = this.__eq__(other);
    return equal === NotImplemented ? equal : !truth(equal);
  }
  __call__(...given: Value[]): Value {
    const [args, kw] = splitArguments(given);
    const name = this._mock_name;
    const values = [tuple(args), dictOf(kw)];
    if (name === null) return makeCall(["", ...values], { name: "()" });
    return makeCall([name, ...values], { name: `${name}()`, parent: this });
  }
  __getattr__(attr: string): Value {
    if (this._mock_name === null)
      return makeCall(["", tuple([]), links.dict([])], { name: attr, from_kall: false });
    return makeCall(["", tuple([]), links.dict([])], {
      name: `${this._mock_name}.${attr}`,
      parent: this,
      from_kall: false,
    });
  }
  __getattribute__(attr: string): Value {
    if (tuple_.$dict.has(attr)) throw attributeError("");
    const found = genericFind(this, typeOf(this), attr);
    if (found === undefined)
      throw attributeError(`'${typeOf(this).$name}' object has no attribute '${attr}'`);
    return found;
  }
  _get_call_arguments(): Value {
    return tuple(this.$items.slice(-2));
  }
  get args(): Value {
    return this.$items.at(-2);
  }
  get kwargs(): Value {
    return this.$items.at(-1);
  }
  override __repr__(): string {
    if (!truth(this._mock_from_kall)) {
      const name: string = this._mock_name ?? "call";
      return name.startsWith("()") ? `call${name}` : name;
    }
    const [given, args, kwargs] = this.$items.length === 2 ? [null, ...this.$items] : this.$items;
    const name =
      given === null || given === "" ? "call" : given.startsWith("()") ? `call${given}` : `call.${given}`;
    return formatCall(name, args, kwargs);
  }
  call_list(): Value {
    const found: Value[] = [];
    for (let thing: Value = this; thing !== null; thing = thing._mock_parent)
      if (truth(thing._mock_from_kall)) found.unshift(thing);
    return callList(found);
  }
}

function lengthOf(v: Value): number | undefined {
  if (typeOf(v).$proto.__len__ === undefined) return undefined;
  return len(v) as number;
}

export const _Call = builtinType(PyCall as Value, {
  name: "_Call",
  module,
  dict: true,
  doc: "A call of a mock: `(args, kwargs)` or `(name, args, kwargs)`. What is empty may be left out in comparisons.",
  signatures: {
    __new__: "(value=(), name='', parent=None, two=False, from_kall=True)",
    __init__: "(value=(), name=None, parent=None, two=False, from_kall=True)",
    __eq__: "(other)",
    __ne__: "(other)",
    __call__: "(*args, **kwargs)",
    __getattr__: "(attr)",
    __getattribute__: "(attr)",
    _get_call_arguments: "()",
    __repr__: "()",
    call_list: "()",
  },
});
// The names of a tuple's methods are names of calls here.
for (const name of ["count", "index"]) {
  Object.defineProperty(PyCall.prototype, name, {
    configurable: true,
    get(this: Value) {
      return this.__getattr__(name);
    },
  });
}

interface CallOptions {
  readonly name?: Value;
  readonly parent?: Value;
  readonly from_kall?: boolean;
}

export function makeCall(items: readonly Value[], options: CallOptions = {}): Value {
  const made = new PyCall(items);
  made._mock_name = options.name ?? null;
  made._mock_parent = options.parent ?? null;
  made._mock_from_kall = options.from_kall ?? true;
  return made;
}

/** Documentation: unittest.mock.call. */
export const call: Value = makeCall(["", tuple([]), links.dict([])], { from_kall: false });

/** Does one of the calls equal another one? `ANY` may stand in what is looked for. */
export function anyEqual(calls: readonly Value[], wanted: Value): boolean {
  const items = arrayOf(wanted);
  return calls.some((c) => {
    const own = arrayOf(c);
    return items.every((expected, i) => truth(links.eq(expected, own[i])));
  });
}
void callMethod;
