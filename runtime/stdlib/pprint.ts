// The module `pprint`. https://docs.python.org/3.13/library/pprint.html
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, getattrOr } from "../objects/attribute.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { isLess } from "../objects/comparison.ts";
import { dict_, PyDict } from "../objects/dict.ts";
import { isException, TypeError_, valueError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { list, list_, PyList } from "../objects/list.ts";
import { formatInt } from "../objects/number_format.ts";
import { asInt, toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { id } from "../objects/object_type.ts";
import { repr } from "../objects/repr.ts";
import { PyFrozenSet, PySet } from "../objects/set.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple, tuple, tuple_ } from "../objects/tuple.ts";
import { builtinType, isType, lookup, typeOf, wellKnown } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { Counter, PyCounter } from "./collections/counter.ts";
import { defaultdict, PyDefaultDict } from "./collections/defaultdict.ts";
import { deque, PyDeque } from "./collections/deque.ts";
import { OrderedDict, PyOrderedDict } from "./collections/ordered_dict.ts";
import { shortName } from "./type_name.ts";

const width = (text: string): number => [...text].length;
const text = (v: Value): string => toJs(repr(v));

/** Sorts as far as values can be compared, by type and address where they cannot. */
function safeSort<T>(items: T[], keyOf: (item: T) => readonly Value[]): T[] {
  const isBefore = (a: Value, b: Value): boolean => {
    try {
      return isLess(a, b);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      const [s, t] = [String(repr(typeOf(a))), String(repr(typeOf(b)))];
      return s < t || (s === t && isLess(id(a), id(b)));
    }
  };
  const compare = (a: readonly Value[], b: readonly Value[]): number => {
    for (let i = 0; i < a.length; i++) {
      if (isBefore(a[i], b[i])) return -1;
      if (isBefore(b[i], a[i])) return 1;
    }
    return 0;
  };
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
}

interface Shown {
  readonly text: string;
  readonly readable: boolean;
  readonly recursive: boolean;
}

/** Whether values of a class print with the `__repr__` of a builtin one. */
function printsAs(v: Value, type: Value): boolean {
  return typeOf(v).$proto.__repr__ === type.$proto.__repr__;
}

function recursion(v: Value): string {
  return `<Recursion on ${shortName(typeOf(v))} with id=${id(v)}>`;
}

class PyPrettyPrinter extends PyObject {
  $depth: Value = null;
  $indent = 1;
  $width = 80;
  $stream: Value = null;
  $compact = false;
  $sortDicts = true;
  $underscore = false;
  $out = "";
  $readable = true;
  $recursive = false;

  __init__(indent: Value, lineWidth: Value, depth: Value, stream: Value, kw: Value): null {
    this.$indent = Number(toIndex(indent));
    this.$width = Number(toIndex(lineWidth));
    if (this.$indent < 0) throw valueError("indent must be >= 0");
    if (depth !== null && !isLess(0, depth)) throw valueError("depth must be > 0");
    if (this.$width === 0) throw valueError("width must be != 0");
    this.$depth = depth;
    this.$stream = stream;
    this.$compact = truth(kw.compact);
    this.$sortDicts = truth(kw.sort_dicts);
    this.$underscore = truth(kw.underscore_numbers);
    return null;
  }
  $render(object: Value): string {
    this.$out = "";
    this.$format(object, 0, 0, new Set(), 0);
    const out = this.$out;
    this.$out = "";
    return out;
  }
  pprint(object: Value): null {
    const stream = this.$stream ?? getattr(importModule(null, "sys", 0), "stdout");
    if (stream !== null) {
      callMethod(stream, "write", fromJs(this.$render(object)));
      callMethod(stream, "write", "\n");
    }
    return null;
  }
  pformat(object: Value): Value {
    return fromJs(this.$render(object));
  }
  isrecursive(object: Value): Value {
    return callMethod(this, "format", object, new PyDict(), 0, 0).$items[2];
  }
  isreadable(object: Value): Value {
    const [, readable, recursive] = callMethod(this, "format", object, new PyDict(), 0, 0).$items;
    return truth(readable) && !truth(recursive);
  }
  format(object: Value, context: Value, maxlevels: Value, level: Value): Value {
    const seen = new Set<Value>();
    for (const key of (context as PyDict).$map.keys()) seen.add(key);
    const limit = maxlevels === null ? 0 : Number(toIndex(maxlevels));
    const shown = this.$safeRepr(object, seen, limit, Number(toIndex(level)));
    return tuple([fromJs(shown.text), shown.readable, shown.recursive]);
  }
  $repr(object: Value, context: ReadonlySet<Value>, level: number): string {
    const shown = this.$formatted(
      object,
      new Set(context),
      this.$depth === null ? 0 : Number(this.$depth),
      level,
    );
    if (!shown.readable) this.$readable = false;
    if (shown.recursive) this.$recursive = true;
    return shown.text;
  }
  /** The `format` of the printer's class, which programs override. */
  $formatted(object: Value, context: Set<Value>, maxLevels: number, level: number): Shown {
    if ((this as Value).format === plainFormat) return this.$safeRepr(object, context, maxLevels, level);
    const seen = new PyDict();
    for (const key of context) seen.$set(key, 1);
    const made = callMethod(this, "format", object, seen, maxLevels === 0 ? null : maxLevels, level);
    const [shown, readable, recursive] = made.$items;
    return { text: toJs(shown), readable: truth(readable), recursive: truth(recursive) };
  }
  $safeRepr(o: Value, context: Set<Value>, maxLevels: number, level: number): Shown {
    const n = asInt(o);
    if (n !== undefined && typeof o !== "boolean" && printsAs(o, wellKnown.int)) {
      return {
        text: this.$underscore ? toJs(formatInt(n, "_d")) : text(o),
        readable: true,
        recursive: false,
      };
    }
    const isDict = o instanceof PyDict && printsAs(o, dict_);
    const isList = o instanceof PyList && printsAs(o, list_);
    const isTuple = o instanceof PyTuple && printsAs(o, tuple_);
    if (!isDict && !isList && !isTuple) {
      const shown = text(o);
      const isScalar =
        asStr(o) !== undefined ||
        o === null ||
        typeof o === "boolean" ||
        o instanceof PyBytes ||
        o instanceof PyByteArray;
      return {
        text: shown,
        readable: isScalar || (shown !== "" && !shown.startsWith("<")),
        recursive: false,
      };
    }
    const size = isDict ? (o as PyDict).$map.size : (o as PyList).$items.length;
    const [open, close] = isDict ? ["{", "}"] : isList ? ["[", "]"] : ["(", size === 1 ? ",)" : ")"];
    if (size === 0) return { text: open + close, readable: true, recursive: false };
    const key = id(o);
    if (maxLevels > 0 && level >= maxLevels) {
      return { text: `${open}...${close}`, readable: false, recursive: context.has(key) };
    }
    if (context.has(key)) return { text: recursion(o), readable: false, recursive: true };
    context.add(key);
    let readable = true;
    let recursive = false;
    const part = (v: Value): string => {
      const shown = this.$formatted(v, context, maxLevels, level + 1);
      if (!shown.readable) readable = false;
      if (shown.recursive) recursive = true;
      return shown.text;
    };
    const parts = isDict
      ? this.$entries(o as PyDict).map(([k, v]) => {
          const shown = part(k);
          return `${shown}: ${part(v)}`;
        })
      : (o as PyList).$items.map(part);
    context.delete(key);
    return { text: open + parts.join(", ") + close, readable, recursive };
  }
  $entries(d: PyDict): [Value, Value][] {
    const items: [Value, Value][] = [];
    for (const pair of each(callMethod(d, "items"))) items.push([pair.$items[0], pair.$items[1]]);
    return this.$sortDicts ? safeSort(items, (pair) => pair) : items;
  }
  $format(o: Value, indent: number, allowance: number, context: Set<Value>, level: number): void {
    const key = id(o);
    if (context.has(key)) {
      this.$out += recursion(o);
      this.$recursive = true;
      this.$readable = false;
      return;
    }
    const shown = this.$repr(o, context, level);
    if (width(shown) > this.$width - indent - allowance) {
      context.add(key);
      const isDone = this.$expanded(o, indent, allowance, context, level + 1);
      context.delete(key);
      if (isDone) return;
    }
    this.$out += shown;
  }
  /** Prints over several lines what knows how to; false for everything else. */
  $expanded(o: Value, indent: number, allowance: number, context: Set<Value>, level: number): boolean {
    const name = shortName(typeOf(o));
    const write = (s: string) => {
      this.$out += s;
    };
    if (o instanceof PyDict) {
      if (printsAs(o, dict_)) this.$dict(o, indent, allowance, context, level);
      else if (o.$map.size === 0) write(text(o));
      else if (o instanceof PyOrderedDict && printsAs(o, OrderedDict)) {
        write(`${name}(`);
        const pairs = list([...each(callMethod(o, "items"))]);
        this.$format(pairs, indent + width(name) + 1, allowance + 1, context, level);
        write(")");
      } else if (o instanceof PyDefaultDict && printsAs(o, defaultdict)) {
        const inner = indent + width(name) + 1;
        write(`${name}(${this.$repr(o.$default_factory, context, level)},\n${" ".repeat(inner)}`);
        this.$dict(o, inner, allowance + 1, context, level);
        write(")");
      } else if (o instanceof PyCounter && printsAs(o, Counter)) {
        write(`${name}({${" ".repeat(Math.max(this.$indent - 1, 0))}`);
        const items = (callMethod(o, "most_common") as PyList).$items.map((pair: Value): [Value, Value] => [
          pair.$items[0],
          pair.$items[1],
        ]);
        this.$dictItems(items, indent + width(name) + 1, allowance + 2, context, level);
        write("})");
      } else return false;
      return true;
    }
    if (o instanceof PyList && printsAs(o, list_)) {
      write("[");
      this.$items(o.$items, indent, allowance + 1, context, level);
      write("]");
      return true;
    }
    if (o instanceof PyTuple && printsAs(o, tuple_)) {
      const close = o.$items.length === 1 ? ",)" : ")";
      write("(");
      this.$items(o.$items, indent, allowance + close.length, context, level);
      write(close);
      return true;
    }
    if (
      (o instanceof PySet && printsAs(o, wellKnown.set)) ||
      (o instanceof PyFrozenSet && printsAs(o, wellKnown.frozenset))
    ) {
      const items = [...each(o)];
      if (items.length === 0) write(text(o));
      else {
        const isPlain = typeOf(o) === wellKnown.set;
        const close = isPlain ? "}" : "})";
        write(isPlain ? "{" : `${name}({`);
        const inner = isPlain ? indent : indent + width(name) + 1;
        this.$items(
          safeSort(items, (item) => [item]),
          inner,
          allowance + close.length,
          context,
          level,
        );
        write(close);
      }
      return true;
    }
    if (asStr(o) !== undefined && printsAs(o, wellKnown.str)) {
      this.$string(o, indent, allowance, level);
      return true;
    }
    if (o instanceof PyBytes && printsAs(o, wellKnown.bytes)) {
      this.$bytes(o, indent, allowance, level);
      return true;
    }
    if (o instanceof PyByteArray && printsAs(o, wellKnown.bytearray)) {
      write("bytearray(");
      this.$bytes(new PyBytes(o.$data.slice()), indent + 10, allowance + 1, level + 1);
      write(")");
      return true;
    }
    if (o instanceof PyDeque && printsAs(o, deque)) {
      if (o.$length === 0) write(text(o));
      else {
        const inner = indent + width(name) + 1;
        write(`${name}([`);
        if (o.$maxlen < 0) {
          this.$items(o.$toArray(), inner, allowance + 2, context, level);
          write("])");
        } else {
          this.$items(o.$toArray(), inner, 2, context, level);
          write(`],\n${" ".repeat(inner)}maxlen=${this.$repr(o.$maxlen, context, level)})`);
        }
      }
      return true;
    }
    return this.$expandedByName(o, name, indent, allowance, context, level);
  }
  $expandedByName(
    o: Value,
    name: string,
    indent: number,
    allowance: number,
    context: Set<Value>,
    level: number,
  ): boolean {
    const cls = typeOf(o);
    if (cls.$name === "mappingproxy") {
      this.$out += "mappingproxy(";
      this.$format(callMethod(o, "copy"), indent + 13, allowance + 1, context, level);
      this.$out += ")";
      return true;
    }
    const namespace = wellKnown.SimpleNamespace;
    if (namespace !== undefined && cls.$mro.includes(namespace) && printsAs(o, namespace)) {
      const shown = cls === namespace ? "namespace" : name;
      this.$out += `${shown}(`;
      const fields = [...(getattr(o, "__dict__") as PyDict).$map.entries()] as [Value, Value][];
      this.$namespaceItems(fields, indent + width(shown) + 1, allowance, context, level);
      this.$out += ")";
      return true;
    }
    if (
      typeof o === "object" &&
      o !== null &&
      !isType(o) &&
      lookup(cls, "__dataclass_fields__") !== undefined
    ) {
      const show = lookup(cls, "__repr__");
      const isMade =
        truth(getattrOr(lookup(cls, "__dataclass_params__"), "repr", false)) && show?.$code?.spec == null;
      if (!isMade) return false;
      const fields: [Value, Value][] = [];
      for (const field of each(call(getattr(importModule(null, "dataclasses", 0), "fields"), o))) {
        const fieldName = getattr(field, "name");
        if (truth(getattr(field, "repr"))) fields.push([fieldName, getattr(o, toJs(fieldName))]);
      }
      this.$out += `${name}(`;
      this.$namespaceItems(fields, indent + width(name) + 1, allowance, context, level);
      this.$out += ")";
      return true;
    }
    const owner = cls.$mro.find((c) => c.$dict.has("__repr__"));
    if (
      owner !== undefined &&
      owner.$module === undefined &&
      owner.$dict.get("__module__") === "collections"
    ) {
      if (["UserDict", "UserList", "UserString"].includes(owner.$name)) {
        this.$format(o.data, indent, allowance, context, level - 1);
        return true;
      }
      if (owner.$name === "ChainMap") {
        const maps = (o.maps as PyList).$items;
        const inner = indent + width(name) + 1;
        this.$out += `${name}(`;
        maps.forEach((mapping: Value, i: number) => {
          const isLast = i === maps.length - 1;
          this.$format(mapping, inner, isLast ? allowance + 1 : 1, context, level);
          this.$out += isLast ? ")" : `,\n${" ".repeat(inner)}`;
        });
        return true;
      }
    }
    return false;
  }
  $dict(d: PyDict, indent: number, allowance: number, context: Set<Value>, level: number): void {
    this.$out += `{${" ".repeat(Math.max(this.$indent - 1, 0))}`;
    if (d.$map.size > 0) this.$dictItems(this.$entries(d), indent, allowance + 1, context, level);
    this.$out += "}";
  }
  $dictItems(
    items: readonly [Value, Value][],
    indent: number,
    allowance: number,
    context: Set<Value>,
    level: number,
  ): void {
    const inner = indent + this.$indent;
    items.forEach(([key, value], i) => {
      const isLast = i === items.length - 1;
      const shown = this.$repr(key, context, level);
      this.$out += `${shown}: `;
      this.$format(value, inner + width(shown) + 2, isLast ? allowance : 1, context, level);
      if (!isLast) this.$out += `,\n${" ".repeat(inner)}`;
    });
  }
  $namespaceItems(
    items: readonly [Value, Value][],
    indent: number,
    allowance: number,
    context: Set<Value>,
    level: number,
  ): void {
    items.forEach(([key, value], i) => {
      const isLast = i === items.length - 1;
      const shown = toJs(key);
      this.$out += `${shown}=`;
      if (context.has(id(value))) this.$out += "...";
      else this.$format(value, indent + width(shown) + 1, isLast ? allowance : 1, context, level);
      if (!isLast) this.$out += `,\n${" ".repeat(indent)}`;
    });
  }
  $items(
    items: readonly Value[],
    indent: number,
    allowance: number,
    context: Set<Value>,
    level: number,
  ): void {
    const inner = indent + this.$indent;
    this.$out += " ".repeat(Math.max(this.$indent - 1, 0));
    const newline = `,\n${" ".repeat(inner)}`;
    let delimiter = "";
    let most = this.$width - inner + 1;
    let left = most;
    items.forEach((item, i) => {
      const isLast = i === items.length - 1;
      if (isLast) {
        most -= allowance;
        left -= allowance;
      }
      if (this.$compact) {
        const shown = this.$repr(item, context, level);
        const size = width(shown) + 2;
        if (left < size) {
          left = most;
          if (delimiter !== "") delimiter = newline;
        }
        if (left >= size) {
          left -= size;
          this.$out += delimiter + shown;
          delimiter = ", ";
          return;
        }
      }
      this.$out += delimiter;
      delimiter = newline;
      this.$format(item, inner, isLast ? allowance : 1, context, level);
    });
  }
  $string(o: Value, givenIndent: number, givenAllowance: number, level: number): void {
    const [indent, allowance] =
      level === 1 ? [givenIndent + 1, givenAllowance + 1] : [givenIndent, givenAllowance];
    const most = this.$width - indent;
    const lines = [...each(callMethod(o, "splitlines", true))];
    if (lines.length === 0) {
      this.$out += text(o);
      return;
    }
    const chunks: string[] = [];
    lines.forEach((line, i) => {
      const isLastLine = i === lines.length - 1;
      const shown = text(line);
      if (width(shown) <= most - (isLastLine ? allowance : 0)) {
        chunks.push(shown);
        return;
      }
      const parts = toJs(line).match(/[^\s\x1c-\x1f\x85]*[\s\x1c-\x1f\x85]*/gu) ?? [];
      parts.pop();
      let current = "";
      parts.forEach((part, j) => {
        const room = most - (j === parts.length - 1 && isLastLine ? allowance : 0);
        const candidate = current + part;
        if (width(text(fromJs(candidate))) > room) {
          if (current !== "") chunks.push(text(fromJs(current)));
          current = part;
        } else current = candidate;
      });
      if (current !== "") chunks.push(text(fromJs(current)));
    });
    if (chunks.length === 1) this.$out += text(lines[lines.length - 1]);
    else {
      const body = chunks.join(`\n${" ".repeat(indent)}`);
      this.$out += level === 1 ? `(${body})` : body;
    }
  }
  $bytes(o: PyBytes, givenIndent: number, givenAllowance: number, level: number): void {
    const data = o.$data;
    if (data.length <= 4) {
      this.$out += text(o);
      return;
    }
    const [indent, allowance] =
      level === 1 ? [givenIndent + 1, givenAllowance + 1] : [givenIndent, givenAllowance];
    let room = this.$width - indent;
    const last = Math.floor(data.length / 4) * 4;
    const chunks: string[] = [];
    let from = 0;
    let to = 0;
    for (let i = 0; i < data.length; i += 4) {
      const end = Math.min(i + 4, data.length);
      if (i === last) room -= allowance;
      if (width(text(new PyBytes(data.slice(from, end)))) > room) {
        if (to > from) chunks.push(text(new PyBytes(data.slice(from, to))));
        from = i;
      }
      to = end;
    }
    if (to > from) chunks.push(text(new PyBytes(data.slice(from, to))));
    const body = chunks.join(`\n${" ".repeat(indent)}`);
    this.$out += level === 1 ? `(${body})` : body;
  }
}

const PrettyPrinter: Value = builtinType(PyPrettyPrinter, {
  name: "PrettyPrinter",
  module: "pprint",
  style: "python",
  dict: true,
  signatures: {
    __init__:
      "(indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False)",
    pprint: "(object)",
    pformat: "(object)",
    isrecursive: "(object)",
    isreadable: "(object)",
    format: "(object, context, maxlevels, level)",
  },
});
const plainFormat = PrettyPrinter.$proto.format;

const options = "compact=False, sort_dicts=True, underscore_numbers=False";

function print(
  object: Value,
  stream: Value,
  indent: Value,
  lineWidth: Value,
  depth: Value,
  kw: Keywords,
): null {
  const printer = callKw(PrettyPrinter, [indent, lineWidth, depth, stream], kw) as PyPrettyPrinter;
  return printer.pprint(object);
}

export function load(): PyModule {
  const usual = () => call(PrettyPrinter) as PyPrettyPrinter;
  return builtinModule("pprint", {
    doc: "Support to pretty-print lists, tuples, & dictionaries recursively.",
    style: "python",
    functions: {
      [`pprint(object, stream=None, indent=1, width=80, depth=None, *, ${options})`]: print,
      "pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False)":
        print,
      [`pformat(object, indent=1, width=80, depth=None, *, ${options})`]: (
        object,
        indent,
        lineWidth,
        depth,
        kw,
      ) => (callKw(PrettyPrinter, [indent, lineWidth, depth, null], kw) as PyPrettyPrinter).pformat(object),
      "saferepr(object)": (object) => fromJs(usual().$safeRepr(object, new Set(), 0, 0).text),
      "isreadable(object)": (object) => usual().$safeRepr(object, new Set(), 0, 0).readable,
      "isrecursive(object)": (object) => usual().$safeRepr(object, new Set(), 0, 0).recursive,
    },
    attributes: {
      PrettyPrinter,
      __all__: list(["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]),
    },
  });
}
