// The module `uuid`. https://docs.python.org/3.13/library/uuid.html
import { clock } from "../host/clock.ts";
import { digestOf, randomBytes } from "../host/crypto.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { hash } from "../objects/hash.ts";
import { type Int, normalize } from "../objects/int_value.ts";
import { arrayOf } from "../objects/iteration.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { NotImplemented } from "../objects/object_type.ts";
import { str } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

const RESERVED_NCS = "reserved for NCS compatibility";
const RFC_4122 = "specified in RFC 4122";
const RESERVED_MICROSOFT = "reserved for Microsoft compatibility";
const RESERVED_FUTURE = "reserved for future definition";

function fromBytes(bytes: Uint8Array): bigint {
  let n = 0n;
  for (const byte of bytes) n = (n << 8n) | BigInt(byte);
  return n;
}

function toBytes(n: bigint): Uint8Array {
  const bytes = new Uint8Array(16);
  let rest = n;
  for (let i = 15; i >= 0; i--) {
    bytes[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  return bytes;
}

function withVersion(n: bigint, version: Int): bigint {
  let v = n & ~(0xc000n << 48n);
  v |= 0x8000n << 48n;
  v &= ~(0xf000n << 64n);
  return v | (BigInt(version) << 76n);
}

export class PyUUID extends PyObject {
  $n = 0n;
  is_safe: Value = null;

  __init__(
    hex: Value,
    bytes: Value,
    bytesLe: Value,
    fields: Value,
    int: Value,
    version: Value,
    kw: Value,
  ): null {
    const given = [hex, bytes, bytesLe, fields, int].filter((v) => v !== null);
    if (given.length !== 1) {
      throw typeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    }
    let n: bigint;
    if (hex !== null) {
      const text = toJs(asStr(hex)!).replaceAll("urn:", "").replaceAll("uuid:", "");
      const digits = text.replace(/^[{}]+|[{}]+$/g, "").replaceAll("-", "");
      if ([...digits].length !== 32) throw valueError("badly formed hexadecimal UUID string");
      if (!/^[0-9a-fA-F]+$/.test(digits)) {
        throw valueError(`invalid literal for int() with base 16: '${digits}'`);
      }
      n = BigInt(`0x${digits}`);
    } else if (bytes !== null || bytesLe !== null) {
      const data = asBytesData(bytes ?? bytesLe) as Uint8Array;
      if (data.length !== 16) {
        throw valueError(`${bytes !== null ? "bytes" : "bytes_le"} is not a 16-char string`);
      }
      n = fromBytes(bytes !== null ? data : swapped(data));
    } else if (fields !== null) {
      const parts = arrayOf(fields).map((v) => BigInt(toIndex(v)));
      if (parts.length !== 6) throw valueError("fields is not a 6-tuple");
      const sizes = [32n, 16n, 16n, 8n, 8n, 48n];
      parts.forEach((part, i) => {
        if (part < 0n || part >= 1n << sizes[i]) {
          throw valueError(
            `field ${i + 1} out of range (need a${sizes[i] === 8n ? "n" : ""} ${sizes[i]}-bit value)`,
          );
        }
      });
      n = 0n;
      parts.forEach((part, i) => {
        n = (n << sizes[i]) | part;
      });
    } else n = BigInt(toIndex(int));
    if (n < 0n || n >= 1n << 128n) throw valueError("int is out of range (need a 128-bit value)");
    if (version !== null) {
      const v = toIndex(version);
      if (v < 1 || v > 5) throw valueError("illegal version number");
      n = withVersion(n, v);
    }
    this.$n = n;
    this.is_safe = kw.is_safe ?? null;
    return null;
  }
  $part(shift: bigint, bits: bigint): Value {
    return normalize((this.$n >> shift) & ((1n << bits) - 1n));
  }
  $hex(): string {
    return this.$n.toString(16).padStart(32, "0");
  }
  get int(): Value {
    return normalize(this.$n);
  }
  get bytes(): Value {
    return new PyBytes(toBytes(this.$n));
  }
  get bytes_le(): Value {
    return new PyBytes(swapped(toBytes(this.$n)));
  }
  get fields(): Value {
    return tuple([
      this.time_low,
      this.time_mid,
      this.time_hi_version,
      this.clock_seq_hi_variant,
      this.clock_seq_low,
      this.node,
    ]);
  }
  get time_low(): Value {
    return this.$part(96n, 32n);
  }
  get time_mid(): Value {
    return this.$part(80n, 16n);
  }
  get time_hi_version(): Value {
    return this.$part(64n, 16n);
  }
  get clock_seq_hi_variant(): Value {
    return this.$part(56n, 8n);
  }
  get clock_seq_low(): Value {
    return this.$part(48n, 8n);
  }
  get time(): Value {
    const high = (this.$n >> 64n) & 0x0fffn;
    return normalize((high << 48n) | (((this.$n >> 80n) & 0xffffn) << 32n) | (this.$n >> 96n));
  }
  get clock_seq(): Value {
    return this.$part(48n, 14n);
  }
  get node(): Value {
    return this.$part(0n, 48n);
  }
  get hex(): Value {
    return this.$hex();
  }
  get urn(): Value {
    return `urn:uuid:${this.__str__()}`;
  }
  get variant(): Value {
    const bits = (this.$n >> 48n) & 0xffffn;
    if ((bits & 0x8000n) === 0n) return RESERVED_NCS;
    if ((bits & 0x4000n) === 0n) return RFC_4122;
    return (bits & 0x2000n) === 0n ? RESERVED_MICROSOFT : RESERVED_FUTURE;
  }
  get version(): Value {
    return this.variant === RFC_4122 ? this.$part(76n, 4n) : null;
  }
  __str__(): string {
    const hex = this.$hex();
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }
  __repr__(): string {
    return `${typeOf(this).$name}('${str(this)}')`;
  }
  __int__(): Value {
    return normalize(this.$n);
  }
  __hash__(): Value {
    return hash(normalize(this.$n));
  }
  __eq__(other: Value): Value {
    return other instanceof PyUUID ? this.$n === other.$n : NotImplemented;
  }
  __ne__(other: Value): Value {
    return other instanceof PyUUID ? this.$n !== other.$n : NotImplemented;
  }
  __lt__(other: Value): Value {
    return other instanceof PyUUID ? this.$n < other.$n : NotImplemented;
  }
  __le__(other: Value): Value {
    return other instanceof PyUUID ? this.$n <= other.$n : NotImplemented;
  }
  __gt__(other: Value): Value {
    return other instanceof PyUUID ? this.$n > other.$n : NotImplemented;
  }
  __ge__(other: Value): Value {
    return other instanceof PyUUID ? this.$n >= other.$n : NotImplemented;
  }
  __setattr__(_name: Value, _value: Value): null {
    throw typeError("UUID objects are immutable");
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([null, null, null, null, normalize(this.$n)])]);
  }
}

