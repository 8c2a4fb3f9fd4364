/** `ast.unparse`. CPython: `_Unparser` in Lib/ast.py. */
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { PyComplex } from "../../objects/complex.ts";
import { valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { each } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { Ellipsis } from "../../objects/none.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { isPrintable } from "../../objects/unicode.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";

// How tightly expressions bind, loosest first.
const LEVELS =
  "NAMED TUPLE YIELD TEST OR AND NOT CMP BOR BXOR BAND SHIFT ARITH TERM FACTOR POWER AWAIT ATOM".split(" ");
const level = (name: string): number => LEVELS.indexOf(name);
const ATOM = level("ATOM");
const TEST = level("TEST");
const tighter = (n: number): number => Math.min(n + 1, ATOM);

const BINARY: { readonly [op: string]: readonly [string, string] } = {
  Add: ["+", "ARITH"],
  Sub: ["-", "ARITH"],
  Mult: ["*", "TERM"],
  MatMult: ["@", "TERM"],
  Div: ["/", "TERM"],
  Mod: ["%", "TERM"],
  LShift: ["<<", "SHIFT"],
  RShift: [">>", "SHIFT"],
  BitOr: ["|", "BOR"],
  BitXor: ["^", "BXOR"],
  BitAnd: ["&", "BAND"],
  FloorDiv: ["//", "TERM"],
  Pow: ["**", "POWER"],
};
const UNARY: { readonly [op: string]: readonly [string, string] } = {
  Invert: ["~", "FACTOR"],
  Not: ["not ", "NOT"],
  UAdd: ["+", "FACTOR"],
  USub: ["-", "FACTOR"],
};
const COMPARISONS: { readonly [op: string]: string } = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
};

const kindOf = (node: Value): string => typeOf(node).$name;
const field = (node: Value, name: string): Value => getattrOr(node, name, null);
const items = (node: Value, name: string): Value[] => {
  const v = getattr(node, name);
  return v instanceof PyList ? [...v.$items] : [...each(v)];
};

const QUOTES = ["'", '"', '"""', "'''"];
const MULTILINE = ['"""', "'''"];

function escapeCharacter(c: string, escapesBlanks: boolean): string {
  if (!escapesBlanks && (c === "\n" || c === "\t")) return c;
  if (c !== "\\" && isPrintable(c.codePointAt(0) as number)) return c;
  const named: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  const point = c.codePointAt(0) as number;
  const hex = point.toString(16);
  return (
    named[c] ??
    (point < 256
      ? `\\x${hex.padStart(2, "0")}`
      : point < 65536
        ? `\\u${hex.padStart(4, "0")}`
        : `\\U${hex.padStart(8, "0")}`)
  );
}

/** A text with as few backslashes as possible, and the quotes that may stand around it, best first. */
function literal(text: string, quotes: readonly string[], escapesBlanks = false): [string, string[]] {
  let escaped = [...text].map((c) => escapeCharacter(c, escapesBlanks)).join("");
  let possible = escaped.includes("\n") ? quotes.filter((q) => MULTILINE.includes(q)) : [...quotes];
  possible = possible.filter((q) => !escaped.includes(q));
  if (possible.length === 0) {
    const shown = toJs(repr(fromJs(text)));
    const first = shown[0] as string;
    return [shown.slice(1, -1), [quotes.find((q) => q.includes(first)) ?? first]];
  }
  if (escaped !== "") {
    const last = escaped[escaped.length - 1] as string;
    possible.sort((a, b) => Number(a[0] === last) - Number(b[0] === last));
    if (possible[0]?.[0] === last) escaped = `${escaped.slice(0, -1)}\\${last}`;
  }
  return [escaped, possible];
}

function quotedText(text: string, quotes: readonly string[]): string {
  const [inner, possible] = literal(text, quotes);
  return (possible[0] as string) + inner + (possible[0] as string);
}

