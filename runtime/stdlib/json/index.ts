// The package `json`. https://docs.python.org/3.13/library/json.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { lazySubmodules } from "../submodules.ts";
import { JSONDecodeError } from "./decode_error.ts";
import { JSONDecoder, loads } from "./decoder.ts";
import { JSONEncoder } from "./encoder.ts";

const usual = callKw(JSONEncoder, [], null);

function encoderFor(kw: Keywords): Value {
  const { cls, ...options } = kw;
  const isUsual =
    cls === null &&
    options.skipkeys === false &&
    options.ensure_ascii === true &&
    options.check_circular === true &&
    options.allow_nan === true &&
    options.indent === null &&
    options.separators === null &&
    options.default === null &&
    options.sort_keys === false &&
    Object.keys(options).length === 8;
  return isUsual ? usual : callKw(cls ?? JSONEncoder, [], options);
}

const writing =
  "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw";
const reading =
  "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw";

export function load(): PyModule {
  const m = builtinModule("json", {
    doc: "JSON (JavaScript Object Notation) <https://json.org> is a subset of\nJavaScript syntax (ECMA-262 3rd edition) used as a lightweight data\ninterchange format.",
    package: true,
    style: "python",
    functions: {
      [`dumps(obj, *, ${writing})`]: (obj, kw) => callMethod(encoderFor(kw), "encode", obj),
      [`dump(obj, fp, *, ${writing})`]: (obj, fp, kw) => {
        for (const chunk of each(callMethod(encoderFor(kw), "iterencode", obj)))
          callMethod(fp, "write", chunk);
        return null;
      },
      [`loads(s, *, ${reading})`]: loads,
      [`load(fp, *, ${reading})`]: (fp, kw) => loads(callMethod(fp, "read"), kw),
    },
    attributes: {
      __all__: list(["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]),
      JSONDecoder,
      JSONDecodeError,
      JSONEncoder,
    },
  });
  lazySubmodules(m, ["decoder", "encoder"]);
  return m;
}