function swapped(b: Uint8Array): Uint8Array {
  return Uint8Array.of(b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], ...b.subarray(8));
}

const other = "(other)";
const UUID: Value = builtinType(PyUUID, {
  name: "UUID",
  module: "uuid",
  style: "python",
  doc: "Instances of the UUID class represent UUIDs as specified in RFC 4122.",
  signatures: {
    __init__: "(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None)",
    __str__: "()",
    __repr__: "()",
    __int__: "()",
    __hash__: "()",
    __eq__: other,
    __ne__: other,
    __lt__: other,
    __le__: other,
    __gt__: other,
    __ge__: other,
    __setattr__: "(name, value)",
    __reduce__: "()",
  },
});

function make(n: bigint): PyUUID {
  const uuid = new PyUUID();
  uuid.$n = n;
  return uuid;
}

let node: bigint | null = null;
let lastTimestamp = 0n;

/** A 48-bit number that stands for this host: random, with the bit that says so. */
function getnode(): bigint {
  node ??= fromBytes(randomBytes(6)) | (1n << 40n);
  return node;
}

function uuid1(nodeValue: Value, clockSeq: Value): Value {
  let timestamp = BigInt(Math.round(clock.time() * 1e7)) + 0x01b21dd213814000n;
  if (timestamp <= lastTimestamp) timestamp = lastTimestamp + 1n;
  lastTimestamp = timestamp;
  const seq = clockSeq === null ? fromBytes(randomBytes(2)) & 0x3fffn : BigInt(toIndex(clockSeq));
  const own = nodeValue === null ? getnode() : BigInt(toIndex(nodeValue));
  const low = timestamp & 0xffffffffn;
  const mid = (timestamp >> 32n) & 0xffffn;
  const high = (timestamp >> 48n) & 0x0fffn;
  const n = (low << 96n) | (mid << 80n) | (high << 64n) | ((seq & 0x3fffn) << 48n) | (own & 0xffffffffffffn);
  return make(withVersion(n, 1));
}

function named(algorithm: string, version: number): (namespace: Value, name: Value) => Value {
  return (namespace, name) => {
    const text = asStr(name);
    const data =
      text === undefined ? (asBytesData(name) as Uint8Array) : new TextEncoder().encode(toJs(text));
    const all = new Uint8Array(16 + data.length);
    all.set(toBytes((namespace as PyUUID).$n));
    all.set(data, 16);
    return make(withVersion(fromBytes(digestOf(algorithm, all).subarray(0, 16)), version));
  };
}

export function load(): PyModule {
  const namespace = (hex: string) => make(BigInt(`0x${hex.replaceAll("-", "")}`));
  return builtinModule("uuid", {
    doc: "UUID objects (universally unique identifiers) according to RFC 4122.",
    style: "python",
    functions: {
      "uuid1(node=None, clock_seq=None)": uuid1,
      "uuid3(namespace, name)": named("md5", 3),
      "uuid4()": () => make(withVersion(fromBytes(randomBytes(16)), 4)),
      "uuid5(namespace, name)": named("sha1", 5),
      "getnode()": () => normalize(getnode()),
    },
    attributes: {
      UUID,
      RESERVED_NCS,
      RFC_4122,
      RESERVED_MICROSOFT,
      RESERVED_FUTURE,
      NAMESPACE_DNS: namespace("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
      NAMESPACE_URL: namespace("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
      NAMESPACE_OID: namespace("6ba7b812-9dad-11d1-80b4-00c04fd430c8"),
      NAMESPACE_X500: namespace("6ba7b814-9dad-11d1-80b4-00c04fd430c8"),
    },
  });
}
