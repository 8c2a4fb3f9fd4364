// Class definitions. https://docs.python.org/3.13/reference/compound_stmts.html#class-definitions
import type { ClassDef as Node } from "../../ast/nodes.ts";
import { Body } from "../body.ts";
import { plainCodeObject } from "../code_object.ts";
import { cleanDoc, docstring } from "../docstring.ts";
import { framed, qualifiedName } from "../function.ts";
import { identifierOf } from "../identifiers.ts";
import {
  array,
  arrow,
  assign,
  block,
  call,
  constant,
  declare,
  type Expression,
  id,
  member,
  nothing,
  number,
  object,
  run,
  type Statement,
  spread,
  string,
} from "../js.ts";
import { storeName } from "../names.ts";
import { withTypeParameters } from "../type_parameters.ts";
import { expression, statements } from "../visitors.ts";
import { decorate } from "./function_def.ts";

export function ClassDef(node: Node, f: Body, out: Statement[]): void {
  const decorated = decorate(node.decorator_list, f, () =>
    withTypeParameters(node, f, (typeParams) => classObject(node, f, typeParams)),
  );
  out.push(...run(storeName(node.name, decorated, f, node)));
}

/** `makeClass("C", [bases], { keywords }, (ns$1) => {…}, { implementation: (Base) => class C extends Base {}, plain: () => class C {} })`. */
function classObject(node: Node, f: Body, typeParams: Expression | null): Expression {
  const { module } = f;
  const bases = node.bases.map((b) =>
    b.nodeType === "Starred"
      ? spread(f.raising(node, "spreadInto", expression(b.value, f)))
      : expression(b, f),
  );
  if (typeParams !== null) bases.push(f.raising(node, "genericBase", typeParams));
  const keywords = node.keywords.map(({ value }) => expression(value, f));
  const hasMapping = node.keywords.some((k) => k.arg === null);
  const body = classBody(node, f, typeParams);
  const literal = (superClass: Expression | null): Expression => ({
    type: "ClassExpression",
    id: id(className(node.name)),
    superClass,
    body: { type: "ClassBody", body: [] },
  });
  const extras: [string, Expression][] = [["implementation", arrow([id("Base$")], literal(id("Base$")))]];
  if (module.options.mode === "run") extras.push(["plain", arrow([], literal(null))]);
  return f.at(node, [...bases, ...keywords], (placed) => {
    const values = placed.slice(bases.length);
    let keywordObject: Expression = nothing();
    if (hasMapping) {
      const parts = node.keywords.map((k, i) =>
        k.arg === null ? (values[i] as Expression) : array([string(k.arg), values[i] as Expression]),
      );
      keywordObject = call(f.rt("keywords"), [string(node.name), ...parts]);
    } else if (values.length > 0) {
      keywordObject = object(node.keywords.map((k, i) => [k.arg as string, values[i] as Expression]));
    }
    return call(module.rt("makeClass"), [
      string(node.name),
      array(placed.slice(0, bases.length)),
      keywordObject,
      body,
      object(extras),
    ]);
  });
}

/** TypeScript lets no class have the name of one of its own types. */
function className(name: string): string {
  return /^(?:any|unknown|never|boolean|number|bigint|string|symbol|object|undefined)$/.test(name)
    ? `${name}$`
    : identifierOf(name);
}

/** The function that fills the namespace. */
function classBody(node: Node, f: Body, typeParams: Expression | null): Expression {
  const { module } = f;
  const scope = module.scopes.scopeOf(node);
  const codeName = module.codeName(node.name);
  const qualname = qualifiedName(node.name, scope, f);
  const ns = f.fresh("ns");
  const body = new Body({ module, parent: f, scope, kind: "plain", canBlock: false, codeName, qualname });
  body.namespace = ns;
  const set = (name: string, value: Expression): Statement[] =>
    run(call(member(id(ns), "set"), [string(name), value]));
  const firstLine = node.decorator_list[0]?.lineno ?? node.lineno;
  if (module.typescript === null)
    module.hoisted.push(constant(codeName, plainCodeObject(module, node.name, qualname, firstLine, scope)));

  const code: Statement[] = [
    ...set("__module__", moduleName(f)),
    ...set("__qualname__", string(qualname)),
    ...set("__firstlineno__", number(firstLine)),
  ];
  if (typeParams !== null) code.push(...set("__type_params__", typeParams));
  if (hasAnnotations(node)) code.push(...run(body.quiet("setupAnnotations", id(ns))));
  const doc = docstring(node.body);
  if (doc !== null) code.push(...set("__doc__", module.text(cleanDoc(doc))));
  code.push(...statements(doc === null ? node.body : node.body.slice(1), body));
  const attributes = staticAttributes(node).map(string);
  code.push(...set("__static_attributes__", body.quiet("tuple", array(attributes))));
  const declarations: Statement[] = [];
  if (scope.needsClassCell) {
    const cell = module.variable(scope, "__class__");
    declarations.push(declare("let", [[id(cell), null]]));
    code.push(
      ...set(
        "__classcell__",
        body.quiet("classCell", arrow([], id(cell)), arrow([id("cls$")], assign(id(cell), id("cls$")))),
      ),
    );
  }
  return arrow([id(ns)], block([...declarations, ...framed(code, body)]));
}

/** `__name__` of the module, as a class finds it. */
export function moduleName(f: Body): Expression {
  if (f.module.typescript !== null) return id(f.module.typescript.tool("__name__"));
  return f.module.options.dynamicNames
    ? call(id("$loadGlobal"), [string("__name__")])
    : member(id("$m"), "__name__");
}

/** Does the body annotate a name of its own? */
export function hasAnnotations(node: { readonly body: readonly unknown[] }): boolean {
  const stack: unknown[] = [...node.body];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as { nodeType?: string };
    if (n.nodeType === "AnnAssign") return true;
    if (n.nodeType === "FunctionDef" || n.nodeType === "AsyncFunctionDef" || n.nodeType === "ClassDef")
      continue;
    if (n.nodeType === "Expr" || n.nodeType === "Assign") continue;
    for (const value of Object.values(next)) if (Array.isArray(value)) stack.push(...value);
  }
  return false;
}

/** Names that methods assign on `self`: CPython's `__static_attributes__`. */
function staticAttributes(node: Node): string[] {
  const names = new globalThis.Set<string>();
  const stack: { node: unknown; isMethod: boolean }[] = node.body.map((n) => ({ node: n, isMethod: false }));
  stack.reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node: n, isMethod } = next;
    if (typeof n !== "object" || n === null) continue;
    if (Array.isArray(n)) {
      for (let i = n.length - 1; i >= 0; i--) stack.push({ node: n[i], isMethod });
      continue;
    }
    const current = n as {
      nodeType?: string;
      ctx?: string;
      attr?: string;
      value?: { nodeType?: string; id?: string };
    };
    if (current.nodeType === "ClassDef") continue;
    const inMethod =
      isMethod || current.nodeType === "FunctionDef" || current.nodeType === "AsyncFunctionDef";
    if (
      isMethod &&
      current.nodeType === "Attribute" &&
      current.ctx === "Store" &&
      current.value?.nodeType === "Name" &&
      current.value.id === "self"
    ) {
      names.add(current.attr as string);
    }
    const values = Object.values(n);
    for (let i = values.length - 1; i >= 0; i--) {
      if (typeof values[i] === "object") stack.push({ node: values[i], isMethod: inMethod });
    }
  }
  return [...names];
}
