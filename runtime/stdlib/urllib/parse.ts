/** The module `urllib.parse`. Documentation: "urllib.parse"; CPython: Lib/urllib/parse.py. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType } from "../../objects/type.ts";
import { fromJs, type Str, toJs } from "../../objects/wide_str.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { pythonFunctions } from "../python_module.ts";
import {
  parseQuery,
  quote,
  quoteFromBytes,
  quotePlus,
  unquote,
  unquotePlus,
  unquoteToBytes,
  urlencode,
} from "./quoting.ts";

const usesRelative = [
  "",
  "ftp",
  "http",
  "gopher",
  "nntp",
  "imap",
  "wais",
  "file",
  "https",
  "shttp",
  "mms",
  "prospero",
  "rtsp",
  "rtsps",
  "rtspu",
  "sftp",
  "svn",
  "svn+ssh",
  "ws",
  "wss",
];
const usesNetloc = [
  "",
  "ftp",
  "http",
  "gopher",
  "nntp",
  "telnet",
  "imap",
  "wais",
  "file",
  "mms",
  "https",
  "shttp",
  "snews",
  "prospero",
  "rtsp",
  "rtsps",
  "rtspu",
  "rsync",
  "svn",
  "svn+ssh",
  "sftp",
  "nfs",
  "git",
  "git+ssh",
  "ws",
  "wss",
  "itms-services",
];
const usesParams = [
  "",
  "ftp",
  "hdl",
  "prospero",
  "http",
  "imap",
  "https",
  "shttp",
  "rtsp",
  "rtsps",
  "rtspu",
  "sip",
  "sips",
  "mms",
  "sftp",
  "tel",
];

/** Texts of arguments that must be all strs or all bytes, and the way back. @raises TypeError */
function coerce(...args: Value[]): { texts: string[]; back: (t: string) => Value; isBytes: boolean } {
  const isStr = asStr(args[0]) !== undefined;
  for (const arg of args.slice(1)) {
    if (truth(arg) && (asStr(arg) !== undefined) !== isStr)
      throw typeError("Cannot mix str and non-str arguments");
  }
  const texts = args.map((arg) => {
    const s = asStr(arg);
    if (s !== undefined) return toJs(s);
    return truth(arg) ? toJs(asStr(callMethod(arg, "decode", "ascii", "strict")) as Str) : "";
  });
  const back = (t: string): Value =>
    isStr ? fromJs(t) : new PyBytes(Uint8Array.from(Buffer.from(t, "latin1")));
  return { texts, back, isBytes: !isStr };
}

interface Parts {
  scheme: string;
  netloc: string;
  path: string;
  query: string;
  fragment: string;
}

