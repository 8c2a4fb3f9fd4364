// The module `html`. https://docs.python.org/3.13/library/html.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";

function escape(s: Value, quote: Value): Value {
  let text = toJs(s).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (truth(quote)) text = text.replaceAll('"', "&quot;").replaceAll("'", "&#x27;");
  return fromJs(text);
}

// `unescape` needs HTML's table of 2,231 names; until it is here the module does without.
export function load(): PyModule {
  return builtinModule("html", {
    doc: "General functions for HTML manipulation.",
    package: true,
    style: "python",
    functions: { "escape(s, quote=True)": escape },
    attributes: { __all__: list(["escape"]) },
  });
}
