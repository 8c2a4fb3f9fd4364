/** The interfaces of transports, and how they keep a writer back. CPython: Lib/asyncio/transports.py. */
import type { PyModule } from "../modules/module.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { ge } from "../objects/comparison.ts";
import {
  isException,
  KeyboardInterrupt,
  NotImplementedError,
  newException,
  pythonException,
  SystemExit,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { provideFor, submodule } from "./submodules.ts";

const module = "asyncio.transports";

interface Interface {
  readonly name: string;
  readonly doc: string | null;
  /** Methods that a transport must have. */
  readonly abstract: { [name: string]: string };
  readonly signatures?: { [name: string]: string };
  readonly bases?: Value[];
  readonly slots?: readonly string[];
}

function register(Impl: Value, { name, doc, abstract, signatures, bases, slots = [] }: Interface): Value {
  for (const method of Object.keys(abstract)) {
    const value = () => {
      throw newException(NotImplementedError);
    };
    Object.defineProperty(Impl.prototype, method, { value, writable: true, configurable: true });
  }
  const attributes = { __slots__: links.tuple([...slots]) };
  const all = { ...signatures, ...abstract };
  return builtinType(Impl, {
    name,
    module,
    doc,
    dict: false,
    signatures: all,
    attributes,
    ...(bases === undefined ? {} : { bases }),
  } as never);
}

export class PyBaseTransport extends PyObject {
  _extra: Value = undefined;
  __init__(extra: Value): null {
    this._extra = extra === null || extra === undefined ? links.dict([]) : extra;
    return null;
  }
  get_extra_info(name: Value, fallback: Value): Value {
    return callMethod(this._extra, "get", name, fallback);
  }
}
/** Documentation: asyncio.BaseTransport. */
export const BaseTransport = register(PyBaseTransport, {
  name: "BaseTransport",
  doc: "What all transports have in common.",
  signatures: { __init__: "(extra=None)", get_extra_info: "(name, default=None)" },
  abstract: { is_closing: "()", close: "()", set_protocol: "(protocol)", get_protocol: "()" },
  slots: ["_extra"],
});

class PyReadTransport extends PyBaseTransport {}
/** Documentation: asyncio.ReadTransport. */
export const ReadTransport = register(PyReadTransport, {
  name: "ReadTransport",
  doc: "A transport that can be read from.",
  abstract: { is_reading: "()", pause_reading: "()", resume_reading: "()" },
});

class PyWriteTransport extends PyBaseTransport {
  writelines(parts: Value): null {
    callMethod(this, "write", callMethod(new PyBytes(), "join", parts));
    return null;
  }
}
/** Documentation: asyncio.WriteTransport. */
export const WriteTransport = register(PyWriteTransport, {
  name: "WriteTransport",
  doc: "A transport that can be written to.",
  signatures: { writelines: "(list_of_data)" },
  abstract: {
    set_write_buffer_limits: "(high=None, low=None)",
    get_write_buffer_size: "()",
    get_write_buffer_limits: "()",
    write: "(data)",
    write_eof: "()",
    can_write_eof: "()",
    abort: "()",
  },
});

export class PyTransport extends PyReadTransport {}
/** Documentation: asyncio.Transport. */
export const Transport = register(PyTransport, {
  name: "Transport",
  doc: "A transport in both directions.",
  abstract: {},
  bases: [ReadTransport, WriteTransport],
});

export class PyDatagramTransport extends PyBaseTransport {}
/** Documentation: asyncio.DatagramTransport. */
export const DatagramTransport = register(PyDatagramTransport, {
  name: "DatagramTransport",
  doc: "A transport for datagrams.",
  abstract: { sendto: "(data, addr=None)", abort: "()" },
});

export class PySubprocessTransport extends PyBaseTransport {}
/** Documentation: asyncio.SubprocessTransport. */
export const SubprocessTransport = register(PySubprocessTransport, {
  name: "SubprocessTransport",
  doc: null,
  abstract: {
    get_pid: "()",
    get_returncode: "()",
    get_pipe_transport: "(fd)",
    send_signal: "(signal)",
    terminate: "()",
    kill: "()",
  },
});

/** Pauses the protocol's writing while too much of it waits. */
export class PyFlowControl extends PyTransport {
  _loop: Value = undefined;
  _protocol_paused: Value = undefined;
  _high_water: Value = undefined;
  _low_water: Value = undefined;
  declare _protocol: Value;

  override __init__(extra: Value, loop: Value = null): null {
    super.__init__(extra);
    this._loop = loop;
    this._protocol_paused = false;
    this._set_write_buffer_limits(null, null);
    return null;
  }
  _maybe_pause_protocol(): null {
    const size = callMethod(this, "get_write_buffer_size");
    if (truth(ge(this._high_water, size)) || truth(this._protocol_paused)) return null;
    this._protocol_paused = true;
    this.$tellProtocol("pause_writing");
    return null;
  }
  _maybe_resume_protocol(): null {
    if (!truth(this._protocol_paused)) return null;
    if (!truth(ge(this._low_water, callMethod(this, "get_write_buffer_size")))) return null;
    this._protocol_paused = false;
    this.$tellProtocol("resume_writing");
    return null;
  }
  $tellProtocol(method: string): void {
    try {
      callMethod(this._protocol, method);
    } catch (error) {
      const exception = pythonException(error);
      if (exception === undefined) throw error;
      if (isException(exception, SystemExit) || isException(exception, KeyboardInterrupt)) throw error;
      const context = links.dict([
        ["message", `protocol.${method}() failed`],
        ["exception", exception],
        ["transport", this],
        ["protocol", this._protocol],
      ]);
      callMethod(this._loop, "call_exception_handler", context);
    }
  }
  get_write_buffer_limits(): Value {
    return links.tuple([this._low_water, this._high_water]);
  }
  _set_write_buffer_limits(high: Value, low: Value): null {
    const [most, least] = waterMarks(high, low);
    this._high_water = most;
    this._low_water = least;
    return null;
  }
  set_write_buffer_limits(high: Value, low: Value): null {
    this._set_write_buffer_limits(high, low);
    callMethod(this, "_maybe_pause_protocol");
    return null;
  }
}

/** Both marks, where one or none is given. @raises ValueError */
function waterMarks(high: Value, low: Value): [Value, Value] {
  const most = high !== null ? high : low === null ? 64 * 1024 : 4 * low;
  const least = low !== null ? low : Math.floor(most / 4);
  if (!(most >= least && least >= 0))
    throw valueError(`high (${links.repr(most)}) must be >= low (${links.repr(least)}) must be >= 0`);
  return [most, least];
}

/** CPython's `_FlowControlMixin`. */
export const _FlowControlMixin = register(PyFlowControl, {
  name: "_FlowControlMixin",
  doc: null,
  signatures: {
    __init__: "(extra=None, loop=None)",
    _maybe_pause_protocol: "()",
    _maybe_resume_protocol: "()",
    get_write_buffer_limits: "()",
    _set_write_buffer_limits: "(high=None, low=None)",
    set_write_buffer_limits: "(high=None, low=None)",
  },
  abstract: { get_write_buffer_size: "()" },
  slots: ["_loop", "_protocol_paused", "_high_water", "_low_water"],
});

/** The module `asyncio.transports`. */
export function load(): PyModule {
  provideFor("transports", {
    BaseTransport,
    ReadTransport,
    WriteTransport,
    Transport,
    DatagramTransport,
    SubprocessTransport,
    _FlowControlMixin,
  });
  return submodule("transports");
}
