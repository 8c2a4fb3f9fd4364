// The module `secrets`. https://docs.python.org/3.13/library/secrets.html
import { randomBytes } from "../host/crypto.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callMethod } from "../objects/call.ts";
import { valueError } from "../objects/exception.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { base64Encode } from "./binascii.ts";
import { compareDigest } from "./hmac.ts";
import { SystemRandom } from "./random.ts";

const DEFAULT_ENTROPY = 32;

function tokenBytes(nbytes: Value): Uint8Array {
  const n = nbytes === null ? DEFAULT_ENTROPY : Number(toIndex(nbytes));
  if (n < 0) throw valueError("negative argument not allowed");
  return randomBytes(n);
}

export function load(): PyModule {
  const source = call(SystemRandom);
  return builtinModule("secrets", {
    doc: "Generate cryptographically strong pseudo-random numbers suitable for\nmanaging secrets such as account authentication, tokens, and similar.\n\nSee PEP 506 for more information.\nhttps://peps.python.org/pep-0506/\n\n",
    style: "python",
    functions: {
      "randbelow(exclusive_upper_bound)": (bound) => {
        if (toIndex(bound) <= 0) throw valueError("Upper bound must be positive.");
        return callMethod(source, "_randbelow", bound);
      },
      "token_bytes(nbytes=None)": (nbytes) => new PyBytes(tokenBytes(nbytes)),
      "token_hex(nbytes=None)": (nbytes) =>
        Array.from(tokenBytes(nbytes), (byte) => byte.toString(16).padStart(2, "0")).join(""),
      "token_urlsafe(nbytes=None)": (nbytes) =>
        String.fromCharCode(...base64Encode(tokenBytes(nbytes)))
          .replaceAll("+", "-")
          .replaceAll("/", "_")
          .replace(/=+$/, ""),
      "compare_digest(a, b, /)": compareDigest,
    },
    attributes: {
      DEFAULT_ENTROPY,
      SystemRandom,
      choice: getattr(source, "choice"),
      randbits: getattr(source, "getrandbits"),
      __all__: list([
        "choice",
        "randbelow",
        "randbits",
        "SystemRandom",
        "token_bytes",
        "token_hex",
        "token_urlsafe",
        "compare_digest",
      ]),
    },
  });
}
