/** The modules that Tulip brings: name → loader, called at the first import. Written by scripts/modules.mjs. */
import type { PyModule } from "./module.ts";

// The bundler turns these calls into lazy parts of one file.
declare const require: (path: string) => { load(): PyModule };

/** Loaders by full module name. */
export const loaders: { readonly [name: string]: (() => PyModule) | undefined } = {
  abc: () => require("../stdlib/abc.ts").load(),
  asyncio: () => require("../asyncio/index.ts").load(),
  bisect: () => require("../stdlib/bisect.ts").load(),
  collections: () => require("../stdlib/collections/index.ts").load(),
  concurrent: () => require("../stdlib/concurrent/index.ts").load(),
  "concurrent.futures": () => require("../stdlib/concurrent/futures/index.ts").load(),
  "concurrent.futures.thread": () => require("../stdlib/concurrent/futures/thread.ts").load(),
  contextlib: () => require("../stdlib/contextlib/index.ts").load(),
  contextvars: () => require("../stdlib/contextvars.ts").load(),
  copy: () => require("../stdlib/copy.ts").load(),
  datetime: () => require("../stdlib/datetime.ts").load(),
  errno: () => require("../stdlib/errno.ts").load(),
  functools: () => require("../stdlib/functools/index.ts").load(),
  heapq: () => require("../stdlib/heapq.ts").load(),
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
  sys: () => require("../stdlib/sys/index.ts").load(),
  threading: () => require("../stdlib/threading.ts").load(),
  time: () => require("../stdlib/time.ts").load(),
};
void require;
