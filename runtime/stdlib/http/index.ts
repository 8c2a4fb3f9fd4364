/** The module `http`. https://docs.python.org/3.13/library/http.html */
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import { PyProperty } from "../../objects/descriptor.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { tuple } from "../../objects/tuple.ts";
import { wellKnown } from "../../objects/type.ts";
import { classFunction } from "../python_class.ts";

/** Number, name, phrase and description; the phrase is the name in title case where none is given. */
const STATUSES = `
100 CONTINUE||Request received, please continue
101 SWITCHING_PROTOCOLS||Switching to new protocol; obey Upgrade header
102 PROCESSING
103 EARLY_HINTS
200 OK|OK|Request fulfilled, document follows
201 CREATED||Document created, URL follows
202 ACCEPTED||Request accepted, processing continues off-line
203 NON_AUTHORITATIVE_INFORMATION|Non-Authoritative Information|Request fulfilled from cache
204 NO_CONTENT||Request fulfilled, nothing follows
205 RESET_CONTENT||Clear input form for further input
206 PARTIAL_CONTENT||Partial content follows
207 MULTI_STATUS|Multi-Status
208 ALREADY_REPORTED
226 IM_USED|IM Used
300 MULTIPLE_CHOICES||Object has several resources -- see URI list
301 MOVED_PERMANENTLY||Object moved permanently -- see URI list
302 FOUND||Object moved temporarily -- see URI list
303 SEE_OTHER||Object moved -- see Method and URL list
304 NOT_MODIFIED||Document has not changed since given time
305 USE_PROXY||You must use proxy specified in Location to access this resource
307 TEMPORARY_REDIRECT||Object moved temporarily -- see URI list
308 PERMANENT_REDIRECT||Object moved permanently -- see URI list
400 BAD_REQUEST||Bad request syntax or unsupported method
401 UNAUTHORIZED||No permission -- see authorization schemes
402 PAYMENT_REQUIRED||No payment -- see charging schemes
403 FORBIDDEN||Request forbidden -- authorization will not help
404 NOT_FOUND||Nothing matches the given URI
405 METHOD_NOT_ALLOWED||Specified method is invalid for this resource
406 NOT_ACCEPTABLE||URI not available in preferred format
407 PROXY_AUTHENTICATION_REQUIRED||You must authenticate with this proxy before proceeding
408 REQUEST_TIMEOUT||Request timed out; try again later
409 CONFLICT||Request conflict
410 GONE||URI no longer exists and has been permanently removed
411 LENGTH_REQUIRED||Client must specify Content-Length
412 PRECONDITION_FAILED||Precondition in headers is false
413 CONTENT_TOO_LARGE||Content is too large
414 URI_TOO_LONG|URI Too Long|URI is too long
415 UNSUPPORTED_MEDIA_TYPE||Entity body in unsupported format
416 RANGE_NOT_SATISFIABLE||Cannot satisfy request range
417 EXPECTATION_FAILED||Expect condition could not be satisfied
418 IM_A_TEAPOT|I'm a Teapot|Server refuses to brew coffee because it is a teapot.
421 MISDIRECTED_REQUEST||Server is not able to produce a response
422 UNPROCESSABLE_CONTENT
423 LOCKED
424 FAILED_DEPENDENCY
425 TOO_EARLY
426 UPGRADE_REQUIRED
428 PRECONDITION_REQUIRED||The origin server requires the request to be conditional
429 TOO_MANY_REQUESTS||The user has sent too many requests in a given amount of time ("rate limiting")
431 REQUEST_HEADER_FIELDS_TOO_LARGE||The server is unwilling to process the request because its header fields are too large
451 UNAVAILABLE_FOR_LEGAL_REASONS||The server is denying access to the resource as a consequence of a legal demand
500 INTERNAL_SERVER_ERROR||Server got itself in trouble
501 NOT_IMPLEMENTED||Server does not support this operation
502 BAD_GATEWAY||Invalid responses from another server/proxy
503 SERVICE_UNAVAILABLE||The server cannot process the request due to a high load
504 GATEWAY_TIMEOUT||The gateway server did not receive a timely response
505 HTTP_VERSION_NOT_SUPPORTED|HTTP Version Not Supported|Cannot fulfill request
506 VARIANT_ALSO_NEGOTIATES
507 INSUFFICIENT_STORAGE
508 LOOP_DETECTED
510 NOT_EXTENDED
511 NETWORK_AUTHENTICATION_REQUIRED||The client needs to authenticate to gain network access
`;
/** Older names. */
const ALIASES = {
  REQUEST_ENTITY_TOO_LARGE: 413,
  REQUEST_URI_TOO_LONG: 414,
  REQUESTED_RANGE_NOT_SATISFIABLE: 416,
  UNPROCESSABLE_ENTITY: 422,
};

