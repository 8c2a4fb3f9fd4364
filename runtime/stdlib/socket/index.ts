/** The module `socket`. https://docs.python.org/3.13/library/socket.html */
import { current } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { outside, park, unpark } from "../../frames/kernel.ts";
import { mayBlock } from "../../frames/twin.ts";
import { addressesOf, hostname, isIP } from "../../host/network.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import {
  isException,
  newException,
  notImplementedError,
  OSError,
  TimeoutError,
} from "../../objects/exception.ts";
import { PyFloat, toDouble } from "../../objects/float.ts";
import { list } from "../../objects/list.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { calledMethod } from "../calls_in_frames.ts";
import { pythonClass, superCall } from "../python_class.ts";
import { pythonFunctions } from "../python_module.ts";
import { addressFunctions } from "./addresses.ts";
import * as C from "./constants.ts";
import { makefile } from "./socket_file.ts";
import { AF_INET, AF_INET6, AF_UNIX, defaults, resolver, Socket } from "./stream_socket.ts";

const MODULE = "socket";

const gaierror = pythonClass("gaierror", [OSError], { module: MODULE });
const herror = pythonClass("herror", [OSError], { module: MODULE });

/** The words of the C library for Node's codes. */
const LOOKUP_ERRORS: { readonly [code: string]: readonly [number, string] } = {
  ENOTFOUND: [-2, "Name or service not known"],
  EAI_AGAIN: [-3, "Temporary failure in name resolution"],
};

/** The addresses of a host, `[address, family]` each. @raises gaierror */
function* lookUp(host: string, family: number): FrameBody {
  let answer: { error: { code?: string } | null; found: { address: string; family: number }[] } | undefined;
  const fiber = current;
  outside.count++;
  try {
    addressesOf(host, family === AF_INET ? 4 : family === AF_INET6 ? 6 : 0, (error, found) => {
      answer = { error, found };
      unpark(fiber);
    });
    while (answer === undefined) yield park(null);
  } finally {
    outside.count--;
  }
  if (answer.error !== null || answer.found.length === 0) {
    const [number, words] = LOOKUP_ERRORS[answer.error?.code ?? "ENOTFOUND"] ?? [
      -2,
      "Name or service not known",
    ];
    throw newException(gaierror, number, words);
  }
  return answer.found as Value;
}

resolver.find = function* (host, family) {
  const found = (yield* lookUp(host, family)) as unknown as { address: string }[];
  return (found[0] as { address: string }).address;
};

const enums: { AddressFamily: Value; SocketKind: Value } = { AddressFamily: null, SocketKind: null };

const SERVICES: { readonly [name: string]: number } = {
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  domain: 53,
  http: 80,
  pop3: 110,
  ntp: 123,
  imap2: 143,
  https: 443,
};

function* getaddrinfo(
  host: Value,
  port: Value,
  family: Value = 0,
  kind: Value = 0,
  proto: Value = 0,
  flags: Value = 0,
): FrameBody {
  const wanted = Number(toIndex(family));
  const passive = (Number(toIndex(flags)) & 1) !== 0;
  const name =
    host === null
      ? null
      : host instanceof PyBytes
        ? Buffer.from(host.$data).toString()
        : toJs(asStr(host) ?? "");
  let number = 0;
  if (port !== null) {
    const n = asInt(port);
    const text = n === undefined ? toJs(asStr(port) ?? "") : "";
    number = n === undefined ? (/^\d+$/.test(text) ? Number(text) : (SERVICES[text] ?? -1)) : Number(n);
    if (number < 0) throw newException(gaierror, -8, "Servname not supported for ai_socktype");
  }
  let found: { address: string; family: number }[];
  if (name === null || name === "") {
    const v6 = { address: passive ? "::" : "::1", family: 6 };
    const v4 = { address: passive ? "0.0.0.0" : "127.0.0.1", family: 4 };
    found = wanted === AF_INET ? [v4] : wanted === AF_INET6 ? [v6] : passive ? [v4, v6] : [v6, v4];
  } else if (isIP(name) !== 0) {
    found = [{ address: name, family: isIP(name) }];
    if ((wanted === AF_INET && isIP(name) === 6) || (wanted === AF_INET6 && isIP(name) === 4)) {
      throw newException(gaierror, -9, "Address family for hostname not supported");
    }
  } else found = (yield* lookUp(name, wanted)) as unknown as typeof found;
  const all: [number, number][] = [
    [1, 6],
    [2, 17],
    [3, 0],
  ];
  const [k, p] = [Number(toIndex(kind)), Number(toIndex(proto))];
  const kinds = all.filter(
    ([type, protocol]) => (k === 0 || type === k) && (p === 0 || protocol === p || type === 3),
  );
  return list(
    found.flatMap(({ address, family: own }) =>
      kinds.map(([type, protocol]) =>
        tuple([
          call(enums.AddressFamily, own === 6 ? AF_INET6 : AF_INET),
          call(enums.SocketKind, type),
          type === 3 ? p : protocol,
          "",
          tuple(own === 6 ? [address, number, 0, 0] : [address, number]),
        ]),
      ),
    ),
  );
}

