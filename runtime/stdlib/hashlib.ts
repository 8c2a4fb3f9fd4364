// The module `hashlib`. https://docs.python.org/3.13/library/hashlib.html
import { type Digest, hasDigest, newDigest, pbkdf2, scrypt } from "../host/crypto.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { overflowError, typeError, valueError } from "../objects/exception.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { set } from "../objects/set.ts";
import { asStr } from "../objects/str_kinds.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

interface Algorithm {
  /** OpenSSL's name. */
  readonly openssl: string;
  readonly size: number;
  readonly block: number;
}

export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { openssl: "md5", size: 16, block: 64 },
  sha1: { openssl: "sha1", size: 20, block: 64 },
  sha224: { openssl: "sha224", size: 28, block: 64 },
  sha256: { openssl: "sha256", size: 32, block: 64 },
  sha384: { openssl: "sha384", size: 48, block: 128 },
  sha512: { openssl: "sha512", size: 64, block: 128 },
  sha3_224: { openssl: "sha3-224", size: 28, block: 144 },
  sha3_256: { openssl: "sha3-256", size: 32, block: 136 },
  sha3_384: { openssl: "sha3-384", size: 48, block: 104 },
  sha3_512: { openssl: "sha3-512", size: 64, block: 72 },
  shake_128: { openssl: "shake128", size: 0, block: 168 },
  shake_256: { openssl: "shake256", size: 0, block: 136 },
  blake2b: { openssl: "blake2b512", size: 64, block: 128 },
  blake2s: { openssl: "blake2s256", size: 32, block: 64 },
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  "sha-1": "sha1",
  "sha-224": "sha224",
  "sha-256": "sha256",
  "sha-384": "sha384",
  "sha-512": "sha512",
  "sha3-224": "sha3_224",
  "sha3-256": "sha3_256",
  "sha3-384": "sha3_384",
  "sha3-512": "sha3_512",
  "shake-128": "shake_128",
  "shake-256": "shake_256",
};

/** The algorithm that a name means, in any of its spellings. @raises ValueError */
export function algorithmName(name: string): string {
  const lower = name.toLowerCase();
  const own = OTHER_NAMES[lower] ?? lower;
  if (ALGORITHMS[own] === undefined) throw valueError(`unsupported hash type ${name}`);
  return own;
}

