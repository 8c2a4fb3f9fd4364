"""Writes samples.json: the trees, with positions, that CPython makes of small programs.

python3.13 record_samples.py
"""

import ast
import json
import pathlib
import warnings

here = pathlib.Path(__file__).parent
warnings.simplefilter("ignore")
records = []
for program in (here / "samples.txt").read_text(encoding="utf-8").split("\n----\n"):
    tree = ast.parse(program, "sample.py")
    records.append(
        {
            "source": program,
            "tree": ast.dump(tree, indent=1),
            "placed": ast.dump(tree, include_attributes=True),
        }
    )
with open(here / "samples.json", "w", encoding="utf-8") as file:
    json.dump(records, file, indent=2, ensure_ascii=True)
    file.write("\n")
print(len(records), "programs")
