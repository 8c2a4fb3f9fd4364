"""Builtins that are replaced from outside: in `builtins`, or in the module that uses them."""

import builtins
from unittest.mock import mock_open, patch


def read():
    with open("nothing") as f:
        return f.read()


def ask():
    print("question", end="!\n")
    return input("? ")


with patch("builtins.open", mock_open(read_data="data")) as m:
    print(read())
    m.assert_called_once_with("nothing")
with patch("__main__.open", mock_open(read_data="a\nb\n"), create=True) as m:
    print(read(), list(open("x")), m.mock_calls[0])
try:
    read()
except FileNotFoundError as e:
    print(e)
with patch("builtins.input", return_value="answer"), patch("builtins.print") as p:
    answer = ask()
print(answer, p.mock_calls)
original = builtins.len
builtins.len = lambda x: 42
print(len([]))
builtins.len = original
print(len([]))
builtins.added = 5
print(added)
del builtins.added
try:
    added
except NameError as e:
    print(e)
