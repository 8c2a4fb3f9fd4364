// The only printer: ESTree to text, and a source map where nodes carry places of the Python source.
import { print } from "esrap";
import ts from "esrap/languages/ts";
import type { JsNode } from "./js.ts";

export interface Printed {
  readonly code: string;
  /** The source map (version 3) as JSON. Computed when read. */
  readonly map: string;
}

/**
 * Prints a program.
 *
 * @param indent nothing where nobody reads the output: it is half of a text that is deeply nested.
 * @param source what the source map names: the Python file.
 */
export function printProgram(
  program: JsNode,
  source: { readonly filename: string; readonly text: string },
  indent = "  ",
): Printed {
  const language = ts({ quotes: "double" }) as unknown as Visitors;
  const printed = print(
    program as unknown as Parameters<typeof print>[0],
    (indent === "" ? language : withComments(language)) as unknown as Parameters<typeof print>[1],
    {
      indent,
      sourceMapSource: source.filename,
      sourceMapContent: source.text,
    },
  );
  return {
    code: printed.code,
    get map() {
      return JSON.stringify(printed.map);
    },
  };
}

/** The printer's context, as far as blocks need it. */
interface Context {
  visit(node: JsNode): void;
  write(text: string): void;
  newline(): void;
  margin(): void;
  append(context: Context): void;
  indent(): void;
  dedent(): void;
  empty(): boolean;
}
type Visitors = Record<string, (node: JsNode, context: Context) => void>;

/** Blocks with the comments and blank lines of the source: `leading`, `trailing` and `blank` of their statements. */
function withComments(language: Visitors): Visitors {
  const comment = (c: JsNode, context: Context) => {
    const lines = (c.type === "Line" ? `//${c.value}` : `/*${c.value}*/`).split("\n");
    for (const [i, line] of lines.entries()) {
      if (i > 0) context.newline();
      context.write(line);
    }
  };
  const body = (context: Context, statements: readonly JsNode[], end: readonly JsNode[] = []) => {
    for (const [i, child] of statements.entries()) {
      if (i > 0) {
        if (child.blank === true) context.margin();
        context.newline();
      }
      for (const c of (child.leading ?? []) as JsNode[]) {
        comment(c, context);
        context.newline();
      }
      context.visit(child);
      for (const c of (child.trailing ?? []) as JsNode[]) {
        context.write(" ");
        comment(c, context);
      }
    }
    for (const c of end) {
      context.newline();
      comment(c, context);
    }
  };
  const block = (node: JsNode, context: Context) => {
    context.write("{");
    if ((node.body as JsNode[]).length > 0) {
      context.indent();
      context.newline();
      body(context, node.body);
      context.dedent();
      context.newline();
    }
    context.write("}");
  };
  return {
    ...language,
    Program: (node, context) => body(context, node.body, node.trailing),
    BlockStatement: block,
    ClassBody: block,
  };
}
