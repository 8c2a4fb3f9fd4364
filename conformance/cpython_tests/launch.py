"""Runs modules of CPython's own tests: launch.py LIB MODULE…

LIB is the library of an installed CPython: `test` comes from there, and so does what the tests import that Tulip does
not bring. Modules about CPython's own insides are stood in for by empty ones where `test.support` imports them.
"""

import sys
import types

library, *modules = sys.argv[1:]
sys.path.append(library)
sys.argv[1:] = ["-v", *modules]

for name in ("_imp", "_opcode", "_testinternalcapi"):
    sys.modules[name] = types.ModuleType(name)

sysconfig = sys.modules["sysconfig"] = types.ModuleType("sysconfig")
sysconfig.get_config_var = lambda name: None
sysconfig.get_config_vars = lambda *names: [None] * len(names) if names else {}
sysconfig.is_python_build = lambda: False
if not hasattr(sys, "implementation"):
    sys.implementation = types.SimpleNamespace(name="tulip", version=sys.version_info, hexversion=sys.hexversion)

import unittest

if not hasattr(unittest, "mock"):
    unittest.__path__.append(library + "/unittest")
unittest.main(None)
