/** `IO`, `TextIO` and `BinaryIO`: the types of files. */
import type { Value } from "../../objects/object.ts";
import { getItem } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { type PyType, wellKnown } from "../../objects/type.ts";
import { abstractmethod } from "../abc.ts";
import { classFunction, pythonClass } from "../python_class.ts";
import { Generic } from "./generic.ts";

function abstracts(owner: string, signatures: string): Record<string, Value> {
  return Object.fromEntries(
    signatures.split("; ").map((text) => {
      const f = abstractmethod(classFunction("typing", owner, text, () => null));
      return [text.slice(0, text.indexOf("(")), f];
    }),
  );
}

/** The three classes. */
export function streamTypes(AnyStr: Value): { IO: PyType; TextIO: PyType; BinaryIO: PyType } {
  const make = (name: string, base: PyType, written: Value, doc: string, signatures: string): PyType =>
    pythonClass(name, [base], {
      module: "typing",
      doc,
      slots: [],
      attributes: { __orig_bases__: tuple([written]), ...abstracts(name, signatures) },
    });
  const IO = make(
    "IO",
    Generic as PyType,
    getItem(Generic, AnyStr),
    "Generic base class for TextIO and BinaryIO.",
    "close(self); fileno(self); flush(self); isatty(self); read(self, n=-1); readable(self); readline(self, limit=-1); " +
      "readlines(self, hint=-1); seek(self, offset, whence=0); seekable(self); tell(self); truncate(self, size=None); " +
      "writable(self); write(self, s); writelines(self, lines); __enter__(self); __exit__(self, type, value, traceback)",
  );
  return {
    IO,
    BinaryIO: make(
      "BinaryIO",
      IO,
      getItem(IO, wellKnown.bytes),
      "Typed version of the return of open() in binary mode.",
      "write(self, s); __enter__(self)",
    ),
    TextIO: make(
      "TextIO",
      IO,
      getItem(IO, wellKnown.str),
      "Typed version of the return of open() in text mode.",
      "__enter__(self)",
    ),
  };
}
