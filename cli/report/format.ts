// Lays TypeScript out as Prettier does. A bundle of its own: only `tulip translate` loads it.
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";

/** The text in Prettier's layout. */
export function formatTypeScript(text: string): Promise<string> {
  return format(text, { parser: "babel-ts", plugins: [babel, estree as never], printWidth: 100 });
}
