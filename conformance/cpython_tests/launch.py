"""Runs modules of CPython's own tests: launch.py LIB MODULE…

LIB is the library of an installed CPython: `test` comes from there, and so does what the tests import that Tulip does
not bring. What they import of CPython's own insides is stood in for, so that the other tests of a module can run.
"""

import asyncio
import collections.abc
import importlib.util
import signal
import sys
import threading
import types
import unittest

library, *modules = sys.argv[1:]
sys.argv[1:] = ["-v", *modules]


def stand_in(name, **attributes):
    """Makes a module, unless Tulip brings it."""
    try:
        __import__(name)
    except ImportError:
        module = sys.modules[name] = types.ModuleType(name)
        for key, value in attributes.items():
            setattr(module, key, value)


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


for name in ("importlib.machinery", "_pylong", "ast", "marshal", "_testlimitedcapi", "tracemalloc", "_string"):
    stand_in(name)
stand_in("importlib._bootstrap_external", _LoaderBasics=object)
stand_in(
    "_testinternalcapi",
    get_recursion_depth=lambda: 60,
    suppress_immortalization=lambda flag: None,
    has_inline_values=lambda instance: True,
    has_split_table=lambda mapping: True,
)
stand_in("_imp", _override_frozen_modules_for_tests=lambda flag: 0)
stand_in(
    "_thread",
    _count=threading.active_count,
    get_ident=threading.get_ident,
    interrupt_main=lambda signum=signal.SIGINT: signal.raise_signal(signum),
)
stand_in("array", array=type("array", (), {}))
stand_in("pydoc")
stand_in("py_compile")
for module, name, value in [
    (threading, "_dangling", set()),
    (importlib.util, "source_from_cache", None),
    (importlib.util, "cache_from_source", None),
    (asyncio.events, "_event_loop_policy", None),
]:
    if not hasattr(module, name):
        setattr(module, name, value)
stand_in("subprocess", Popen=None, PIPE=-1, STDOUT=-2, DEVNULL=-3)
# Doctests are not run.
stand_in("doctest", DocTestSuite=lambda *args, **kwargs: unittest.TestSuite())
sys.modules.setdefault("_collections_abc", collections.abc)
stand_in("_opcode", stack_effect=None)
stand_in("opcode", opmap={}, opname=[])
stand_in("dis")
stand_in(
    "socket",
    socket=object,
    AF_INET=2,
    AF_INET6=10,
    SOCK_STREAM=1,
    SOCK_DGRAM=2,
    IPPROTO_TCP=6,
    has_ipv6=False,
)
# test.support tries IPv6 out while it is imported, where nothing can wait.
sys.modules["socket"].has_ipv6 = False
stand_in("socketserver", UnixStreamServer=type("UnixStreamServer", (), {}))
stand_in("http.server", HTTPServer=type("HTTPServer", (), {}))
stand_in("wsgiref.simple_server", WSGIRequestHandler=type("WSGIRequestHandler", (), {}), WSGIServer=type("WSGIServer", (), {}))
stand_in("select", select=None)
stand_in("pkgutil", resolve_name=resolve_name)
stand_in(
    "sysconfig",
    get_config_var=lambda name: None,
    get_config_vars=lambda *names: [None] * len(names) if names else {},
    is_python_build=lambda: False,
)
if not hasattr(sys, "implementation"):
    sys.implementation = types.SimpleNamespace(name="tulip", version=sys.version_info, hexversion=sys.hexversion)

sys.path.append(library)

# CPython has most of asyncio's futures and tasks twice, in Python and in C; Tulip has them once.
for module, names in {
    "futures": ["Future"],
    "tasks": [
        "Task",
        "current_task",
        "all_tasks",
        "_register_task",
        "_unregister_task",
        "_enter_task",
        "_leave_task",
        "_swap_current_task",
    ],
}.items():
    module = getattr(asyncio, module)
    for name in names:
        alias = "_Py" + name if name[0].isupper() else "_py_" + name.removeprefix("_")
        setattr(module, alias, getattr(module, name, None))
unittest.main(None)
