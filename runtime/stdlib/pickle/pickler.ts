/** `Pickler`. CPython: Modules/_pickle.c. */
import { importModule, state as imports, loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import type { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callable, callMethod } from "../../objects/call.ts";
import { ByteSink } from "../../objects/codec_utf.ts";
import { encode } from "../../objects/codecs.ts";
import { PyDict } from "../../objects/dict.ts";
import {
  attributeError,
  ImportError,
  isException,
  KeyError,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { intToBytes } from "../../objects/int.ts";
import { intBitLength } from "../../objects/int_value.ts";
import { arrayOf, each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { PyList } from "../../objects/list.ts";
import { Ellipsis } from "../../objects/none.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { newObject } from "../../objects/reduce.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, isSubtype, isType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { type Str, toJs, toPoints } from "../../objects/wide_str.ts";
import { dispatchTable, extensionRegistry, helpers } from "../copyreg.ts";
import { picklingError } from "./errors.ts";
import { toOld } from "./old_names.ts";

const frameTarget = 64 * 1024;

/** Looks a dotted name up in a module. */
export function lookUp(module: Value, path: readonly string[]): { value: Value; parent: Value } | undefined {
  let parent: Value = null;
  let value = module;
  for (const name of path) {
    parent = value;
    value = getattrOr(value, name, undefined);
    if (value === undefined) return undefined;
  }
  return { value, parent };
}

/** Functions that are pickled as an attribute of something. */
const boundKinds = new Set([
  "builtin_function_or_method",
  "method",
  "method-wrapper",
  "method_descriptor",
  "wrapper_descriptor",
]);

export class PyPickler extends PyObject {
  $file: Value = null;
  $protocol = 4;
  $fixImports = true;
  $bufferCallback: Value = null;
  $fast = false;
  $memo = new Map<Value, number>();
  /** Objects that live only here, so that their identity is not used again. */
  $out = new ByteSink(256);
  /** Where the frame that is being written begins, behind its header; -1 between frames. */
  $frame = -1;
  $framing = false;

  __init__(file: Value, protocol: Value, fixImports: Value, bufferCallback: Value): null {
    if (getattrOr(file, "write", undefined) === undefined) {
      throw typeError("file must have a 'write' attribute");
    }
    this.$configure(protocol, fixImports, bufferCallback);
    this.$file = file;
    return null;
  }
  $configure(protocol: Value, fixImports: Value, bufferCallback: Value): void {
    let n = protocol === null || protocol === undefined ? 4 : Number(toIndex(protocol));
    if (n < 0) n = 5;
    if (n > 5) throw valueError("pickle protocol must be <= 5");
    if (bufferCallback !== null && bufferCallback !== undefined && n < 5) {
      throw valueError("buffer_callback needs protocol >= 5");
    }
    this.$protocol = n;
    this.$fixImports = truth(fixImports) && n < 3;
    this.$bufferCallback = bufferCallback ?? null;
  }
  clear_memo(): null {
    this.$memo.clear();
    return null;
  }
  get fast(): Value {
    return this.$fast ? 1 : 0;
  }
  set fast(v: Value) {
    this.$fast = truth(v);
  }
  dump(obj: Value): null {
    if (this.$file === null)
      throw picklingError(`Pickler.__init__() was not called by ${typeOf(this).$name}.__init__()`);
    callMethod(this.$file, "write", new PyBytes(this.$dump(obj)));
    return null;
  }
  /** The whole pickle of an object. */
  $dump(obj: Value): Uint8Array {
    this.$out = new ByteSink(256);
    this.$frame = -1;
    this.$framing = false;
    if (this.$protocol >= 2) {
      this.$op(0x80);
      this.$op(this.$protocol);
      this.$framing = this.$protocol >= 4;
    }
    this.$save(obj);
    this.$op(0x2e);
    this.$endFrame();
    return this.$out.finish();
  }

  // Output
  $begin(): void {
    if (!this.$framing || this.$frame >= 0) return;
    this.$out.append(new Uint8Array(9));
    this.$frame = this.$out.length;
  }
  $endFrame(): void {
    if (this.$frame < 0) return;
    const out = this.$out;
    const start = this.$frame;
    const size = out.length - start;
    if (size >= 4) {
      out.data[start - 9] = 0x95;
      new DataView(out.data.buffer, out.data.byteOffset).setBigUint64(start - 8, BigInt(size), true);
    } else {
      out.data.copyWithin(start - 9, start, out.length);
      out.length -= 9;
    }
    this.$frame = -1;
  }
  $op(...bytes: number[]): void {
    if (bytes.length > 0) this.$begin();
    for (const b of bytes) this.$out.push(b);
  }
  $ascii(text: string): void {
    this.$begin();
    for (let i = 0; i < text.length; i++) this.$out.push(text.charCodeAt(i));
  }
  $u32(n: number): void {
    this.$op(n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255);
  }
  /** An opcode with a length, and bytes; large ones stand between frames. */
  $payload(header: readonly number[], data: Uint8Array): void {
    if (this.$framing && data.length >= frameTarget) {
      this.$endFrame();
      this.$framing = false;
      this.$op(...header);
      this.$out.append(data);
      this.$framing = true;
      return;
    }
    this.$op(...header);
    this.$out.append(data);
  }
  $length(n: number, bytes: 4 | 8): number[] {
    const b = [n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >>> 24) & 255];
    return bytes === 4 ? b : [...b, Math.floor(n / 2 ** 32) & 255, 0, 0, 0];
  }
  $memoize(obj: Value): void {
    if (this.$fast) return;
    const i = this.$memo.size;
    this.$memo.set(obj, i);
    if (this.$protocol >= 4) this.$op(0x94);
    else if (this.$protocol === 0) this.$ascii(`p${i}\n`);
    else if (i < 256) this.$op(0x71, i);
    else {
      this.$op(0x72);
      this.$u32(i);
    }
  }
  $get(obj: Value): void {
    const i = this.$memo.get(obj) as number;
    if (this.$protocol === 0) this.$ascii(`g${i}\n`);
    else if (i < 256) this.$op(0x68, i);
    else {
      this.$op(0x6a);
      this.$u32(i);
    }
  }

  // Objects
  $save(obj: Value, isPersistentId = false): Value {
    if (!isPersistentId && this.$persistent(obj)) return;
    this.$saveObject(obj);
    if (this.$frame >= 0 && this.$out.length - this.$frame >= frameTarget) this.$endFrame();
  }
  $persistent(obj: Value): boolean {
    const hook = getattrOr(this, "persistent_id", undefined);
    if (hook === undefined) return false;
    const pid = call(hook, obj);
    if (pid === null || pid === undefined) return false;
    if (this.$protocol === 0) {
      const text = toJs(asStr(links.str(pid)) ?? "");
      for (let i = 0; i < text.length; i++) {
        if (text.charCodeAt(i) > 127 || text[i] === "\n") {
          throw picklingError("persistent IDs in protocol 0 must be ASCII strings");
        }
      }
      this.$ascii(`P${text}\n`);
    } else {
      this.$save(pid, true);
      this.$op(0x51);
    }
    return true;
  }
  $saveObject(obj: Value): Value {
    if (obj === null) return this.$op(0x4e);
    if (obj === true || obj === false) {
      if (this.$protocol >= 2) this.$op(obj ? 0x88 : 0x89);
      else this.$ascii(obj ? "I01\n" : "I00\n");
      return;
    }
    const cls = typeOf(obj);
    if (cls === wellKnown.int) return this.$saveInt(obj);
    if (cls === wellKnown.float) return this.$saveFloat(obj.$value);
    if (this.$memo.has(obj)) return this.$get(obj);
    if (cls === wellKnown.str) return this.$saveStr(obj);
    if (cls === wellKnown.bytes) return this.$saveBytes(obj);
    if (cls === wellKnown.tuple) return this.$saveTuple(obj);
    const override = getattrOr(this, "reducer_override", undefined);
    if (cls === wellKnown.list) return this.$saveList(obj);
    if (cls === wellKnown.dict) return this.$saveDict(obj);
    if (cls === wellKnown.set) return this.$saveSet(obj);
    if (cls === wellKnown.frozenset) return this.$saveFrozenSet(obj);
    if (cls === wellKnown.bytearray) return this.$saveByteArray(obj);
    let reduced: Value = NotImplemented;
    if (override !== undefined) reduced = call(override, obj);
    if (reduced === NotImplemented) {
      if (cls === wellKnown.type) return this.$saveType(obj);
      if (cls === wellKnown.function) return this.$saveGlobal(obj, null);
      if (obj === Ellipsis) return this.$saveGlobal(obj, "Ellipsis");
      if (obj === NotImplemented) return this.$saveGlobal(obj, "NotImplemented");
      const table = getattrOr(this, "dispatch_table", undefined) ?? dispatchTable;
      const own = getItemOrNull(table, cls);
      if (own !== undefined) reduced = call(own, obj);
      else if (isSubtype(cls, wellKnown.type as PyType)) return this.$saveType(obj);
      else if (
        cls === wellKnown.builtin_function_or_method &&
        (obj.$self === undefined || obj.$self === null)
      ) {
        return this.$saveGlobal(obj, null);
      } else if (boundKinds.has(cls.$name) && cls.$builtin) {
        const name = getattr(obj, "__name__");
        const owner = getattr(obj, cls.$name.endsWith("_descriptor") ? "__objclass__" : "__self__");
        reduced = tuple([getattr(importModule(null, "builtins", 0), "getattr"), tuple([owner, name])]);
      } else reduced = callMethod(obj, "__reduce_ex__", this.$protocol);
    }
    if (asStr(reduced) !== undefined) return this.$saveGlobal(obj, toJs(asStr(reduced) as Str));
    if (!(reduced instanceof PyTuple)) throw picklingError("__reduce__ must return a string or tuple");
    this.$saveReduced(reduced, obj);
  }
  $saveInt(n: number | bigint): Value {
    if (this.$protocol === 0) {
      const long = n < -0x80000000 || n > 0x7fffffff;
      return this.$ascii(long ? `L${n}L\n` : `I${n}\n`);
    }
    if (typeof n === "number" && n >= -0x80000000 && n <= 0x7fffffff) {
      if (n >= 0 && n <= 0xff) this.$op(0x4b, n);
      else if (n >= 0 && n <= 0xffff) this.$op(0x4d, n & 255, n >> 8);
      else {
        this.$op(0x4a);
        this.$u32(n);
      }
      return;
    }
    if (this.$protocol < 2) return this.$ascii(`L${n}L\n`);
    let size = Math.floor(intBitLength(n) / 8) + 1;
    // A negative number may need no room for its sign.
    if (n < 0 && size > 1 && BigInt(n) >= -(1n << BigInt(8 * (size - 1) - 1))) size--;
    const data = intToBytes(n, size, true, true);
    if (size < 256) this.$op(0x8a, size);
    else {
      this.$op(0x8b);
      this.$u32(size);
    }
    this.$out.append(data);
  }
  $saveFloat(x: number): Value {
    if (this.$protocol === 0) return this.$ascii(`F${links.repr(new PyFloat(x))}\n`);
    const data = new Uint8Array(8);
    new DataView(data.buffer).setFloat64(0, x);
    this.$op(0x47, ...data);
  }
  /** @param identity what the memo knows the string by */
  $saveStr(s: Str, identity: Value = s): Value {
    if (this.$protocol === 0) {
      this.$op(0x56);
      let text = "";
      for (const c of toPoints(s)) {
        if (c === 92 || c === 0 || c === 10 || c === 13 || c === 26)
          text += `\\u${c.toString(16).padStart(4, "0")}`;
        else if (c > 0xffff) text += `\\U${c.toString(16).padStart(8, "0")}`;
        else if (c > 0xff) text += `\\u${c.toString(16).padStart(4, "0")}`;
        else text += String.fromCharCode(c);
      }
      this.$ascii(`${text}\n`);
    } else {
      const data = encode(s, "utf-8", "surrogatepass");
      if (data.length <= 0xff && this.$protocol >= 4) this.$payload([0x8c, data.length], data);
      else if (data.length > 0xffffffff) this.$payload([0x8d, ...this.$length(data.length, 8)], data);
      else this.$payload([0x58, ...this.$length(data.length, 4)], data);
    }
    this.$memoize(identity);
  }
  $saveBytes(obj: Value): Value {
    const data: Uint8Array = obj.$data;
    if (this.$protocol < 3) {
      if (data.length === 0) return this.$saveReduced(tuple([wellKnown.bytes, tuple([])]), obj);
      const encodeFunction = getattr(importModule(null, "codecs", 0), "encode");
      const text = callMethod(obj, "decode", "latin-1");
      return this.$saveReduced(tuple([encodeFunction, tuple([text, "latin1"])]), obj);
    }
    if (data.length <= 0xff) this.$payload([0x43, data.length], data);
    else if (data.length > 0xffffffff && this.$protocol >= 4)
      this.$payload([0x8e, ...this.$length(data.length, 8)], data);
    else this.$payload([0x42, ...this.$length(data.length, 4)], data);
    this.$memoize(obj);
  }
  $saveByteArray(obj: PyByteArray): Value {
    if (this.$protocol < 5) {
      const args = obj.$data.length === 0 ? [] : [new PyBytes(obj.$data.slice())];
      return this.$saveReduced(tuple([wellKnown.bytearray, tuple(args)]), obj);
    }
    this.$payload([0x96, ...this.$length(obj.$data.length, 8)], obj.$data);
    this.$memoize(obj);
  }
  $saveTuple(obj: PyTuple): Value {
    const n = obj.$items.length;
    if (n === 0) {
      if (this.$protocol === 0) this.$op(0x28, 0x74);
      else this.$op(0x29);
      return;
    }
    if (n <= 3 && this.$protocol >= 2) {
      for (const item of obj.$items) this.$save(item);
      if (this.$memo.has(obj)) {
        for (let i = 0; i < n; i++) this.$op(0x30);
        return this.$get(obj);
      }
      this.$op(0x84 + n);
      return this.$memoize(obj);
    }
    this.$op(0x28);
    for (const item of obj.$items) this.$save(item);
    if (this.$memo.has(obj)) {
      if (this.$protocol === 0) for (let i = 0; i <= n; i++) this.$op(0x30);
      else this.$op(0x31);
      return this.$get(obj);
    }
    this.$op(0x74);
    this.$memoize(obj);
  }
  $saveList(obj: PyList): Value {
    if (this.$protocol === 0) this.$op(0x28, 0x6c);
    else this.$op(0x5d);
    this.$memoize(obj);
    this.$appends(obj.$items.values(), obj.$items.length);
  }
  /** @param count how many there are, where that is known */
  $appends(items: Iterable<Value>, count?: number): void {
    if (this.$protocol === 0) {
      for (const item of items) {
        this.$save(item);
        this.$op(0x61);
      }
      return;
    }
    this.$batches(items, count, 0x61, 0x65, (item) => this.$save(item));
  }
  $sets(entries: Iterable<[Value, Value]>, count?: number): void {
    const save = ([key, value]: [Value, Value]) => {
      this.$save(key);
      this.$save(value);
    };
    if (this.$protocol === 0) {
      for (const entry of entries) {
        save(entry);
        this.$op(0x73);
      }
      return;
    }
    this.$batches(entries, count, 0x73, 0x75, save);
  }
  $batches<T>(
    items: Iterable<T>,
    count: number | undefined,
    one: number,
    many: number,
    save: (item: T) => void,
  ): void {
    const source = items[Symbol.iterator]();
    let step = source.next();
    let left = count;
    while (step.done !== true) {
      const first = step.value;
      step = source.next();
      // Exact lists and dicts have a batch of one only where they have one item; iterators wherever one is left over.
      if (step.done === true && (count === undefined || count === 1)) {
        save(first);
        this.$op(one);
        return;
      }
      this.$op(0x28);
      save(first);
      let n = 1;
      while (n < 1000 && step.done !== true) {
        save(step.value);
        n++;
        step = source.next();
      }
      this.$op(many);
      if (left !== undefined) left -= n;
    }
  }
  $saveDict(obj: PyDict): Value {
    if (this.$protocol === 0) this.$op(0x28, 0x64);
    else this.$op(0x7d);
    this.$memoize(obj);
    const entries = [...obj.$map.entries()].map(([own, value]): [Value, Value] => [
      obj.$original(own),
      value,
    ]);
    this.$sets(entries, entries.length);
  }
  $saveSet(obj: Value): Value {
    const items = arrayOf(obj);
    if (this.$protocol < 4) return this.$saveReduced(tuple([wellKnown.set, tuple([links.list(items)])]), obj);
    this.$op(0x8f);
    this.$memoize(obj);
    for (let i = 0; i < items.length; i += 1000) {
      this.$op(0x28);
      for (const item of items.slice(i, i + 1000)) this.$save(item);
      this.$op(0x90);
    }
  }
  $saveFrozenSet(obj: Value): Value {
    const items = arrayOf(obj);
    if (this.$protocol < 4)
      return this.$saveReduced(tuple([wellKnown.frozenset, tuple([links.list(items)])]), obj);
    this.$op(0x28);
    for (const item of items) this.$save(item);
    if (this.$memo.has(obj)) {
      this.$op(0x31);
      return this.$get(obj);
    }
    this.$op(0x91);
    this.$memoize(obj);
  }
  $saveType(obj: Value): Value {
    const singleton =
      obj === typeOf(null)
        ? null
        : obj === typeOf(Ellipsis)
          ? Ellipsis
          : obj === typeOf(NotImplemented)
            ? NotImplemented
            : undefined;
    if (singleton !== undefined) return this.$saveReduced(tuple([wellKnown.type, tuple([singleton])]), obj);
    this.$saveGlobal(obj, null);
  }
  $saveReduced(reduced: PyTuple, obj: Value): Value {
    const n = reduced.$items.length;
    if (n < 2 || n > 6) throw picklingError("tuple returned by __reduce__ must contain 2 through 6 elements");
    let [func, args] = reduced.$items;
    const [, , state = null, , , setter = null] = reduced.$items;
    let [, , , listItems = null, dictItems = null] = reduced.$items;
    if (!callable(func))
      throw picklingError("first item of the tuple returned by __reduce__ must be callable");
    if (!(args instanceof PyTuple))
      throw picklingError("second item of the tuple returned by __reduce__ must be a tuple");
    let newState = state;
    if (this.$protocol < 2 && (func === newObject || func === helpers.__newobj_ex__)) {
      [func, args, newState] = reconstructed(args, obj, state);
      listItems = null;
      dictItems = null;
    }
    if (this.$protocol >= 2 && func === newObject) {
      const [cls, ...rest] = args.$items;
      this.$save(cls);
      this.$save(tuple(rest));
      this.$op(0x81);
    } else if (this.$protocol >= 2 && func === helpers.__newobj_ex__) {
      const [cls, positional, kwargs] = args.$items;
      if (this.$protocol >= 4) {
        this.$save(cls);
        this.$save(positional);
        this.$save(kwargs);
        this.$op(0x92);
      } else {
        const partial = getattr(importModule(null, "functools", 0), "partial");
        const kw: { [key: string]: Value } = {};
        for (const [name, v] of links.stringEntries(kwargs)) kw[name] = v;
        this.$save(partial(getattr(cls, "__new__"), cls, ...arrayOf(positional), kw));
        this.$save(tuple([]));
        this.$op(0x52);
      }
    } else {
      this.$save(func);
      this.$save(args);
      this.$op(0x52);
    }
    if (this.$memo.has(obj)) {
      this.$op(0x30);
      this.$get(obj);
    } else this.$memoize(obj);
    if (listItems !== null) this.$appends(each(listItems), undefined);
    if (dictItems !== null) this.$sets(pairs(dictItems), undefined);
    if (newState === null) return;
    if (setter === null) {
      this.$save(newState);
      this.$op(0x62);
    } else {
      this.$save(setter);
      this.$save(obj);
      this.$save(newState);
      this.$op(0x86, 0x52, 0x30);
    }
  }
  $saveGlobal(obj: Value, given: string | null): Value {
    const qualified = given ?? getattrOr(obj, "__qualname__", undefined) ?? getattr(obj, "__name__");
    const name = toJs(asStr(qualified) as Str);
    const path = name.split(".");
    if (path.includes("<locals>")) {
      throw attributeError(`Can't get local object ${links.repr(name)}`, { name, obj: null });
    }
    const module = moduleOf(obj, path);
    const found = resolve(obj, module, name, path);
    if (found.value !== obj) {
      throw picklingError(`Can't pickle ${links.repr(obj)}: it's not the same object as ${module}.${name}`);
    }
    if (this.$protocol >= 2) {
      const code = extensionRegistry.$get(tuple([module, name]));
      if (code !== undefined) {
        const n = Number(code);
        if (n <= 0xff) this.$op(0x82, n);
        else if (n <= 0xffff) this.$op(0x83, n & 255, n >> 8);
        else {
          this.$op(0x84);
          this.$u32(n);
        }
        return;
      }
    }
    if (this.$protocol >= 4) {
      this.$save(module);
      // The names of types written in C are new strings each time: they are not looked for in the memo.
      if (isType(obj) && obj.$builtin && obj.$style === "c") this.$saveStr(name, {});
      else this.$save(name);
      this.$op(0x93);
    } else if (path.length > 1) {
      // getattr(getattr(module.first, second), third)
      const getattribute = getattr(importModule(null, "builtins", 0), "getattr");
      for (let i = 1; i < path.length; i++) {
        this.$save(getattribute);
        if (this.$protocol < 2) this.$op(0x28);
      }
      this.$writeGlobal(module, path[0] as string);
      for (const part of path.slice(1)) {
        this.$save(part);
        this.$op(this.$protocol < 2 ? 0x74 : 0x86, 0x52);
      }
    } else this.$writeGlobal(module, name);
    this.$memoize(obj);
  }
  $writeGlobal(module: string, name: string): void {
    const [m, n] = this.$fixImports ? toOld(module, name) : [module, name];
    this.$op(0x63);
    this.$out.append(encode(`${m}\n${n}\n`));
  }
  get memo(): Value {
    const d = new PyDict();
    for (const [obj, i] of this.$memo) d.$set(i, tuple([i, obj]));
    return d;
  }
}

function* pairs(items: Value): Generator<[Value, Value]> {
  for (const pair of each(items)) {
    if (!(pair instanceof PyTuple) || pair.$items.length !== 2) {
      throw typeError("dict items iterator must return 2-tuples");
    }
    yield [pair.$items[0], pair.$items[1]];
  }
}

function getItemOrNull(table: Value, cls: Value): Value {
  if (table instanceof PyDict) return table.$get(cls);
  try {
    return links.getItem(table, cls);
  } catch (e) {
    if (isException(e, KeyError)) return undefined;
    throw e;
  }
}

/** What protocols 0 and 1 write instead of `copyreg.__newobj__`. */
function reconstructed(args: PyTuple, obj: Value, state: Value): [Value, Value, Value] {
  const cls: PyType = args.$items[0];
  const base = cls.$mro.find((c) => c.$builtin) ?? object_;
  const builtin = base === object_ ? null : call(base, obj);
  if (
    cls.$slots !== null &&
    cls.$slots.size > 0 &&
    !cls.$hasDict &&
    cls.$proto.__getstate__ === object_.$proto.__getstate__
  ) {
    throw typeError("a class that defines __slots__ without defining __getstate__ cannot be pickled");
  }
  return [helpers._reconstructor, tuple([cls, base, builtin]), state];
}

/** The module that an object is found in. */
function moduleOf(obj: Value, path: readonly string[]): string {
  const own = getattrOr(obj, "__module__", undefined);
  if (own !== undefined && own !== null) return toJs(asStr(own) as Str);
  for (const name of arrayOf(imports.modules)) {
    if (name === "__main__" || name === "__mp_main__") continue;
    const m = loadedModule(name);
    if (m === null || m === undefined) continue;
    if (lookUp(m, path)?.value === obj) return name;
  }
  return "__main__";
}

function resolve(
  obj: Value,
  module: string,
  name: string,
  path: readonly string[],
): { value: Value; parent: Value } {
  let m: Value;
  try {
    importModule(null, module, 0);
    m = loadedModule(module);
  } catch (e) {
    if (isException(e, ImportError)) {
      throw picklingError(`Can't pickle ${links.repr(obj)}: import of module ${links.repr(module)} failed`);
    }
    throw e;
  }
  const found = lookUp(m, path);
  if (found === undefined) {
    throw picklingError(`Can't pickle ${links.repr(obj)}: attribute lookup ${name} on ${module} failed`);
  }
  return found;
}

export const Pickler: PyType = builtinType(PyPickler, {
  name: "Pickler",
  module: "_pickle",
  dict: true,
  doc: "This takes a binary file for writing a pickle data stream.",
  signatures: {
    __init__: "(file, protocol=None, fix_imports=True, buffer_callback=None)",
    clear_memo: "()",
    dump: "(obj, /)",
  },
});