function checkNetloc(netloc: string): void {
  if (/^[\x00-\x7f]*$/.test(netloc)) return;
  const bare = netloc.replace(/[@:#?]/g, "");
  const normal = bare.normalize("NFKC");
  if (bare === normal) return;
  for (const c of "/?#@:") {
    if (normal.includes(c)) {
      throw valueError(
        `netloc ${links.repr(fromJs(netloc))} contains invalid characters under NFKC normalization`,
      );
    }
  }
}

function splitUrl(given: string, defaultScheme: string, allowFragments: boolean): Parts {
  let url = given.replace(/^[\x00-\x20]+/, "").replace(/[\t\r\n]/g, "");
  let scheme = defaultScheme.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, "").replace(/[\t\r\n]/g, "");
  let netloc = "";
  let query = "";
  let fragment = "";
  const colon = url.indexOf(":");
  if (colon > 0 && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(url.slice(0, colon))) {
    scheme = url.slice(0, colon).toLowerCase();
    url = url.slice(colon + 1);
  }
  if (url.startsWith("//")) {
    const end = /[/?#]/.exec(url.slice(2));
    const stop = end === null ? url.length : end.index + 2;
    netloc = url.slice(2, stop);
    url = url.slice(stop);
    const [open, close] = [netloc.includes("["), netloc.includes("]")];
    if (open !== close) throw valueError("Invalid IPv6 URL");
    if (open) checkBrackets(netloc);
  }
  if (allowFragments && url.includes("#")) {
    const at = url.indexOf("#");
    fragment = url.slice(at + 1);
    url = url.slice(0, at);
  }
  const question = url.indexOf("?");
  if (question >= 0) {
    query = url.slice(question + 1);
    url = url.slice(0, question);
  }
  checkNetloc(netloc);
  return { scheme, netloc, path: url, query, fragment };
}

function checkBrackets(netloc: string): void {
  const open = netloc.indexOf("[");
  const rest = netloc.slice(open + 1);
  const close = rest.indexOf("]");
  const address = close < 0 ? rest : rest.slice(0, close);
  if (address.startsWith("v")) {
    if (!/^v[a-fA-F0-9]+\..+$/.test(address)) throw valueError("IPvFuture address is invalid");
  } else if (!/^[0-9a-fA-F:.]+(?:%.+)?$/.test(address) || !address.includes(":")) {
    if (/^[0-9.]+$/.test(address)) throw valueError("An IPv4 address cannot be in brackets");
    throw valueError(`${links.repr(fromJs(address))} does not appear to be an IPv4 or IPv6 address`);
  }
}

function joinUrl(p: Parts): string {
  let url = p.path;
  if (p.netloc !== "") {
    if (url !== "" && !url.startsWith("/")) url = `/${url}`;
    url = `//${p.netloc}${url}`;
  } else if (
    url.startsWith("//") ||
    (p.scheme !== "" && usesNetloc.includes(p.scheme) && (url === "" || url.startsWith("/")))
  ) {
    url = `//${url}`;
  }
  if (p.scheme !== "") url = `${p.scheme}:${url}`;
  if (p.query !== "") url += `?${p.query}`;
  if (p.fragment !== "") url += `#${p.fragment}`;
  return url;
}

function splitParams(path: string): [path: string, params: string] {
  const slash = path.lastIndexOf("/");
  const at = path.indexOf(";", Math.max(slash, 0));
  return at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
}

/** The classes of results: of strs and of bytes. */
interface Kind {
  readonly split: PyType;
  readonly parse: PyType;
  readonly defrag: PyType;
}

function textOf(v: Value): string {
  const s = asStr(v);
  return s !== undefined ? toJs(s) : Buffer.from(v.$data).toString("latin1");
}

function like(v: Value, t: string): Value {
  return asStr(v) !== undefined ? fromJs(t) : new PyBytes(Uint8Array.from(Buffer.from(t, "latin1")));
}

/** User, password, host and port of a network location. */
function authority(netloc: string): {
  user: string | null;
  password: string | null;
  host: string | null;
  port: string | null;
} {
  const at = netloc.lastIndexOf("@");
  const info = at < 0 ? null : netloc.slice(0, at);
  const rest = netloc.slice(at + 1);
  const colon = info === null ? -1 : info.indexOf(":");
  const user = info === null ? null : colon < 0 ? info : info.slice(0, colon);
  const password = info === null || colon < 0 ? null : info.slice(colon + 1);
  const open = rest.indexOf("[");
  let host: string;
  let port: string | null;
  if (open >= 0) {
    const inside = rest.slice(open + 1);
    const close = inside.indexOf("]");
    host = close < 0 ? inside : inside.slice(0, close);
    const behind = close < 0 ? "" : inside.slice(close + 1);
    const p = behind.indexOf(":");
    port = p < 0 ? "" : behind.slice(p + 1);
  } else {
    const p = rest.indexOf(":");
    host = p < 0 ? rest : rest.slice(0, p);
    port = p < 0 ? "" : rest.slice(p + 1);
  }
  return { user, password, host: host === "" ? null : host, port: port === "" ? null : port };
}

function resultType(
  name: string,
  fields: readonly string[],
  geturl: (self: Value) => string,
  hasNetloc: boolean,
): PyType {
  const Base = makeNamedTuple(name.replace(/Bytes$/, ""), fields, null, "urllib.parse");
  const optional = (self: Value, key: "user" | "password") => {
    const v = authority(textOf(self.netloc))[key];
    return v === null ? null : like(self.netloc, v);
  };
  class Result extends (Base.$Impl as { new (): Value }) {
    geturl(): Value {
      const self = this as unknown as Value;
      return like(self.$items[0], geturl(self));
    }
    encode(encoding: Value, errors: Value): Value {
      const items = (this as unknown as Value).$items.map((item: Value) =>
        callMethod(item, "encode", encoding, errors),
      );
      return call(bytesTypes[name] as PyType, ...items);
    }
    decode(encoding: Value, errors: Value): Value {
      const items = (this as unknown as Value).$items.map((item: Value) =>
        callMethod(item, "decode", encoding, errors),
      );
      return call(strTypes[name.replace(/Bytes$/, "")] as PyType, ...items);
    }
  }
  const isBytes = name.endsWith("Bytes");
  Reflect.deleteProperty(Result.prototype, isBytes ? "encode" : "decode");
  if (hasNetloc) {
    const define = (key: string, get: (self: Value) => Value) =>
      Object.defineProperty(Result.prototype, key, {
        configurable: true,
        get(this: Value) {
          return get(this);
        },
      });
    define("username", (self) => optional(self, "user"));
    define("password", (self) => optional(self, "password"));
    define("hostname", (self) => {
      const { host } = authority(textOf(self.netloc));
      if (host === null) return null;
      const zone = host.indexOf("%");
      return like(
        self.netloc,
        zone < 0 ? host.toLowerCase() : host.slice(0, zone).toLowerCase() + host.slice(zone),
      );
    });
    define("port", (self) => {
      const { port } = authority(textOf(self.netloc));
      if (port === null) return null;
      if (!/^[0-9]+$/.test(port)) {
        throw valueError(`Port could not be cast to integer value as ${links.repr(like(self.netloc, port))}`);
      }
      const n = Number(port);
      if (n > 65535) throw valueError("Port out of range 0-65535");
      return n;
    });
  }
  return builtinType(Result as Value, {
    name,
    module: "urllib.parse",
    bases: [Base],
    style: "python",
    dict: false,
    signatures: {
      geturl: "()",
      ...(isBytes
        ? { decode: "(encoding='ascii', errors='strict')" }
        : { encode: "(encoding='ascii', errors='strict')" }),
    },
  });
}

const strTypes: { [name: string]: PyType } = {};
const bytesTypes: { [name: string]: PyType } = {};

function partsOf(self: Value): Parts {
  const [scheme, netloc, path, query, fragment] = self.$items.map(textOf);
  return { scheme, netloc, path, query, fragment };
}

function makeKind(suffix: string): Kind {
  const five = ["scheme", "netloc", "path", "query", "fragment"];
  const six = ["scheme", "netloc", "path", "params", "query", "fragment"];
  return {
    split: resultType(`SplitResult${suffix}`, five, (self) => joinUrl(partsOf(self)), true),
    parse: resultType(
      `ParseResult${suffix}`,
      six,
      (self) => {
        const [scheme, netloc, path, params, query, fragment] = self.$items.map(textOf);
        return joinUrl({ scheme, netloc, path: params === "" ? path : `${path};${params}`, query, fragment });
      },
      true,
    ),
    defrag: resultType(
      `DefragResult${suffix}`,
      ["url", "fragment"],
      (self) =>
        textOf(self.$items[1]) === ""
          ? textOf(self.$items[0])
          : `${textOf(self.$items[0])}#${textOf(self.$items[1])}`,
      false,
    ),
  };
}

function resolveSegments(base: string, path: string): string {
  const baseParts = base.split("/");
  if (baseParts[baseParts.length - 1] !== "") baseParts.pop();
  let segments: string[];
  if (path.startsWith("/")) segments = path.split("/");
  else {
    segments = [...baseParts, ...path.split("/")];
    segments = [
      segments[0] as string,
      ...segments.slice(1, -1).filter((s) => s !== ""),
      ...segments.slice(-1),
    ];
  }
  const out: string[] = [];
  for (const s of segments) {
    if (s === "..") out.pop();
    else if (s !== ".") out.push(s);
  }
  const last = segments[segments.length - 1];
  if (last === "." || last === "..") out.push("");
  return out.join("/") || "/";
}

export function load(): PyModule {
  const str = makeKind("");
  const bytes = makeKind("Bytes");
  for (const kind of [str, bytes]) {
    for (const t of Object.values(kind))
      (kind === str ? strTypes : bytesTypes)[t.$name.replace(/Bytes$/, "")] = t;
  }
  const urlsplit = (url: Value, scheme: Value, allowFragments: Value): Value => {
    const { texts, back, isBytes } = coerce(url, scheme);
    const p = splitUrl(texts[0] as string, texts[1] as string, truth(allowFragments));
    const values = [p.scheme, p.netloc, p.path, p.query, p.fragment].map(back);
    return call(isBytes ? bytes.split : str.split, ...values);
  };
  const urlparse = (url: Value, scheme: Value, allowFragments: Value): Value => {
    const { texts, back, isBytes } = coerce(url, scheme);
    const p = splitUrl(texts[0] as string, texts[1] as string, truth(allowFragments));
    const [path, params] =
      usesParams.includes(p.scheme) && p.path.includes(";") ? splitParams(p.path) : [p.path, ""];
    const values = [p.scheme, p.netloc, path, params, p.query, p.fragment].map(back);
    return call(isBytes ? bytes.parse : str.parse, ...values);
  };
  const urlunsplit = (components: Value): Value => {
    const { texts, back } = coerce(...arrayOf(components));
    const [scheme, netloc, path, query, fragment] = texts as [string, string, string, string, string];
    return back(joinUrl({ scheme, netloc, path, query, fragment }));
  };
  const urlunparse = (components: Value): Value => {
    const { texts, back } = coerce(...arrayOf(components));
    const [scheme, netloc, path, params, query, fragment] = texts as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return back(
      joinUrl({ scheme, netloc, path: params === "" ? path : `${path};${params}`, query, fragment }),
    );
  };
  const urljoin = (base: Value, url: Value, allowFragments: Value): Value => {
    if (!truth(base)) return url;
    if (!truth(url)) return base;
    const { texts, back } = coerce(base, url);
    const allow = truth(allowFragments);
    const b = splitUrl(texts[0] as string, "", allow);
    const u = splitUrl(texts[1] as string, b.scheme, allow);
    if (u.scheme !== b.scheme || !usesRelative.includes(u.scheme)) return url;
    if (usesNetloc.includes(u.scheme)) {
      if (u.netloc !== "") return back(joinUrl(u));
      u.netloc = b.netloc;
    }
    if (u.path === "") {
      u.path = b.path;
      if (u.query === "") u.query = b.query;
      return back(joinUrl(u));
    }
    u.path = resolveSegments(b.path, u.path);
    return back(joinUrl(u));
  };
  const urldefrag = (url: Value): Value => {
    const { texts, back, isBytes } = coerce(url);
    const text = texts[0] as string;
    let pure = text;
    let fragment = "";
    if (text.includes("#")) {
      const p = splitUrl(text, "", true);
      fragment = p.fragment;
      pure = joinUrl({ ...p, fragment: "" });
    }
    return call(isBytes ? bytes.defrag : str.defrag, back(pure), back(fragment));
  };
  const qslSignature =
    "(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&')";
  const functions = pythonFunctions("urllib.parse", {
    "urlparse(url, scheme='', allow_fragments=True)": urlparse,
    "urlunparse(components)": urlunparse,
    "urlsplit(url, scheme='', allow_fragments=True)": urlsplit,
    "urlunsplit(components)": urlunsplit,
    "urljoin(base, url, allow_fragments=True)": urljoin,
    "urldefrag(url)": urldefrag,
    "quote(string, safe='/', encoding=None, errors=None)": quote,
    "quote_plus(string, safe='', encoding=None, errors=None)": quotePlus,
    "quote_from_bytes(bs, safe='/')": quoteFromBytes,
    "unquote(string, encoding='utf-8', errors='replace')": unquote,
    "unquote_plus(string, encoding='utf-8', errors='replace')": unquotePlus,
    "unquote_to_bytes(string)": unquoteToBytes,
    "urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=<function quote_plus>)":
      urlencode,
    [`parse_qsl${qslSignature}`]: (...args) =>
      links.list(parseQuery(...(args as Parameters<typeof parseQuery>))),
    [`parse_qs${qslSignature}`]: (...args) => {
      const found = new PyDict();
      for (const pair of parseQuery(...(args as Parameters<typeof parseQuery>))) {
        const [key, value] = pair.$items;
        const known = found.$get(key);
        if (known === undefined) found.$set(key, links.list([value]));
        else known.$items.push(value);
      }
      return found;
    },
  });
  return builtinModule("urllib.parse", {
    doc: "Parse (absolute and relative) URLs.",
    attributes: {
      ...functions,
      SplitResult: str.split,
      ParseResult: str.parse,
      DefragResult: str.defrag,
      SplitResultBytes: bytes.split,
      ParseResultBytes: bytes.parse,
      DefragResultBytes: bytes.defrag,
      uses_relative: links.list(usesRelative),
      uses_netloc: links.list(usesNetloc),
      uses_params: links.list(usesParams),
      scheme_chars: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.",
    },
  });
}
