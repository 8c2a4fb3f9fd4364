/** What kind of expression a piece of source is at its outermost: for the marks of tracebacks. Reads tokens, makes no tree. */

/** A binary operation with the place of its operator, or a call or subscript with the place of its bracket. */
export interface Shape {
  readonly kind: "operation" | "call" | "subscript";
  /** Index of the operator or the opening bracket. */
  readonly start: number;
  /** Index behind the operator or the closing bracket. */
  readonly end: number;
  /** For calls: is what is called a plain name? */
  readonly isNamed: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "group": a pair of brackets with all between them. */
  readonly kind: "name" | "value" | "operator" | "group";
}

/**
 * The shape of a valid Python expression; line ends count as in brackets.
 * @returns null for all other expressions, and for what is none
 */
export function shapeOf(source: string): Shape | null {
  const end = { at: 0 };
  const tokens = read(source, end, "");
  return tokens === null ? null : shape(source, tokens);
}

const spaces = /[ \t\f\r\n]+|\\\r?\n|#[^\n]*/y;
const name = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const number = /(?:\.\d|\d)(?:[eE][-+]|[\w.])*/y;
const operator = /\*\*=?|\/\/=?|<<=?|>>=?|->|:=|[-+*/%@&|^=<>!]=|\.\.\.|[-+*/%@&|^~<>=!.,:;]/y;
const stringStart = /[a-zA-Z]{0,2}(?:"""|'''|"|')/y;
const closing: { readonly [open: string]: string } = { "(": ")", "[": "]", "{": "}" };

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Reads tokens up to a closing bracket ("": the end of the text); null if the text ends before, or is not Python. */
function read(source: string, position: { at: number }, close: string): Token[] | null {
  const tokens: Token[] = [];
  let i = position.at;
  while (i < source.length) {
    const blank = match(spaces, source, i);
    if (blank !== undefined) {
      i += blank.length;
      continue;
    }
    const c = source[i] as string;
    const start = i;
    const opening = match(stringStart, source, i);
    if (opening !== undefined) {
      i = stringEnd(source, i, opening);
      if (i < 0) return null;
      tokens.push({ text: opening, start, end: i, kind: "value" });
      continue;
    }
    const word = match(name, source, i);
    const digits = word === undefined ? match(number, source, i) : undefined;
    const text = word ?? digits;
    if (text !== undefined) {
      i += text.length;
      tokens.push({ text, start, end: i, kind: word === undefined ? "value" : "name" });
      continue;
    }
    if (c in closing) {
      position.at = i + 1;
      if (read(source, position, closing[c] as string) === null) return null;
      i = position.at;
      tokens.push({ text: c, start, end: i, kind: "group" });
      continue;
    }
    if (")]}".includes(c)) {
      if (c !== close) return null;
      position.at = i + 1;
      return tokens;
    }
    const op = match(operator, source, i);
    if (op === undefined) return null;
    i += op.length;
    tokens.push({ text: op, start, end: i, kind: op === "..." ? "value" : "operator" });
  }
  return close === "" ? tokens : null;
}

/** The index behind a string literal, -1 if it does not end. */
function stringEnd(source: string, start: number, opening: string): number {
  const quote = /["']+/.exec(opening)?.[0] as string;
  const isFormatted = /f/i.test(opening);
  let i = start + opening.length;
  while (i < source.length) {
    const c = source[i];
    if (c === "\\") i += 2;
    else if (source.startsWith(quote, i)) return i + quote.length;
    else if (c === "\n" && quote.length === 1) return -1;
    else if (isFormatted && c === "{") {
      if (source[i + 1] === "{") i += 2;
      else {
        i = fieldEnd(source, i + 1, quote);
        if (i < 0) return -1;
      }
    } else i++;
  }
  return -1;
}

/** The index behind a replacement field whose first character is at `i`. */
function fieldEnd(source: string, i: number, quote: string): number {
  let depth = 0;
  while (i < source.length) {
    const c = source[i] as string;
    const opening = match(stringStart, source, i);
    if (opening !== undefined) {
      i = stringEnd(source, i, opening);
      if (i < 0) return -1;
      continue;
    }
    if (c === "}" && depth === 0) return i + 1;
    if (c === ":" && depth === 0) return formatEnd(source, i + 1, quote);
    if (c in closing) depth++;
    else if (")]}".includes(c)) depth--;
    i++;
  }
  return -1;
}

function formatEnd(source: string, i: number, quote: string): number {
  while (i < source.length && !source.startsWith(quote, i)) {
    if (source[i] === "}") return i + 1;
    if (source[i] === "{") {
      i = fieldEnd(source, i + 1, quote);
      if (i < 0) return -1;
    } else i++;
  }
  return -1;
}

const levels: { readonly [operator: string]: number } = {
  "|": 1,
  "^": 2,
  "&": 3,
  "<<": 4,
  ">>": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "//": 6,
  "%": 6,
  "@": 6,
  "**": 7,
};
const constants = new Set(["None", "True", "False"]);
/** Words that only stand in expressions of other kinds, or in none. */
const otherWords = new Set(
  (
    "and or not in is if else lambda yield for async from import as assert break class continue def del elif except " +
    "finally global nonlocal pass raise return try while with"
  ).split(" "),
);

function shape(source: string, tokens: readonly Token[]): Shape | null {
  const [first] = tokens;
  if (first === undefined) return null;
  if (tokens.length === 1 && first.text === "(" && first.kind === "group") {
    const inner = shapeOf(source.slice(first.start + 1, first.end - 1));
    const shift = first.start + 1;
    return inner === null ? null : { ...inner, start: inner.start + shift, end: inner.end + shift };
  }
  let lowest: Token | null = null;
  let isOperand = false;
  for (const token of tokens) {
    const { text, kind } = token;
    if (kind === "operator" && text !== ".") {
      const level = levels[text];
      if (isOperand) {
        if (level === undefined) return null;
        const known = lowest === null ? 8 : (levels[lowest.text] as number);
        if (level < known || (level === known && text !== "**")) lowest = token;
        isOperand = false;
      } else if (!"+-~".includes(text)) return null;
    } else if (kind === "name" && otherWords.has(text)) return null;
    else isOperand = text !== "await";
  }
  if (!isOperand) return null;
  const isUnary = first.kind === "operator" || first.text === "await";
  if (lowest !== null) {
    // `-a ** b` is a negation; `await a ** b` is a power.
    if (lowest.text === "**" && first.kind === "operator") return null;
    return {
      kind: "operation",
      start: lowest.start,
      end: operatorEnd(source, tokens, lowest),
      isNamed: false,
    };
  }
  const last = tokens[tokens.length - 1] as Token;
  const before = tokens[tokens.length - 2];
  if (isUnary || before === undefined || last.kind !== "group" || last.text === "{") return null;
  const isNamed = tokens.length === 2 && before.kind === "name" && !constants.has(before.text);
  return { kind: last.text === "(" ? "call" : "subscript", start: last.start, end: last.end, isNamed };
}

/**
 * As CPython has it: a second character counts to the operator if it is no space and stands before the right operand,
 * whose place is that inside its parentheses.
 */
function operatorEnd(source: string, tokens: readonly Token[], { start, end }: Token): number {
  const next = source[start + 1];
  if (end === start + 2 || next === undefined || /[\s\\#]/.test(next)) return end;
  const right = tokens.filter((token) => token.start >= end);
  const [operand] = right;
  if (right.length !== 1 || operand === undefined || operand.text !== "(" || operand.start !== end)
    return end;
  const inner = read(source.slice(operand.start + 1, operand.end - 1), { at: 0 }, "") ?? [];
  const isTuple = inner.length === 0 || inner.some(({ kind, text }) => kind === "operator" && text === ",");
  return isTuple || inner.some(({ text }) => text === "for") ? end : end + 1;
}
