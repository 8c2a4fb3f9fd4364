/** The module `gzip`. https://docs.python.org/3.13/library/gzip.html */
import { clock } from "../host/clock.ts";
import { compress, decompressPart } from "../host/compression.ts";
import { importModule, loadedModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattrOr, hasattr } from "../objects/attribute.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { eofError, newException, OSError, typeError, valueError } from "../objects/exception.ts";
import { list } from "../objects/list.ts";
import { asDouble, toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import type { PyType } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { bytesOf, crc32 } from "./binascii.ts";
import { BufferedIOBase } from "./io/base.ts";
import { BytesIO } from "./io/bytes_io.ts";
import { TextIOWrapper } from "./io/text.ts";
import { pythonClass } from "./python_class.ts";
import { pythonFunctions } from "./python_module.ts";

const MODULE = "gzip";

const BadGzipFile: PyType = pythonClass("BadGzipFile", [OSError], {
  module: MODULE,
  doc: "Exception raised in some cases for invalid gzip files.",
});

function header(level: number, mtime: number, name: string): Uint8Array {
  const file = Buffer.from(name, "latin1");
  const hasName = file.length > 0;
  const head = new DataView(new ArrayBuffer(10));
  head.setUint32(0, 0x1f8b0800 | (hasName ? 8 : 0));
  head.setUint32(4, mtime, true);
  head.setUint8(8, level === 9 ? 2 : level === 1 ? 4 : 0);
  head.setUint8(9, 255);
  const parts = [new Uint8Array(head.buffer)];
  if (hasName) parts.push(file, new Uint8Array(1));
  return new Uint8Array(Buffer.concat(parts));
}

/** One member of a gzip file. */
function member(data: Uint8Array, level: number, mtime: number, name: string): Uint8Array {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc32(data, 0), true);
  end.setUint32(4, data.length % 2 ** 32, true);
  const body = compress(data, level, "raw");
  return new Uint8Array(Buffer.concat([header(level, mtime, name), body, new Uint8Array(end.buffer)]));
}

/** Where the data of the first member begins. @raises EOFError, BadGzipFile */
function dataStart(data: Uint8Array): number {
  const cut = (): Value => eofError("Compressed file ended before the end-of-stream marker was reached");
  if (data[0] !== 0x1f || data[1] !== 0x8b) {
    const magic = toJs(repr(new PyBytes(data.slice(0, 2))));
    throw newException(BadGzipFile, `Not a gzipped file (${magic})`);
  }
  if (data.length < 10) throw cut();
  if (data[2] !== 8) throw newException(BadGzipFile, "Unknown compression method");
  const flags = data[3] as number;
  let at = 10;
  if (flags & 4) at += 2 + (data[at] as number) + 256 * (data[at + 1] as number);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = data.indexOf(0, at);
    if (zero < 0) throw cut();
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at;
}

/** The data of all members. @raises EOFError, BadGzipFile, zlib.error */
function unpack(data: Uint8Array, isFile = false): { data: Uint8Array; mtime: number | null } {
  const parts: Uint8Array[] = [];
  let rest = data;
  let mtime: number | null = null;
  const cut = (): Value => eofError("Compressed file ended before the end-of-stream marker was reached");
  while (rest.length > 0) {
    if (parts.length > 0 && rest.every((b) => b === 0)) break;
    const start = dataStart(rest);
    mtime = new DataView(rest.buffer, rest.byteOffset).getUint32(4, true);
    let part: ReturnType<typeof decompressPart>;
    try {
      part = decompressPart(rest.slice(start), "raw");
    } catch (e) {
      const { errno, message } = e as { errno?: number; message?: string };
      throw newException(loadZlibError(), `Error ${errno ?? -3} while decompressing data: ${message ?? ""}`);
    }
    const end = start + part.used;
    if (!part.isEnd || rest.length < end + 8) throw cut();
    const view = new DataView(rest.buffer, rest.byteOffset + end);
    const [stored, actual] = [view.getUint32(0, true), crc32(part.data, 0)];
    if (stored !== actual) {
      const sums = isFile ? ` 0x${stored.toString(16)} != 0x${actual.toString(16)}` : "";
      throw newException(BadGzipFile, `CRC check failed${sums}`);
    }
    if (view.getUint32(4, true) !== part.data.length % 2 ** 32) {
      throw newException(BadGzipFile, "Incorrect length of data produced");
    }
    parts.push(part.data);
    rest = rest.slice(end + 8);
    while (rest[0] === 0) rest = rest.slice(1);
  }
  return { data: new Uint8Array(Buffer.concat(parts)), mtime };
}

