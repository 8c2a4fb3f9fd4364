/** The module `codecs`. Documentation: "codecs"; CPython: Lib/codecs.py, Modules/_codecsmodule.c. */
import { builtinModule, functions, type PyModule } from "../modules/module.ts";
import { standardStreams } from "../modules/streams.ts";
import { getattr } from "../objects/attribute.ts";
import { asBytesData, bytesArgument } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callable, callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { isKnownHandler, registeredHandlers, standardHandler } from "../objects/codec_errors.ts";
import { type Codec, decode, encode, lookupCodec, searchFunctions } from "../objects/codecs.ts";
import { lookupError, typeError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { builtinType, type PyType, typeOf, wellKnown } from "../objects/type.ts";
import { fromJs, type Str, strLength, toJs } from "../objects/wide_str.ts";
import { type Decoder, decoderFor } from "./io/incremental.ts";
import { pythonFunctions } from "./python_module.ts";

function textArgument(v: Value, f: string): Str {
  const s = asStr(v);
  if (s === undefined) throw typeError(`${f}() argument 1 must be str, not ${typeOf(v).$name}`);
  return s;
}

function name(v: Value): string {
  return toJs(asStr(v) as Str);
}

/** What `codecs.lookup()` returns. */
class PyCodecInfo extends PyTuple {
  static override __new__(cls: PyType, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const made = new cls.$Impl();
    const [
      encodeIt,
      decodeIt,
      reader = null,
      writer = null,
      incEncoder = null,
      incDecoder = null,
      own = null,
    ] = args;
    made.$items = [encodeIt, decodeIt, reader, writer];
    Object.assign(made, {
      name: own,
      encode: encodeIt,
      decode: decodeIt,
      streamreader: reader,
      streamwriter: writer,
      incrementalencoder: incEncoder,
      incrementaldecoder: incDecoder,
      _is_text_encoding: kw._is_text_encoding ?? true,
    });
    return made;
  }
  override __repr__(): Value {
    return fromJs(`<codecs.CodecInfo object for encoding ${name((this as Value).name)} at ${address(this)}>`);
  }
}
const CodecInfo: PyType = builtinType(PyCodecInfo, {
  name: "CodecInfo",
  module: "codecs",
  dict: true,
  signatures: {
    __new__:
      "(encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None)",
    __repr__: "()",
  },
});

/** The incremental decoder of an encoding. */
class PyIncrementalDecoder extends PyObject {
  $decoder: Decoder | null = null;
  __init__(errors: Value): null {
    this.$decoder = decoderFor((this as Value).$encodingName, name(errors));
    (this as Value).errors = errors;
    return null;
  }
  decode(input: Value, final: Value): Value {
    return (this.$decoder as Decoder).decode(bytesArgument(input), truth(final));
  }
  reset(): null {
    this.$decoder?.reset();
    return null;
  }
  getstate(): Value {
    return tuple([new PyBytes((this.$decoder as Decoder).state.pending), 0]);
  }
  setstate(state: Value): null {
    const decoder = this.$decoder as Decoder;
    decoder.state = { ...decoder.state, pending: bytesArgument(state.$items[0]).slice() };
    return null;
  }
}

class PyIncrementalEncoder extends PyObject {
  $begun = false;
  $errors = "strict";
  __init__(errors: Value): null {
    this.$errors = name(errors);
    (this as Value).errors = errors;
    return null;
  }
  encode(input: Value): Value {
    const encoding: string = (this as Value).$encodingName;
    const s = textArgument(input, "encode");
    const rest = this.$begun
      ? { "utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8" }[encoding]
      : undefined;
    if (strLength(s) > 0) this.$begun = true;
    return new PyBytes(encode(s, rest ?? encoding, this.$errors));
  }
  reset(): null {
    this.$begun = false;
    return null;
  }
  getstate(): Value {
    return this.$begun ? 2 : 0;
  }
  setstate(state: Value): null {
    this.$begun = Number(toIndex(state)) !== 0;
    return null;
  }
}

const incremental = new Map<string, { encoder: PyType; decoder: PyType }>();

/** The incremental classes of an encoding. */
function incrementalTypes(encoding: string): { encoder: PyType; decoder: PyType } {
  let made = incremental.get(encoding);
  if (made === undefined) {
    const register = (
      Base: typeof PyIncrementalDecoder | typeof PyIncrementalEncoder,
      label: string,
      signatures: { [n: string]: string },
    ) => {
      const Impl = class extends (Base as Value) {} as Value;
      for (const key of Object.getOwnPropertyNames(Base.prototype)) {
        if (key !== "constructor" && !Object.hasOwn(Impl.prototype, key)) {
          Object.defineProperty(
            Impl.prototype,
            key,
            Object.getOwnPropertyDescriptor(Base.prototype, key) as PropertyDescriptor,
          );
        }
      }
      Object.defineProperty(Impl.prototype, "$encodingName", { value: encoding });
      const module = `encodings.${encoding.replaceAll("-", "_")}`;
      return builtinType(Impl, {
        name: label,
        module,
        dict: true,
        style: "python",
        bases: [typeOf(new PyObject())],
        signatures,
      });
    };
    made = {
      encoder: register(PyIncrementalEncoder, "IncrementalEncoder", {
        __init__: "(errors='strict')",
        encode: "(input, final=False)",
        reset: "()",
        getstate: "()",
        setstate: "(state)",
      }),
      decoder: register(PyIncrementalDecoder, "IncrementalDecoder", {
        __init__: "(errors='strict')",
        decode: "(input, final=False)",
        reset: "()",
        getstate: "()",
        setstate: "(state)",
      }),
    };
    incremental.set(encoding, made);
  }
  return made;
}

const infos = new Map<Codec, Value>();
/** What programs have registered, by the codec made of it. */
const givenInfos = new WeakMap<Codec, Value>();

function lookup(encoding: Value): Value {
  const codec = lookupCodec(toJs(textArgument(encoding, "lookup")));
  const given = givenInfos.get(codec);
  if (given !== undefined) return given;
  let info = infos.get(codec);
  if (info === undefined) {
    const { encoder, decoder } = incrementalTypes(codec.name);
    const encodeIt = builtinFunction("encode", "(input, errors='strict')", (input, errors) => {
      const s = textArgument(input, "encode");
      return tuple([new PyBytes(codec.encode(s, name(errors))), strLength(s)]);
    });
    const decodeIt = builtinFunction("decode", "(input, errors='strict')", (input, errors) => {
      const data = bytesArgument(input);
      return tuple([codec.decode(data, name(errors)), data.length]);
    });
    info = call(CodecInfo, encodeIt, decodeIt, null, null, encoder, decoder, fromJs(codec.name));
    infos.set(codec, info);
  }
  return info;
}

function register(search: Value): null {
  if (!callable(search)) throw typeError("argument must be callable");
  searchFunctions.push((encoding) => {
    const info = call(search, fromJs(encoding));
    if (info === null) return undefined;
    if (!(info instanceof PyTuple) || info.$items.length !== 4)
      throw typeError("codec search functions must return 4-tuples");
    const [encodeIt, decodeIt] = info.$items;
    const codec: Codec = {
      name: encoding,
      encode: (s, errors) => bytesArgument(call(encodeIt, s, errors).$items[0]),
      decode: (data, errors) => asStr(call(decodeIt, new PyBytes(data), errors).$items[0]) as Str,
    };
    givenInfos.set(codec, info);
    return codec;
  });
  return null;
}

const standardHandlers = new Map<string, Value>();

function lookupHandler(errors: Value): Value {
  const own = name(errors);
  const registered = registeredHandlers.get(own);
  if (registered !== undefined) return registered;
  const handler = standardHandler(own);
  if (handler === undefined || !isKnownHandler(own)) throw lookupError(`unknown error handler name '${own}'`);
  let made = standardHandlers.get(own);
  if (made === undefined) {
    made = builtinFunction(`${own}_errors`, "(exc, /)", handler);
    standardHandlers.set(own, made);
  }
  return made;
}

/** The other transformations that `encode` and `decode` know. */
function transform(obj: Value, encoding: string, direction: "encode" | "decode"): Value {
  const wanted = encoding
    .toLowerCase()
    .replaceAll("-", "_")
    .replace(/_codec$/, "");
  if (wanted === "rot13" || wanted === "rot_13") {
    const text = toJs(textArgument(obj, direction));
    return fromJs(
      text.replace(/[a-z]/gi, (c) => {
        const base = c <= "Z" ? 65 : 97;
        return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
      }),
    );
  }
  if (wanted === "hex") {
    const data = bytesArgument(obj);
    if (direction === "encode")
      return new PyBytes(Uint8Array.from(Buffer.from(Buffer.from(data).toString("hex"))));
    return call(getattr(wellKnown.bytes, "fromhex"), Buffer.from(data).toString("latin1"));
  }
  return undefined;
}

function encodeObject(obj: Value, encoding: Value, errors: Value): Value {
  const own = toJs(textArgument(encoding, "encode"));
  const other = transform(obj, own, "encode");
  if (other !== undefined) return other;
  return new PyBytes(lookupCodec(own).encode(textArgument(obj, "encode"), name(errors)));
}

function decodeObject(obj: Value, encoding: Value, errors: Value): Value {
  const own = toJs(textArgument(encoding, "decode"));
  const other = transform(obj, own, "decode");
  if (other !== undefined) return other;
  const data = asBytesData(obj);
  if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(obj).$name}'`);
  return decode(data, own, name(errors));
}

