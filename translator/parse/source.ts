// From the bytes of a file to lines of text: BOM, PEP 263 cookie, universal newlines, columns in UTF-8 bytes.

import { PythonSyntaxError } from "../diagnostics/syntax_error.ts";

const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const blank = /^[ \t\f]*(?:#.*)?$/;

const noPlace = { lineno: null, offset: null, end_lineno: null, end_offset: null, text: null };

/** CPython's `get_normal_name`: the two encodings that the tokenizer itself knows. */
function normalName(encoding: string): string {
  const name = encoding.slice(0, 12).toLowerCase().replaceAll("_", "-");
  if (name === "utf-8" || name.startsWith("utf-8-")) return "utf-8";
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(name)) return "iso-8859-1";
  return encoding;
}

// Python's names of codecs (without case, "-" for "_") that the Encoding standard spells differently.
const labels: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  u8: "utf-8",
  "utf-8-sig": "utf-8",
  cp65001: "utf-8",
  cp866: "ibm866",
  ibm866: "ibm866",
  "mac-roman": "macintosh",
  "mac-cyrillic": "x-mac-cyrillic",
  shiftjis: "shift_jis",
  sjis: "shift_jis",
  "shift-jis": "shift_jis",
  cp932: "shift_jis",
  ms932: "shift_jis",
  "euc-jp": "euc-jp",
  eucjp: "euc-jp",
  "euc-kr": "euc-kr",
  cp949: "euc-kr",
  big5: "big5",
  gb2312: "gbk",
  gbk: "gbk",
  cp936: "gbk",
  gb18030: "gb18030",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  "tis-620": "windows-874",
};

function decodeOther(encoding: string, bytes: Uint8Array, filename: string): string {
  const name = encoding.toLowerCase().replaceAll("_", "-");
  if (name === "iso-8859-1" || name === "latin1" || name === "l1" || name === "8859" || name === "cp819") {
    return Buffer.from(bytes).toString("latin1");
  }
  if (name === "ascii" || name === "us-ascii" || name === "646") {
    const bad = bytes.findIndex((byte) => byte > 127);
    if (bad < 0) return Buffer.from(bytes).toString("latin1");
    throw new PythonSyntaxError(
      "SyntaxError",
      `(unicode error) 'ascii' codec can't decode byte 0x${bytes[bad]?.toString(16)} in position ${bad}: ` +
        "ordinal not in range(128)",
      filename,
      noPlace,
    );
  }
  const windows = /^(?:cp|windows-)?(125[0-8]|874)$/.exec(name);
  const iso = /^(?:iso-?)?8859-(\d+)$/.exec(name);
  const label = windows ? `windows-${windows[1]}` : iso ? `iso-8859-${iso[1]}` : labels[name];
  if (label === undefined || label === "iso-8859-9") {
    if (name === "iso-8859-9" || name === "latin5") return decodeLatin5(bytes);
    throw new PythonSyntaxError("SyntaxError", `unknown encoding: ${encoding}`, filename, {
      ...noPlace,
      lineno: 0,
      offset: -1,
    });
  }
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PythonSyntaxError("SyntaxError", `encoding problem: ${encoding}`, filename, noPlace);
  }
}

// The Encoding standard reads ISO-8859-9 as windows-1254; Python does not.
function decodeLatin5(bytes: Uint8Array): string {
  const changed: Record<number, string> = { 208: "Ğ", 221: "İ", 222: "Ş", 240: "ğ", 253: "ı", 254: "ş" };
  let text = "";
  for (const byte of bytes) text += changed[byte] ?? String.fromCharCode(byte);
  return text;
}

/** The first byte that is not UTF-8, and CPython's word for why. */
function firstInvalid(bytes: Uint8Array): { at: number; reason: string } {
  let at = 0;
  for (;;) {
    const lead = bytes[at];
    if (lead === undefined) return { at, reason: "unexpected end of data" };
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) return { at, reason: "invalid start byte" };
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i];
      if (next === undefined) return { at, reason: "unexpected end of data" };
      const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) return { at, reason: "invalid continuation byte" };
    }
    at += length;
  }
}

function decodeUtf8(bytes: Uint8Array, filename: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { at, reason } = firstInvalid(bytes);
    const lineno = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
    const start = bytes.lastIndexOf(10, at - 1) + 1;
    const stop = bytes.indexOf(10, at);
    const text = new TextDecoder().decode(bytes.subarray(start, stop < 0 ? bytes.length : stop + 1));
    const byte = bytes[at]?.toString(16).padStart(2, "0");
    throw new PythonSyntaxError(
      "SyntaxError",
      `(unicode error) 'utf-8' codec can't decode byte 0x${byte} in position ${at - start}: ${reason}`,
      filename,
      { lineno, offset: at - start + 1, end_lineno: lineno, end_offset: -1, text },
    );
  }
}

