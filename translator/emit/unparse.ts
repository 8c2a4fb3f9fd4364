// Expressions as text, as CPython's compiler writes annotations that are not evaluated. CPython: Python/ast_unparse.c.
import type { Arguments, BinaryOperator, Comprehension, ConstantValue, Expr } from "../ast/nodes.ts";

const P = {
  tuple: 0,
  test: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  bitOr: 6,
  bitXor: 7,
  bitAnd: 8,
  shift: 9,
  arithmetic: 10,
  term: 11,
  factor: 12,
  power: 13,
  await: 14,
  atom: 15,
} as const;

const binary: { readonly [O in BinaryOperator]: readonly [text: string, precedence: number] } = {
  Add: [" + ", P.arithmetic],
  Sub: [" - ", P.arithmetic],
  Mult: [" * ", P.term],
  MatMult: [" @ ", P.term],
  Div: [" / ", P.term],
  Mod: [" % ", P.term],
  Pow: [" ** ", P.power],
  LShift: [" << ", P.shift],
  RShift: [" >> ", P.shift],
  BitOr: [" | ", P.bitOr],
  BitXor: [" ^ ", P.bitXor],
  BitAnd: [" & ", P.bitAnd],
  FloorDiv: [" // ", P.term],
};

const comparisons = {
  Eq: " == ",
  NotEq: " != ",
  Lt: " < ",
  LtE: " <= ",
  Gt: " > ",
  GtE: " >= ",
  Is: " is ",
  IsNot: " is not ",
  In: " in ",
  NotIn: " not in ",
} as const;

/** The text of an expression, with the parentheses that it needs in a context of the given precedence. */
export function unparse(node: Expr, level: number = P.test): string {
  const wrap = (needs: boolean, text: string) => (needs ? `(${text})` : text);
  switch (node.nodeType) {
    case "BoolOp": {
      const [text, own] = node.op === "And" ? [" and ", P.and] : [" or ", P.or];
      return wrap(level > own, node.values.map((v) => unparse(v, own + 1)).join(text));
    }
    case "BinOp": {
      const [text, own] = binary[node.op];
      const isRight = node.op === "Pow";
      const left = unparse(node.left, own + (isRight ? 1 : 0));
      return wrap(level > own, `${left}${text}${unparse(node.right, own + (isRight ? 0 : 1))}`);
    }
    case "UnaryOp": {
      const [text, own] = (
        {
          Invert: ["~", P.factor],
          Not: ["not ", P.not],
          UAdd: ["+", P.factor],
          USub: ["-", P.factor],
        } as const
      )[node.op];
      return wrap(level > own, text + unparse(node.operand, own));
    }
    case "Lambda":
      return wrap(level > P.test, `lambda${lambdaArguments(node.args)}: ${unparse(node.body, P.test)}`);
    case "IfExp":
      return wrap(
        level > P.test,
        `${unparse(node.body, P.test + 1)} if ${unparse(node.test, P.test + 1)} else ${unparse(node.orelse, P.test)}`,
      );
    case "Dict":
      return `{${node.keys
        .map((k, i) => {
          const value = node.values[i] as Expr;
          return k === null ? `**${unparse(value, P.bitOr)}` : `${unparse(k)}: ${unparse(value)}`;
        })
        .join(", ")}}`;
    case "Set":
      return `{${node.elts.map((e) => unparse(e)).join(", ")}}`;
    case "GeneratorExp":
      return `(${unparse(node.elt)}${generators(node.generators)})`;
    case "ListComp":
      return `[${unparse(node.elt)}${generators(node.generators)}]`;
    case "SetComp":
      return `{${unparse(node.elt)}${generators(node.generators)}}`;
    case "DictComp":
      return `{${unparse(node.key)}: ${unparse(node.value)}${generators(node.generators)}}`;
    case "Yield":
      return node.value === null ? "(yield)" : `(yield ${unparse(node.value)})`;
    case "YieldFrom":
      return `(yield from ${unparse(node.value)})`;
    case "Await":
      return wrap(level > P.await, `await ${unparse(node.value, P.atom)}`);
    case "Compare": {
      let text = unparse(node.left, P.compare + 1);
      for (const [i, op] of node.ops.entries()) {
        text += comparisons[op] + unparse(node.comparators[i] as Expr, P.compare + 1);
      }
      return wrap(level > P.compare, text);
    }
    case "Call": {
      const parts = node.args.map((a) => unparse(a));
      for (const k of node.keywords)
        parts.push(k.arg === null ? `**${unparse(k.value)}` : `${k.arg}=${unparse(k.value)}`);
      const [only] = node.args;
      const func = unparse(node.func, P.atom);
      if (node.args.length === 1 && node.keywords.length === 0 && only?.nodeType === "GeneratorExp") {
        return func + unparse(only);
      }
      return `${func}(${parts.join(", ")})`;
    }
    case "Constant":
      return constant(node.value, node.kind);
    case "JoinedStr":
      return fString(node.values);
    case "FormattedValue":
      return fString([node]);
    case "Attribute": {
      const value = unparse(node.value, P.atom);
      const isInt = node.value.nodeType === "Constant" && node.value.value.type === "int";
      return `${value}${isInt ? " ." : "."}${node.attr}`;
    }
    case "Starred":
      return `*${unparse(node.value, P.bitOr)}`;
    case "Name":
      return node.id;
    case "List":
      return `[${node.elts.map((e) => unparse(e)).join(", ")}]`;
    case "Tuple": {
      if (node.elts.length === 0) return "()";
      const text = node.elts.map((e) => unparse(e)).join(", ") + (node.elts.length === 1 ? "," : "");
      return wrap(level > P.tuple, text);
    }
    case "Subscript":
      return `${unparse(node.value, P.atom)}[${unparse(node.slice, P.tuple)}]`;
    case "Slice": {
      const part = (e: Expr | null) => (e === null ? "" : unparse(e));
      return `${part(node.lower)}:${part(node.upper)}${node.step === null ? "" : `:${unparse(node.step)}`}`;
    }
    case "NamedExpr":
      return wrap(level > P.tuple, `${unparse(node.target, P.atom)} := ${unparse(node.value, P.atom)}`);
  }
}

