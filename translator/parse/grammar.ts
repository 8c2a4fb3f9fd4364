// Loads tree-sitter's Python grammar: the native binding where it loads, else WebAssembly.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What both bindings offer of a tree's cursor, and all that we use of them. */
export interface Cursor {
  readonly nodeType: string;
  readonly nodeTypeId: number;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly startIndex: number;
  readonly endIndex: number;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** A loaded grammar. */
export interface Grammar {
  readonly kind: "native" | "wasm";
  /** Parses a text and shows its tree to `read`; null if it holds errors. */
  read<T>(text: string, read: (cursor: Cursor) => T): T | null;
}

interface Tree {
  readonly rootNode: { readonly hasError: boolean | (() => boolean) };
  walk(): Cursor & { delete?(): void };
  delete?(): void;
}

interface BindingParser {
  setLanguage(language: unknown): void;
  parse(input: string | ((index: number) => string | undefined)): Tree | null;
}

const require = createRequire(import.meta.url);

/** The native binding copies its input in pieces; one piece must stay below 32 K units. */
const chunk = 16384;

function grammarOf(kind: Grammar["kind"], parser: BindingParser): Grammar {
  return {
    kind,
    read(text, read) {
      const tree = parser.parse(
        kind === "native"
          ? (index) => (index < text.length ? text.slice(index, index + chunk) : undefined)
          : text,
      );
      if (tree === null) return null;
      try {
        const { hasError } = tree.rootNode;
        if (typeof hasError === "function" ? hasError.call(tree.rootNode) : hasError) return null;
        const cursor = tree.walk();
        try {
          return read(cursor);
        } finally {
          cursor.delete?.();
        }
      } finally {
        // WebAssembly's memory is not collected.
        tree.delete?.();
      }
    },
  };
}

let loaded: Grammar | null = null;
let nativeFailed = false;

function loadNative(): Grammar | null {
  if (nativeFailed) return null;
  try {
    const Parser = require("tree-sitter") as new () => BindingParser;
    const language: unknown = require("tree-sitter-python");
    const parser = new Parser();
    parser.setLanguage(language);
    return grammarOf("native", parser);
  } catch {
    // Not installed, not built for this platform, or of another ABI: the WebAssembly build does the same.
    nativeFailed = true;
    return null;
  }
}

function wasmFile(): string {
  // Beside the bundle, or in the package of the grammar.
  const bundled = join(import.meta.dirname ?? "", "tree-sitter-python.wasm");
  if (existsSync(bundled)) return bundled;
  return join(dirname(require.resolve("tree-sitter-python/package.json")), "tree-sitter-python.wasm");
}

async function loadWasm(): Promise<Grammar> {
  const { Parser, Language } = require("web-tree-sitter") as typeof import("web-tree-sitter");
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasmFile()));
  return grammarOf("wasm", parser as unknown as BindingParser);
}

/**
 * Loads the grammar; `parse` is synchronous from then on. The environment variable TULIP_PARSER asks for one of
 * the two (`native`, `wasm`), or with `strict` for the strict parser alone, and then the grammar is not used.
 */
export async function loadGrammar(): Promise<Grammar> {
  const wanted = process.env["TULIP_PARSER"];
  if (loaded !== null && (wanted === undefined || wanted === loaded.kind)) return loaded;
  const native = wanted === "wasm" ? null : loadNative();
  if (native === null && wanted === "native") throw new Error("tree-sitter's native binding does not load");
  loaded = native ?? (await loadWasm());
  return loaded;
}

/** The grammar if it is loaded or can be loaded at once, else null: then the strict parser reads alone. */
export function grammarAtHand(): Grammar | null {
  if (process.env["TULIP_PARSER"] === "strict") return null;
  if (loaded === null && process.env["TULIP_PARSER"] !== "wasm") loaded = loadNative();
  return loaded;
}

/** Does TULIP_PARSER ask for the grammar, also where the strict parser alone is quicker? */
export function grammarIsWanted(): boolean {
  return /^(?:native|wasm)$/.test(process.env["TULIP_PARSER"] ?? "");
}