const socket = pythonClass("socket", [Socket], {
  module: MODULE,
  doc: "A subclass of _socket.socket adding the makefile() method.",
  methods: {
    "__enter__(self)": (self) => self,
    "__exit__(self, *args)": (self) => {
      if (self.$state !== "closed") callMethod(self, "close");
      return null;
    },
    "__repr__(self)": (self) => {
      const closed = self.$state === "closed";
      const local = closed ? "" : `, laddr=${toJs(repr(self.getsockname()))}`;
      const remote = self.$state === "connected" ? `, raddr=${toJs(repr(self.getpeername()))}` : "";
      return fromJs(
        `<socket.socket${closed ? " [closed]" : ""} fd=${self.fileno()}, family=${self.$family}, type=${self.$kind}, proto=${self.proto}${local}${remote}>`,
      );
    },
    "accept(self)": mayBlock(function* (self: Value): FrameBody {
      const connection = yield* calledMethod(self, "_accept");
      const made: Value = call(socket, self.$family, 1, self.$proto);
      made.$adopt(connection);
      if (defaults.timeout === null && self.$timeout !== null && self.$timeout !== 0) made.$timeout = null;
      return tuple([made, self.$family === AF_UNIX ? "" : made.getpeername()]);
    }),
    "makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None)": makefile,
    "close(self)": (self) => {
      if (self.$files > 0) {
        self.$isCloseAsked = true;
        return null;
      }
      return superCall(socket, self, "close");
    },
    "_decref_socketios(self)": (self) => {
      self.$files--;
      if (self.$files === 0 && self.$isCloseAsked === true) callMethod(self, "close");
      return null;
    },
    "get_inheritable(self)": () => false,
  },
  properties: {
    family: (self) => call(enums.AddressFamily, self.$family),
    type: (self) => call(enums.SocketKind, self.$kind),
  },
});

function* createConnection(
  address: Value,
  timeout: Value,
  source: Value = null,
  kw: Keywords = {},
): FrameBody {
  if (source !== null)
    throw notImplementedError("create_connection(source_address=…) is not supported by Tulip");
  const [host, port] = address.$items;
  const found = (yield* getaddrinfo(host, port, 0, 1, 0, 0)).$items;
  const errors: Value[] = [];
  for (const info of found) {
    const [family, kind, proto, , target] = info.$items;
    const made: Value = call(socket, family, kind, proto);
    try {
      if (timeout !== undefined) callMethod(made, "settimeout", timeout);
      yield* calledMethod(made, "connect", target);
      return made;
    } catch (e) {
      if (!isException(e, OSError)) throw e;
      callMethod(made, "close");
      errors.push(e);
    }
  }
  if (kw.all_errors === true) {
    const { ExceptionGroup } = importModule({ __name__: "" }, "builtins", 0);
    throw call(ExceptionGroup, "create_connection failed", list(errors));
  }
  throw errors[0] ?? newException(OSError, "getaddrinfo returns an empty list");
}

