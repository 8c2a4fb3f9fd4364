// Our scopes in the form in which CPython's `_symtable` gives its own.

import { analyseScopes } from "../../translator/analyse/analyse_scopes.ts";
import type { Binding, Scope, ScopeKind } from "../../translator/analyse/scope.ts";
import { parse } from "../../translator/parse/parse.ts";

const kinds: { readonly [K in ScopeKind]: number } = {
  function: 0,
  lambda: 0,
  "list comprehension": 0,
  "set comprehension": 0,
  "dict comprehension": 0,
  "generator expression": 0,
  class: 1,
  module: 2,
  annotation: 3,
  "type alias": 4,
  "type parameters": 5,
  "type variable": 6,
};

const bindings: { readonly [B in Binding]: number } = {
  local: 1,
  "global explicit": 2,
  "global implicit": 3,
  free: 4,
  cell: 5,
};

export type SymbolTable = [
  type: number,
  name: string,
  lineno: number,
  nested: number,
  symbols: [name: string, flags: number][],
  varnames: string[],
  children: SymbolTable[],
];

function tableOf(scope: Scope): SymbolTable {
  const symbols = [...scope.symbols.values()].map((symbol): [string, number] => [
    symbol.name,
    symbol.flags | (bindings[symbol.binding] << 12),
  ]);
  // By code points, as Python sorts.
  symbols.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [
    kinds[scope.kind],
    scope.name,
    scope.lineno,
    scope.isNested ? 1 : 0,
    symbols,
    scope.parameters,
    scope.children.map(tableOf),
  ];
}

/** The symbol table of a source, as `_symtable.symtable(source, filename, "exec")` gives it. */
export function symbolTable(source: string | Uint8Array, filename: string): SymbolTable {
  const module = parse(source, filename);
  const options = { kind: "exec", filename, source: null, inlineComprehensions: true } as const;
  return tableOf(analyseScopes(module, options).top);
}
