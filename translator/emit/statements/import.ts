// Imports. https://docs.python.org/3.13/reference/simple_stmts.html#the-import-statement
import type { ImportFrom as FromNode, Import as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { array, constant, type Expression, id, nothing, number, run, type Statement, string } from "../js.ts";
import { storeName } from "../names.ts";

/** Who imports: relative names start from there. */
function importer(f: Body): Expression {
  return f.module.options.dynamicNames ? id("$globals") : id("$m");
}

/** `import a.b` binds `a`; `import a.b as c` binds the module itself. */
export function Import(node: Node, f: Body, out: Statement[]): void {
  for (const { name, asname } of node.names) {
    const module = f.raising(node, asname === null ? "importTop" : "importModule", string(name), importer(f));
    const target = asname ?? (name.split(".")[0] as string);
    out.push(...run(storeName(target, module, f, node)));
  }
}

export function ImportFrom(node: FromNode, f: Body, out: Statement[]): void {
  if (node.module === "__future__" && node.level === 0) {
    // What the compiler knows of them is done already; the names are bound all the same.
  }
  const source = f.fresh("module");
  const names = node.names.map((n) => string(n.name));
  const from = node.module === null ? nothing() : string(node.module);
  out.push(constant(source, f.raising(node, "importFrom", from, number(node.level), array(names), importer(f))));
  for (const { name, asname } of node.names) {
    if (name === "*") {
      const into = f.module.options.dynamicNames ? id("$locals") : id("$m");
      out.push(...run(f.raising(node, "importStar", id(source), into)));
      continue;
    }
    const value = f.raising(node, "importName", id(source), string(name));
    out.push(...run(storeName(asname ?? name, value, f, node)));
  }
}
