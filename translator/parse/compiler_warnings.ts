// The SyntaxWarnings that CPython's compiler gives for what is written correctly but hardly meant.

import {
  type Constant,
  type ConstantValue,
  type Expr,
  type Node,
  type SyntaxWarning,
  walk,
} from "../ast/nodes.ts";

const typeNames: { readonly [K in ConstantValue["type"]]: string } = {
  None: "NoneType",
  bool: "bool",
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  Ellipsis: "ellipsis",
};

const displayTypes: Partial<Record<Expr["nodeType"], string>> = {
  Tuple: "tuple",
  List: "list",
  ListComp: "list",
  Dict: "dict",
  DictComp: "dict",
  Set: "set",
  SetComp: "set",
  GeneratorExp: "generator",
  Lambda: "function",
  JoinedStr: "str",
  FormattedValue: "str",
};

const isNumber = (value: ConstantValue) =>
  value.type === "int" || value.type === "float" || value.type === "complex" || value.type === "bool";

/** The type of what CPython's optimizer makes a constant of; null for everything else. */
function foldedType(node: Expr): string | null {
  switch (node.nodeType) {
    case "Constant":
      return typeNames[node.value.type];
    case "Tuple":
      return node.elts.every((element) => foldedType(element) !== null) ? "tuple" : null;
    case "UnaryOp": {
      const { operand, op } = node;
      if (operand.nodeType !== "Constant" || !isNumber(operand.value) || op === "Not") return null;
      return operand.value.type === "bool" ? "int" : typeNames[operand.value.type];
    }
    default:
      return null;
  }
}

function typeOf(node: Expr): string | null {
  return displayTypes[node.nodeType] ?? foldedType(node);
}

const singletons: ReadonlySet<string> = new Set(["None", "bool", "Ellipsis"]);

/** Whether an operand of `is` may be compared by identity. */
function hasIdentity(node: Expr): boolean {
  if (node.nodeType === "Constant") return singletons.has(node.value.type);
  return foldedType(node) === null;
}

const callable: ReadonlySet<string> = new Set(["Lambda"]);

function subscriptable(node: Expr): boolean {
  if (node.nodeType === "Constant") {
    const { type } = (node as Constant).value;
    return type === "str" || type === "bytes";
  }
  return !["Set", "SetComp", "GeneratorExp", "Lambda"].includes(node.nodeType);
}

function messageOf(
  node: Node,
): { message: string; at: Extract<Node, { lineno: number; col_offset: number }> } | null {
  switch (node.nodeType) {
    case "Compare": {
      let left = node.left;
      for (const [i, op] of node.ops.entries()) {
        const right = node.comparators[i] as Expr;
        if ((op === "Is" || op === "IsNot") && !(hasIdentity(left) && hasIdentity(right))) {
          const name = typeOf(hasIdentity(left) ? right : left);
          const [word, instead] = op === "Is" ? ["is", "=="] : ["is not", "!="];
          return { message: `"${word}" with '${name}' literal. Did you mean "${instead}"?`, at: node };
        }
        left = right;
      }
      return null;
    }
    case "Assert":
      if (node.test.nodeType !== "Tuple" || node.test.elts.length === 0) return null;
      return { message: "assertion is always true, perhaps remove parentheses?", at: node };
    case "Call": {
      const name = callable.has(node.func.nodeType) ? null : typeOf(node.func);
      if (name === null) return null;
      return { message: `'${name}' object is not callable; perhaps you missed a comma?`, at: node.func };
    }
    case "Subscript": {
      const { value, slice, ctx } = node;
      if (ctx !== "Load") return null;
      const name = typeOf(value);
      if (name === null) return null;
      if (!subscriptable(value)) {
        return { message: `'${name}' object is not subscriptable; perhaps you missed a comma?`, at: value };
      }
      const index = slice.nodeType === "Slice" ? null : typeOf(slice);
      if (index === null || index === "int" || index === "bool" || name === "dict") return null;
      const message = `${name} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
      return { message, at: value };
    }
    default:
      return null;
  }
}

/** What CPython's compiler warns about in a tree, parents before children. */
export function compilerWarnings(tree: Node): SyntaxWarning[] {
  const found: SyntaxWarning[] = [];
  for (const node of walk(tree)) {
    const warning = messageOf(node);
    if (warning === null) continue;
    const { lineno, col_offset, end_lineno, end_col_offset } = warning.at;
    found.push({
      category: "SyntaxWarning",
      message: warning.message,
      lineno,
      col_offset,
      end_lineno,
      end_col_offset,
    });
  }
  return found;
}
