/** `open()`. Documentation: "open" in "Built-in Functions"; CPython: Modules/_io/_iomodule.c. */
import { describeFd } from "../../host/descriptors.ts";
import { callMethod } from "../../objects/call.ts";
import { RuntimeWarning, typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { system } from "../os_errors.ts";
import { fspath } from "../os_paths.ts";
import { BufferedRandom, BufferedReader, BufferedWriter } from "./buffered.ts";
import { FileIO } from "./file_io.ts";
import { TextIOWrapper } from "./text.ts";

function textOrNone(v: Value, name: string): void {
  if (v !== null && asStr(v) === undefined) {
    throw typeError(`open() argument '${name}' must be str or None, not ${typeOf(v).$name}`);
  }
}

/** @raises OSError, ValueError, TypeError, LookupError */
export function open(
  file: Value,
  mode: Value,
  buffering: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
  closefd: Value,
  opener: Value,
): Value {
  const modeText = asStr(mode);
  if (modeText === undefined)
    throw typeError(`open() argument 'mode' must be str, not ${typeOf(mode).$name}`);
  let size = Number(toIndex(buffering));
  textOrNone(encoding, "encoding");
  textOrNone(errors, "errors");
  textOrNone(newline, "newline");
  const path = asInt(file) === undefined ? fspath(file) : file;
  const m = toJs(modeText);
  for (let i = 0; i < m.length; i++) {
    if (!"xrwabt+".includes(m[i] as string) || m.indexOf(m[i] as string) !== i) {
      throw valueError(`invalid mode: '${m}'`);
    }
  }
  const binary = m.includes("b");
  if (m.includes("t") && binary) throw valueError("can't have text and binary mode at once");
  const mains = [...m].filter((c) => "xrwa".includes(c));
  if (mains.length > 1) throw valueError("must have exactly one of create/read/write/append mode");
  if (binary && encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
  if (binary && errors !== null) throw valueError("binary mode doesn't take an errors argument");
  if (binary && newline !== null) throw valueError("binary mode doesn't take a newline argument");
  if (binary && size === 1) {
    links.warn(
      RuntimeWarning,
      "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
      1,
    );
  }
  const updating = m.includes("+");
  const main = mains[0] ?? "";
  const raw = FileIO(path, main + (updating ? "+" : ""), truth(closefd), opener);
  let result = raw;
  try {
    let lineBuffering = false;
    const terminal = size < 0 || size === 1 ? truth(callMethod(raw, "isatty")) : false;
    if (size === 1 || (size < 0 && terminal)) {
      size = -1;
      lineBuffering = true;
    }
    if (size < 0) {
      const block = system(() => describeFd(raw.$fd)).blockSize;
      size = block > 1 ? block : 8192;
    }
    if (size === 0) {
      if (!binary) throw valueError("can't have unbuffered text I/O");
      return raw;
    }
    const Class = updating ? BufferedRandom : main === "r" ? BufferedReader : BufferedWriter;
    const buffer = Class(raw, size);
    result = buffer;
    if (binary) return buffer;
    const wrapper = TextIOWrapper(buffer, encoding, errors, newline, lineBuffering);
    result = wrapper;
    wrapper.mode = mode;
    return wrapper;
  } catch (e) {
    callMethod(result, "close");
    throw e;
  }
}
