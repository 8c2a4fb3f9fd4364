/** The modules that Tulip brings: name → loader, called at the first import. Written by scripts/modules.mjs. */
import type { PyModule } from "./module.ts";

// The bundler turns these calls into lazy parts of one file.
declare const require: (path: string) => { load(): PyModule };

/** Loaders by full module name. */
export const loaders: { readonly [name: string]: (() => PyModule) | undefined } = {
  sys: () => require("../stdlib/sys/index.ts").load(),
};
void require;
