/** A tokenizer, a parser by precedence, and an evaluator for arithmetic with variables. */
import { dataclass } from "tulip-py/dataclasses";
import { Enum, auto } from "tulip-py/enum";
import { Union } from "tulip-py/typing";
import {
  KeyError,
  SyntaxError,
  TypeError,
  float,
  int,
  len,
  list,
  print,
  str,
} from "tulip-py/builtins";
import {
  type Dict,
  type Frame,
  type Iterator,
  type List,
  add,
  attr,
  dictOf,
  each,
  eq,
  floatOf,
  fmt,
  getItem,
  iadd,
  invoke,
  isIn,
  listOf,
  matchClass,
  matches,
  mul,
  program,
  raise,
  reprOf,
  sliceOf,
  sub,
  truediv,
  truth,
  tupleOf,
} from "tulip-py/runtime";

const { __name__, caught, def, generator, pyclass } = program(import.meta.url, "tokenizer.py");

export const TokenKind = pyclass(
  "TokenKind",
  class {
    declare name: str;
    declare value: any;
    static readonly NUMBER: TokenKind = auto() as any;
    static readonly NAME: TokenKind = auto() as any;
    static readonly OPERATOR: TokenKind = auto() as any;
    static readonly END: TokenKind = auto() as any;
  },
  ["NUMBER", "NAME", "OPERATOR", "END"],
  { bases: [Enum] },
);
export type TokenKind = InstanceType<typeof TokenKind>;

export const Token = pyclass(
  "Token",
  class {
    declare kind: TokenKind;
    declare text: str;
    declare position: int;
    declare readonly __init__: (kind: TokenKind, text: str, position: int) => void;
  },
  [],
  {
    decorators: [dataclass],
    annotations: () =>
      dictOf([
        ["kind", TokenKind],
        ["text", str],
        ["position", int],
      ]),
  },
);
export type Token = InstanceType<typeof Token>;

export const Number = pyclass(
  "Number",
  class {
    declare value: float;
    declare readonly __init__: (value: float) => void;
  },
  [],
  {
    decorators: [dataclass],
    annotations: () => dictOf([["value", float]]),
  },
);
export type Number = InstanceType<typeof Number>;

export const Variable = pyclass(
  "Variable",
  class {
    declare name: str;
    declare readonly __init__: (name: str) => void;
  },
  [],
  {
    decorators: [dataclass],
    annotations: () => dictOf([["name", str]]),
  },
);
export type Variable = InstanceType<typeof Variable>;

export const Binary = pyclass(
  "Binary",
  class {
    declare operator: str;
    declare left: Number | Variable | Binary;
    declare right: Number | Variable | Binary;
    declare readonly __init__: (
      operator: str,
      left: Number | Variable | Binary,
      right: Number | Variable | Binary,
    ) => void;
  },
  [],
  {
    decorators: [dataclass],
    annotations: () =>
      dictOf([
        ["operator", str],
        ["left", "Node"],
        ["right", "Node"],
      ]),
  },
);
export type Binary = InstanceType<typeof Binary>;

export const Node = getItem(Union, tupleOf([Number, Variable, Binary]));

export const PRECEDENCE: Dict<str, int> = dictOf([
  ["+", 1],
  ["-", 1],
  ["*", 2],
  ["/", 2],
]);

export const tokenize = generator("tokenize(text)", function* (text: str): Frame {
  let i: int = 0;
  while (i < len(text)) {
    const c: str = getItem(text, i);
    if (invoke(c, "isspace")) {
      i = iadd(i, 1);
      continue;
    }
    const start: int = i;
    if (invoke(c, "isdigit")) {
      while (i < len(text) && (invoke(getItem(text, i), "isdigit") || getItem(text, i) === ".")) {
        i = iadd(i, 1);
      }
      yield Token(TokenKind.NUMBER, getItem(text, sliceOf(start, i, null)), start);
    } else if (invoke(c, "isalpha")) {
      while (i < len(text) && invoke(getItem(text, i), "isalnum")) {
        i = iadd(i, 1);
      }
      yield Token(TokenKind.NAME, getItem(text, sliceOf(start, i, null)), start);
    } else if (isIn(c, "+-*/()")) {
      i = iadd(i, 1);
      yield Token(TokenKind.OPERATOR, c, start);
    } else {
      throw raise(SyntaxError(fmt`unexpected ${reprOf(c)} at ${i}`));
    }
  }
  yield Token(TokenKind.END, "", len(text));
});

