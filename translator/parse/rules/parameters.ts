// Parameters of functions and lambdas, and type parameters (PEP 695, PEP 696).
// https://docs.python.org/3.13/reference/compound_stmts.html#function-definitions

import type { Arg, Arguments, Expr, TypeParam } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";

interface Style {
  closing: string;
  isLambda: boolean;
}

function parameter(p: Parser, style: Style, takesStar: boolean): Arg {
  const start = p.pos;
  const arg = p.name();
  let annotation: Expr | null = null;
  if (!style.isLambda && p.take(":")) {
    const star = p.pos;
    if (takesStar && p.take("*")) {
      const value = p.rules.bitwiseOr(p);
      annotation = { nodeType: "Starred", value, ctx: "Load", ...p.span(star) };
    } else annotation = p.rules.expression(p);
  }
  return { nodeType: "arg", arg, annotation, type_comment: null, ...p.span(start) };
}

function defaultValue(p: Parser): Expr | null {
  if (!p.at("=")) return null;
  const sign = p.advance();
  if (p.isErrorPass && (p.at(",") || p.at(")"))) p.failToken(sign, "expected default value expression");
  return p.rules.expression(p);
}

function typeComment(p: Parser, arg: Arg): void {
  if (p.at("TYPE_COMMENT")) arg.type_comment = p.tokens.text(p.advance());
}

// `def f((a, b)):` of Python 2
function failParenthesized(p: Parser, style: Style): void {
  const open = p.pos;
  const close = p.lookahead(() => {
    p.expect("(");
    do {
      if (p.at(")")) break;
      p.name();
    } while (p.take(","));
    return p.expect(")");
  });
  if (close === null) return;
  const what = style.isLambda ? "Lambda expression" : "Function";
  p.failRange(p.tokenSpan(open), p.tokenSpan(close), `${what} parameters cannot be parenthesized`);
}

