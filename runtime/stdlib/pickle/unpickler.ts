/** `Unpickler`. CPython: Modules/_pickle.c. */
import { importModule, loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { decode } from "../../objects/codecs.ts";
import { PyDict } from "../../objects/dict.ts";
import { attributeError, eofError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { intFromBytes } from "../../objects/int.ts";
import { normalize } from "../../objects/int_value.ts";
import { arrayOf, iter, next_ } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyList } from "../../objects/list.ts";
import { memoryview_ } from "../../objects/memoryview.ts";
import { jsName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { frozenset_, set_ } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, isType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, type Str, toJs } from "../../objects/wide_str.ts";
import { invertedRegistry } from "../copyreg.ts";
import { unpicklingError } from "./errors.ts";
import { modules as oldModules, places as oldPlaces } from "./old_names.ts";
import { lookUp } from "./pickler.ts";

/** Where bytes come from. */
interface Source {
  read(n: number): Uint8Array;
  /** With the newline at its end. */
  line(): Uint8Array;
}

class BytesSource implements Source {
  readonly #data: Uint8Array;
  #at = 0;
  constructor(data: Uint8Array) {
    this.#data = data;
  }
  read(n: number): Uint8Array {
    const part = this.#data.subarray(this.#at, this.#at + n);
    if (part.length < n)
      throw this.#at === 0 && n === 1
        ? eofError("Ran out of input")
        : truncated(part.length === 0 && n === 1);
    this.#at += n;
    return part;
  }
  line(): Uint8Array {
    const end = this.#data.indexOf(10, this.#at);
    if (end < 0) throw truncated(false);
    const part = this.#data.subarray(this.#at, end + 1);
    this.#at = end + 1;
    return part;
  }
}

function truncated(isEmpty: boolean): Value {
  return isEmpty ? eofError("Ran out of input") : unpicklingError("pickle data was truncated");
}

class FileSource implements Source {
  readonly #file: Value;
  constructor(file: Value) {
    this.#file = file;
  }
  read(n: number): Uint8Array {
    const data = asBytesData(callMethod(this.#file, "read", n));
    if (data === undefined || data.length < n) throw truncated(data === undefined || data.length === 0);
    return data;
  }
  line(): Uint8Array {
    const data = asBytesData(callMethod(this.#file, "readline"));
    if (data === undefined || data.length === 0 || data[data.length - 1] !== 10)
      throw truncated(data?.length === 0);
    return data;
  }
}

const little = (b: Uint8Array): number => b.reduceRight((n, x) => n * 256 + x, 0);

export class PyUnpickler extends PyObject {
  $source: Source | null = null;
  $fixImports = true;
  $encoding = "ASCII";
  $errors = "strict";
  $buffers: Value = null;
  $stack: Value[] = [];
  $marks: number[] = [];
  $memo = new Map<number, Value>();
  $protocol = 0;

  __init__(file: Value, kw: { [key: string]: Value }): null {
    for (const name of ["read", "readline"]) {
      if (getattrOr(file, name, undefined) === undefined) {
        throw typeError("file must have 'read', 'readinto' and 'readline' attributes");
      }
    }
    this.$configure(new FileSource(file), kw);
    return null;
  }
  $configure(source: Source, kw: { [key: string]: Value }): void {
    this.$source = source;
    this.$fixImports = truth(kw.fix_imports);
    this.$encoding = toJs(asStr(kw.encoding) as Str);
    this.$errors = toJs(asStr(kw.errors) as Str);
    this.$buffers = kw.buffers === null || kw.buffers === undefined ? null : iter(kw.buffers);
  }
  persistent_load(_pid: Value): Value {
    throw unpicklingError(
      "A load persistent id instruction was encountered, but no persistent_load function was specified.",
    );
  }
  find_class(module: Value, name: Value): Value {
    let m = toJs(asStr(module) as Str);
    let n = toJs(asStr(name) as Str);
    if (this.$protocol < 3 && this.$fixImports) {
      const place = oldPlaces[`${m}.${n}`];
      if (place !== undefined) [m, n] = place;
      else m = oldModules[m] ?? m;
    }
    importModule(null, m, 0);
    const found = loadedModule(m);
    if (this.$protocol < 4) return getattr(found, n);
    const value = lookUp(found, n.split("."))?.value;
    if (value === undefined || n.includes("<locals>")) {
      if (!n.includes(".")) return getattr(found, n);
      throw attributeError(`Can't resolve path ${links.repr(n)} on ${links.repr(found)}`, {
        name: n,
        obj: found,
      });
    }
    return value;
  }
  load(): Value {
    if (this.$source === null)
      throw unpicklingError(`Unpickler.__init__() was not called by ${typeOf(this).$name}.__init__()`);
    return this.$load();
  }

  // The machine
  $pop(): Value {
    const fence = this.$marks[this.$marks.length - 1] ?? 0;
    if (this.$stack.length <= fence) {
      throw unpicklingError(this.$marks.length > 0 ? "unexpected MARK found" : "unpickling stack underflow");
    }
    return this.$stack.pop();
  }
  $top(): Value {
    const v = this.$pop();
    this.$stack.push(v);
    return v;
  }
  /** What stands above the last mark, taken off. */
  $sinceMark(): Value[] {
    const mark = this.$marks.pop();
    if (mark === undefined) throw unpicklingError("could not find MARK");
    return this.$stack.splice(mark);
  }
  $put(i: number): void {
    this.$memo.set(i, this.$top());
  }
  $getMemo(i: number): void {
    const v = this.$memo.get(i);
    if (v === undefined) throw unpicklingError(`Memo value not found at index ${i}`);
    this.$stack.push(v);
  }
  $text(data: Uint8Array): Str {
    return decode(data, "utf-8", "surrogatepass");
  }
  /** Strings of Python 2. */
  $oldString(data: Uint8Array): Value {
    const bytes = Uint8Array.from(data);
    return this.$encoding === "bytes" ? new PyBytes(bytes) : decode(bytes, this.$encoding, this.$errors);
  }
  $line(): Uint8Array {
    const line = (this.$source as Source).line();
    return line.subarray(0, line.length - 1);
  }
  $lineText(): string {
    return Buffer.from(this.$line()).toString("latin1");
  }
  $load(): Value {
    this.$stack = [];
    this.$marks = [];
    this.$protocol = 0;
    for (;;) {
      const op = (this.$source as Source).read(1)[0] as number;
      if (op === 0x2e) return this.$pop();
      const run = operations[op];
      if (run === undefined) {
        const shown =
          op >= 0x20 && op < 0x7f && op !== 0x27 && op !== 0x5c
            ? `'${String.fromCharCode(op)}'`
            : `'\\x${op.toString(16).padStart(2, "0")}'`;
        throw unpicklingError(`invalid load key, ${shown}.`);
      }
      run(this, this.$source as Source);
    }
  }
  get memo(): Value {
    const d = new PyDict();
    for (const [i, v] of this.$memo) d.$set(i, v);
    return d;
  }
}

function findClass(u: PyUnpickler, module: Value, name: Value): Value {
  return callMethod(u, "find_class", module, name);
}

function extension(u: PyUnpickler, code: number): void {
  const key = invertedRegistry.$get(code);
  if (key === undefined) throw valueError(`unregistered extension code ${code}`);
  u.$stack.push(findClass(u, key.$items[0], key.$items[1]));
}

function build(u: PyUnpickler): void {
  let state = u.$pop();
  const inst = u.$top();
  const setstate = getattrOr(inst, "__setstate__", undefined);
  if (setstate !== undefined) {
    call(setstate, state);
    return;
  }
  let slots: Value = null;
  if (state instanceof PyTuple && state.$items.length === 2) [state, slots] = state.$items;
  if (state !== null) {
    if (!(state instanceof PyDict)) throw unpicklingError("state is not a dictionary");
    const isPlain = typeof inst === "object" && inst !== null && inst.$s === true;
    const dict = isPlain ? null : getattr(inst, "__dict__");
    for (const [own, value] of state.$map.entries()) {
      const name = state.$original(own);
      if (!isPlain) links.setItem(dict, name, value);
      else {
        Object.defineProperty(inst, jsName(toJs(asStr(name) as Str)), {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
    }
  }
  if (slots !== null) {
    if (!(slots instanceof PyDict)) throw unpicklingError("slot state is not a dictionary");
    for (const [own, value] of slots.$map.entries())
      setattr(inst, toJs(asStr(slots.$original(own)) as Str), value);
  }
}

function appends(u: PyUnpickler, items: Value[]): void {
  const target = u.$top();
  if (target instanceof PyList && typeOf(target) === wellKnown.list) {
    for (const item of items) target.$items.push(item);
    return;
  }
  const extend = getattrOr(target, "extend", undefined);
  if (extend !== undefined) call(extend, links.list(items));
  else for (const item of items) callMethod(target, "append", item);
}

function setItems(u: PyUnpickler, items: Value[]): void {
  const target = u.$top();
  if (items.length % 2 !== 0) throw unpicklingError("odd number of items for SETITEMS");
  const isDict = target instanceof PyDict && typeOf(target) === wellKnown.dict;
  for (let i = 0; i < items.length; i += 2) {
    if (isDict) target.$set(items[i], items[i + 1]);
    else links.setItem(target, items[i], items[i + 1]);
  }
}

function newObject(cls: Value, args: Value[], kw: Value): Value {
  if (!isType(cls)) throw unpicklingError(`NEWOBJ class argument must be a type, not ${typeOf(cls).$name}`);
  const create = getattr(cls, "__new__");
  if (kw === null) return call(create, cls, ...args);
  const named: { [key: string]: Value } = {};
  for (const [name, v] of links.stringEntries(kw)) named[name] = v;
  return callKw(create, [cls, ...args], named);
}

function instantiate(cls: Value, args: Value[]): Value {
  return call(cls, ...args);
}

function parseInteger(text: string): Value {
  const trimmed = text.trim().replace(/L$/, "");
  if (!/^[+-]?\d+$/.test(trimmed)) throw valueError("could not convert string to int");
  return normalize(BigInt(trimmed));
}

type Operation = (u: PyUnpickler, source: Source) => void;

const operations: { readonly [op: number]: Operation } = {
  128: (u, s) => {
    const p = s.read(1)[0] as number;
    if (p > 5) throw valueError(`unsupported pickle protocol: ${p}`);
    u.$protocol = p;
  },
  149: (_u, s) => void s.read(8),
  40: (u) => void u.$marks.push(u.$stack.length),
  48: (u) => {
    // A mark on top goes instead of a value.
    if (u.$marks[u.$marks.length - 1] === u.$stack.length && u.$marks.length > 0) u.$marks.pop();
    else u.$pop();
  },
  49: (u) => void u.$sinceMark(),
  50: (u) => void u.$stack.push(u.$top()),
  78: (u) => void u.$stack.push(null),
  136: (u) => void u.$stack.push(true),
  137: (u) => void u.$stack.push(false),
  73: (u) => {
    const text = u.$lineText();
    u.$stack.push(text === "00" ? false : text === "01" ? true : parseInteger(text));
  },
  76: (u) => void u.$stack.push(parseInteger(u.$lineText())),
  75: (u, s) => void u.$stack.push(s.read(1)[0]),
  77: (u, s) => void u.$stack.push(little(s.read(2))),
  74: (u, s) => void u.$stack.push(little(s.read(4)) | 0),
  138: (u, s) => void u.$stack.push(intFromBytes(s.read(s.read(1)[0] as number), true, true)),
  139: (u, s) => {
    const n = little(s.read(4)) | 0;
    if (n < 0) throw unpicklingError("LONG pickle has negative byte count");
    u.$stack.push(intFromBytes(s.read(n), true, true));
  },
  70: (u) => void u.$stack.push(call(wellKnown.float, u.$lineText())),
  71: (u, s) => {
    const b = s.read(8);
    u.$stack.push(new PyFloat(new DataView(b.buffer, b.byteOffset, 8).getFloat64(0)));
  },
  83: (u) => {
    const text = u.$lineText();
    const quote = text[0];
    if (text.length < 2 || quote !== text[text.length - 1] || (quote !== "'" && quote !== '"')) {
      throw unpicklingError("the STRING opcode argument must be quoted");
    }
    const bytes = Uint8Array.from(Buffer.from(text.slice(1, -1), "latin1"));
    const codecs = importModule(null, "codecs", 0);
    const [data] = call(getattr(codecs, "escape_decode"), new PyBytes(bytes)).$items;
    u.$stack.push(u.$oldString(data.$data));
  },
  84: (u, s) => void u.$stack.push(u.$oldString(s.read(little(s.read(4))))),
  85: (u, s) => void u.$stack.push(u.$oldString(s.read(s.read(1)[0] as number))),
  86: (u) => void u.$stack.push(decode(u.$line(), "raw_unicode_escape", "strict")),
  88: (u, s) => void u.$stack.push(u.$text(s.read(little(s.read(4))))),
  140: (u, s) => void u.$stack.push(u.$text(s.read(s.read(1)[0] as number))),
  141: (u, s) => void u.$stack.push(u.$text(s.read(little(s.read(8))))),
  66: (u, s) => void u.$stack.push(new PyBytes(s.read(little(s.read(4))).slice())),
  67: (u, s) => void u.$stack.push(new PyBytes(s.read(s.read(1)[0] as number).slice())),
  142: (u, s) => void u.$stack.push(new PyBytes(s.read(little(s.read(8))).slice())),
  150: (u, s) => void u.$stack.push(new PyByteArray(s.read(little(s.read(8))).slice())),
  151: (u) => {
    if (u.$buffers === null) {
      throw unpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given");
    }
    const buffer = next_(u.$buffers);
    if (buffer === undefined) throw unpicklingError("not enough out-of-band buffers");
    u.$stack.push(buffer);
  },
  152: (u) => {
    const view = memoryview_(u.$pop());
    u.$stack.push(callMethod(view, "toreadonly"));
  },
  41: (u) => void u.$stack.push(tuple([])),
  116: (u) => {
    const items = u.$sinceMark();
    u.$stack.push(tuple(items));
  },
  133: (u) => void u.$stack.push(tuple([u.$pop()])),
  134: (u) => {
    const b = u.$pop();
    u.$stack.push(tuple([u.$pop(), b]));
  },
  135: (u) => {
    const c = u.$pop();
    const b = u.$pop();
    u.$stack.push(tuple([u.$pop(), b, c]));
  },
  93: (u) => void u.$stack.push(links.list([])),
  108: (u) => {
    const items = u.$sinceMark();
    u.$stack.push(links.list(items));
  },
  97: (u) => {
    const item = u.$pop();
    appends(u, [item]);
  },
  101: (u) => appends(u, u.$sinceMark()),
  125: (u) => void u.$stack.push(new PyDict()),
  100: (u) => {
    const items = u.$sinceMark();
    u.$stack.push(new PyDict());
    setItems(u, items);
  },
  115: (u) => {
    const value = u.$pop();
    const key = u.$pop();
    setItems(u, [key, value]);
  },
  117: (u) => setItems(u, u.$sinceMark()),
  143: (u) => void u.$stack.push(set_()),
  144: (u) => {
    const items = u.$sinceMark();
    const target = u.$top();
    if (typeOf(target) === wellKnown.set) callMethod(target, "update", links.list(items));
    else for (const item of items) callMethod(target, "add", item);
  },
  145: (u) => {
    const items = u.$sinceMark();
    u.$stack.push(frozenset_(links.list(items)));
  },
  99: (u) => {
    const module = decode(u.$line(), "utf-8");
    const name = decode(u.$line(), "utf-8");
    u.$stack.push(findClass(u, module, name));
  },
  147: (u) => {
    const name = u.$pop();
    const module = u.$pop();
    if (asStr(name) === undefined || asStr(module) === undefined)
      throw unpicklingError("STACK_GLOBAL requires str");
    u.$stack.push(findClass(u, module, name));
  },
  82: (u) => {
    const args = u.$pop();
    const f = u.$pop();
    u.$stack.push(call(f, ...arrayOf(args)));
  },
  129: (u) => {
    const args = u.$pop();
    u.$stack.push(newObject(u.$pop(), arrayOf(args), null));
  },
  146: (u) => {
    const kw = u.$pop();
    const args = u.$pop();
    u.$stack.push(newObject(u.$pop(), arrayOf(args), kw));
  },
  98: build,
  105: (u) => {
    const module = decode(u.$line(), "ascii");
    const name = decode(u.$line(), "ascii");
    const args = u.$sinceMark();
    u.$stack.push(instantiate(findClass(u, module, name), args));
  },
  111: (u) => {
    const [cls, ...args] = u.$sinceMark();
    if (cls === undefined) throw unpicklingError("unpickling stack underflow");
    u.$stack.push(instantiate(cls, args));
  },
  80: (u) => void u.$stack.push(callMethod(u, "persistent_load", fromJs(u.$lineText()))),
  81: (u) => void u.$stack.push(callMethod(u, "persistent_load", u.$pop())),
  130: (u, s) => extension(u, s.read(1)[0] as number),
  131: (u, s) => extension(u, little(s.read(2))),
  132: (u, s) => extension(u, little(s.read(4)) | 0),
  112: (u) => u.$put(Number(u.$lineText())),
  113: (u, s) => u.$put(s.read(1)[0] as number),
  114: (u, s) => u.$put(little(s.read(4))),
  148: (u) => u.$put(u.$memo.size),
  103: (u) => u.$getMemo(Number(u.$lineText())),
  104: (u, s) => u.$getMemo(s.read(1)[0] as number),
  106: (u, s) => u.$getMemo(little(s.read(4))),
};

export const Unpickler: PyType = builtinType(PyUnpickler, {
  name: "Unpickler",
  module: "_pickle",
  dict: true,
  doc: "This takes a binary file for reading a pickle data stream.",
  signatures: {
    __init__: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
    persistent_load: "(pid, /)",
    find_class: "(module_name, global_name, /)",
    load: "()",
  },
});

/** Reads one pickle from bytes. */
export function loadBytes(data: Uint8Array, kw: { [key: string]: Value }): Value {
  const u = new PyUnpickler();
  u.$configure(new BytesSource(data), kw);
  return u.$load();
}
