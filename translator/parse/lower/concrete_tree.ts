// tree-sitter's tree copied once into plain objects: crossing into the binding costs more than the copy.

import type { Cursor } from "../grammar.ts";

export interface ConcreteNode {
  /** The grammar's name of the node; a token has its text behind a quote: `'if`. */
  readonly kind: string;
  readonly start: number;
  end: number;
  readonly children: ConcreteNode[];
}

const kinds = new Map<number, string>();
const noChildren: ConcreteNode[] = [];

function kindOf(cursor: Cursor): string {
  const id = cursor.nodeTypeId;
  let kind = kinds.get(id);
  if (kind === undefined) {
    kind = cursor.nodeIsNamed ? cursor.nodeType : `'${cursor.nodeType}`;
    kinds.set(id, kind);
  }
  return kind;
}

/**
 * Copies the tree at a cursor, without recursion; null if tree-sitter made up a token that is missing. Comments are
 * left out, and a node ends where its last child does.
 */
export function copyTree(cursor: Cursor): ConcreteNode | null {
  const make = (): ConcreteNode => ({
    kind: kindOf(cursor),
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: noChildren,
  });
  const root: { -readonly [K in keyof ConcreteNode]: ConcreteNode[K] } = make();
  const stack: (typeof root)[] = [];
  let node = root;
  for (;;) {
    if (cursor.gotoFirstChild()) {
      stack.push(node);
      node.children = [];
    } else {
      while (!cursor.gotoNextSibling()) {
        const parent = stack.pop();
        if (parent === undefined) return root;
        cursor.gotoParent();
        const last = parent.children.at(-1);
        if (last !== undefined) parent.end = last.end;
      }
    }
    node = make();
    if (node.start === node.end && cursor.nodeIsMissing) return null;
    if (node.kind !== "comment" && node.kind !== "line_continuation") stack.at(-1)?.children.push(node);
  }
}
