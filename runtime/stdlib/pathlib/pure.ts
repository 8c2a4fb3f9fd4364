/** `PurePath`. CPython: Lib/pathlib/_local.py. */
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { encode } from "../../objects/codecs.ts";
import {
  DeprecationWarning,
  indexError,
  NotImplementedError,
  newException,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { hash } from "../../objects/hash.ts";
import { iter } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { getItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, strCompare, toJs } from "../../objects/wide_str.ts";
import { matcher } from "../fnmatch.ts";
import { fspath } from "../os_paths.ts";
import { join, splitroot } from "../path_text.ts";
import { load as loadPosixpath } from "../posixpath.ts";
import { fullMatch } from "./glob.ts";

/** The concrete classes, set where they are made. */
export const concrete: { pure: Value; path: Value } = { pure: null, path: null };

/** The text of an argument that is a segment. @raises TypeError */
function segment(v: Value): string {
  if (v instanceof PyPurePath) return v.$text;
  const isPath = asStr(v) !== undefined || v instanceof PyBytes;
  const given = isPath
    ? v
    : typeof v === "object" && v !== null && typeOf(v).$proto.__fspath__ !== undefined
      ? fspath(v)
      : v;
  const s = asStr(given);
  if (s === undefined) {
    throw typeError(
      `argument should be a str or an os.PathLike object where __fspath__ returns a str, not ${links.repr(typeOf(given).$name)}`,
    );
  }
  return toJs(s);
}

function quoted(text: string): string {
  return links.repr(fromJs(text));
}

export class PyPurePath extends PyObject {
  $root = "";
  /** The names behind the root. */
  $tail: string[] = [];
  static __new__(cls: PyType, ..._args: Value[]): Value {
    const actual = cls === PurePath ? concrete.pure : cls;
    return new actual.$Impl();
  }
  __init__(...args: Value[]): null {
    const parts = args.map(segment);
    this.$parse(parts.length === 0 ? "" : join(parts[0] as string, ...parts.slice(1)));
    return null;
  }
  $parse(text: string): void {
    const [, root, tail] = splitroot(text);
    this.$root = root;
    this.$tail = tail.split("/").filter((name) => name !== "" && name !== ".");
  }
  get $text(): string {
    return this.$root + this.$tail.join("/") || ".";
  }
  get $name(): string {
    return this.$tail[this.$tail.length - 1] ?? "";
  }
  /** A path of the same class. */
  $make(text: string): Value {
    const cls = typeOf(this);
    if (!cls.$builtin) return callMethod(this, "with_segments", fromJs(text));
    const made = new cls.$Impl();
    made.$parse(text);
    return made;
  }
  $fromParts(root: string, tail: readonly string[]): Value {
    return this.$make(root + tail.join("/"));
  }
  with_segments(...segments: Value[]): Value {
    return typeOf(this)(...segments);
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple(this.$parts())]);
  }
  __fspath__(): Value {
    return fromJs(this.$text);
  }
  __str__(): Value {
    return fromJs(this.$text);
  }
  __bytes__(): Value {
    return new PyBytes(encode(fromJs(this.$text), "utf-8", "surrogateescape"));
  }
  as_posix(): Value {
    return callMethod(this, "__str__");
  }
  as_uri(): Value {
    if (this.$root === "") throw valueError("relative path can't be expressed as a file URI");
    const data = encode(fromJs(this.$text), "utf-8", "surrogateescape");
    let uri = "file://";
    for (const b of data) {
      const c = String.fromCharCode(b);
      uri += /[A-Za-z0-9_.~/-]/.test(c) ? c : `%${b.toString(16).toUpperCase().padStart(2, "0")}`;
    }
    return uri;
  }
  __repr__(): Value {
    return fromJs(`${typeOf(this).$name}(${quoted(this.$text)})`);
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyPurePath)) return NotImplemented;
    return this.$text === other.$text;
  }
  __hash__(): Value {
    return hash(fromJs(this.$text));
  }
  $order(other: Value): number | undefined {
    if (!(other instanceof PyPurePath)) return undefined;
    const [a, b] = [this.$text.split("/"), other.$text.split("/")];
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = strCompare(fromJs(a[i] as string), fromJs(b[i] as string));
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  __lt__(other: Value): Value {
    const order = this.$order(other);
    return order === undefined ? NotImplemented : order < 0;
  }
  __le__(other: Value): Value {
    const order = this.$order(other);
    return order === undefined ? NotImplemented : order <= 0;
  }
  __gt__(other: Value): Value {
    const order = this.$order(other);
    return order === undefined ? NotImplemented : order > 0;
  }
  __ge__(other: Value): Value {
    const order = this.$order(other);
    return order === undefined ? NotImplemented : order >= 0;
  }
  __truediv__(key: Value): Value {
    if (!isSegment(key)) return NotImplemented;
    return this.joinpath(key);
  }
  __rtruediv__(key: Value): Value {
    if (!isSegment(key)) return NotImplemented;
    return this.$make(join(segment(key), this.$text === "." && this.$tail.length === 0 ? "" : this.$text));
  }
  joinpath(...segments: Value[]): Value {
    const own = this.$root === "" && this.$tail.length === 0 ? "" : this.$text;
    return this.$make(join(own, ...segments.map(segment)));
  }
  $parts(): Value[] {
    return [...(this.$root === "" ? [] : [this.$root]), ...this.$tail].map(fromJs);
  }
  get parts(): Value {
    return tuple(this.$parts());
  }
  get drive(): Value {
    return "";
  }
  get root(): Value {
    return this.$root;
  }
  get anchor(): Value {
    return this.$root;
  }
  get parser(): Value {
    return loadPosixpath();
  }
  get name(): Value {
    return fromJs(this.$name);
  }
  /** Where the suffix begins in the name, or its length. */
  $suffixAt(): number {
    const name = this.$name;
    const i = name.lastIndexOf(".");
    return i > 0 && i < name.length - 1 ? i : name.length;
  }
  get suffix(): Value {
    return fromJs(this.$name.slice(this.$suffixAt()));
  }
  get suffixes(): Value {
    const name = this.$name;
    if (name.endsWith(".")) return links.list([]);
    const words = name.replace(/^\.+/, "").split(".").slice(1);
    return links.list(words.map((word) => fromJs(`.${word}`)));
  }
  get stem(): Value {
    return fromJs(this.$name.slice(0, this.$suffixAt()));
  }
  get parent(): Value {
    if (this.$tail.length === 0) return this;
    return this.$fromParts(this.$root, this.$tail.slice(0, -1));
  }
  get parents(): Value {
    const made = new PyParents();
    made.$path = this;
    return made;
  }
  with_name(name: Value): Value {
    const s = asStr(name);
    const text = s === undefined ? "" : toJs(s);
    if (text === "" || text.includes("/") || text === ".")
      throw valueError(`Invalid name ${links.repr(name)}`);
    if (this.$tail.length === 0) throw valueError(`${links.repr(this)} has an empty name`);
    return this.$fromParts(this.$root, [...this.$tail.slice(0, -1), text]);
  }
  with_stem(stem: Value): Value {
    const suffix = this.$name.slice(this.$suffixAt());
    if (suffix === "") return callMethod(this, "with_name", stem);
    if (!truth(stem)) throw valueError(`${links.repr(this)} has a non-empty suffix`);
    return callMethod(this, "with_name", fromJs(segment(stem) + suffix));
  }
  with_suffix(suffix: Value): Value {
    const stem = this.$name.slice(0, this.$suffixAt());
    if (stem === "") throw valueError(`${links.repr(this)} has an empty name`);
    const text = segment(suffix);
    if (text !== "" && !(text.startsWith(".") && text.length > 1)) {
      throw valueError(`Invalid suffix ${links.repr(suffix)}`);
    }
    return callMethod(this, "with_name", fromJs(stem + text));
  }
  $other(other: Value, rest: readonly Value[]): PyPurePath {
    if (rest.length > 0) {
      links.warn(
        DeprecationWarning,
        "support for supplying more than one positional argument to pathlib.PurePath.relative_to() is deprecated and scheduled for removal in Python 3.14",
        2,
      );
      return this.$make(join(segment(other), ...rest.map(segment)));
    }
    return other instanceof PyPurePath ? other : this.$make(segment(other));
  }
  relative_to(first: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const other = this.$other(first, args);
    const begins = (o: PyPurePath, n: number) =>
      o.$root === this.$root &&
      o.$tail.slice(0, n).every((name, i) => name === this.$tail[i]) &&
      n <= this.$tail.length;
    let n = other.$tail.length;
    let up = 0;
    while (!begins(other, n)) {
      if (!truth(kw.walk_up))
        throw valueError(`${quoted(this.$text)} is not in the subpath of ${quoted(other.$text)}`);
      if (n === 0)
        throw valueError(`${quoted(this.$text)} and ${quoted(other.$text)} have different anchors`);
      if (other.$tail[n - 1] === "..")
        throw valueError(`'..' segment in ${quoted(other.$text)} cannot be walked`);
      n--;
      up++;
    }
    return this.$fromParts("", [...Array<string>(up).fill(".."), ...this.$tail.slice(n)]);
  }
  is_relative_to(first: Value, ...rest: Value[]): boolean {
    const other = this.$other(first, rest);
    return (
      other.$root === this.$root &&
      other.$tail.length <= this.$tail.length &&
      other.$tail.every((name, i) => name === this.$tail[i])
    );
  }
  is_absolute(): boolean {
    return this.$root !== "";
  }
  is_reserved(): boolean {
    links.warn(
      DeprecationWarning,
      "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use os.path.isreserved() to detect reserved paths on Windows.",
      2,
    );
    return false;
  }
  match(pattern: Value, kw: Keywords): boolean {
    const p = pattern instanceof PyPurePath ? pattern : (this.$make(segment(pattern)) as PyPurePath);
    const wanted = p.$parts().map((part) => toJs(part));
    if (wanted.length === 0) throw valueError("empty pattern");
    const own = this.$parts().map((part) => toJs(part));
    if (own.length < wanted.length) return false;
    if (own.length > wanted.length && p.$root !== "") return false;
    const ignoreCase = kw.case_sensitive === false;
    return wanted.every((part, i) =>
      matcher(part, ignoreCase)(own[own.length - wanted.length + i] as string),
    );
  }
  full_match(pattern: Value, kw: Keywords): boolean {
    const p = pattern instanceof PyPurePath ? pattern : (this.$make(segment(pattern)) as PyPurePath);
    if (p.$root !== this.$root && (p.$root !== "" || p.$tail[0] !== "**")) return false;
    return fullMatch(this.$tail, p.$tail, kw.case_sensitive === false);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

function isSegment(v: Value): boolean {
  return (
    asStr(v) !== undefined ||
    (typeof v === "object" && v !== null && typeOf(v).$proto.__fspath__ !== undefined)
  );
}

export const PurePath: PyType = builtinType(PyPurePath, {
  name: "PurePath",
  module: "pathlib._local",
  dict: false,
  style: "python",
  doc: "Base class for manipulating paths without I/O.\n\n    PurePath represents a filesystem path and offers operations which\n    don't imply any actual filesystem I/O.  Depending on your system,\n    instantiating a PurePath will return either a PurePosixPath or a\n    PureWindowsPath object.  You can also instantiate either of these classes\n    directly, regardless of your system.\n    ",
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(*args)",
    with_segments: "(*pathsegments)",
    __reduce__: "()",
    __fspath__: "()",
    __str__: "()",
    __bytes__: "()",
    as_posix: "()",
    as_uri: "()",
    __repr__: "()",
    __eq__: "(other)",
    __hash__: "()",
    __lt__: "(other)",
    __le__: "(other)",
    __gt__: "(other)",
    __ge__: "(other)",
    __truediv__: "(key)",
    __rtruediv__: "(key)",
    joinpath: "(*pathsegments)",
    with_name: "(name)",
    with_stem: "(stem)",
    with_suffix: "(suffix)",
    relative_to: "(other, /, *_deprecated, walk_up=False)",
    is_relative_to: "(other, /, *_deprecated)",
    is_absolute: "()",
    is_reserved: "()",
    match: "(path_pattern, *, case_sensitive=None)",
    full_match: "(pattern, *, case_sensitive=None)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** `path.parents`. */
class PyParents extends PyObject {
  $path: PyPurePath = null as never;
  $at(i: number): Value {
    const { $root: root, $tail: tail } = this.$path;
    return this.$path.$fromParts(root, tail.slice(0, tail.length - i - 1));
  }
  __len__(): number {
    return this.$path.$tail.length;
  }
  __getitem__(index: Value): Value {
    const n = this.__len__();
    const i = asInt(index);
    if (i === undefined) {
      const all = links.tuple(Array.from({ length: n }, (_, k) => this.$at(k)));
      return getItem(all, index);
    }
    if (i >= n || i < -n) throw indexError(index);
    return this.$at(Number(i) < 0 ? Number(i) + n : Number(i));
  }
  __iter__(): Value {
    return iter(links.list(Array.from({ length: this.__len__() }, (_, k) => this.$at(k))));
  }
  __repr__(): Value {
    return fromJs(`<${typeOf(this.$path).$name}.parents>`);
  }
}
builtinType(PyParents, {
  name: "_PathParents",
  module: "pathlib._local",
  style: "python",
  signatures: { __len__: "()", __getitem__: "(idx)", __iter__: "()", __repr__: "()" },
});

/** The error of what a kind of path cannot do. */
export function notImplemented(message: string): Value {
  return newException(NotImplementedError, message);
}
