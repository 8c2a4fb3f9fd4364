"""A tokenizer, a parser by precedence, and an evaluator for arithmetic with variables."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Union


class TokenKind(Enum):
    NUMBER = auto()
    NAME = auto()
    OPERATOR = auto()
    END = auto()


@dataclass
class Token:
    kind: TokenKind
    text: str
    position: int


@dataclass
class Number:
    value: float


@dataclass
class Variable:
    name: str


@dataclass
class Binary:
    operator: str
    left: "Node"
    right: "Node"


Node = Union[Number, Variable, Binary]

PRECEDENCE: dict[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2}


def tokenize(text: str) -> Iterator[Token]:
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
            continue
        start = i
        if c.isdigit():
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield Token(TokenKind.NUMBER, text[start:i], start)
        elif c.isalpha():
            while i < len(text) and text[i].isalnum():
                i += 1
            yield Token(TokenKind.NAME, text[start:i], start)
        elif c in "+-*/()":
            i += 1
            yield Token(TokenKind.OPERATOR, c, start)
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    yield Token(TokenKind.END, "", len(text))


class Parser:
    def __init__(self, text: str) -> None:
        self.tokens = list(tokenize(text))
        self.index = 0

    def peek(self) -> Token:
        return self.tokens[self.index]

    def advance(self) -> Token:
        token = self.tokens[self.index]
        self.index += 1
        return token

    def parse(self) -> Node:
        node = self.expression(0)
        rest = self.peek()
        if rest.kind is not TokenKind.END:
            raise SyntaxError(f"unexpected {rest.text!r} at {rest.position}")
        return node

    def expression(self, minimum: int) -> Node:
        left = self.atom()
        while True:
            token = self.peek()
            precedence = PRECEDENCE.get(token.text, 0)
            if precedence <= minimum:
                return left
            self.advance()
            left = Binary(token.text, left, self.expression(precedence))

    def atom(self) -> Node:
        token = self.advance()
        if token.kind is TokenKind.NUMBER:
            return Number(float(token.text))
        if token.kind is TokenKind.NAME:
            return Variable(token.text)
        if token.text == "(":
            node = self.expression(0)
            if self.advance().text != ")":
                raise SyntaxError("missing )")
            return node
        raise SyntaxError(f"unexpected {token.text!r} at {token.position}")


def evaluate(node: Node, variables: dict[str, float]) -> float:
    match node:
        case Number(value):
            return value
        case Variable(name):
            return variables[name]
        case Binary("+", left, right):
            return evaluate(left, variables) + evaluate(right, variables)
        case Binary("-", left, right):
            return evaluate(left, variables) - evaluate(right, variables)
        case Binary("*", left, right):
            return evaluate(left, variables) * evaluate(right, variables)
        case Binary("/", left, right):
            return evaluate(left, variables) / evaluate(right, variables)
    raise TypeError(f"cannot evaluate {node!r}")


def main() -> None:
    variables = {"x": 3.0, "y": 0.5}
    for text in ["1 + 2 * 3", "(1 + 2) * 3", "x * x - y / 2", "10 / 4 / 5", "2 +", "1 $ 2", "(1", "z"]:
        try:
            print(f"{text} = {evaluate(Parser(text).parse(), variables)}")
        except SyntaxError as error:
            print(f"{text}: {error.msg}")
        except KeyError as error:
            print(f"{text}: unknown variable {error}")


if __name__ == "__main__":
    main()
