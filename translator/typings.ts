// What the build makes of `translator/typings`: types for the translator, and declarations for the compiler.
import {
  type Declarations,
  declarations,
  type ModuleTypes,
  readTypings,
} from "./emit/typescript/typing/stubs.ts";
import { parseStrictly } from "./parse/parse.ts";

export interface Typings {
  readonly types: { readonly [module: string]: ModuleTypes };
  readonly declarations: Declarations;
}

/**
 * Reads the files that say what the standard library's modules give.
 *
 * @param texts by module
 */
export function typings(texts: { readonly [module: string]: string }): Typings {
  const trees = new Map(
    Object.entries(texts).map(([module, text]) => {
      const tree = parseStrictly(text, `${module}.pyi`);
      if (tree.nodeType !== "Module") throw new Error(`${module}.pyi is no module`);
      return [module, tree] as const;
    }),
  );
  const types = readTypings(trees);
  return { types, declarations: declarations(types) };
}
