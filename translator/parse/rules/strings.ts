// String literals, implicit concatenation, and f-strings with their fields (PEP 498, PEP 701).
// https://docs.python.org/3.13/reference/lexical_analysis.html#formatted-string-literals

import type { Constant, Expr, FormattedValue, JoinedStr, Position } from "../../ast/nodes.ts";
import { concatenate, stringConstant, textConstant } from "../concatenation.ts";
import { LiteralError } from "../literals.ts";
import type { Parser } from "../parser.ts";

function reportEscape(p: Parser, index: number, message: string | null): void {
  if (message === null) return;
  p.tokens.warnings.push({ category: "SyntaxWarning", message, ...p.tokenSpan(index) });
}

function decoded<T extends { node: Constant; warning: string | null }>(
  p: Parser,
  index: number,
  decode: () => T,
): Constant {
  try {
    const { node, warning } = decode();
    if (!p.isErrorPass && p.warns) reportEscape(p, index, warning);
    return node;
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    p.failToken(index, error.message);
  }
}

/** All literals that stand side by side. */
export function strings(p: Parser): Expr {
  const start = p.pos;
  const parts: (Constant | JoinedStr)[] = [];
  let hasBytes = false;
  let hasText = false;
  for (;;) {
    const kind = p.peek();
    if (kind === "STRING") {
      const index = p.advance();
      const node = decoded(p, index, () => stringConstant(p.tokens.text(index), p.tokenSpan(index)));
      if (node.value.type === "bytes") hasBytes = true;
      else hasText = true;
      parts.push(node);
    } else if (kind === "FSTRING_START") {
      parts.push(fString(p));
      hasText = true;
    } else break;
  }
  if (hasBytes && hasText) {
    p.fail("cannot mix bytes and nonbytes literals");
  }
  if (parts.length === 1 && parts[0]?.nodeType === "Constant") return parts[0];
  return concatenate(parts, p.span(start));
}

function middle(p: Parser, isRaw: boolean): Constant {
  const index = p.expect("FSTRING_MIDDLE");
  return decoded(p, index, () => textConstant(p.tokens.text(index), isRaw, p.tokenSpan(index)));
}

function fString(p: Parser): JoinedStr {
  const start = p.expect("FSTRING_START");
  const isRaw = /^[^'"]*[rR]/.test(p.tokens.text(start));
  const values: Expr[] = [];
  p.enter();
  while (!p.at("FSTRING_END")) {
    if (p.at("FSTRING_MIDDLE")) values.push(middle(p, isRaw));
    else field(p, values);
  }
  p.leave();
  p.advance();
  return { nodeType: "JoinedStr", values, ...p.span(start) };
}

function failNext(p: Parser, msg: string): never {
  p.peek();
  p.failToken(p.pos, `f-string: ${msg}`);
}

function checkFieldStart(p: Parser): void {
  const kind = p.peek();
  if (kind === "=" || kind === "!" || kind === ":" || kind === "}") {
    failNext(p, `valid expression required before '${kind}'`);
  }
  // The longest expression there is will do: `a` of `a + }`.
  const { pos, last } = p;
  const hasExpression = p.attempt(() => fieldExpression(p)) !== null;
  p.pos = pos;
  p.last = last;
  if (!hasExpression) {
    failNext(p, "expecting a valid expression after '{'");
  }
}

function fieldExpression(p: Parser): Expr {
  return p.at("yield") ? p.rules.yieldExpression(p) : p.rules.starExpressions(p);
}

function conversionOf(p: Parser): number {
  const mark = p.expect("!");
  if (p.isErrorPass && p.peek() !== "NAME") {
    failNext(p, p.at(":") || p.at("}") ? "missing conversion character" : "invalid conversion character");
  }
  const name = p.expect("NAME");
  if (p.tokens.start[name] !== p.tokens.end[mark]) {
    // The misspelling is CPython 3.13's.
    const msg = "f-string: conversion type must come right after the exclamanation mark";
    p.failRange(p.tokenSpan(mark), p.tokenSpan(name), msg);
  }
  const text = p.tokens.text(name);
  if (text !== "s" && text !== "r" && text !== "a") {
    p.failToken(name, `f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`);
  }
  return text.charCodeAt(0);
}

// The source of `{x = }` up to what follows the sign, without comments.
function debugText(p: Parser, open: number): Constant {
  const { tokens } = p;
  const from = tokens.end[open] as number;
  const to = tokens.start[p.pos] as number;
  let text = tokens.lines.text.slice(from, to);
  if (text.includes("#")) {
    const starts = tokens.lines.lineStarts();
    for (const comment of tokens.comments) {
      const line = tokens.lines.line(comment.lineno);
      const at = (starts[comment.lineno - 1] as number) + line.length - comment.text.length;
      if (at >= from && at < to) text = text.replace(comment.text, "");
    }
  }
  const place: Position = {
    lineno: tokens.lineno[open] as number,
    col_offset: tokens.endCol[open] as number,
    end_lineno: tokens.lineno[p.pos] as number,
    end_col_offset: tokens.col[p.pos] as number,
  };
  return { nodeType: "Constant", value: { type: "str", value: text }, kind: null, ...place };
}

function formatSpecifier(p: Parser): JoinedStr {
  const colon = p.expect(":");
  const values: Expr[] = [];
  for (;;) {
    if (p.at("FSTRING_MIDDLE")) values.push(middle(p, false));
    else if (p.at("{")) field(p, values);
    else break;
  }
  if (p.isErrorPass && !p.at("}")) failNext(p, "expecting '}', or format specs");
  const place = p.span(colon);
  const kept = values.filter(
    (node) => node.nodeType !== "Constant" || node.value.type !== "str" || node.value.value !== "",
  );
  if (kept.length === 0 || (kept.length === 1 && kept[0]?.nodeType === "Constant")) {
    return { nodeType: "JoinedStr", values: kept, ...place };
  }
  return concatenate([{ nodeType: "JoinedStr", values: kept, ...place }], place) as JoinedStr;
}

/** `{expression = !r :spec}`: appends the text of a debug field and the field itself. */
function field(p: Parser, into: Expr[]): void {
  const open = p.expect("{");
  p.enter();
  if (p.isErrorPass) checkFieldStart(p);
  const value = fieldExpression(p);
  if (p.isErrorPass) {
    const kind = p.peek();
    if (kind !== "=" && kind !== "!" && kind !== ":" && kind !== "}") {
      failNext(p, "expecting '=', or '!', or ':', or '}'");
    }
  }
  const isDebug = p.take("=");
  if (isDebug && p.isErrorPass && !p.at("!") && !p.at(":") && !p.at("}")) {
    failNext(p, "expecting '!', or ':', or '}'");
  }
  if (isDebug) {
    p.peek();
    into.push(debugText(p, open));
  }
  let conversion = p.at("!") ? conversionOf(p) : -1;
  if (p.isErrorPass && !p.at(":") && !p.at("}")) failNext(p, "expecting ':' or '}'");
  const format_spec = p.at(":") ? formatSpecifier(p) : null;
  if (isDebug && conversion < 0 && format_spec === null) conversion = 114;
  p.leave();
  p.expect("}");
  const node: FormattedValue = {
    nodeType: "FormattedValue",
    value,
    conversion,
    format_spec,
    ...p.span(open),
  };
  into.push(node);
}