const mark = (bytes: number[]) => new PyBytes(Uint8Array.from(bytes));

let made: { [name: string]: Value } | undefined;

/** The functions that CPython writes in C: those of the module `_codecs`. */
export function codecFunctions(): { [name: string]: Value } {
  made ??= functions("_codecs", {
    "encode(obj, encoding='utf-8', errors='strict')": encodeObject,
    "decode(obj, encoding='utf-8', errors='strict')": decodeObject,
    "lookup(encoding, /)": lookup,
    "register(search_function, /)": register,
    "register_error(errors, handler, /)": (errors, handler) => {
      if (!callable(handler)) throw typeError("handler must be callable");
      registeredHandlers.set(name(errors), handler);
      return null;
    },
    "lookup_error(name, /)": lookupHandler,
  });
  return made;
}

export function load(): PyModule {
  const handlers: { [name: string]: Value } = {};
  for (const own of ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"]) {
    handlers[`${own}_errors`] = lookupHandler(own);
  }
  return builtinModule("codecs", {
    doc: " codecs -- Python Codec Registry, API and helpers.\n\n\nWritten by Marc-Andre Lemburg (mal@lemburg.com).\n\n(c) Copyright CNRI, All Rights Reserved. NO WARRANTY.\n\n",
    attributes: {
      ...codecFunctions(),
      ...handlers,
      ...pythonFunctions("codecs", {
        "getencoder(encoding)": (encoding) => lookup(encoding).encode,
        "getdecoder(encoding)": (encoding) => lookup(encoding).decode,
        "getincrementalencoder(encoding)": (encoding) => lookup(encoding).incrementalencoder,
        "getincrementaldecoder(encoding)": (encoding) => lookup(encoding).incrementaldecoder,
        "iterencode(iterator, encoding, errors='strict', **kwargs)": (iterator, encoding, errors) => {
          const encoder = call(lookup(encoding).incrementalencoder, errors);
          const parts: Value[] = [];
          for (const piece of each(iterator)) {
            const out = callMethod(encoder, "encode", piece);
            if (out.$data.length > 0) parts.push(out);
          }
          return callMethod(links.list(parts), "__iter__");
        },
        "iterdecode(iterator, encoding, errors='strict', **kwargs)": (iterator, encoding, errors) => {
          const decoder = call(lookup(encoding).incrementaldecoder, errors);
          const parts: Str[] = [];
          for (const piece of each(iterator)) parts.push(callMethod(decoder, "decode", piece));
          parts.push(callMethod(decoder, "decode", new PyBytes(new Uint8Array(0)), true));
          return callMethod(links.list(parts.filter((part) => strLength(part) > 0)), "__iter__");
        },
        "open(filename, mode='r', encoding=None, errors='strict', buffering=-1)": (
          filename,
          mode,
          encoding,
          errors,
          buffering,
        ) => {
          const binary = name(mode).replace("b", "");
          if (encoding === null) return standardStreams.openFunction(filename, mode, buffering);
          return standardStreams.openFunction(
            filename,
            binary,
            buffering === 0 ? -1 : buffering,
            encoding,
            errors,
            "",
          );
        },
      }),
      CodecInfo,
      BOM: mark([0xff, 0xfe]),
      BOM_LE: mark([0xff, 0xfe]),
      BOM_BE: mark([0xfe, 0xff]),
      BOM_UTF8: mark([0xef, 0xbb, 0xbf]),
      BOM_UTF16: mark([0xff, 0xfe]),
      BOM_UTF16_LE: mark([0xff, 0xfe]),
      BOM_UTF16_BE: mark([0xfe, 0xff]),
      BOM_UTF32: mark([0xff, 0xfe, 0, 0]),
      BOM_UTF32_LE: mark([0xff, 0xfe, 0, 0]),
      BOM_UTF32_BE: mark([0, 0, 0xfe, 0xff]),
    },
  });
}