/** The parameters up to the closing token, which is left. */
function parameters(p: Parser, style: Style): Arguments {
  const posonlyargs: Arg[] = [];
  let args: Arg[] = [];
  const kwonlyargs: Arg[] = [];
  const kw_defaults: (Expr | null)[] = [];
  const defaults: Expr[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let stage: "positional" | "keyword" | "end" = "positional";
  let hasSlash = false;
  const { closing } = style;
  const fail = (index: number, msg: string) => {
    if (p.isErrorPass) p.failToken(index, msg);
  };
  while (!p.at(closing)) {
    const start = p.pos;
    const kind = p.peek();
    if (stage === "end") {
      if (kind === "*" || kind === "**" || kind === "/" || kind === "NAME") {
        if (kind === "NAME" && p.isErrorPass) {
          const extra = parameter(p, style, false);
          p.failNode(extra, "arguments cannot follow var-keyword argument");
        }
        fail(start, "arguments cannot follow var-keyword argument");
      }
      p.mismatch();
    }
    if (kind === "/") {
      if (hasSlash) fail(start, "/ may appear only once");
      if (stage === "keyword") fail(start, "/ must be ahead of *");
      if (p.isErrorPass && args.length === 0 && p.peekAt(1) === ",")
        fail(start, "at least one argument must precede /");
      if (hasSlash || stage === "keyword" || args.length === 0) p.mismatch();
      p.advance();
      if (p.at("*")) fail(p.pos, "expected comma between / and *");
      hasSlash = true;
      posonlyargs.push(...args);
      args = [];
    } else if (kind === "*") {
      if (stage === "keyword") fail(start, "* argument may appear only once");
      if (stage === "keyword") p.mismatch();
      p.advance();
      stage = "keyword";
      if (p.at("NAME")) {
        vararg = parameter(p, style, true);
        if (p.at("=")) fail(p.pos, "var-positional argument cannot have default value");
      } else {
        // A bare star needs a name behind it.
        const after = p.peek();
        if (
          style.isLambda &&
          p.isErrorPass &&
          (after === closing || (after === "," && p.peekAt(1) === closing))
        ) {
          p.fail("named arguments must follow bare *");
        }
        if (after === closing) fail(start, "named arguments must follow bare *");
        if (after === "," && (p.peekAt(1) === closing || p.peekAt(1) === "**")) {
          fail(start, "named arguments must follow bare *");
        }
        p.expect(",");
        if (p.at("TYPE_COMMENT") && p.isErrorPass) p.fail("bare * has associated type comment");
        if (!p.at("NAME")) {
          if (p.at("*")) fail(p.pos, "* argument may appear only once");
          if (p.at("/")) fail(p.pos, "/ must be ahead of *");
          p.mismatch();
        }
        continue;
      }
    } else if (kind === "**") {
      p.advance();
      kwarg = parameter(p, style, false);
      if (p.at("=")) fail(p.pos, "var-keyword argument cannot have default value");
      stage = "end";
    } else {
      if (kind === "(" && p.isErrorPass && stage === "positional" && defaults.length === 0) {
        failParenthesized(p, style);
      }
      const node = parameter(p, style, false);
      const value = defaultValue(p);
      if (stage === "keyword") {
        kwonlyargs.push(node);
        kw_defaults.push(value);
      } else {
        if (value !== null) defaults.push(value);
        else if (defaults.length > 0) {
          if (p.isErrorPass) p.failNode(node, "parameter without a default follows parameter with a default");
          p.mismatch();
        }
        args.push(node);
      }
    }
    const isLast = !p.take(",");
    if (!style.isLambda && p.at("TYPE_COMMENT")) {
      const node = kwarg ?? (kind === "*" ? vararg : (kwonlyargs.at(-1) ?? args.at(-1)));
      if (node && kind !== "/") typeComment(p, node);
    }
    if (isLast) break;
  }
  return { nodeType: "arguments", posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}

export function functionParameters(p: Parser): Arguments {
  return parameters(p, { closing: ")", isLambda: false });
}

export function lambdaParameters(p: Parser): Arguments {
  return parameters(p, { closing: ":", isLambda: true });
}

function typeParameter(p: Parser): TypeParam {
  const start = p.pos;
  const star = p.at("*") || p.at("**") ? p.kinds[p.advance()] : null;
  const name = p.name();
  let bound: Expr | null = null;
  if (p.at(":")) {
    if (star !== null) {
      if (!p.isErrorPass) p.mismatch();
      const colon = p.advance();
      const value = p.lookahead(() => p.rules.expression(p));
      if (value === null) p.mismatch();
      const what = value.nodeType === "Tuple" ? "constraints" : "bound";
      p.failFrom(
        p.tokenSpan(colon),
        `cannot use ${what} with ${star === "*" ? "TypeVarTuple" : "ParamSpec"}`,
      );
    }
    p.advance();
    bound = p.rules.expression(p);
  }
  let default_value: Expr | null = null;
  if (p.take("=")) {
    const from = p.pos;
    if (star === "*" && p.take("*")) {
      const value = p.rules.bitwiseOr(p);
      default_value = { nodeType: "Starred", value, ctx: "Load", ...p.span(from) };
    } else default_value = p.rules.expression(p);
  }
  if (star === "*") return { nodeType: "TypeVarTuple", name, default_value, ...p.span(start) };
  if (star === "**") return { nodeType: "ParamSpec", name, default_value, ...p.span(start) };
  return { nodeType: "TypeVar", name, bound, default_value, ...p.span(start) };
}

/** `[T, *Ts, **P]`, or nothing. */
export function typeParameters(p: Parser): TypeParam[] {
  if (!p.take("[")) return [];
  if (p.isErrorPass && p.at("]")) p.failFrom(p.tokenSpan(p.pos), "Type parameter list cannot be empty");
  const found = [typeParameter(p)];
  while (p.take(",") && !p.at("]")) found.push(typeParameter(p));
  p.expect("]");
  return found;
}
