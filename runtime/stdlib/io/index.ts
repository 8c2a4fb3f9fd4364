/** The module `io`. Documentation: "io"; CPython: Lib/io.py, Modules/_io. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { standardStreams } from "../../modules/streams.ts";
import { BlockingIOError, typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation } from "./base.ts";
import {
  BufferedRandom,
  BufferedReader,
  BufferedRWPair,
  BufferedWriter,
  DEFAULT_BUFFER_SIZE,
} from "./buffered.ts";
import { BytesIO } from "./bytes_io.ts";
import { FileIO } from "./file_io.ts";
import { IncrementalNewlineDecoder } from "./incremental.ts";
import { open } from "./open.ts";
import "./standard.ts";
import { StringIO } from "./string_io.ts";
import { TextIOWrapper } from "./text.ts";

standardStreams.open = open;

function openCode(path: Value): Value {
  if (asStr(path) === undefined) {
    throw typeError(`open_code() argument 'path' must be str, not ${typeOf(path).$name}`);
  }
  return standardStreams.openFunction(path, "rb");
}

export function load(): PyModule {
  return builtinModule("io", {
    doc: "The io module provides the Python interfaces to stream handling.",
    functions: {
      "open_code(path)": openCode,
      "text_encoding(encoding, stacklevel=2, /)": (encoding) => (encoding === null ? "locale" : encoding),
    },
    attributes: {
      open: standardStreams.openFunction,
      IOBase,
      RawIOBase,
      BufferedIOBase,
      TextIOBase,
      FileIO,
      BufferedReader,
      BufferedWriter,
      BufferedRandom,
      BufferedRWPair,
      TextIOWrapper,
      StringIO,
      BytesIO,
      IncrementalNewlineDecoder,
      UnsupportedOperation,
      BlockingIOError,
      DEFAULT_BUFFER_SIZE,
      SEEK_SET: 0,
      SEEK_CUR: 1,
      SEEK_END: 2,
      __all__: links.list([
        "BlockingIOError",
        "open",
        "open_code",
        "IOBase",
        "RawIOBase",
        "FileIO",
        "BytesIO",
        "StringIO",
        "BufferedIOBase",
        "BufferedReader",
        "BufferedWriter",
        "BufferedRWPair",
        "BufferedRandom",
        "TextIOBase",
        "TextIOWrapper",
        "UnsupportedOperation",
        "SEEK_SET",
        "SEEK_CUR",
        "SEEK_END",
        "DEFAULT_BUFFER_SIZE",
        "IncrementalNewlineDecoder",
      ]),
    },
  });
}
