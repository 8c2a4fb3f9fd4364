// `type X = …`. https://docs.python.org/3.13/reference/simple_stmts.html#the-type-statement
import type { Name, TypeAlias as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { nothing, run, type Statement, string } from "../js.ts";
import { storeName } from "../names.ts";
import { lazy, withTypeParameters } from "../type_parameters.ts";
import { moduleName } from "./class.ts";

export function TypeAlias(node: Node, f: Body, out: Statement[]): void {
  const { id: name } = node.name as Name;
  const alias = withTypeParameters(node, f, (typeParams) =>
    f.raising(
      node,
      "typeAlias",
      string(name),
      typeParams ?? nothing(),
      lazy(node.value, f.module.scopes.scopeOf(node), f),
      moduleName(f),
    ),
  );
  out.push(...run(storeName(name, alias, f, node)));
}
