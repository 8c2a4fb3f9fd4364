// The module `html`. https://docs.python.org/3.13/library/html.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { unescape } from "./named_characters.ts";

function escape(s: Value, quote: Value): Value {
  let text = toJs(s).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (truth(quote)) text = text.replaceAll('"', "&quot;").replaceAll("'", "&#x27;");
  return fromJs(text);
}

export function load(): PyModule {
  return builtinModule("html", {
    doc: "General functions for HTML manipulation.",
    package: true,
    style: "python",
    functions: { "escape(s, quote=True)": escape, "unescape(s)": (s) => fromJs(unescape(toJs(s))) },
    attributes: { __all__: list(["escape", "unescape"]) },
  });
}