function* createServer(address: Value, kw: Keywords = {}): FrameBody {
  const made: Value = call(socket, kw.family ?? AF_INET, 1);
  try {
    yield* calledMethod(made, "bind", address);
    yield* calledMethod(made, "listen");
  } catch (e) {
    callMethod(made, "close");
    throw e;
  }
  return made;
}

function* socketPair(): FrameBody {
  const tempfile = importModule({ __name__: "" }, "tempfile", 0);
  const os = importModule({ __name__: "" }, "os", 0);
  const path = callMethod(tempfile, "mktemp");
  const server: Value = call(socket, AF_UNIX, 1);
  yield* calledMethod(server, "bind", path);
  yield* calledMethod(server, "listen");
  const a: Value = call(socket, AF_UNIX, 1);
  yield* calledMethod(a, "connect", path);
  const b = (yield* calledMethod(server, "accept")).$items[0];
  callMethod(server, "close");
  if (callMethod(getattr(os, "path"), "exists", path) === true) callMethod(os, "unlink", path);
  return tuple([a, b]);
}

function intEnum(name: string, pairs: [string, number][], base = "IntEnum"): Value {
  const module = importModule({ __name__: "" }, "enum", 0);
  return callKw(getattr(module, base), [name, list(pairs.map(([key, n]) => tuple([key, n])))], {
    module: MODULE,
  });
}

/** Loads the module. */
export function load(): PyModule {
  enums.AddressFamily = intEnum("AddressFamily", C.pairs(C.families));
  enums.SocketKind = intEnum("SocketKind", C.pairs(C.kinds));
  const MsgFlag = intEnum("MsgFlag", C.pairs(C.messageFlags), "IntFlag");
  const AddressInfo = intEnum("AddressInfo", C.pairs(C.addressInfo), "IntFlag");
  const members = (cls: Value, text: string): Record<string, Value> =>
    Object.fromEntries(C.pairs(text).map(([name]) => [name, getattr(cls, name)]));
  return builtinModule(MODULE, {
    doc: "This module provides socket operations and some related functions.",
    functions: addressFunctions,
    attributes: {
      socket,
      SocketType: Socket,
      error: OSError,
      gaierror,
      herror,
      timeout: TimeoutError,
      has_ipv6: true,
      AddressFamily: enums.AddressFamily,
      SocketKind: enums.SocketKind,
      MsgFlag,
      AddressInfo,
      ...members(enums.AddressFamily, C.families),
      ...members(enums.SocketKind, C.kinds),
      ...members(MsgFlag, C.messageFlags),
      ...members(AddressInfo, C.addressInfo),
      ...Object.fromEntries(C.pairs(C.others)),
      ...pythonFunctions(MODULE, {
        "gethostname()": () => fromJs(hostname()),
        "getfqdn(name='')": (name) => {
          const text = toJs(name).trim();
          return fromJs(text === "" || text === "0.0.0.0" || text === "::" ? hostname() : text);
        },
        "gethostbyname(hostname)": mayBlock(function* (name: Value): FrameBody {
          const host = toJs(name);
          if (isIP(host) === 4) return name;
          return fromJs((yield* resolver.find(host === "" ? "0.0.0.0" : host, AF_INET)) as string);
        }),
        "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)": mayBlock(getaddrinfo),
        "getservbyname(servicename, protocolname=None)": (name) => {
          const port = SERVICES[toJs(name)];
          if (port === undefined) throw newException(OSError, "service/proto not found");
          return port;
        },
        "getdefaulttimeout()": () => (defaults.timeout === null ? null : new PyFloat(defaults.timeout)),
        "setdefaulttimeout(timeout)": (v) => {
          defaults.timeout = v === null ? null : toDouble(v);
          return null;
        },
        "create_connection(address, timeout=<object>, source_address=None, *, all_errors=False)":
          mayBlock(createConnection),
        "create_server(address, *, family=<AddressFamily.AF_INET>, backlog=None, reuse_port=False, dualstack_ipv6=False)":
          mayBlock(createServer),
        "has_dualstack_ipv6()": () => false,
        "socketpair(family=None, type=None, proto=0)": mayBlock(socketPair),
      }),
    },
  });
}
