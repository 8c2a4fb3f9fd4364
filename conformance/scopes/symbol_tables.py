"""CPython's symbol tables as JSON lines: one file for each path that standard input names."""

import _symtable
import json
import sys
import warnings


def table(block):
    # Only the flags: where a variable lives is part of them.
    return [
        block.type,
        block.name,
        block.lineno,
        block.nested,
        sorted(block.symbols.items()),
        block.varnames,
        [table(child) for child in block.children],
    ]


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    for line in sys.stdin:
        path = line.rstrip("\n")
        try:
            with open(path, "rb") as file:
                source = file.read()
            found = table(_symtable.symtable(source, path, "exec"))
        except (SyntaxError, ValueError, RecursionError, MemoryError, OSError) as error:
            print(json.dumps([path, None, f"{type(error).__name__}: {error}"]))
            continue
        print(json.dumps([path, found, None]))


if __name__ == "__main__":
    main()
