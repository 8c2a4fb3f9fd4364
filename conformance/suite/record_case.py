"""Runs a case under CPython on virtual time, with so many objects allocated first that addresses differ.

    python3.13 record_case.py BALLAST CASE
"""

import os
import runpy
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "fuzz"))
import virtual_clock  # noqa: E402  (it replaces the clocks)

ballast = [[object() for _ in range(i % 7)] for i in range(int(sys.argv[1]))]
del ballast[::3]

program = sys.argv[2]
sys.argv[:] = [program]
sys.path[0] = os.path.dirname(program)
runpy.run_path(program, run_name="__main__")
