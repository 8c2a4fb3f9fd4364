// The strict parser: CPython's grammar over our own tokens. It has the last word where tree-sitter's grammar is
// laxer than Python or reads something else, and it words the errors.

import type { Expr, Mod, Pattern, Stmt, TypeParam } from "../ast/nodes.ts";
import { PythonSyntaxError } from "../diagnostics/syntax_error.ts";
import { Mismatch, Parser, type Rules } from "./parser.ts";
import { statement } from "./rules/compound_statements.ts";
import * as expressions from "./rules/expressions.ts";
import { lambdaParameters, typeParameters } from "./rules/parameters.ts";
import { patterns } from "./rules/patterns.ts";
import { primaryWithoutAwait } from "./rules/primaries.ts";
import { strings } from "./rules/strings.ts";
import type { Tokens } from "./tokens.ts";

export type Mode = "exec" | "single" | "eval" | "func_type";

const rules: Rules = {
  expression: expressions.expression,
  namedExpression: expressions.namedExpression,
  starNamedExpression: expressions.starNamedExpression,
  starExpressions: expressions.starExpressions,
  disjunction: expressions.disjunction,
  bitwiseOr: expressions.bitwiseOr,
  yieldExpression: expressions.yieldExpression,
  primaryWithoutAwait,
  lambdaParameters,
  statement,
};

function skipNewlines(p: Parser): void {
  while (p.take("NEWLINE"));
}

const modes: { readonly [M in Mode]: (p: Parser) => Mod } = {
  exec(p) {
    const body: Stmt[] = [];
    while (p.peek() !== "ENDMARKER") statement(p, body);
    const { comments, warnings, typeIgnores } = p.tokens;
    return { nodeType: "Module", body, type_ignores: typeIgnores, comments, warnings };
  },
  single(p) {
    const body: Stmt[] = [];
    if (p.take("NEWLINE")) {
      const place = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };
      body.push({ nodeType: "Pass", ...place });
    } else statement(p, body);
    skipNewlines(p);
    if (p.peek() !== "ENDMARKER") {
      p.failToken(p.pos, "multiple statements found while compiling a single statement");
    }
    const { comments, warnings } = p.tokens;
    return { nodeType: "Interactive", body, comments, warnings };
  },
  eval(p) {
    const body = expressions.starExpressions(p);
    if (hasStar(body)) p.mismatch();
    skipNewlines(p);
    p.expect("ENDMARKER");
    const { comments, warnings } = p.tokens;
    return { nodeType: "Expression", body, comments, warnings };
  },
  func_type(p) {
    p.expect("(");
    const argtypes: Expr[] = [];
    while (!p.at(")")) {
      if (!p.take("**")) p.take("*");
      argtypes.push(expressions.expression(p));
      if (!p.take(",")) break;
    }
    p.expect(")");
    p.expect("->");
    const returns = expressions.expression(p);
    skipNewlines(p);
    p.expect("ENDMARKER");
    const { comments, warnings } = p.tokens;
    return { nodeType: "FunctionType", argtypes, returns, comments, warnings };
  },
};

function hasStar(node: Expr): boolean {
  return (
    node.nodeType === "Starred" ||
    (node.nodeType === "Tuple" && node.elts.some((e) => e.nodeType === "Starred"))
  );
}

/** Reads tokens as CPython's parser does. Raises PythonSyntaxError or SourceTooComplexError. */
export function parseTokens(tokens: Tokens, filename: string, mode: Mode): Mod {
  const parser = new Parser(tokens, filename, rules);
  try {
    return modes[mode](parser);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
  }
  const again: Parser = new Parser(tokens, filename, rules);
  try {
    return refuse(again, parser.furthest, mode);
  } catch (error) {
    if (error instanceof PythonSyntaxError) {
      // CPython warns while it reads, and it has read no further.
      const last = tokens.lineno[Math.max(again.reached, again.furthest, parser.furthest)] as number;
      error.warnings = tokens.warnings.filter(({ lineno }) => lineno <= last);
    }
    throw error;
  }
}

/** The second pass, which finds words for what the first one did not understand. */
function refuse(again: Parser, lastToken: number, mode: Mode): never {
  const { tokens } = again;
  again.isErrorPass = true;
  again.warns = false;
  try {
    modes[mode](again);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
  }
  again.reached = Math.max(again.reached, again.furthest);
  again.furthest = lastToken;
  const kind = tokens.kind[lastToken];
  again.yieldsToTokenizer = kind !== "INDENT" && kind !== "DEDENT";
  if (kind === "INDENT") again.fail("unexpected indent", "IndentationError");
  if (kind === "DEDENT") again.fail("unexpected unindent", "IndentationError");
  if (kind === "ENDMARKER") {
    const lineno = tokens.lineno[lastToken] as number;
    again.failAt("invalid syntax", lineno, 0, lineno, 0);
  }
  again.fail("invalid syntax");
}

// A piece of source that has to be all of one rule; null if it is not, for whatever reason.
function parsePiece<T>(tokens: Tokens, filename: string, rule: (p: Parser) => T): T | null {
  const parser = new Parser(tokens, filename, rules);
  try {
    const found = rule(parser);
    while (parser.take("NEWLINE"));
    return parser.peek() === "ENDMARKER" ? found : null;
  } catch (error) {
    if (error instanceof Mismatch || error instanceof PythonSyntaxError) return null;
    throw error;
  }
}

export function parseStrings(tokens: Tokens, filename: string): Expr | null {
  return parsePiece(tokens, filename, strings);
}

export function parsePatterns(tokens: Tokens, filename: string): Pattern | null {
  return parsePiece(tokens, filename, patterns);
}

export function parseTypeParameters(tokens: Tokens, filename: string): TypeParam[] | null {
  return parsePiece(tokens, filename, typeParameters);
}
