"""Writes wrong_programs.json: what CPython says of programs that are not Python.

python3.13 record_wrong_programs.py
"""

import ast
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent


def verdict(source):
    try:
        ast.parse(source, "wrong.py")
    except SyntaxError as error:
        keys = ("msg", "lineno", "offset", "end_lineno", "end_offset", "text")
        return {"kind": type(error).__name__} | {key: getattr(error, key) for key in keys}
    except (MemoryError, RecursionError) as error:
        return {"kind": type(error).__name__, "msg": str(error)}
    return None


programs = (here / "wrong_programs.txt").read_text(encoding="utf-8").split("\n----\n")
records = []
for program in programs:
    found = verdict(program)
    if found is None:
        sys.exit(f"CPython accepts this: {program!r}")
    records.append({"source": program, "error": found})
with open(here / "wrong_programs.json", "w", encoding="utf-8") as file:
    json.dump(records, file, indent=2, ensure_ascii=True)
    file.write("\n")
print(len(records), "programs")
