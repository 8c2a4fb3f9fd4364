// CPython reads the program itself by another way than imported modules and `compile()`: the same mistakes in its bytes
// are reported in other words.

/** The fields of the parser's error that are rewritten. */
interface ParserError {
  msg: string;
  filename: string | null;
  lineno: number | null;
  offset: number | null;
  end_lineno: number | null;
  end_offset: number | null;
  text: string | null;
}

/**
 * Rewords what the parser threw for the bytes of the program.
 *
 * @param error anything; all but errors about the encoding and null bytes are left as they are.
 */
export function rewordForFile(error: unknown, source: Uint8Array, filename: string): void {
  if (!(error instanceof Error) || error.name !== "PythonSyntaxError") return;
  const parserError = error as Error & ParserError;
  const { msg } = parserError;
  // At the end of the file its tokenizer has no place in the line.
  if (
    parserError.end_offset === -1 &&
    !msg.startsWith("(unicode") &&
    !msg.startsWith("unindent") &&
    parserError.offset !== null &&
    isAtEnd(parserError, source)
  ) {
    parserError.offset = 0;
    return;
  }
  const unknown = /^unknown encoding: (.*)$/.exec(msg);
  if (unknown !== null) {
    replace(parserError, `encoding problem: ${unknown[1]}`);
    return;
  }
  if (
    !msg.startsWith("source code string cannot contain null bytes") &&
    !msg.startsWith("(unicode error) 'utf-8'")
  )
    return;

  // It reads line by line: the first line with a mistake counts, and its encoding is looked at first.
  let lineno = 0;
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf(10, start);
    const end = newline < 0 ? source.length : newline + 1;
    const line = Buffer.from(source.subarray(start, end));
    lineno++;
    const invalid = firstInvalidByte(line);
    if (invalid !== undefined) {
      const byte = `\\x${invalid.toString(16).padStart(2, "0")}`;
      const place = `in file ${filename} on line ${lineno}, but no encoding declared`;
      const hint = "see https://peps.python.org/pep-0263/ for details";
      replace(parserError, `Non-UTF-8 code starting with '${byte}' ${place}; ${hint}`);
      return;
    }
    const nul = line.indexOf(0);
    if (nul >= 0) {
      replace(parserError, "source code cannot contain null bytes");
      Object.assign(parserError, { filename, lineno, text: line.toString("utf8", 0, nul) });
      return;
    }
    start = end;
  }
}

function isAtEnd({ lineno }: ParserError, source: Uint8Array): boolean {
  const rest = Buffer.from(source)
    .toString("latin1")
    .split(/\r\n|\r|\n/)
    .slice(lineno ?? 0);
  return rest.every((line) => line === "");
}

function replace(error: ParserError, msg: string): void {
  const nowhere = {
    filename: null,
    lineno: null,
    offset: null,
    end_lineno: null,
    end_offset: null,
    text: null,
  };
  Object.assign(error, nowhere, { msg });
}

/** The byte at which the line stops being UTF-8. */
function firstInvalidByte(line: Buffer): number | undefined {
  const text = line.toString("utf8");
  if (Buffer.from(text, "utf8").equals(line)) return undefined;
  let at = 0;
  for (const character of text) {
    const encoded = Buffer.from(character, "utf8");
    if (!line.subarray(at, at + encoded.length).equals(encoded)) return line[at];
    at += encoded.length;
  }
  return undefined;
}
