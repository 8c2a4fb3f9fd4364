"""Prints for every file named on standard input a digest of `ast.dump`, or the SyntaxError, as JSON lines."""

import ast
import hashlib
import json
import sys
import warnings

warnings.simplefilter("ignore")
for line in sys.stdin:
    path = line.rstrip("\n")
    with open(path, "rb") as file:
        source = file.read()
    answer = {"path": path}
    for key, type_comments in (("tree", False), ("typed", True)):
        try:
            tree = ast.parse(source, path, type_comments=type_comments)
            text = ast.dump(tree, include_attributes=True, indent=1)
            answer[key] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        except SyntaxError as error:
            answer[key] = [type(error).__name__, error.msg, error.lineno, error.offset]
    print(json.dumps(answer), flush=True)