function generators(list: readonly Comprehension[]): string {
  return list
    .map(
      (g) =>
        `${g.is_async ? " async for " : " for "}${unparse(g.target, P.tuple)} in ${unparse(g.iter, P.test + 1)}` +
        g.ifs.map((c) => ` if ${unparse(c, P.test + 1)}`).join(""),
    )
    .join("");
}

function lambdaArguments(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  for (const [i, a] of positional.entries()) {
    const fallback = args.defaults[i - (positional.length - args.defaults.length)];
    parts.push(fallback === undefined ? a.arg : `${a.arg}=${unparse(fallback)}`);
    if (i === args.posonlyargs.length - 1) parts.push("/");
  }
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  for (const [i, a] of args.kwonlyargs.entries()) {
    const fallback = args.kw_defaults[i] ?? null;
    parts.push(fallback === null ? a.arg : `${a.arg}=${unparse(fallback)}`);
  }
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.length === 0 ? "" : ` ${parts.join(", ")}`;
}

function constant(value: ConstantValue, kind: string | null): string {
  switch (value.type) {
    case "None":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return floatText(value.value);
    case "complex":
      return `${floatText(value.imag).replace(/\.0$/, "")}j`;
    case "Ellipsis":
      return "...";
    case "str":
      return (
        (kind === "u" ? "u" : "") +
        quoted(value.codePoints ?? Array.from(value.value, (c) => c.codePointAt(0) as number))
      );
    case "bytes":
      return `b${quoted([...value.value], true)}`;
  }
}

function floatText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "1e309";
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    const [mantissa, power] = value.toExponential().split("e") as [string, string];
    const n = Number(power);
    return `${mantissa}e${n < 0 ? "-" : "+"}${String(Math.abs(n)).padStart(2, "0")}`;
  }
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** `repr` of a string or of bytes. */
function quoted(points: readonly number[], isBytes = false): string {
  const quote = points.includes(39) && !points.includes(34) ? '"' : "'";
  let text = quote;
  for (const c of points) {
    if (c === 9) text += "\\t";
    else if (c === 10) text += "\\n";
    else if (c === 13) text += "\\r";
    else if (c === 92) text += "\\\\";
    else if (c === quote.charCodeAt(0)) text += `\\${quote}`;
    else if (c < 32 || c === 127 || (isBytes && c > 126)) text += `\\x${c.toString(16).padStart(2, "0")}`;
    else if (c > 127 && !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(c))) {
      text +=
        c < 256
          ? `\\x${c.toString(16).padStart(2, "0")}`
          : c < 65536
            ? `\\u${c.toString(16).padStart(4, "0")}`
            : `\\U${c.toString(16).padStart(8, "0")}`;
    } else text += String.fromCodePoint(c);
  }
  return text + quote;
}

/** An f-string, written as `repr` writes its text. */
function fString(values: readonly Expr[]): string {
  const text = values.map((v) => fStringPart(v, false)).join("");
  return `f${quoted(Array.from(text, (c) => c.codePointAt(0) as number))}`;
}

function fStringPart(node: Expr, isSpec: boolean): string {
  if (node.nodeType === "Constant" && node.value.type === "str") {
    return isSpec ? node.value.value : node.value.value.replaceAll("{", "{{").replaceAll("}", "}}");
  }
  if (node.nodeType === "JoinedStr") return node.values.map((v) => fStringPart(v, isSpec)).join("");
  if (node.nodeType !== "FormattedValue") return unparse(node);
  const inner = unparse(node.value, P.test + 1);
  const lead = inner.startsWith("{") ? "{ " : "{";
  const conversion = node.conversion < 0 ? "" : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec === null ? "" : `:${fStringPart(node.format_spec, true)}`;
  return `${lead}${inner}${conversion}${spec}}`;
}
