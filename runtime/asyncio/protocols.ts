/** What programs derive their protocols from. CPython: Lib/asyncio/protocols.py. */
import { pythonFunction } from "../frames/coroutine.ts";
import type { PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { runtimeError } from "../objects/exception.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { slice } from "../objects/slice.ts";
import { setItem } from "../objects/subscript.ts";
import { builtinType } from "../objects/type.ts";
import { provideFor, submodule } from "./submodules.ts";

const module = "asyncio.protocols";

/** Methods that are there to be overridden, and do nothing. */
function register(Impl: Value, name: string, doc: string, signatures: { [name: string]: string }): Value {
  for (const method of Object.keys(signatures)) {
    Object.defineProperty(Impl.prototype, method, { value: () => null, writable: true, configurable: true });
  }
  const attributes = { __slots__: links.tuple([]) };
  return builtinType(Impl, { name, module, doc, dict: false, signatures, attributes });
}

export class PyBaseProtocol extends PyObject {}
/** Documentation: asyncio.BaseProtocol. */
export const BaseProtocol = register(PyBaseProtocol, "BaseProtocol", "What all protocols have in common.", {
  connection_made: "(transport)",
  connection_lost: "(exc)",
  pause_writing: "()",
  resume_writing: "()",
});

export class PyProtocol extends PyBaseProtocol {}
/** Documentation: asyncio.Protocol. */
export const Protocol = register(PyProtocol, "Protocol", "A protocol for streams of bytes.", {
  data_received: "(data)",
  eof_received: "()",
});

class PyBufferedProtocol extends PyBaseProtocol {}
/** Documentation: asyncio.BufferedProtocol. */
export const BufferedProtocol = register(
  PyBufferedProtocol,
  "BufferedProtocol",
  "A protocol for streams of bytes that brings its own buffer.",
  { get_buffer: "(sizehint)", buffer_updated: "(nbytes)", eof_received: "()" },
);

class PyDatagramProtocol extends PyBaseProtocol {}
/** Documentation: asyncio.DatagramProtocol. */
export const DatagramProtocol = register(
  PyDatagramProtocol,
  "DatagramProtocol",
  "A protocol for datagrams.",
  {
    datagram_received: "(data, addr)",
    error_received: "(exc)",
  },
);

class PySubprocessProtocol extends PyBaseProtocol {}
/** Documentation: asyncio.SubprocessProtocol. */
export const SubprocessProtocol = register(
  PySubprocessProtocol,
  "SubprocessProtocol",
  "A protocol for child processes.",
  { pipe_data_received: "(fd, data)", pipe_connection_lost: "(fd, exc)", process_exited: "()" },
);

/** Hands data to a protocol that brings its own buffers. @raises RuntimeError */
export function _feed_data_to_buffered_proto(proto: Value, data: Value): null {
  let rest = data;
  for (let left = len(rest) as number; left > 0; left = len(rest) as number) {
    const buffer = callMethod(proto, "get_buffer", left);
    const room = len(buffer) as number;
    if (room === 0) throw runtimeError("get_buffer() returned an empty buffer");
    const count = Math.min(room, left);
    const isAll = count === left;
    setItem(buffer, slice(null, count, null), isAll ? rest : links.getItem(rest, slice(null, count, null)));
    callMethod(proto, "buffer_updated", count);
    if (isAll) break;
    rest = links.getItem(rest, slice(count, null, null));
  }
  return null;
}

/** The module `asyncio.protocols`. */
export function load(): PyModule {
  provideFor("protocols", {
    BaseProtocol,
    Protocol,
    DatagramProtocol,
    SubprocessProtocol,
    BufferedProtocol,
    _feed_data_to_buffered_proto: pythonFunction(
      module,
      "_feed_data_to_buffered_proto",
      "(proto, data)",
      _feed_data_to_buffered_proto,
    ),
  });
  return submodule("protocols");
}