const METHODS = {
  CONNECT: "Establish a connection to the server.",
  DELETE: "Remove the target.",
  GET: "Retrieve the target.",
  HEAD: "Same as GET, but only retrieve the status line and header section.",
  OPTIONS: "Describe the communication options for the target.",
  PATCH: "Apply partial modifications to a target.",
  POST: "Perform target-specific processing with the request payload.",
  PUT: "Replace the target with the payload.",
  TRACE: "Perform a message loop-back test along the path to the target.",
};

const titleCase = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/\b[a-z]/g, (c) => c.toUpperCase());

function property(owner: string, name: string, get: (self: Value) => Value): Value {
  const made = new PyProperty();
  made.__init__(classFunction("http", owner, `${name}(self)`, get), null, null, null);
  return made;
}

/** An enum class whose members have further attributes; `values` are what the members are made from. */
function enumClass(
  name: string,
  base: Value,
  doc: string,
  members: [string, Value][],
  make: (cls: Value, ...args: Value[]) => Value,
  others: [string, Value][],
): Value {
  const metaclass: Value = (base as Value).$class;
  const bases = tuple([base]);
  const namespace = callMethod(metaclass, "__prepare__", name, bases);
  const set = (key: string, value: Value) => callMethod(namespace, "__setitem__", key, value);
  set("__module__", "http");
  set("__qualname__", name);
  set("__doc__", doc);
  set("__new__", classFunction("http", name, "__new__(cls, *args)", make));
  for (const [key, value] of others) set(key, value);
  for (const [key, value] of members) set(key, value);
  return call(metaclass, name, bases, namespace);
}

export function load(): PyModule {
  const { IntEnum, StrEnum } = importModule({ __name__: "" }, "enum", 0);
  const statuses = STATUSES.trim()
    .split("\n")
    .map((line) => {
      const number = Number(line.slice(0, 3));
      const [name, phrase, description = ""] = line.slice(4).split("|") as [string, string?, string?];
      return [
        name,
        number,
        phrase === undefined || phrase === "" ? titleCase(name) : phrase,
        description,
      ] as const;
    });
  const between = (name: string, low: number) =>
    [name, property("HTTPStatus", name, (self) => self._value_ >= low && self._value_ <= low + 99)] as [
      string,
      Value,
    ];
  const HTTPStatus = enumClass(
    "HTTPStatus",
    IntEnum,
    "HTTP status codes and reason phrases",
    [
      ...statuses.map(
        ([name, number, phrase, description]) =>
          [name, tuple([number, phrase, description])] as [string, Value],
      ),
      ...Object.entries(ALIASES),
    ],
    (cls, value, phrase = "", description = "") => {
      const made: Value = call(getattr(wellKnown.int, "__new__"), cls, value);
      made._value_ = value;
      made.phrase = phrase;
      made.description = description;
      return made;
    },
    [
      between("is_informational", 100),
      between("is_success", 200),
      between("is_redirection", 300),
      between("is_client_error", 400),
      between("is_server_error", 500),
    ],
  );
  const HTTPMethod = enumClass(
    "HTTPMethod",
    StrEnum,
    "HTTP methods and descriptions",
    Object.entries(METHODS).map(([name, description]) => [name, tuple([name, description])]),
    (cls, value, description) => {
      const made: Value = call(getattr(wellKnown.str, "__new__"), cls, value);
      made._value_ = value;
      made.description = description;
      return made;
    },
    [
      [
        "__repr__",
        classFunction("http", "HTTPMethod", "__repr__(self)", (self) => `<HTTPMethod.${self._value_}>`),
      ],
    ],
  );
  return builtinModule("http", {
    package: true,
    attributes: { __all__: list(["HTTPStatus", "HTTPMethod"]), HTTPStatus, HTTPMethod },
  });
}
