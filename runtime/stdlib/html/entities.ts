/** The module `html.entities`. https://docs.python.org/3.13/library/html.entities.html */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { dict } from "../../objects/dict.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { fromJs } from "../../objects/wide_str.ts";
import { html4 } from "./entity_data.ts";
import { html5 } from "./named_characters.ts";

export function load(): PyModule {
  const old = html4.split(" ").map((entry) => {
    const [name, point] = entry.split("=") as [string, string];
    return [name, Number.parseInt(point, 16)] as const;
  });
  const entries = (make: (name: string, point: number) => [Value, Value]): Value =>
    dict(old.map(([name, point]) => make(name, point)));
  return builtinModule("html.entities", {
    doc: "HTML character entity references.",
    attributes: {
      __all__: list(["html5", "name2codepoint", "codepoint2name", "entitydefs"]),
      html5: dict([...html5()].map(([name, text]) => [name, fromJs(text)])),
      name2codepoint: entries((name, point) => [name, point]),
      codepoint2name: entries((name, point) => [point, name]),
      entitydefs: entries((name, point) => [name, String.fromCharCode(point)]),
    },
  });
}