/** The docstring node of a body. */
function docstring(node: Value): Value {
  if (!["Module", "ClassDef", "FunctionDef", "AsyncFunctionDef"].includes(kindOf(node))) return undefined;
  const [first] = items(node, "body");
  if (first === undefined || kindOf(first) !== "Expr") return undefined;
  const v = getattr(first, "value");
  return kindOf(v) === "Constant" && asStr(getattr(v, "value")) !== undefined ? v : undefined;
}

class Printer {
  readonly lines: string[] = [];
  indent = 0;
  readonly typeIgnores = new Map<number, string>();

  // ---- statements

  fill(text: string): void {
    this.lines.push(`${"    ".repeat(this.indent)}${text}`);
  }
  /** Continues the last line. */
  add(text: string): void {
    this.lines[this.lines.length - 1] += text;
  }
  block(body: Value[]): void {
    this.indent++;
    for (const statement of body) this.statement(statement);
    this.indent--;
  }
  typeComment(node: Value): string {
    const comment = this.typeIgnores.get(Number(field(node, "lineno"))) ?? field(node, "type_comment");
    return comment === null || comment === undefined ? "" : ` # type: ${toJs(comment)}`;
  }
  orElse(body: Value[], head = "else:"): void {
    if (body.length === 0) return;
    this.fill(head);
    this.block(body);
  }
  documentedBody(node: Value): void {
    const doc = docstring(node);
    this.indent++;
    const body = items(node, "body");
    if (doc !== undefined) {
      const prefix = field(doc, "kind") === "u" ? "u" : "";
      this.fill(prefix + quotedText(toJs(getattr(doc, "value")), MULTILINE));
    }
    for (const statement of doc === undefined ? body : body.slice(1)) this.statement(statement);
    this.indent--;
  }
  module(node: Value): void {
    for (const ignore of items(node, "type_ignores")) {
      this.typeIgnores.set(Number(getattr(ignore, "lineno")), `ignore${toJs(getattr(ignore, "tag"))}`);
    }
    this.indent--;
    this.documentedBody(node);
    this.typeIgnores.clear();
  }
  statement(node: Value): void {
    const name = kindOf(node);
    const method = this.statements[name];
    if (method !== undefined) method.call(this, node);
    else this.fill(this.expression(node));
  }
  list(nodes: Value[], least = TEST): string {
    return nodes.map((n) => this.expression(n, least)).join(", ");
  }
  typeParams(node: Value): string {
    const params = getattrOr(node, "type_params", null);
    const all = params === null ? [] : [...each(params)];
    return all.length === 0 ? "" : `[${this.list(all)}]`;
  }
  decorated(node: Value, head: string, tail = ":"): void {
    if (this.lines.length > 0) this.lines.push("");
    for (const decorator of items(node, "decorator_list")) this.fill(`@${this.expression(decorator)}`);
    this.fill(head + tail);
    this.documentedBody(node);
  }
  functionDef(node: Value, word: string): void {
    const returns = field(node, "returns");
    const arrow = returns === null ? "" : ` -> ${this.expression(returns)}`;
    const args = this.expression(getattr(node, "args"));
    const head = `${word} ${toJs(getattr(node, "name"))}${this.typeParams(node)}(${args})${arrow}`;
    this.decorated(node, head, `:${this.typeComment(node)}`);
  }
  forLoop(node: Value, word: string): void {
    const target = this.expression(getattr(node, "target"), level("TUPLE"));
    this.fill(`${word} ${target} in ${this.expression(getattr(node, "iter"))}:${this.typeComment(node)}`);
    this.block(items(node, "body"));
    this.orElse(items(node, "orelse"));
  }
  withBlock(node: Value, word: string): void {
    this.fill(`${word} ${this.list(items(node, "items"))}:${this.typeComment(node)}`);
    this.block(items(node, "body"));
  }
  tryBlock(node: Value, star: string): void {
    this.fill("try:");
    this.block(items(node, "body"));
    for (const handler of items(node, "handlers")) {
      const type = field(handler, "type");
      const name = field(handler, "name");
      const what = type === null ? "" : ` ${this.expression(type)}`;
      this.fill(`except${star}${what}${name === null ? "" : ` as ${toJs(name)}`}:`);
      this.block(items(handler, "body"));
    }
    this.orElse(items(node, "orelse"));
    this.orElse(items(node, "finalbody"), "finally:");
  }
  readonly statements: { readonly [name: string]: (this: Printer, node: Value) => void } = {
    Module: this.module,
    Expr(node) {
      this.fill(this.expression(getattr(node, "value"), level("YIELD")));
    },
    FunctionDef(node) {
      this.functionDef(node, "def");
    },
    AsyncFunctionDef(node) {
      this.functionDef(node, "async def");
    },
    ClassDef(node) {
      const inside = [...items(node, "bases"), ...items(node, "keywords")];
      const parts = inside.length === 0 ? "" : `(${this.list(inside)})`;
      this.decorated(node, `class ${toJs(getattr(node, "name"))}${this.typeParams(node)}${parts}`);
    },
    Return(node) {
      const v = field(node, "value");
      this.fill(v === null ? "return" : `return ${this.expression(v)}`);
    },
    Delete(node) {
      this.fill(`del ${this.list(items(node, "targets"))}`);
    },
    Assign(node) {
      const targets = items(node, "targets").map((t) => `${this.expression(t, level("TUPLE"))} = `);
      this.fill(`${targets.join("")}${this.expression(getattr(node, "value"))}${this.typeComment(node)}`);
    },
    TypeAlias(node) {
      const head = `type ${this.expression(getattr(node, "name"))}${this.typeParams(node)}`;
      this.fill(`${head} = ${this.expression(getattr(node, "value"))}`);
    },
    AugAssign(node) {
      const [op] = BINARY[kindOf(getattr(node, "op"))] as [string, string];
      this.fill(
        `${this.expression(getattr(node, "target"))} ${op}= ${this.expression(getattr(node, "value"))}`,
      );
    },
    AnnAssign(node) {
      const target = getattr(node, "target");
      const text = this.expression(target);
      const shown = !truth(getattr(node, "simple")) && kindOf(target) === "Name" ? `(${text})` : text;
      const v = field(node, "value");
      const value = v === null ? "" : ` = ${this.expression(v)}`;
      this.fill(`${shown}: ${this.expression(getattr(node, "annotation"))}${value}`);
    },
    For(node) {
      this.forLoop(node, "for");
    },
    AsyncFor(node) {
      this.forLoop(node, "async for");
    },
    While(node) {
      this.fill(`while ${this.expression(getattr(node, "test"))}:`);
      this.block(items(node, "body"));
      this.orElse(items(node, "orelse"));
    },
    If(node) {
      let current = node;
      let word = "if";
      for (;;) {
        this.fill(`${word} ${this.expression(getattr(current, "test"))}:`);
        this.block(items(current, "body"));
        const rest = items(current, "orelse");
        if (rest.length !== 1 || kindOf(rest[0]) !== "If") {
          this.orElse(rest);
          return;
        }
        current = rest[0];
        word = "elif";
      }
    },
    With(node) {
      this.withBlock(node, "with");
    },
    AsyncWith(node) {
      this.withBlock(node, "async with");
    },
    Match(node) {
      this.fill(`match ${this.expression(getattr(node, "subject"))}:`);
      this.block(items(node, "cases"));
    },
    match_case(node) {
      const guard = field(node, "guard");
      const condition = guard === null ? "" : ` if ${this.expression(guard)}`;
      this.fill(`case ${this.expression(getattr(node, "pattern"))}${condition}:`);
      this.block(items(node, "body"));
    },
    Raise(node) {
      const [exc, cause] = [field(node, "exc"), field(node, "cause")];
      if (exc === null) {
        if (cause !== null) throw valueError("Node can't be used without a value attribute.");
        this.fill("raise");
        return;
      }
      const from = cause === null ? "" : ` from ${this.expression(cause)}`;
      this.fill(`raise ${this.expression(exc)}${from}`);
    },
    Try(node) {
      this.tryBlock(node, "");
    },
    TryStar(node) {
      this.tryBlock(node, "*");
    },
    Assert(node) {
      const message = field(node, "msg");
      const rest = message === null ? "" : `, ${this.expression(message)}`;
      this.fill(`assert ${this.expression(getattr(node, "test"))}${rest}`);
    },
    Import(node) {
      this.fill(`import ${this.list(items(node, "names"))}`);
    },
    ImportFrom(node) {
      const module = field(node, "module");
      const from = ".".repeat(Number(field(node, "level") ?? 0)) + (module === null ? "" : toJs(module));
      this.fill(`from ${from} import ${this.list(items(node, "names"))}`);
    },
    Global(node) {
      this.fill(`global ${items(node, "names").map(toJs).join(", ")}`);
    },
    Nonlocal(node) {
      this.fill(`nonlocal ${items(node, "names").map(toJs).join(", ")}`);
    },
    Pass() {
      this.fill("pass");
    },
    Break() {
      this.fill("break");
    },
    Continue() {
      this.fill("continue");
    },
  };

