// The module `hmac`. https://docs.python.org/3.13/library/hmac.html
import { digestOf, newDigest, safeEqual } from "../host/crypto.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { typeError } from "../objects/exception.ts";
import { list } from "../objects/list.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { ALGORITHMS, algorithmName, hashable, PyHash } from "./hashlib.ts";

/** The name of the digest that `digestmod` means: a name, a constructor, or a module. */
function digestName(digestmod: Value): string {
  const text = asStr(digestmod);
  if (text !== undefined) return algorithmName(toJs(text));
  const made = typeof digestmod === "function" ? call(digestmod) : call(digestmod.new);
  if (!(made instanceof PyHash)) throw typeError("digestmod must be a digest of hashlib");
  return made.$name;
}

function keyArgument(key: Value): Uint8Array {
  const data = asBytesData(key);
  if (data === undefined) {
    throw typeError(`key: expected bytes or bytearray, but got ${repr(typeOf(key).$name)}`);
  }
  return data;
}

/** The key, padded and mixed with a byte. */
function padded(key: Uint8Array, name: string, byte: number): Uint8Array {
  const { block, openssl } = ALGORITHMS[name];
  const short = key.length > block ? digestOf(openssl, key) : key;
  const result = new Uint8Array(block).fill(byte);
  for (let i = 0; i < short.length; i++) result[i] ^= short[i];
  return result;
}

class PyHmac extends PyObject {
  $name = "";
  $inner = newDigest("md5");
  $outer: Uint8Array = new Uint8Array(0);

  __init__(key: Value, msg: Value, digestmod: Value): null {
    const data = keyArgument(key);
    if (digestmod === "" || digestmod === undefined)
      throw typeError("Missing required argument 'digestmod'.");
    this.$name = digestName(digestmod);
    this.$inner = newDigest(ALGORITHMS[this.$name].openssl);
    this.$inner.update(padded(data, this.$name, 0x36));
    this.$outer = padded(data, this.$name, 0x5c);
    if (msg !== null) this.$inner.update(hashable(msg));
    return null;
  }
  $result(): Uint8Array {
    const inner = this.$inner.digest();
    const all = new Uint8Array(this.$outer.length + inner.length);
    all.set(this.$outer);
    all.set(inner, this.$outer.length);
    return digestOf(ALGORITHMS[this.$name].openssl, all);
  }
  update(msg: Value): null {
    this.$inner.update(hashable(msg));
    return null;
  }
  copy(): Value {
    const copy: PyHmac = new (typeOf(this).$Impl)();
    copy.$name = this.$name;
    copy.$inner = this.$inner.copy();
    copy.$outer = this.$outer;
    return copy;
  }
  digest(): Value {
    return new PyBytes(this.$result());
  }
  hexdigest(): Value {
    return Array.from(this.$result(), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  get name(): Value {
    return `hmac-${this.$name}`;
  }
  get digest_size(): Value {
    return ALGORITHMS[this.$name].size;
  }
  get block_size(): Value {
    return ALGORITHMS[this.$name].block;
  }
}

const HMAC: Value = builtinType(PyHmac, {
  name: "HMAC",
  module: "hmac",
  style: "python",
  doc: "RFC 2104 HMAC class.  Also complies with RFC 4231.\n\nThis supports the API for Cryptographic Hash Functions (PEP 247).\n",
  attributes: { blocksize: 64 },
  signatures: {
    __init__: "(key, msg=None, digestmod='')",
    update: "(msg)",
    copy: "()",
    digest: "()",
    hexdigest: "()",
  },
});

/** `hmac.compare_digest`. @raises TypeError */
export function compareDigest(a: Value, b: Value): boolean {
  const [s, t] = [asStr(a), asStr(b)];
  if (s !== undefined && t !== undefined) {
    for (const text of [s, t]) {
      if (typeof text !== "string" || /[^\x00-\x7f]/.test(text)) {
        throw typeError("comparing strings with non-ASCII characters is not supported");
      }
    }
    const encoder = new TextEncoder();
    return safeEqual(encoder.encode(toJs(s)), encoder.encode(toJs(t)));
  }
  const [x, y] = [asBytesData(a), asBytesData(b)];
  if (x === undefined || y === undefined) {
    if (x !== y)
      throw typeError(`a bytes-like object is required, not '${typeOf(x === undefined ? a : b).$name}'`);
    throw typeError(
      `unsupported operand types(s) or combination of types: '${typeOf(a).$name}' and '${typeOf(b).$name}'`,
    );
  }
  return safeEqual(x, y);
}

export function load(): PyModule {
  return builtinModule("hmac", {
    doc: "HMAC (Keyed-Hashing for Message Authentication) module.\n\nImplements the HMAC algorithm as described by RFC 2104.\n",
    style: "python",
    functions: {
      "new(key, msg=None, digestmod='')": (key, msg, digestmod) => call(HMAC, key, msg, digestmod),
      "digest(key, msg, digest)": (key, msg, digest) => {
        const h = call(HMAC, key, msg, digest) as PyHmac;
        return new PyBytes(h.$result());
      },
      "compare_digest(a, b, /)": compareDigest,
    },
    attributes: { HMAC, digest_size: null, __all__: list(["HMAC", "new", "digest", "compare_digest"]) },
  });
}
