// The ready-made context managers. CPython: Lib/contextlib.py.
import type { FrameBody } from "../../frames/frame.ts";
import { importModule } from "../../modules/importer.ts";
import { getattr, setattr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import { wellKnownException } from "../../objects/exception.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { builtinType } from "../../objects/type.ts";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.ts";

const module = "contextlib";
const exit = "(exctype, excinst, exctb)";
const sync = { bases: [AbstractContextManager], metaclass: AbstractContextManager.$class };

class PyClosing extends PyObject {
  thing: Value = null;
  __init__(thing: Value): null {
    this.thing = thing;
    return null;
  }
  __enter__(): Value {
    return this.thing;
  }
  __exit__(..._details: Value[]): null {
    callMethod(this.thing, "close");
    return null;
  }
}
export const closing = builtinType(PyClosing, {
  name: "closing",
  module,
  ...sync,
  doc: "Context to automatically close something at the end of a block.",
  signatures: { __init__: "(thing)", __enter__: "()", __exit__: "(*exc_info)" },
});

class PyAClosing extends PyObject {
  thing: Value = null;
  __init__(thing: Value): null {
    this.thing = thing;
    return null;
  }
  *__aenter__(): FrameBody {
    return this.thing;
  }
  *__aexit__(..._details: Value[]): FrameBody {
    yield callMethod(this.thing, "aclose");
    return null;
  }
}
export const aclosing = builtinType(PyAClosing as Value, {
  name: "aclosing",
  module,
  bases: [AbstractAsyncContextManager],
  metaclass: AbstractAsyncContextManager.$class,
  doc: "Async context manager for safely finalizing an asynchronously cleaned-up\nresource such as an async generator, calling its ``aclose()`` method.\n",
  signatures: { __init__: "(thing)", __aenter__: "()", __aexit__: "(*exc_info)" },
  coroutines: ["__aenter__", "__aexit__"],
});

class PyRedirectStream extends PyObject {
  _new_target: Value = null;
  _old_targets: Value = null;
  __init__(target: Value): null {
    this._new_target = target;
    this._old_targets = links.list([]);
    return null;
  }
  __enter__(): Value {
    const sys = importModule(null, "sys", 0);
    const name = getattr(this, "_stream");
    this._old_targets.append(getattr(sys, name));
    setattr(sys, name, this._new_target);
    return this._new_target;
  }
  __exit__(_type: Value, _exc: Value, _tb: Value): null {
    setattr(importModule(null, "sys", 0), getattr(this, "_stream"), this._old_targets.pop());
    return null;
  }
}
const _RedirectStream = builtinType(PyRedirectStream, {
  name: "_RedirectStream",
  module,
  ...sync,
  attributes: { _stream: null },
  signatures: { __init__: "(new_target)", __enter__: "()", __exit__: exit },
});
void _RedirectStream;
class PyRedirectStdout extends PyRedirectStream {}
export const redirect_stdout = builtinType(PyRedirectStdout, {
  name: "redirect_stdout",
  module,
  doc: "Context manager for temporarily redirecting stdout to another file.",
  attributes: { _stream: "stdout" },
});
class PyRedirectStderr extends PyRedirectStream {}
export const redirect_stderr = builtinType(PyRedirectStderr, {
  name: "redirect_stderr",
  module,
  doc: "Context manager for temporarily redirecting stderr to another file.",
  attributes: { _stream: "stderr" },
});

class PySuppress extends PyObject {
  _exceptions: Value = null;
  __init__(...exceptions: Value[]): null {
    this._exceptions = links.tuple(exceptions);
    return null;
  }
  __enter__(): null {
    return null;
  }
  __exit__(type: Value, exc: Value, _tb: Value): Value {
    if (type === null) return null;
    if (issubclass(type, this._exceptions)) return true;
    if (!issubclass(type, wellKnownException("BaseExceptionGroup"))) return false;
    const [, rest] = links.arrayOf(callMethod(exc, "split", this._exceptions));
    if (rest === null) return true;
    throw rest;
  }
}
export const suppress = builtinType(PySuppress, {
  name: "suppress",
  module,
  ...sync,
  doc: "Context manager to suppress specified exceptions\n\nAfter the exception is suppressed, execution proceeds with the next\nstatement following the with statement.\n\n     with suppress(FileNotFoundError):\n         os.remove(somefile)\n     # Execution still resumes here if the file was already removed\n",
  signatures: { __init__: "(*exceptions)", __enter__: "()", __exit__: exit },
});

class PyNullContext extends PyObject {
  enter_result: Value = null;
  __init__(result: Value): null {
    this.enter_result = result;
    return null;
  }
  __enter__(): Value {
    return this.enter_result;
  }
  __exit__(..._details: Value[]): null {
    return null;
  }
  *__aenter__(): FrameBody {
    return this.enter_result;
  }
  *__aexit__(..._details: Value[]): FrameBody {
    return null;
  }
}
export const nullcontext = builtinType(PyNullContext as Value, {
  name: "nullcontext",
  module,
  bases: [AbstractContextManager, AbstractAsyncContextManager],
  metaclass: AbstractContextManager.$class,
  doc: "Context manager that does no additional processing.",
  signatures: {
    __init__: "(enter_result=None)",
    __enter__: "()",
    __exit__: "(*excinfo)",
    __aenter__: "()",
    __aexit__: "(*excinfo)",
  },
  coroutines: ["__aenter__", "__aexit__"],
});

class PyChdir extends PyObject {
  path: Value = null;
  _old_cwd: Value = null;
  __init__(path: Value): null {
    this.path = path;
    this._old_cwd = links.list([]);
    return null;
  }
  __enter__(): null {
    const os = importModule(null, "os", 0);
    this._old_cwd.append(callMethod(os, "getcwd"));
    callMethod(os, "chdir", this.path);
    return null;
  }
  __exit__(..._details: Value[]): null {
    callMethod(importModule(null, "os", 0), "chdir", this._old_cwd.pop());
    return null;
  }
}
export const chdir = builtinType(PyChdir, {
  name: "chdir",
  module,
  ...sync,
  doc: "Non thread-safe context manager to change the current working directory.",
  signatures: { __init__: "(path)", __enter__: "()", __exit__: "(*excinfo)" },
});