export const Parser = pyclass(
  "Parser",
  class {
    declare tokens: List<Token>;
    declare index: int;
    __init__(text: str): void {
      this.tokens = list(tokenize(text));
      this.index = 0;
    }

    peek(): Token {
      return getItem(this.tokens, this.index);
    }

    advance(): Token {
      const token: Token = getItem(this.tokens, this.index);
      this.index = iadd(this.index, 1);
      return token;
    }

    parse(): Number | Variable | Binary {
      const node = this.expression(0);
      const rest = this.peek();
      if (rest.kind !== TokenKind.END) {
        throw raise(SyntaxError(fmt`unexpected ${reprOf(rest.text)} at ${rest.position}`));
      }
      return node;
    }

    expression(minimum: int): Number | Variable | Binary {
      let left: Number | Variable | Binary = this.atom();
      while (true) {
        const token = this.peek();
        const precedence: int = PRECEDENCE.get(token.text, 0);
        if (precedence <= minimum) {
          return left;
        }
        this.advance();
        left = Binary(token.text, left, this.expression(precedence));
      }
    }

    atom(): Number | Variable | Binary {
      const token = this.advance();
      if (token.kind === TokenKind.NUMBER) {
        return Number(float(token.text));
      }
      if (token.kind === TokenKind.NAME) {
        return Variable(token.text);
      }
      if (token.text === "(") {
        const node = this.expression(0);
        if (this.advance().text !== ")") {
          throw raise(SyntaxError("missing )"));
        }
        return node;
      }
      throw raise(SyntaxError(fmt`unexpected ${reprOf(token.text)} at ${token.position}`));
    }
  },
  [
    "__init__(self, text)",
    "peek(self)",
    "advance(self)",
    "parse(self)",
    "expression(self, minimum)",
    "atom(self)",
  ],
);
export type Parser = InstanceType<typeof Parser>;

export const evaluate = def(
  "evaluate(node, variables)",
  (node: Number | Variable | Binary, variables: Dict<str, float>): float => {
    const subject$1 = node;
    let value!: float,
      name!: str,
      left!: Number | Variable | Binary,
      right!: Number | Variable | Binary,
      parts$1: any,
      capture$1: any,
      part$1: any,
      capture$2: any;
    if (
      (parts$1 = matchClass(subject$1, Number, 1, [])) !== null &&
      ((capture$1 = parts$1[0]), true) &&
      ((value = capture$1), true)
    ) {
      return value;
    } else if (
      (parts$1 = matchClass(subject$1, Variable, 1, [])) !== null &&
      ((capture$1 = parts$1[0]), true) &&
      ((name = capture$1), true)
    ) {
      return getItem(variables, name);
    } else if (
      (parts$1 = matchClass(subject$1, Binary, 3, [])) !== null &&
      (part$1 = parts$1[0]) !== undefined &&
      truth(eq(part$1, "+")) &&
      ((capture$1 = parts$1[1]), true) &&
      ((capture$2 = parts$1[2]), true) &&
      ((left = capture$1), (right = capture$2), true)
    ) {
      return add(evaluate(left, variables), evaluate(right, variables));
    } else if (
      (parts$1 = matchClass(subject$1, Binary, 3, [])) !== null &&
      (part$1 = parts$1[0]) !== undefined &&
      truth(eq(part$1, "-")) &&
      ((capture$2 = parts$1[1]), true) &&
      ((capture$1 = parts$1[2]), true) &&
      ((left = capture$2), (right = capture$1), true)
    ) {
      return sub(evaluate(left, variables), evaluate(right, variables));
    } else if (
      (parts$1 = matchClass(subject$1, Binary, 3, [])) !== null &&
      (part$1 = parts$1[0]) !== undefined &&
      truth(eq(part$1, "*")) &&
      ((capture$1 = parts$1[1]), true) &&
      ((capture$2 = parts$1[2]), true) &&
      ((left = capture$1), (right = capture$2), true)
    ) {
      return mul(evaluate(left, variables), evaluate(right, variables));
    } else if (
      (parts$1 = matchClass(subject$1, Binary, 3, [])) !== null &&
      (part$1 = parts$1[0]) !== undefined &&
      truth(eq(part$1, "/")) &&
      ((capture$2 = parts$1[1]), true) &&
      ((capture$1 = parts$1[2]), true) &&
      ((left = capture$2), (right = capture$1), true)
    ) {
      return truediv(evaluate(left, variables), evaluate(right, variables));
    }
    throw raise(TypeError(fmt`cannot evaluate ${reprOf(node)}`));
  },
);

export const main = def("main()", (): void => {
  const variables: Dict<str, float> = dictOf([
    ["x", floatOf(3)],
    ["y", floatOf(0.5)],
  ]);
  for (const text of [
    "1 + 2 * 3",
    "(1 + 2) * 3",
    "x * x - y / 2",
    "10 / 4 / 5",
    "2 +",
    "1 $ 2",
    "(1",
    "z",
  ]) {
    try {
      print(fmt`${text} = ${evaluate(Parser(text).parse(), variables)}`);
    } catch (error$1) {
      const error = caught(error$1);
      if (matches(error, SyntaxError)) {
        print(fmt`${text}: ${attr(error, "msg")}`);
      } else if (matches(error, KeyError)) {
        print(fmt`${text}: unknown variable ${error}`);
      } else {
        throw error;
      }
    }
  }
});

if (__name__ === "__main__") {
  main();
}
