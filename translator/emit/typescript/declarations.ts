// Puts the declarations of variables where people expect them: at the first assignment, in the smallest block.
import { declare, type Expression, id, type JsNode, type Statement } from "../js.ts";

/** A block that holds an occurrence: the statement's index in it, and whether a loop or a function stands in between. */
interface Step {
  readonly block: Statement[];
  readonly index: number;
  readonly loops: number;
  readonly functions: number;
}

interface Occurrence {
  readonly path: readonly Step[];
  readonly isWrite: boolean;
  readonly functions: number;
}

const loopTypes = new Set(["ForStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"]);

/**
 * Declares variables.
 *
 * @param statements the body of a function or a module; changed.
 * @param names the variables: Python's, and temporaries.
 * @param checked variables with loads that may come before any assignment.
 */
export function placeDeclarations(
  statements: Statement[],
  names: readonly string[],
  checked: ReadonlySet<string>,
  types: ReadonlyMap<string, JsNode> = new Map(),
): Statement[] {
  const typed = (name: string): Expression => {
    const type = types.get(name);
    return type === undefined || type.type === "TSAnyKeyword"
      ? id(name)
      : { ...id(name), typeAnnotation: { type: "TSTypeAnnotation", typeAnnotation: type } };
  };
  const found = new Map<string, Occurrence[]>(names.map((name) => [name, []]));
  visitBlock(statements, [], 0, 0, found);
  const inserts = new Map<Statement[], { index: number; name: string }[]>();
  const candidates = new Map<Statement, { names: Set<string>; isConstant: boolean }>();
  const insert = (block: Statement[], index: number, name: string) => {
    const list = inserts.get(block) ?? [];
    list.push({ index, name });
    inserts.set(block, list);
  };
  const homes = new Map<string, { block: Statement[]; index: number }>();
  for (const name of names) {
    const occurrences = found.get(name) as Occurrence[];
    if (occurrences.length === 0) continue;
    let depth = commonDepth(occurrences);
    const isCaptured = occurrences.some((o) => o.functions > 0);
    const first = (d: number) => {
      const immediate = occurrences.filter((o) => o.functions === (o.path[d] as Step).functions);
      const all = checked.has(name) || immediate.length === 0 ? occurrences : immediate;
      return Math.min(...all.map((o) => (o.path[d] as Step).index));
    };
    // Nothing that functions capture, and nothing that keeps its value from round to round, is declared in a loop.
    while (depth > 0 && (stepOf(occurrences, depth).loops > 0 || stepOf(occurrences, depth).functions > 0)) {
      const step = stepOf(occurrences, depth);
      if (step.functions === 0 && !isCaptured && assigns(step.block[first(depth)] as Statement, name, found))
        break;
      depth--;
    }
    const step = stepOf(occurrences, depth);
    const index = first(depth);
    const statement = step.block[index] as Statement;
    const writes = occurrences.filter((o) => o.isWrite).length;
    const isIn = occurrences.every((o) => (o.path[depth] as Step).index === index);
    const counter = counterOf(step, name, writes, isIn, isCaptured);
    if (counter !== null) {
      counter();
      continue;
    }
    homes.set(name, { block: step.block, index });
    if (assigns(statement, name, found)) {
      const known = candidates.get(statement) ?? { names: new Set<string>(), isConstant: true };
      known.names.add(name);
      if (writes > 1) known.isConstant = false;
      candidates.set(statement, known);
    } else if (
      statement.type === "ForOfStatement" &&
      statement.left.type === "Identifier" &&
      statement.left.name === name &&
      isIn &&
      !isCaptured
    ) {
      const mutable = statement as unknown as { left: JsNode };
      mutable.left = declare(writes > 1 ? "let" : "const", [[id(name), null]]);
    } else insert(step.block, index, name);
  }
  for (const [statement, { names: some, isConstant }] of candidates) {
    const targets = targetsOf(statement);
    if (targets.every((target) => some.has(target))) {
      const { left, right } = statement.expression;
      const mutable = statement as unknown as { [field: string]: unknown };
      mutable.type = "VariableDeclaration";
      mutable.kind = isConstant ? "const" : "let";
      const isEvident =
        isConstant && (right.isTyped === true || (right.type === "CallExpression" && isMaker(right.callee)));
      const target = left.type === "Identifier" && !isEvident ? typed(left.name) : left;
      mutable.declarations = [{ type: "VariableDeclarator", id: target, init: right }];
      Reflect.deleteProperty(mutable, "expression");
    } else
      for (const name of some) {
        const home = homes.get(name) as { block: Statement[]; index: number };
        insert(home.block, home.index, name);
      }
  }
  for (const [block, list] of inserts) {
    list.sort((a, b) => b.index - a.index);
    const byIndex = new Map<number, string[]>();
    for (const { index, name } of list) byIndex.set(index, [...(byIndex.get(index) ?? []), name]);
    for (const [index, some] of [...byIndex].sort(([a], [b]) => b - a)) {
      const at = block[index] as { blank?: boolean; leading?: JsNode[] };
      const declaration = declare(
        "let",
        some.map((name) => [typed(name), null] as const),
      ) as {
        blank?: boolean;
        leading?: JsNode[];
      } & Statement;
      // TypeScript does not see all that Python's order of execution guarantees.
      for (const declarator of declaration.declarations as { id: JsNode; definite?: boolean }[]) {
        if (declarator.id.typeAnnotation !== undefined) declarator.definite = true;
      }
      if (at.blank === true) {
        declaration.blank = true;
        at.blank = false;
      }
      block.splice(index, 0, declaration);
    }
  }
  return statements;
}

