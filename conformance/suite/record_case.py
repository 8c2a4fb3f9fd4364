"""Runs a case under CPython, with so many objects allocated first that addresses differ.

    python3.13 record_case.py real|virtual BALLAST CASE

On virtual time, unless the case has threads that wait in real time.
"""

import os
import runpy
import sys

here = os.path.dirname(os.path.abspath(__file__))
if sys.argv[1] == "virtual":
    sys.path.insert(0, os.path.join(here, "..", "fuzz"))
    import virtual_clock  # noqa: F401  (it replaces the clocks)

ballast = [[object() for _ in range(i % 7)] for i in range(int(sys.argv[2]))]
del ballast[::3]

program = sys.argv[3]
sys.argv[:] = [program]
sys.path[0] = os.path.dirname(program)
runpy.run_path(program, run_name="__main__")
