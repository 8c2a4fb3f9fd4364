// Makes what `tulip translate` writes, without its types, a module function like the ones that `tulip run` runs.
import { Script } from "node:vm";

/**
 * @param javascript a translated program without types: an ECMAScript module that imports "tulip/runtime" and ends
 * with `await runProgram(filename, body)`.
 * @returns the function of the table of runtime functions that gives the module (docs/internals.md §9).
 */
export function moduleOfTranslation(javascript: string, filename: string): (runtime: object) => object {
  const names: string[] = [];
  const body = javascript.replace(
    /^import\s*\{([^}]*)\}\s*from\s*"tulip\/runtime";?$/m,
    (_statement, list: string) => {
      for (const name of list.split(",")) if (name.trim() !== "") names.push(name.trim());
      return "";
    },
  );
  if (names.length === 0) throw new Error("not a translated program: it does not import tulip/runtime");
  const imported = names.filter((name) => name !== "runProgram").map((name) => name.replace(/ as /, ": "));
  const text = `(function (runtime$) {
"use strict";
const { ${imported.join(", ")} } = runtime$;
let run$;
const runProgram = (_filename, run) => { run$ = run; };
${body.replace(/^await runProgram\(/m, "runProgram(").replace(/^export \{\};?$/m, "")}
const blocks = Object.getPrototypeOf(run$) === Object.getPrototypeOf(function* () {});
return { info: info$, run: run$, blocks };
})`;
  return new Script(text, { filename }).runInThisContext();
}