/**
 * `for (let index$1 = 0, …) { i = index$1; … }` counts in `i` itself, if nothing else needs it.
 * @returns what makes it so, or null
 */
function counterOf(
  step: Step,
  name: string,
  writes: number,
  isIn: boolean,
  isCaptured: boolean,
): (() => void) | null {
  if (isCaptured || writes !== 1) return null;
  // The variable lives in the loop's body, or in the block around if the body was entered from there.
  const around = loopsAround.get(step.block) as Statement | undefined;
  const loop =
    around !== undefined && counts(around, name)
      ? around
      : isIn
        ? step.block.find((s) => counts(s, name))
        : undefined;
  if (loop === undefined) return null;
  return () => {
    const body = loop.body.body as Statement[];
    const [assignment, next] = body as [Statement, Statement?];
    const { name: counter } = assignment.expression.right;
    body.shift();
    if (next !== undefined) {
      const comments = [
        ...((assignment.leading as JsNode[] | undefined) ?? []),
        ...((next.leading as JsNode[] | undefined) ?? []),
      ];
      if (comments.length > 0) (next as { leading?: JsNode[] }).leading = comments;
      (next as { blank?: boolean }).blank = false;
    }
    rename(loop, counter, name);
    inlineEnd(loop);
  };
}

/** `for (let i = 0, stop$1 = 3; i < stop$1; i++)` → `for (let i = 0; i < 3; i++)`. */
function inlineEnd(loop: Statement): void {
  const { init, test } = loop as unknown as { init: JsNode; test: { right: JsNode } };
  const [first, stop, ...rest] = init.declarations as { id: JsNode; init: JsNode | null }[];
  if (stop === undefined || rest.length > 0 || stop.init?.type !== "Literal") return;
  if (test.right?.type !== "Identifier" || test.right.name !== stop.id.name) return;
  test.right = stop.init;
  (init as unknown as { declarations: unknown[] }).declarations = [first];
}

/** The loops by the blocks that are their bodies. */
const loopsAround = new WeakMap<Statement[], Statement>();

function counts(loop: Statement, name: string): boolean {
  if (loop.type !== "ForStatement") return false;
  const [first] = loop.body.body as Statement[];
  if (first?.type !== "ExpressionStatement" || first.expression.type !== "AssignmentExpression") return false;
  const { left, right, operator } = first.expression;
  return (
    operator === "=" &&
    left.type === "Identifier" &&
    left.name === name &&
    right.type === "Identifier" &&
    right.name.startsWith("index$")
  );
}

function rename(node: JsNode, from: string, to: string): void {
  const stack: unknown[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) {
      stack.push(...next);
      continue;
    }
    const n = next as { type: string; name?: string };
    if (n.type === "Identifier" && n.name === from) n.name = to;
    for (const value of Object.values(next)) if (typeof value === "object") stack.push(value);
  }
}

function stepOf(occurrences: readonly Occurrence[], depth: number): Step {
  return (occurrences[0] as Occurrence).path[depth] as Step;
}

/** How deep the blocks go that all occurrences share. */
function commonDepth(occurrences: readonly Occurrence[]): number {
  const [first, ...rest] = occurrences as [Occurrence, ...Occurrence[]];
  let depth = 0;
  while (
    depth + 1 < first.path.length &&
    rest.every((o) => o.path[depth + 1]?.block === (first.path[depth + 1] as Step).block)
  ) {
    depth++;
  }
  return depth;
}

/** The variables that an assignment statement binds; nothing for other statements. */
function targetsOf(statement: Statement): string[] {
  if (statement.type !== "ExpressionStatement") return [];
  const { expression } = statement;
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return [];
  const { left } = expression;
  if (left.type === "Identifier") return [left.name];
  if (left.type !== "ArrayPattern") return [];
  const names: string[] = [];
  for (const element of left.elements as (JsNode | null)[]) {
    if (element?.type !== "Identifier") return [];
    names.push(element.name);
  }
  return names;
}

/** Is the statement an assignment to the variable whose value does not use it at once? */
function assigns(statement: Statement, name: string, found: ReadonlyMap<string, Occurrence[]>): boolean {
  const targets = targetsOf(statement);
  if (!targets.includes(name) || !targets.every((target) => found.has(target))) return false;
  if (new Set(targets).size !== targets.length) return false;
  return !targets.some((target) => uses(statement.expression.right, target));
}

