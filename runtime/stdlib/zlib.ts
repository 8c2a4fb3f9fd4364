// The module `zlib`. https://docs.python.org/3.13/library/zlib.html
import { compress, compressPiece, decompress, decompressPart, type Format } from "../host/compression.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { PyBytes } from "../objects/bytes.ts";
import { newException, notImplementedError, PyException, valueError } from "../objects/exception.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType } from "../objects/type.ts";
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

/** What `compressobj` gives. Data is compressed when it is flushed. */
class PyCompress extends PyObject {
  $level = -1;
  $format: Format = "zlib";
  $parts: Uint8Array[] = [];
  /** All data that went out by a flush before the end: what follows may refer to it. */
  $flushed = new Uint8Array(0);
  $isOpen = true;
  $isBegun = false;

  compress(data: Value): Value {
    this.$check();
    this.$parts.push(bytesOf(data).slice());
    return new PyBytes(new Uint8Array(0));
  }
  flush(mode: Value): Value {
    const kind = Number(toIndex(mode));
    if (kind === 0) return new PyBytes(new Uint8Array(0));
    this.$check();
    const data = Buffer.concat(this.$parts);
    this.$parts = [];
    const isLast = kind === 4;
    if (isLast) this.$isOpen = false;
    if (isLast && !this.$isBegun) return new PyBytes(compress(data, this.$level, this.$format));
    const pieces: Uint8Array[] = [];
    if (!this.$isBegun) pieces.push(this.$header());
    this.$isBegun = true;
    pieces.push(compressPiece(data, this.$level, this.$flushed, isLast));
    this.$flushed = new Uint8Array(Buffer.concat([this.$flushed, data]));
    if (isLast) pieces.push(this.$trailer());
    return new PyBytes(new Uint8Array(Buffer.concat(pieces)));
  }
  $header(): Uint8Array {
    if (this.$format === "raw") return new Uint8Array(0);
    // Header and trailer do not depend on the data, but for the checksum.
    const empty = compress(new Uint8Array(0), this.$level, this.$format);
    return empty.slice(0, this.$format === "zlib" ? 2 : 10);
  }
  $trailer(): Uint8Array {
    const end = new DataView(new ArrayBuffer(8));
    if (this.$format === "raw") return new Uint8Array(0);
    if (this.$format === "zlib") {
      end.setUint32(0, adler32(this.$flushed, 1));
      return new Uint8Array(end.buffer, 0, 4);
    }
    end.setUint32(0, crc32(this.$flushed, 0), true);
    end.setUint32(4, this.$flushed.length, true);
    return new Uint8Array(end.buffer);
  }
  $check(): void {
    if (!this.$isOpen)
      throw newException(error, "Error -2 while compressing data: inconsistent stream state");
  }
  copy(): Value {
    const made = new PyCompress();
    Object.assign(made, this, { $parts: [...this.$parts] });
    return made;
  }
}
builtinType(PyCompress, {
  name: "Compress",
  module: "zlib",
  style: "c",
  signatures: { compress: "(data, /)", flush: "(mode=4, /)", copy: "()" },
});

/** What `decompressobj` gives. */
class PyDecompress extends PyObject {
  $format: Format = "zlib";
  $dictionary: Uint8Array | undefined = undefined;
  $input = new Uint8Array(0);
  $given = 0;
  $unused = new Uint8Array(0);
  $tail = new Uint8Array(0);
  $eof = false;

  get unused_data(): Value {
    return new PyBytes(this.$unused);
  }
  get unconsumed_tail(): Value {
    return new PyBytes(this.$tail);
  }
  get eof(): Value {
    return this.$eof;
  }
  decompress(data: Value, limit: Value): Value {
    const max = Number(toIndex(limit));
    if (max < 0) throw valueError("max_length must be non-negative");
    const more = bytesOf(data);
    if (this.$eof) {
      this.$unused = new Uint8Array(Buffer.concat([this.$unused, more]));
      return new PyBytes(new Uint8Array(0));
    }
    // With a limit the rest of the input is given back, and comes again: it is known already.
    const isAgain = this.$tail.length > 0 && Buffer.from(more).equals(Buffer.from(this.$tail));
    if (!isAgain) this.$input = new Uint8Array(Buffer.concat([this.$input, more]));
    this.$tail = new Uint8Array(0);
    const part = this.$run();
    const all = part.data;
    const out = max === 0 ? all.slice(this.$given) : all.slice(this.$given, this.$given + max);
    this.$given += out.length;
    if (this.$given < all.length) this.$tail = more.length === 0 ? this.$input.slice(-1) : more.slice(-1);
    else if (part.isEnd) {
      this.$eof = true;
      this.$unused = this.$input.slice(part.used);
    }
    return new PyBytes(out);
  }
  $run(): { data: Uint8Array; used: number; isEnd: boolean } {
    try {
      return decompressPart(this.$input, this.$format, this.$dictionary);
    } catch (e) {
      const { errno, message } = e as { errno?: number; message?: string };
      throw newException(
        error,
        `Error ${errno ?? -3} while decompressing data: ${message ?? "invalid data"}`,
      );
    }
  }
  flush(_length: Value): Value {
    if (this.$eof || this.$input.length === 0) return new PyBytes(new Uint8Array(0));
    const part = this.$run();
    const out = part.data.slice(this.$given);
    this.$given = part.data.length;
    this.$tail = new Uint8Array(0);
    this.$eof = part.isEnd;
    return new PyBytes(out);
  }
  copy(): Value {
    return Object.assign(new PyDecompress(), this);
  }
}
builtinType(PyDecompress, {
  name: "Decompress",
  module: "zlib",
  style: "c",
  signatures: { decompress: "(data, /, max_length=0)", flush: "(length=16384, /)", copy: "()" },
});

function compressobj(
  level: Value,
  method: Value,
  wbits: Value,
  _memory: Value,
  strategy: Value,
  dict: Value,
): Value {
  if (Number(toIndex(method)) !== 8) throw valueError("Invalid initialization option");
  if (Number(toIndex(strategy)) !== 0 || (dict !== undefined && dict !== null)) {
    throw notImplementedError("zlib.compressobj() with a strategy or a dictionary is not supported by Tulip");
  }
  const made = new PyCompress();
  made.$level = Number(toIndex(level));
  if (made.$level < -1 || made.$level > 9) throw valueError("Invalid initialization option");
  made.$format = formatOf(wbits, "compressing");
  return made;
}

function decompressobj(wbits: Value, dict: Value): Value {
  const made = new PyDecompress();
  made.$format = formatOf(wbits, "decompressing");
  if (dict !== undefined && dict !== null) made.$dictionary = bytesOf(dict);
  return made;
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
      "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)": compressobj,
      "decompressobj(wbits=15, zdict=None)": decompressobj,
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
      Z_DEFAULT_STRATEGY: 0,
      Z_FILTERED: 1,
      Z_HUFFMAN_ONLY: 2,
      Z_RLE: 3,
      Z_FIXED: 4,
      Z_NO_FLUSH: 0,
      Z_PARTIAL_FLUSH: 1,
      Z_SYNC_FLUSH: 2,
      Z_FULL_FLUSH: 3,
      Z_FINISH: 4,
      Z_BLOCK: 5,
      Z_TREES: 6,
      ZLIB_VERSION: "1.3.1",
      ZLIB_RUNTIME_VERSION: "1.3.1",
    },
  });
}