  // ---- expressions

  /** The text of an expression where what binds more loosely than `least` needs parentheses. */
  expression(node: Value, least = TEST): string {
    const name = kindOf(node);
    const method = this.expressions[name];
    if (method === undefined) return this.generic(node);
    return method.call(this, node, least);
  }
  /** Nodes without a text of their own, such as `Load`, are their children. */
  generic(node: Value): string {
    const parts: string[] = [];
    for (const name of each(getattr(node, "_fields"))) {
      const v = getattrOr(node, toJs(name), null);
      for (const item of v instanceof PyList ? v.$items : [v]) {
        if (item !== null && getattrOr(item, "_fields", undefined) !== undefined)
          parts.push(this.expression(item));
      }
    }
    return parts.join("");
  }
  wrapped(own: number, least: number, text: string): string {
    return least > own ? `(${text})` : text;
  }
  comprehension(node: Value, open: string, close: string): string {
    const generators = items(node, "generators").map((g) => this.expression(g));
    return `${open}${this.expression(getattr(node, "elt"))}${generators.join("")}${close}`;
  }
  elements(elts: Value[]): string {
    const parts = elts.map((e) => this.expression(e));
    return parts.length === 1 ? `${parts[0]},` : parts.join(", ");
  }
  constant(v: Value): string {
    if (v === Ellipsis) return "...";
    if (v instanceof PyTuple) {
      const parts = v.$items.map((item) => this.constant(item));
      return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`;
    }
    const shown = toJs(repr(v));
    if (v instanceof PyFloat || v instanceof PyComplex) {
      return shown.replaceAll("inf", "1e309").replaceAll("nan", "(1e309-1e309)");
    }
    return shown;
  }
  replacementField(node: Value): string {
    const inner = this.expression(getattr(node, "value"), tighter(TEST));
    const conversion = Number(getattr(node, "conversion"));
    const spec = field(node, "format_spec");
    const space = inner.startsWith("{") ? " " : "";
    const how = conversion === -1 ? "" : `!${String.fromCharCode(conversion)}`;
    return `{${space}${inner}${how}${spec === null ? "" : `:${this.formatPart(spec, true)}`}}`;
  }
  formatPart(node: Value, isSpec: boolean): string {
    switch (kindOf(node)) {
      case "JoinedStr":
        return items(node, "values")
          .map((v) => this.formatPart(v, isSpec))
          .join("");
      case "FormattedValue":
        return this.replacementField(node);
      case "Constant": {
        const text = toJs(getattr(node, "value")).replaceAll("{", "{{").replaceAll("}", "}}");
        if (!isSpec) return text;
        return text
          .replaceAll("\\", "\\\\")
          .replaceAll("'", "\\'")
          .replaceAll('"', '\\"')
          .replaceAll("\n", "\\n");
      }
      default:
        throw valueError(`Unexpected node inside JoinedStr, ${toJs(repr(node))}`);
    }
  }
  formatted(node: Value): string {
    const parts = items(node, "values").map(
      (v) => [this.formatPart(v, false), kindOf(v) === "Constant"] as const,
    );
    let quotes = [...QUOTES];
    const out: string[] = [];
    for (const [text, isConstant] of parts) {
      if (isConstant) {
        const [escaped, possible] = literal(text, quotes, true);
        if (!possible.some((q) => quotes.includes(q))) return this.formattedByRepr(parts);
        quotes = possible;
        out.push(escaped);
        continue;
      }
      if (text.includes("\n")) quotes = quotes.filter((q) => MULTILINE.includes(q));
      out.push(text);
    }
    const [quote] = quotes as [string];
    return `f${quote}${out.join("")}${quote}`;
  }
  formattedByRepr(parts: readonly (readonly [string, boolean])[]): string {
    // A quote in front makes `repr` choose the other one.
    const out = parts.map(([text, isConstant]) =>
      isConstant ? toJs(repr(fromJs(`"${text}`))).slice(2, -1) : text,
    );
    return `f'''${out.join("")}'''`;
  }
  arguments(node: Value): string {
    const parts: string[] = [];
    const positional = [...items(node, "posonlyargs"), ...items(node, "args")];
    const onlyPositional = items(node, "posonlyargs").length;
    const defaults = items(node, "defaults");
    positional.forEach((arg, i) => {
      const fallback = defaults[i - (positional.length - defaults.length)];
      parts.push(this.expression(arg) + (fallback === undefined ? "" : `=${this.expression(fallback)}`));
      if (i + 1 === onlyPositional) parts.push("/");
    });
    const vararg = field(node, "vararg");
    const only = items(node, "kwonlyargs");
    if (vararg !== null) parts.push(`*${this.expression(vararg)}`);
    else if (only.length > 0) parts.push("*");
    const onlyDefaults = items(node, "kw_defaults");
    only.forEach((arg, i) => {
      const fallback = onlyDefaults[i] ?? null;
      parts.push(this.expression(arg) + (fallback === null ? "" : `=${this.expression(fallback)}`));
    });
    const kwarg = field(node, "kwarg");
    if (kwarg !== null) parts.push(`**${this.expression(kwarg)}`);
    return parts.join(", ");
  }
  typeParameter(node: Value, mark: string): string {
    const bound = getattrOr(node, "bound", null);
    const fallback = field(node, "default_value");
    const head = mark + toJs(getattr(node, "name")) + (bound === null ? "" : `: ${this.expression(bound)}`);
    return head + (fallback === null ? "" : ` = ${this.expression(fallback)}`);
  }
  readonly expressions: { readonly [name: string]: (this: Printer, node: Value, least: number) => string } = {
    NamedExpr(node, least) {
      const [target, value] = [getattr(node, "target"), getattr(node, "value")];
      const text = `${this.expression(target, ATOM)} := ${this.expression(value, ATOM)}`;
      return this.wrapped(level("NAMED"), least, text);
    },
    BoolOp(node, least) {
      const isAnd = kindOf(getattr(node, "op")) === "And";
      const own = level(isAnd ? "AND" : "OR");
      let inner = own;
      const parts = items(node, "values").map((v) => {
        inner = tighter(inner);
        return this.expression(v, inner);
      });
      return this.wrapped(own, least, parts.join(isAnd ? " and " : " or "));
    },
    BinOp(node, least) {
      const [op, name] = BINARY[kindOf(getattr(node, "op"))] as [string, string];
      const own = level(name);
      const [left, right] = op === "**" ? [tighter(own), own] : [own, tighter(own)];
      const text = `${this.expression(getattr(node, "left"), left)} ${op} ${this.expression(getattr(node, "right"), right)}`;
      return this.wrapped(own, least, text);
    },
    UnaryOp(node, least) {
      const [op, name] = UNARY[kindOf(getattr(node, "op"))] as [string, string];
      const own = level(name);
      return this.wrapped(own, least, op + this.expression(getattr(node, "operand"), own));
    },
    Lambda(node, least) {
      const args = this.expression(getattr(node, "args"));
      const text = `lambda${args === "" ? "" : ` ${args}`}: ${this.expression(getattr(node, "body"), TEST)}`;
      return this.wrapped(TEST, least, text);
    },
    IfExp(node, least) {
      const inner = tighter(TEST);
      const [body, test] = [getattr(node, "body"), getattr(node, "test")];
      const text = `${this.expression(body, inner)} if ${this.expression(test, inner)} else ${this.expression(getattr(node, "orelse"), TEST)}`;
      return this.wrapped(TEST, least, text);
    },
    Dict(node) {
      const values = items(node, "values");
      const pairs = items(node, "keys").map((key, i) =>
        key === null
          ? `**${this.expression(values[i], level("BOR"))}`
          : `${this.expression(key)}: ${this.expression(values[i])}`,
      );
      return `{${pairs.join(", ")}}`;
    },
    Set(node) {
      const elts = items(node, "elts");
      return elts.length === 0 ? "{*()}" : `{${this.list(elts)}}`;
    },
    ListComp(node) {
      return this.comprehension(node, "[", "]");
    },
    SetComp(node) {
      return this.comprehension(node, "{", "}");
    },
    GeneratorExp(node) {
      return this.comprehension(node, "(", ")");
    },
    DictComp(node) {
      const generators = items(node, "generators").map((g) => this.expression(g));
      return `{${this.expression(getattr(node, "key"))}: ${this.expression(getattr(node, "value"))}${generators.join("")}}`;
    },
    comprehension(node) {
      const word = truth(getattr(node, "is_async")) ? " async for " : " for ";
      const target = this.expression(getattr(node, "target"), level("TUPLE"));
      const inner = tighter(TEST);
      const conditions = items(node, "ifs").map((c) => ` if ${this.expression(c, inner)}`);
      return `${word}${target} in ${this.expression(getattr(node, "iter"), inner)}${conditions.join("")}`;
    },
    Await(node, least) {
      return this.wrapped(level("AWAIT"), least, `await ${this.expression(getattr(node, "value"), ATOM)}`);
    },
    Yield(node, least) {
      const v = field(node, "value");
      const text = v === null ? "yield" : `yield ${this.expression(v, ATOM)}`;
      return this.wrapped(level("YIELD"), least, text);
    },
    YieldFrom(node, least) {
      const text = `yield from ${this.expression(getattr(node, "value"), ATOM)}`;
      return this.wrapped(level("YIELD"), least, text);
    },
    Compare(node, least) {
      const own = level("CMP");
      const inner = tighter(own);
      const ops = items(node, "ops");
      const rest = items(node, "comparators").map(
        (c, i) => ` ${COMPARISONS[kindOf(ops[i])]} ${this.expression(c, inner)}`,
      );
      return this.wrapped(own, least, this.expression(getattr(node, "left"), inner) + rest.join(""));
    },
    Call(node) {
      const args = [...items(node, "args"), ...items(node, "keywords")];
      return `${this.expression(getattr(node, "func"), ATOM)}(${this.list(args)})`;
    },
    FormattedValue(node) {
      return `f'''${this.replacementField(node)}'''`;
    },
    JoinedStr: this.formatted,
    Constant(node) {
      const v = getattr(node, "value");
      const prefix = field(node, "kind") === "u" ? "u" : "";
      return prefix + this.constant(v);
    },
    Attribute(node) {
      const owner = getattr(node, "value");
      const isInt = kindOf(owner) === "Constant" && /^(number|bigint)$/.test(typeof getattr(owner, "value"));
      return `${this.expression(owner, ATOM)}${isInt ? " " : ""}.${toJs(getattr(node, "attr"))}`;
    },
    Subscript(node) {
      const index = getattr(node, "slice");
      const isTuple = kindOf(index) === "Tuple" && items(index, "elts").length > 0;
      const inside = isTuple ? this.elements(items(index, "elts")) : this.expression(index);
      return `${this.expression(getattr(node, "value"), ATOM)}[${inside}]`;
    },
    Starred(node) {
      return `*${this.expression(getattr(node, "value"), level("BOR"))}`;
    },
    Name(node) {
      return toJs(getattr(node, "id"));
    },
    List(node) {
      return `[${this.list(items(node, "elts"))}]`;
    },
    Tuple(node, least) {
      const elts = items(node, "elts");
      const text = this.elements(elts);
      return elts.length === 0 || least > level("TUPLE") ? `(${text})` : text;
    },
    Slice(node) {
      const part = (name: string): string => {
        const v = field(node, name);
        return v === null ? "" : this.expression(v);
      };
      const step = field(node, "step");
      return `${part("lower")}:${part("upper")}${step === null ? "" : `:${part("step")}`}`;
    },
    arguments: this.arguments,
    arg(node) {
      const annotation = field(node, "annotation");
      return toJs(getattr(node, "arg")) + (annotation === null ? "" : `: ${this.expression(annotation)}`);
    },
    keyword(node) {
      const name = field(node, "arg");
      return `${name === null ? "**" : `${toJs(name)}=`}${this.expression(getattr(node, "value"))}`;
    },
    alias(node) {
      const other = field(node, "asname");
      return toJs(getattr(node, "name")) + (other === null ? "" : ` as ${toJs(other)}`);
    },
    withitem(node) {
      const target = field(node, "optional_vars");
      const text = this.expression(getattr(node, "context_expr"));
      return target === null ? text : `${text} as ${this.expression(target)}`;
    },
    MatchValue(node) {
      return this.expression(getattr(node, "value"));
    },
    MatchSingleton(node) {
      return this.constant(getattr(node, "value"));
    },
    MatchSequence(node) {
      return `[${this.list(items(node, "patterns"))}]`;
    },
    MatchMapping(node) {
      const patterns = items(node, "patterns");
      const pairs = items(node, "keys").map(
        (k, i) => `${this.expression(k)}: ${this.expression(patterns[i])}`,
      );
      const rest = field(node, "rest");
      return `{${[...pairs, ...(rest === null ? [] : [`**${toJs(rest)}`])].join(", ")}}`;
    },
    MatchClass(node) {
      const patterns = items(node, "kwd_patterns");
      const keywords = items(node, "kwd_attrs").map(
        (name, i) => `${toJs(name)}=${this.expression(patterns[i])}`,
      );
      const parts = [...items(node, "patterns").map((p) => this.expression(p)), ...keywords];
      return `${this.expression(getattr(node, "cls"), ATOM)}(${parts.join(", ")})`;
    },
    MatchStar(node) {
      const name = field(node, "name");
      return `*${name === null ? "_" : toJs(name)}`;
    },
    MatchAs(node, least) {
      const [pattern, name] = [field(node, "pattern"), field(node, "name")];
      if (name === null) return "_";
      if (pattern === null) return toJs(name);
      return this.wrapped(TEST, least, `${this.expression(pattern, level("BOR"))} as ${toJs(name)}`);
    },
    MatchOr(node, least) {
      const own = level("BOR");
      const parts = items(node, "patterns").map((p) => this.expression(p, tighter(own)));
      return this.wrapped(own, least, parts.join(" | "));
    },
    TypeVar(node) {
      return this.typeParameter(node, "");
    },
    TypeVarTuple(node) {
      return this.typeParameter(node, "*");
    },
    ParamSpec(node) {
      return this.typeParameter(node, "**");
    },
    FunctionType(node) {
      return `(${this.list(items(node, "argtypes"))}) -> ${this.expression(getattr(node, "returns"))}`;
    },
    Interactive(node) {
      const inner = new Printer();
      for (const statement of items(node, "body")) inner.statement(statement);
      return inner.lines.join("\n");
    },
    Expression(node) {
      return this.expression(getattr(node, "body"));
    },
  };
}

/** The source text of a tree. */
export function unparse(node: Value): string {
  const printer = new Printer();
  if (node instanceof PyList) for (const one of node.$items) printer.statement(one);
  else printer.statement(node);
  return printer.lines.join("\n");
}
