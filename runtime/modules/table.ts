/** The modules that Tulip brings: name → loader, called at the first import. Written by scripts/modules.mjs. */
import type { PyModule } from "./module.ts";

// The bundler turns these calls into lazy parts of one file.
declare const require: (path: string) => { load(): PyModule };

/** Loaders by full module name. */
export const loaders: { readonly [name: string]: (() => PyModule) | undefined } = {
  abc: () => require("../stdlib/abc.ts").load(),
  asyncio: () => require("../asyncio/index.ts").load(),
  base64: () => require("../stdlib/base64.ts").load(),
  binascii: () => require("../stdlib/binascii.ts").load(),
  bisect: () => require("../stdlib/bisect.ts").load(),
  collections: () => require("../stdlib/collections/index.ts").load(),
  concurrent: () => require("../stdlib/concurrent/index.ts").load(),
  "concurrent.futures": () => require("../stdlib/concurrent/futures/index.ts").load(),
  "concurrent.futures.thread": () => require("../stdlib/concurrent/futures/thread.ts").load(),
  contextlib: () => require("../stdlib/contextlib/index.ts").load(),
  contextvars: () => require("../stdlib/contextvars.ts").load(),
  copy: () => require("../stdlib/copy.ts").load(),
  datetime: () => require("../stdlib/datetime.ts").load(),
  enum: () => require("../stdlib/enum/index.ts").load(),
  errno: () => require("../stdlib/errno.ts").load(),
  functools: () => require("../stdlib/functools/index.ts").load(),
  graphlib: () => require("../stdlib/graphlib.ts").load(),
  hashlib: () => require("../stdlib/hashlib.ts").load(),
  heapq: () => require("../stdlib/heapq.ts").load(),
  hmac: () => require("../stdlib/hmac.ts").load(),
  io: () => require("../stdlib/io/index.ts").load(),
  itertools: () => require("../stdlib/itertools.ts").load(),
  json: () => require("../stdlib/json/index.ts").load(),
  "json.decoder": () => require("../stdlib/json/decoder.ts").load(),
  "json.encoder": () => require("../stdlib/json/encoder.ts").load(),
  keyword: () => require("../stdlib/keyword.ts").load(),
  math: () => require("../stdlib/math/index.ts").load(),
  operator: () => require("../stdlib/operator.ts").load(),
  queue: () => require("../stdlib/queue.ts").load(),
  random: () => require("../stdlib/random.ts").load(),
  re: () => require("../stdlib/re.ts").load(),
  secrets: () => require("../stdlib/secrets.ts").load(),
  string: () => require("../stdlib/string.ts").load(),
  sys: () => require("../stdlib/sys/index.ts").load(),
  threading: () => require("../stdlib/threading.ts").load(),
  time: () => require("../stdlib/time.ts").load(),
  uuid: () => require("../stdlib/uuid.ts").load(),
};
void require;
