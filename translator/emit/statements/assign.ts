// Assignments. https://docs.python.org/3.13/reference/simple_stmts.html#assignment-statements
import type {
  AnnAssign as AnnotatedNode,
  Assign as AssignNode,
  AugAssign as AugmentedNode,
  Expr,
} from "../../ast/nodes.ts";
import { annotation, annotationText } from "../annotations.ts";
import { type Body, isRepeatable } from "../body.ts";
import { loadAttribute, storeAttribute } from "../expressions/attribute.ts";
import { arithmetic, operators } from "../expressions/binary.ts";
import { loadItem, storeItem } from "../expressions/subscript.ts";
import { assign, type Expression, id, run, type Statement, sequence, string } from "../js.ts";
import { loadName, storeName } from "../names.ts";
import { storeEach } from "../targets.ts";
import { expression, expressions, store } from "../visitors.ts";

export function Assign(node: AssignNode, f: Body, out: Statement[]): void {
  const [first] = node.targets as [Expr];
  if (node.targets.length === 1) {
    const { value } = node;
    // `a, b = b, a` needs no tuple.
    if (
      (first.nodeType === "Tuple" || first.nodeType === "List") &&
      (value.nodeType === "Tuple" || value.nodeType === "List") &&
      first.elts.length === value.elts.length &&
      first.elts.length > 0 &&
      first.elts.length <= 16 &&
      ![...first.elts, ...value.elts].some((e) => e.nodeType === "Starred")
    ) {
      out.push(...run(storeEach(first.elts, expressions(value.elts, f), f)));
      return;
    }
    out.push(...run(store(first, expression(value, f), f)));
    return;
  }
  let value = expression(node.value, f);
  let name: string | null = null;
  if (value.type !== "Literal") {
    name = f.temporary("value");
    out.push(...run(assign(id(name), value)));
    value = id(name);
  }
  for (const target of node.targets) out.push(...run(store(target, value, f)));
  if (name !== null) f.release(name);
}

export function AugAssign(node: AugmentedNode, f: Body, out: Statement[]): void {
  const { target } = node;
  const operate = (current: Expression): Expression => {
    const value = expression(node.value, f);
    return f.at(node, [current, value], ([a, b]) =>
      arithmetic(node.op, operators[node.op].inPlace, a as Expression, b as Expression, f),
    );
  };
  if (target.nodeType === "Name") {
    out.push(...run(storeName(target.id, operate(loadName(target, f)), f, target)));
    return;
  }
  if (target.nodeType === "Attribute") {
    const { reference, statements, release } = kept("object", target.value, f);
    out.push(...statements);
    const result = operate(loadAttribute(reference, target.attr, target, f));
    out.push(...run(storeAttribute(reference, result, target.attr, target, f)));
    release();
    return;
  }
  if (target.nodeType === "Subscript") {
    const object = kept("object", target.value, f);
    out.push(...object.statements);
    const key = kept("key", target.slice, f);
    out.push(...key.statements);
    const current = f.at(target, [object.reference, key.reference], ([o, k]) =>
      loadItem(target.slice, o as Expression, k as Expression, f),
    );
    const result = operate(current);
    out.push(
      ...run(
        f.at(target, [result, object.reference, key.reference], ([v, o, k]) =>
          storeItem(target, v as Expression, o as Expression, k as Expression, f),
        ),
      ),
    );
    object.release();
    key.release();
    return;
  }
  throw new Error(`${target.nodeType} cannot be assigned to in place`);
}

/** Evaluates part of a target once. */
function kept(
  purpose: string,
  node: Expr,
  f: Body,
): { reference: Expression; statements: Statement[]; release: () => void } {
  const value = expression(node, f);
  // A variable may be assigned by the right side: it is kept, too, unless it is `self`.
  if (value.type === "Literal" || (isRepeatable(value) && node.nodeType === "Name" && node.id === "self")) {
    return { reference: value, statements: [], release: () => {} };
  }
  const name = f.temporary(purpose);
  return { reference: id(name), statements: run(assign(id(name), value)), release: () => f.release(name) };
}

export function AnnAssign(node: AnnotatedNode, f: Body, out: Statement[]): void {
  const { target } = node;
  if (node.value !== null) out.push(...run(store(target, expression(node.value, f), f)));
  const isFuture = f.module.scopes.futures.has("annotations");
  const isEvaluated = f.scope.kind === "module" || f.scope.kind === "class";
  if (target.nodeType === "Name") {
    if (!node.simple || !isEvaluated) {
      if (!node.simple && isEvaluated && !isFuture) out.push(...run(annotation(node.annotation, f)));
      return;
    }
    const value = isFuture ? annotationText(node.annotation, f) : annotation(node.annotation, f);
    const name = string(f.scope.mangle(target.id));
    out.push(...run(f.raising(node, "annotate", annotationsHolder(f), name, value)));
    return;
  }
  if (node.value === null) {
    const parts: Expression[] = [];
    if (target.nodeType === "Attribute") parts.push(expression(target.value, f));
    else if (target.nodeType === "Subscript")
      parts.push(expression(target.value, f), expression(target.slice, f));
    if (parts.length > 0) out.push(...run(sequence(parts)));
  }
  if (isEvaluated && !isFuture) out.push(...run(annotation(node.annotation, f)));
}

/** Whose `__annotations__` an annotated name at module level or in a class body goes to. */
export function annotationsHolder(f: Body): Expression {
  if (f.scope.kind === "class" && f.namespace !== null) return id(f.namespace);
  if (f.module.typescript !== null) return id(f.module.typescript.tool("self"));
  return f.module.options.dynamicNames ? id("$locals") : id("$m");
}