const loadZlibError = (): PyType => importModule({ __name__: "" }, "zlib", 0).error;

const seconds = (mtime: Value): number =>
  Math.trunc(
    mtime === null || mtime === undefined ? clock.time() : (asDouble(mtime) ?? Number(toIndex(mtime))),
  );

const WRITE = "wb";
const READ = "rb";

function notFor(self: Value, mode: string, what: string): void {
  if (self.fileobj === null && self.$closed === true) throw valueError("I/O operation on closed file.");
  if (self.mode !== mode) {
    const e = call(
      loadedModule("builtins").OSError,
      9,
      `${what}() on ${mode === READ ? "write" : "read"}-only GzipFile object`,
    );
    throw e;
  }
}

/** What is read from: all the data, once it is asked for. */
function reader(self: Value, what = "read"): Value {
  notFor(self, READ, what);
  if (self.$reader === undefined) {
    const { data, mtime } = unpack(bytesOf(callMethod(self.fileobj, "read")), true);
    self.$reader = call(BytesIO, new PyBytes(data));
    self.$mtime = mtime;
  }
  return self.$reader;
}

const GzipFile: PyType = pythonClass("GzipFile", [BufferedIOBase], {
  module: MODULE,
  doc: "The GzipFile class simulates most of the methods of a file object with\nthe exception of the truncate() method.",
  attributes: { myfileobj: null },
  methods: {
    "__init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None)": (
      self,
      given,
      mode,
      level,
      fileobj,
      mtime,
    ) => {
      let kind = mode === null ? toJs(asStr(getattrOr(fileobj, "mode", "rb")) ?? "rb") : toJs(mode);
      if (mode !== null && (kind.includes("t") || kind.includes("U"))) {
        throw valueError(`Invalid mode: ${toJs(repr(mode))}`);
      }
      if (!kind.includes("b")) kind += "b";
      let file = fileobj;
      if (file === null) {
        file = call(loadedModule("builtins").open, given, kind);
        self.myfileobj = file;
      }
      let name = given;
      if (name === null) {
        name = getattrOr(file, "name", "");
        if (asStr(name) === undefined && !(name instanceof PyBytes)) name = "";
      } else name = callMethod(importModule({ __name__: "" }, "os", 0), "fspath", name);
      if (kind.startsWith("r")) self.mode = READ;
      else if (/^[wax]/.test(kind)) {
        self.mode = WRITE;
        self.$parts = [];
        self.$size = 0;
        self.$level = Number(toIndex(level));
        self.$written = mtime;
      } else throw valueError(`Invalid mode: '${kind}'`);
      self.name = name;
      self.fileobj = file;
      self.$closed = false;
      return null;
    },
    "read(self, size=-1)": (self, size) => callMethod(reader(self), "read", size ?? -1),
    "read1(self, size=-1)": (self, size) => callMethod(reader(self, "read1"), "read", size < 0 ? 8192 : size),
    "peek(self, n)": (self, n) => {
      const inner = reader(self, "peek");
      const at = callMethod(inner, "tell");
      const data = callMethod(inner, "read", Math.max(Number(n), 8192));
      callMethod(inner, "seek", at);
      return data;
    },
    "readline(self, size=-1)": (self, size) => callMethod(reader(self, "readline"), "readline", size),
    "readinto(self, b)": (self, b) => callMethod(reader(self), "readinto", b),
    "write(self, data)": (self, data) => {
      notFor(self, WRITE, "write");
      if (asStr(data) !== undefined) throw typeError("a bytes-like object is required, not 'str'");
      const bytes = bytesOf(data);
      self.$parts.push(bytes.slice());
      self.$size += bytes.length;
      return bytes.length;
    },
    "flush(self, zlib_mode=2)": (self) => {
      if (self.$closed) throw valueError("I/O operation on closed file.");
      return null;
    },
    "close(self)": (self) => {
      const { fileobj } = self;
      if (fileobj === null || fileobj === undefined) return null;
      try {
        if (self.mode === WRITE) {
          const base = asStr(self.name) === undefined ? "" : toJs(self.name).replace(/^.*\//, "");
          const name = base.endsWith(".gz") ? base.slice(0, -3) : base;
          const data = new Uint8Array(Buffer.concat(self.$parts));
          callMethod(fileobj, "write", new PyBytes(member(data, self.$level, seconds(self.$written), name)));
        }
      } finally {
        self.fileobj = null;
        self.$closed = true;
        const own = self.myfileobj;
        if (own !== null && own !== undefined) {
          self.myfileobj = null;
          callMethod(own, "close");
        }
      }
      return null;
    },
    "fileno(self)": (self) => callMethod(self.fileobj, "fileno"),
    "rewind(self)": (self) => {
      callMethod(reader(self, "rewind"), "seek", 0);
      return null;
    },
    "readable(self)": (self) => self.mode === READ,
    "writable(self)": (self) => self.mode === WRITE,
    "seekable(self)": () => true,
    "tell(self)": (self) => (self.mode === WRITE ? self.$size : callMethod(reader(self), "tell")),
    "seek(self, offset, whence=0)": (self, offset, whence) => {
      if (self.mode === READ) return callMethod(reader(self, "seek"), "seek", offset, whence);
      const to = Number(toIndex(offset)) + (Number(whence) === 1 ? self.$size : 0);
      if (Number(whence) === 2) throw valueError("Seek from end not supported");
      if (to < self.$size) throw newException(OSError, "Negative seek in write mode");
      self.$parts.push(new Uint8Array(to - self.$size));
      self.$size = to;
      return to;
    },
    "__repr__(self)": (self) => `<gzip ${toJs(repr(self.fileobj)).slice(1, -1)}>`,
  },
  properties: {
    closed: (self) => self.fileobj === null || self.fileobj === undefined,
    mtime: (self) => {
      reader(self);
      return self.$mtime ?? null;
    },
  },
});

function open(
  filename: Value,
  mode: Value,
  level: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
): Value {
  const kind = toJs(mode);
  const isText = kind.includes("t");
  if (isText) {
    if (kind.includes("b")) throw valueError(`Invalid mode: ${toJs(repr(mode))}`);
  } else {
    for (const [name, v] of Object.entries({ encoding, errors, newline })) {
      if (v !== null) throw valueError(`Argument '${name}' not supported in binary mode`);
    }
  }
  const binaryMode = kind.replace("t", "");
  const isFile = hasattr(filename, "read") || hasattr(filename, "write");
  const isPath =
    asStr(filename) !== undefined || filename instanceof PyBytes || hasattr(filename, "__fspath__");
  if (!isFile && !isPath) throw typeError("filename must be a str or bytes object, or a file");
  const file = isPath
    ? call(GzipFile, filename, binaryMode, level)
    : call(GzipFile, null, binaryMode, level, filename);
  return isText ? callKw(TextIOWrapper, [file, encoding ?? "locale", errors, newline], {}) : file;
}

export function load(): PyModule {
  return builtinModule(MODULE, {
    doc: "Functions that read and write gzipped files.",
    attributes: {
      __all__: list(["BadGzipFile", "GzipFile", "open", "compress", "decompress"]),
      BadGzipFile,
      GzipFile,
      READ: "rb",
      WRITE: "wb",
      FTEXT: 1,
      FHCRC: 2,
      FEXTRA: 4,
      FNAME: 8,
      FCOMMENT: 16,
      ...pythonFunctions(MODULE, {
        "open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None)": open,
        "compress(data, compresslevel=9, *, mtime=None)": (data, level, kw) =>
          new PyBytes(member(bytesOf(data), Number(toIndex(level)), seconds(kw.mtime), "")),
        "decompress(data)": (data) => new PyBytes(unpack(bytesOf(data)).data),
      }),
    },
  });
}
