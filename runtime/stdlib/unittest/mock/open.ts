// mock_open. CPython: Lib/unittest/mock.py.
import { setattr } from "../../../objects/attribute.ts";
import { callKw, callMethodKw } from "../../../objects/call.ts";
import { stopIteration } from "../../../objects/exception.ts";
import { next_ } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import type { PyType } from "../../../objects/type.ts";
import { pythonFunction } from "../../python_function.ts";
import { generatorOf } from "../../python_module.ts";
import { classes, DEFAULT, fromModule, module, namesOf, splitArguments } from "./values.ts";

let fileNames: Value = null;
let openNames: Value = null;

function streamOf(data: Value): Value {
  return data?.$isBytes === true ? fromModule("io", "BytesIO")(data) : fromModule("io", "StringIO")(data);
}

/** Documentation: unittest.mock.mock_open. */
export function mock_open(given: Value, readData: Value): Value {
  let stream = streamOf(readData);
  fileNames ??= links.list([
    ...new Set([...namesOf(fromModule("io", "TextIOWrapper")), ...namesOf(fromModule("io", "BytesIO"))]),
  ]);
  openNames ??= links.list(namesOf(fromModule("builtins", "open")));
  const MagicMock = classes.MagicMock as PyType;
  const mock = given ?? callKw(MagicMock, [], { name: "open", spec: openNames });
  const handle = callKw(MagicMock, [], { spec: fileNames });
  const part = (name: string): Value => fromModule("builtins", "getattr")(handle, name);
  const effect = (name: string, signature: string, impl: (...args: Value[]) => Value) =>
    setattr(part(name), "side_effect", pythonFunction(`_${name}_side_effect`, signature, impl, module));

  part("__enter__").return_value = handle;
  for (const name of ["write", "read", "readline", "readlines"]) part(name).return_value = null;
  for (const name of ["read", "readlines"]) {
    effect(name, "(*args, **kwargs)", (...all) => {
      const own = part(name).return_value;
      return own !== null ? own : callMethodKw(stream, name, ...splitArguments(all));
    });
  }
  function* lines(): Generator<Value, Value, Value> {
    while (part("readline").return_value !== null) yield part("readline").return_value;
    for (let line = next_(stream); line !== undefined; line = next_(stream)) yield line;
    return null;
  }
  function* readlines(): Generator<Value, Value, Value> {
    yield* lines();
    for (;;) yield stream.readline();
  }
  const reader = () => generatorOf("_readline_side_effect", readlines());
  let current = reader();
  setattr(part("readline"), "side_effect", current);
  effect("__iter__", "()", () => generatorOf("_iter_side_effect", lines()));
  effect("__next__", "()", () => {
    const own = part("readline").return_value;
    if (own !== null) return own;
    const line = next_(stream);
    if (line === undefined) throw stopIteration();
    return line;
  });
  effect("__exit__", "(exctype, excinst, exctb)", () => {
    callKw(part("close"), [], null);
    return null;
  });
  const reset = pythonFunction(
    "reset_data",
    "(*args, **kwargs)",
    () => {
      stream = streamOf(readData);
      // Where the program has given a side effect of its own, that stays.
      if (part("readline").side_effect === current) {
        current = reader();
        setattr(part("readline"), "side_effect", current);
      }
      return DEFAULT;
    },
    module,
  );
  setattr(mock, "side_effect", reset);
  setattr(mock, "return_value", handle);
  return mock;
}
