"""Writes programs.expected.json: what CPython's symbol table and compiler say of the programs in programs.txt.

python3.13 record_programs.py
"""

import _symtable
import json
import pathlib
import warnings

from symbol_tables import table

here = pathlib.Path(__file__).parent


def verdict(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "program.py", "exec")
        except SyntaxError as error:
            keys = ("msg", "lineno", "offset", "end_lineno", "end_offset")
            return {"error": {"kind": type(error).__name__} | {key: getattr(error, key) for key in keys}}
    found = [{"category": w.category.__name__, "message": str(w.message), "lineno": w.lineno} for w in caught]
    return {"table": table(_symtable.symtable(source, "program.py", "exec")), "warnings": found}


programs = (here / "programs.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n----\n")
records = [{"source": program} | verdict(program) for program in programs]
with open(here / "programs.expected.json", "w", encoding="utf-8") as file:
    file.write("[\n" + ",\n".join(json.dumps(record) for record in records) + "\n]\n")
print(len(records), "programs")