/** Does an expression read the variable while it is evaluated? */
function uses(e: JsNode, name: string): boolean {
  const stack: unknown[] = [e];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) {
      stack.push(...next);
      continue;
    }
    const node = next as JsNode;
    if (node.type === "Identifier") {
      if (node.name === name) return true;
      continue;
    }
    // What runs later finds the variable declared.
    if (node.type === "MethodDefinition") continue;
    if (node.type === "CallExpression" && isMaker(node.callee)) {
      for (const arg of node.arguments as JsNode[]) if (!isFunction(arg)) stack.push(arg);
      continue;
    }
    for (const child of childrenOf(node)) stack.push(child);
  }
  return false;
}

const makers = new Set(["def", "coroutine", "generator", "asyncGenerator", "blocking"]);

/** A tool that makes a Python function of JavaScript's, without calling it. */
function isMaker(callee: JsNode): boolean {
  return callee.type === "Identifier" && makers.has((callee.name as string).replace(/\$$/, ""));
}

function isFunction(node: JsNode): boolean {
  return node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

/** The parts of a node in which names are variables. */
function childrenOf(node: JsNode): unknown[] {
  switch (node.type) {
    case "MemberExpression":
      return node.computed === true ? [node.object, node.property] : [node.object];
    case "Property":
    case "PropertyDefinition":
    case "MethodDefinition":
      return node.computed === true ? [node.key, node.value] : [node.value];
    case "LabeledStatement":
      return [node.body];
    case "BreakStatement":
    case "ContinueStatement":
    case "Literal":
    case "TemplateElement":
      return [];
    default:
      return Object.entries(node)
        .filter(([key]) => !ignored.has(key))
        .map(([, value]) => value);
  }
}
const ignored = new Set([
  "type",
  "typeAnnotation",
  "returnType",
  "leading",
  "trailing",
  "loc",
  "superTypeArguments",
]);

function visitBlock(
  block: Statement[],
  path: readonly Step[],
  loops: number,
  functions: number,
  found: Map<string, Occurrence[]>,
): void {
  for (const [index, statement] of block.entries()) {
    visit(statement, [...path, { block, index, loops, functions }], loops, functions, found);
  }
}

function visit(
  node: JsNode,
  path: readonly Step[],
  loops: number,
  functions: number,
  found: Map<string, Occurrence[]>,
): void {
  switch (node.type) {
    case "Identifier":
      found.get(node.name as string)?.push({ path, isWrite: false, functions });
      return;
    case "AssignmentExpression": {
      for (const name of patternNames(node.left)) found.get(name)?.push({ path, isWrite: true, functions });
      if (node.left.type !== "Identifier") {
        for (const child of childrenOf(node.left)) visitAny(child, path, loops, functions, found, true);
      }
      visit(node.right, path, loops, functions, found);
      return;
    }
    case "UpdateExpression":
      if (node.argument.type === "Identifier")
        found.get(node.argument.name)?.push({ path, isWrite: true, functions });
      else visit(node.argument, path, loops, functions, found);
      return;
    case "ForOfStatement":
      for (const name of patternNames(node.left)) found.get(name)?.push({ path, isWrite: true, functions });
      visit(node.right, path, loops, functions, found);
      visit(node.body, path, loops + 1, functions, found);
      return;
    case "BlockStatement":
      visitBlock(node.body, path, loops, functions, found);
      return;
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      for (const child of childrenOf(node)) visitAny(child, path, loops, functions + 1, found);
      return;
  }
  const inner = loopTypes.has(node.type) ? loops + 1 : loops;
  if (node.type === "ForStatement") loopsAround.set(node.body.body, node);
  for (const child of childrenOf(node)) visitAny(child, path, inner, functions, found);
}

function visitAny(
  child: unknown,
  path: readonly Step[],
  loops: number,
  functions: number,
  found: Map<string, Occurrence[]>,
  isPattern = false,
): void {
  if (typeof child !== "object" || child === null) return;
  if (Array.isArray(child)) {
    for (const item of child) visitAny(item, path, loops, functions, found, isPattern);
    return;
  }
  const node = child as JsNode;
  // The variables of a pattern have been counted as written.
  if (isPattern && node.type === "Identifier") return;
  visit(node, path, loops, functions, found);
}

function patternNames(node: JsNode): string[] {
  switch (node.type) {
    case "Identifier":
      return [node.name];
    case "ArrayPattern":
      return (node.elements as (JsNode | null)[]).flatMap((e) => (e === null ? [] : patternNames(e)));
    case "ObjectPattern":
      return (node.properties as JsNode[]).flatMap((p) => patternNames(p.value as JsNode));
    case "AssignmentPattern":
      return patternNames(node.left);
    case "RestElement":
      return patternNames(node.argument);
    case "VariableDeclaration":
      return [];
    default:
      return [];
  }
}
