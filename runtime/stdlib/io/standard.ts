/** The standard streams as text files. They are simple objects until this module is loaded (modules/streams.ts). */
import { takePending } from "../../host/output.ts";
import { teardown } from "../../modules/exit.ts";
import {
  direct,
  handlerOfLocale,
  standardError,
  standardOutput,
  standardStreams,
} from "../../modules/streams.ts";
import { callMethod } from "../../objects/call.ts";
import type { Value } from "../../objects/object.ts";
import { BufferedReader, BufferedWriter } from "./buffered.ts";
import { FileIO, flushAll } from "./file_io.ts";
import { PyTextIOWrapper, TextIOWrapper } from "./text.ts";

/** Makes a real text file of a standard output stream, in place. Writing stays as direct as it was. */
function upgrade(stream: Value, errors: string): void {
  const { $fd: fd, $write: write } = stream;
  Object.setPrototypeOf(stream, PyTextIOWrapper.prototype);
  Object.assign(stream, new PyTextIOWrapper());
  const raw = FileIO(fd, "wb", false);
  raw.name = fd === 1 ? "<stdout>" : "<stderr>";
  stream.$buffer = BufferedWriter(raw);
  stream.$errors = errors;
  stream.$atStart = false;
  stream.$lineBuffering = callMethod(raw, "isatty") || fd === 2;
  stream.$direct = write;
  stream.$takePending = () => (fd === 1 ? takePending() : "");
  stream.mode = "w";
}

function makeInput(): Value {
  const raw = FileIO(0, "rb", false);
  raw.name = "<stdin>";
  const stream = TextIOWrapper(
    BufferedReader(raw),
    "utf-8",
    handlerOfLocale(),
    null,
    callMethod(raw, "isatty"),
  );
  stream.mode = "r";
  return stream;
}

upgrade(standardOutput, handlerOfLocale());
upgrade(standardError, "backslashreplace");
direct.write = PyTextIOWrapper.prototype.write;
standardStreams.makeInput = makeInput;

teardown.push(() => {
  flushAll(true);
  for (const stream of [standardOutput, standardError] as Value[]) {
    if (stream.$direct === null && stream.$buffer !== null && !stream.$buffer.closed)
      callMethod(stream, "flush");
  }
});
