// Type parameters (PEP 695, PEP 696): variables of a scope around the function, class or alias.
// https://docs.python.org/3.13/reference/compound_stmts.html#type-parameter-lists

import type { Scope } from "../analyse/scope.ts";
import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import {
  array,
  arrow,
  assign,
  awaitValue,
  block,
  call,
  declare,
  type Expression,
  functionExpression,
  id,
  number,
  object,
  returns,
  run,
  string,
  suspends,
  yieldValue,
} from "./js.ts";
import { expression } from "./visitors.ts";

/** `(() => { let T; T = typeVar("T", {…}); return make(tuple([T])); })()`, or just what `make` gives. */
export function withTypeParameters(
  node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias,
  f: Body,
  make: (typeParams: Expression | null) => Expression,
): Expression {
  if (node.type_params.length === 0) return make(null);
  const scope = f.module.scopes.typeParametersOf(node as FunctionDef | ClassDef | TypeAlias) as Scope;
  const { result, declarations } = f.nested(() =>
    f.within(scope, () => {
      const variables = node.type_params.map((p) => f.module.variable(scope, scope.mangle(p.name)));
      const statements = node.type_params.flatMap((p, i) =>
        run(assign(id(variables[i] as string), typeParameter(p, f))),
      );
      const made = make(f.quiet("tuple", array(variables.map(id))));
      return [
        declare(
          "let",
          variables.map((v) => [id(v), null] as const),
        ),
        ...statements,
        returns(made),
      ];
    }),
  );
  const code = [...declarations, ...result];
  if (!code.some(suspends)) return call(arrow([], block(code)));
  // What a class is made of may block, and so suspend the frame around.
  if (f.isNative || (f.module.typescript !== null && f.parent === null))
    return awaitValue(call({ ...arrow([], block(code)), async: true }));
  return yieldValue(call(functionExpression(null, [], code, true)), true);
}

function typeParameter(node: TypeParam, f: Body): Expression {
  const options: [string, Expression][] = [];
  const { scopes } = f.module;
  if (node.nodeType === "TypeVar" && node.bound !== null) {
    const key = node.bound.nodeType === "Tuple" ? "constraints" : "bound";
    options.push([key, lazy(node.bound, scopes.boundScopeOf(node), f)]);
  }
  if (node.default_value !== null)
    options.push(["default", lazy(node.default_value, scopes.defaultScopeOf(node), f)]);
  const name = { TypeVar: "typeVar", ParamSpec: "paramSpec", TypeVarTuple: "typeVarTuple" }[node.nodeType];
  return f.raising(node, name, string(node.name), object(options));
}

/** A function that evaluates an expression when it is asked for. */
export function lazy(node: Expr, scope: Scope | null, f: Body): Expression {
  const emit = () =>
    node.nodeType === "Starred"
      ? f.raising(node, "unpackOne", expression(node.value, f))
      : expression(node, f);
  const { result, declarations } = f.nested(() =>
    f.lazily(() => (scope === null ? emit() : f.within(scope, emit))),
  );
  // It runs whenever somebody asks: the position of the function around it must not change then.
  const own = f.module.options.mode === "run" ? [declare("let", [[id("$p"), number(0)]])] : [];
  const before = [...own, ...declarations];
  return before.length === 0 ? arrow([], result) : arrow([], block([...before, returns(result)]));
}