/** Bytes to be hashed. @raises TypeError */
export function hashable(v: Value): Uint8Array {
  const data = asBytesData(v);
  if (data !== undefined) return data;
  if (asStr(v) !== undefined) throw typeError("Strings must be encoded before hashing");
  throw typeError("object supporting the buffer API required");
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export class PyHash extends PyObject {
  $name = "sha256";
  $digest: Digest = null as unknown as Digest;

  update(obj: Value): null {
    this.$digest.update(hashable(obj));
    return null;
  }
  digest(): Value {
    return new PyBytes(this.$digest.digest());
  }
  hexdigest(): Value {
    return hex(this.$digest.digest());
  }
  copy(): Value {
    const copy: PyHash = new (typeOf(this).$Impl)();
    copy.$name = this.$name;
    copy.$digest = this.$digest.copy();
    return copy;
  }
  get name(): Value {
    return this.$name;
  }
  get digest_size(): Value {
    return ALGORITHMS[this.$name].size;
  }
  get block_size(): Value {
    return ALGORITHMS[this.$name].block;
  }
  __repr__(): Value {
    return `<${this.$name} _hashlib.${typeOf(this).$name} object @ ${address(this)}>`;
  }
}

const signatures = {
  update: "(obj, /)",
  digest: "()",
  hexdigest: "()",
  copy: "()",
  __repr__: "()",
};
builtinType(PyHash, { name: "HASH", module: "_hashlib", style: "c", base: false, signatures });

class PyHashXof extends PyHash {
  override digest(length?: Value): Value {
    return new PyBytes(this.$digest.digest(xofLength(length)));
  }
  override hexdigest(length?: Value): Value {
    return hex(this.$digest.digest(xofLength(length)));
  }
}
builtinType(PyHashXof, {
  name: "HASHXOF",
  module: "_hashlib",
  style: "c",
  base: false,
  signatures: { digest: "(length)", hexdigest: "(length)" },
});

function xofLength(length: Value): number {
  const n = toIndex(length);
  if (n < 0) throw valueError("value must be positive");
  if (n > 2 ** 31 - 1) throw overflowError("Python int too large to convert to C long");
  return Number(n);
}

/** A new hash object. @raises ValueError */
export function newHash(name: string, data: Value): PyHash {
  const algorithm = ALGORITHMS[name];
  if (!hasDigest(algorithm.openssl)) throw valueError(`unsupported hash type ${name}`);
  const h = algorithm.size === 0 ? new PyHashXof() : new PyHash();
  h.$name = name;
  h.$digest = newDigest(algorithm.openssl);
  if (data !== undefined && data !== null) h.$digest.update(hashable(data));
  return h;
}

function textName(name: Value): string {
  const s = asStr(name);
  if (s === undefined) throw typeError("name must be a string");
  return toJs(s);
}

const GUARANTEED = Object.keys(ALGORITHMS);

export function load(): PyModule {
  const attributes: Record<string, Value> = {
    algorithms_guaranteed: set(GUARANTEED),
    algorithms_available: set(GUARANTEED),
  };
  for (const name of GUARANTEED) {
    // BLAKE2's own parameters (key, salt, sizes) have no counterpart in Node, so they are no parameters here.
    const f = builtinFunction(`openssl_${name}`, "(string=b'', *, usedforsecurity=True)", (data) =>
      newHash(name, data),
    );
    f.$module = "_hashlib";
    attributes[name] = f;
  }
  attributes.__all__ = list([
    ...GUARANTEED,
    "new",
    "algorithms_guaranteed",
    "algorithms_available",
    "pbkdf2_hmac",
    "file_digest",
    "scrypt",
  ]);
  return builtinModule("hashlib", {
    doc: "hashlib module - A common interface to many hash functions.",
    functions: {
      "new(name, data=b'', *, usedforsecurity=True)": (name, data) =>
        newHash(algorithmName(textName(name)), data),
      "pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)": (
        name,
        password,
        salt,
        iterations,
        dklen,
      ) => {
        const algorithm = ALGORITHMS[algorithmName(textName(name))];
        const count = Number(toIndex(iterations));
        if (count < 1) throw valueError("iteration value must be greater than 0.");
        const length = dklen === null ? algorithm.size : Number(toIndex(dklen));
        if (length < 1) throw valueError("key length must be greater than 0.");
        return new PyBytes(pbkdf2(algorithm.openssl, hashable(password), hashable(salt), count, length));
      },
      "scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64)": (password, kw) => {
        const maxmem = Number(toIndex(kw.maxmem));
        const [n, r, p] = [kw.n, kw.r, kw.p].map((v) => Number(toIndex(v)));
        if (n < 2 || (n & (n - 1)) !== 0) throw valueError("n must be a power of 2.");
        return new PyBytes(
          scrypt(
            hashable(password),
            hashable(kw.salt),
            n,
            r,
            p,
            maxmem === 0 ? 32 * 1024 * 1024 : maxmem,
            Number(toIndex(kw.dklen)),
          ),
        );
      },
      "file_digest(fileobj, digest, /, *, _bufsize=262144)": (file, digest, kw) => {
        const h =
          asStr(digest) !== undefined ? newHash(algorithmName(textName(digest)), undefined) : digest();
        for (;;) {
          const chunk = callMethod(file, "read", kw._bufsize);
          const data = hashable(chunk);
          if (data.length === 0) return h;
          callMethod(h, "update", chunk);
        }
      },
    },
    attributes,
  });
}
