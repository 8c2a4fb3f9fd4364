"""Runs modules of CPython's own tests: launch.py LIB MODULE…

LIB is the library of an installed CPython: `test` comes from there, and so does what the tests import that Tulip does
not bring. What they import of CPython's own insides is stood in for, so that the other tests of a module can run.
"""

import sys
import types

library, *modules = sys.argv[1:]
sys.path.append(library)
sys.argv[1:] = ["-v", *modules]


def stand_in(name, **attributes):
    module = types.ModuleType(name)
    module.__dict__.update(attributes)
    sys.modules.setdefault(name, module)


def resolve_name(name):
    parts = name.replace(":", ".").split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        if not hasattr(found, part):
            __import__(path)
        found = getattr(found, part)
    return found


for name in ("_imp", "_opcode", "_testinternalcapi", "importlib.machinery", "select"):
    stand_in(name)
stand_in("pkgutil", resolve_name=resolve_name)
stand_in(
    "sysconfig",
    get_config_var=lambda name: None,
    get_config_vars=lambda *names: [None] * len(names) if names else {},
    is_python_build=lambda: False,
)
if not hasattr(sys, "implementation"):
    sys.implementation = types.SimpleNamespace(name="tulip", version=sys.version_info, hexversion=sys.hexversion)

import unittest

if not hasattr(unittest, "mock"):
    unittest.__path__.append(library + "/unittest")
unittest.main(None)