/** The encoding that a PEP 263 comment in the first two lines names. */
function cookieOf(bytes: Uint8Array): string | null {
  let from = 0;
  for (let line = 0; line < 2 && from < bytes.length; line++) {
    let to = from;
    while (to < bytes.length && bytes[to] !== 10 && bytes[to] !== 13) to++;
    const text = Buffer.from(bytes.subarray(from, to)).toString("latin1");
    const found = cookie.exec(text);
    if (found) return found[1] as string;
    if (!blank.test(text)) return null;
    from = bytes[to] === 13 && bytes[to + 1] === 10 ? to + 2 : to + 1;
  }
  return null;
}

/**
 * The text of a Python source: decoded, without BOM, every line end a single "\n", one at the end.
 * Raises PythonSyntaxError for what cannot be decoded and for NUL.
 * https://docs.python.org/3.13/reference/lexical_analysis.html#encoding-declarations
 */
export function decodeSource(source: string | Uint8Array, filename: string): string {
  let text: string;
  if (typeof source === "string") {
    if (source.includes("\0")) nullByte(filename);
    text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  } else {
    if (source.includes(0)) nullByte(filename);
    const hasBom = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf;
    const bytes = hasBom ? source.subarray(3) : source;
    const named = cookieOf(bytes);
    const encoding = named === null ? "utf-8" : normalName(named);
    if (hasBom && encoding !== "utf-8") {
      throw new PythonSyntaxError("SyntaxError", `encoding problem: ${named} with BOM`, filename, {
        ...noPlace,
        lineno: 0,
        offset: -1,
      });
    }
    text = encoding === "utf-8" ? decodeUtf8(bytes, filename) : decodeOther(encoding, bytes, filename);
  }
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (!text.endsWith("\n")) text += "\n";
  return text;
}

function nullByte(filename: string): never {
  throw new PythonSyntaxError(
    "SyntaxError",
    "source code string cannot contain null bytes",
    filename,
    noPlace,
  );
}

/** Lines of a source, and places in them: indices of UTF-16 units into columns of UTF-8 bytes. */
export class Lines {
  readonly text: string;
  readonly isAscii: boolean;
  private starts: Int32Array | null = null;
  private lastStart = -1;
  private lastIndex = -1;
  private lastColumn = 0;

  constructor(text: string) {
    this.text = text;
    this.isAscii = !/[^\x00-\x7f]/.test(text);
  }

  /** Index of the first character of every line. */
  lineStarts(): Int32Array {
    if (this.starts === null) {
      const found: number[] = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1))
        found.push(at + 1);
      this.starts = Int32Array.from(found);
    }
    return this.starts;
  }

  /** The line from 1, without its "\n"; empty beyond the end. */
  line(lineno: number): string {
    const starts = this.lineStarts();
    if (lineno < 1 || lineno > starts.length) return "";
    const start = starts[lineno - 1] as number;
    const end = this.text.indexOf("\n", start);
    return this.text.slice(start, end < 0 ? this.text.length : end);
  }

  /** UTF-8 bytes between the start of a line and an index in it. */
  column(lineStart: number, index: number): number {
    if (this.isAscii) return index - lineStart;
    let at = lineStart;
    let column = 0;
    // Tokens come left to right: go on from the last place asked for, so that long lines stay linear.
    if (lineStart === this.lastStart && index >= this.lastIndex) {
      at = this.lastIndex;
      column = this.lastColumn;
    }
    const text = this.text;
    while (at < index) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) column += 1;
      else if (unit < 0x800) column += 2;
      else if (unit >= 0xd800 && unit < 0xdc00) {
        column += 4;
        at++;
      } else column += 3;
      at++;
    }
    this.lastStart = lineStart;
    this.lastIndex = at;
    this.lastColumn = column;
    return column;
  }

  /** Characters (code points) in the first `column` bytes of a line. */
  characters(lineno: number, column: number): number {
    if (this.isAscii) return column;
    const line = this.line(lineno);
    let bytes = 0;
    let count = 0;
    for (const character of line) {
      if (bytes >= column) return count;
      const point = character.codePointAt(0) as number;
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      count++;
    }
    return count + Math.max(0, column - bytes);
  }
}
