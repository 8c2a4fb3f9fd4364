/** Standard input, read line by line while the program waits. */
import { readSync } from "node:fs";

let rest = Buffer.alloc(0);
const chunk = Buffer.alloc(1 << 16);
const cell = new Int32Array(new SharedArrayBuffer(4));

function read(): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      // A terminal or pipe in non-blocking mode with nothing to read yet.
      if (code === "EAGAIN") Atomics.wait(cell, 0, 0, 5);
      else if (code === "EOF") return 0;
      else throw e;
    }
  }
}

/** The next line without its end, `undefined` at the end of the input. */
export function readLine(): string | undefined {
  for (;;) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      const line = rest.subarray(0, end).toString("utf8");
      rest = rest.subarray(end + 1);
      return line.endsWith("\r") ? line.slice(0, -1) : line;
    }
    const count = read();
    if (count === 0) {
      if (rest.length === 0) return undefined;
      const line = rest.toString("utf8");
      rest = Buffer.alloc(0);
      return line;
    }
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
  }
}
