// The module `zlib`, for whole texts at once. https://docs.python.org/3.13/library/zlib.html
import { compress, decompress, type Format } from "../host/compression.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { PyBytes } from "../objects/bytes.ts";
import { newException, PyException } from "../objects/exception.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { bytesOf, crc32 } from "./binascii.ts";

class PyZlibError extends PyException {}
const error = exceptionType(PyZlibError, { name: "error", module: "zlib", style: "c" });

/** The format that `wbits` asks for. @raises zlib.error */
function formatOf(wbits: Value, action: string): Format {
  const bits = Number(toIndex(wbits));
  if (bits >= 9 && bits <= 15) return "zlib";
  if (bits >= 25 && bits <= 31) return "gzip";
  if (bits <= -9 && bits >= -15) return "raw";
  throw newException(error, `Error -2 while ${action} data: inconsistent stream state`);
}

function unpack(data: Uint8Array, format: Format): Uint8Array {
  try {
    return decompress(data, format);
  } catch (e) {
    const { errno, message, code } = e as { errno?: number; message?: string; code?: string };
    if (code === "Z_BUF_ERROR") {
      throw newException(error, "Error -5 while decompressing data: incomplete or truncated stream");
    }
    throw newException(error, `Error ${errno ?? -3} while decompressing data: ${message ?? "invalid data"}`);
  }
}

function adler32(data: Uint8Array, start: number): number {
  let a = start & 0xffff;
  let b = start >>> 16;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const word = (v: Value) => Number(BigInt.asUintN(32, BigInt(toIndex(v))));

export function load(): PyModule {
  return builtinModule("zlib", {
    doc: "The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.",
    functions: {
      "compress(data, /, level=-1, wbits=15)": (data, levelValue, wbits) => {
        const level = Number(toIndex(levelValue));
        if (level < -1 || level > 9) throw newException(error, "Bad compression level");
        return new PyBytes(compress(bytesOf(data), level, formatOf(wbits, "compressing")));
      },
      "decompress(data, /, wbits=15, bufsize=16384)": (data, wbits) =>
        new PyBytes(unpack(bytesOf(data), formatOf(wbits, "decompressing"))),
      "crc32(data, value=0, /)": (data, value) => crc32(bytesOf(data), word(value)),
      "adler32(data, value=1, /)": (data, value) => adler32(bytesOf(data), word(value)),
    },
    attributes: {
      error,
      MAX_WBITS: 15,
      DEFLATED: 8,
      DEF_MEM_LEVEL: 8,
      DEF_BUF_SIZE: 16384,
      Z_BEST_COMPRESSION: 9,
      Z_BEST_SPEED: 1,
      Z_DEFAULT_COMPRESSION: -1,
      Z_NO_COMPRESSION: 0,
    },
  });
}
