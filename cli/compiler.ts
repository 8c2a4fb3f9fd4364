// The compiler of translated programs (`tulip-py/compiler`): for eval(), exec(), compile() and imports of Python files.
import { writeSync } from "node:fs";
import { type CodeLoader, createCodeLoader } from "./code_loader.ts";

/** Makes it; the translator is loaded when something is compiled for the first time. */
export function makeCompiler(): Promise<CodeLoader> {
  const load = async () => await import("../translator/translate.ts");
  return createCodeLoader(undefined, true, load as never, (text) => writeSync(2, text));
}
