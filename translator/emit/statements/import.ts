// Imports. https://docs.python.org/3.13/reference/simple_stmts.html#the-import-statement
import type { ImportFrom as FromNode, Import as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { entered } from "../expressions/call.ts";
import { constant, type Expression, id, number, run, type Statement, string } from "../js.ts";
import { storeName } from "../names.ts";

/** Who imports: relative names start from there. */
function importer(f: Body): Expression {
  return f.module.options.dynamicNames ? f.quiet("importerOf", id("$globals")) : id("$m");
}

/** A call of the import system, which runs modules: in a frame they may block. */
function imports(node: Node | FromNode, f: Body, name: string, ...args: Expression[]): Expression {
  if (!f.canBlock || !f.module.facts.mayBlock(node)) return f.raising(node, name, ...args);
  return entered(f.raising(node, "enter", f.rt(name), ...args), f);
}

/** `import a.b` binds `a`; `import a.b as c` binds the module itself. */
export function Import(node: Node, f: Body, out: Statement[]): void {
  for (const { name, asname } of node.names) {
    const load = asname === null ? "importName" : "importModule";
    const module = imports(node, f, load, importer(f), string(name), number(0));
    out.push(...run(storeName(asname ?? (name.split(".")[0] as string), module, f, node)));
  }
}

export function ImportFrom(node: FromNode, f: Body, out: Statement[]): void {
  const source = f.fresh("module");
  out.push(
    constant(
      source,
      imports(node, f, "importModule", importer(f), string(node.module ?? ""), number(node.level)),
    ),
  );
  for (const { name, asname } of node.names) {
    if (name === "*") {
      const into = f.module.options.dynamicNames ? id("$locals") : id("$m");
      out.push(...run(f.raising(node, "importAll", id(source), into)));
      continue;
    }
    const value = imports(node, f, "importFrom", id(source), string(name));
    out.push(...run(storeName(asname ?? name, value, f, node)));
  }
}
