// An ordinary Node application: a server, timers and promises, and coroutines beside them.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import * as asyncio from "tulip-py/asyncio";
import { ask, compare, type Price, watch } from "./prices.js";

// Three shops: one is slow, one is closed.
const server = createServer(async (request, response) => {
  request.socket.on("close", () => request.url === "/slow" && console.log("(slow: the request was aborted)"));
  if (request.url === "/slow") await pause(2000, undefined, { ref: false });
  response.statusCode = request.url === "/closed" ? 503 : 200;
  response.setHeader("connection", "close");
  response.end(request.url === "/corner" ? "250" : "199");
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
const shop = (name: string) => new URL(`http://127.0.0.1:${port}/${name}`);

// A loop of its own for each, beside other promises.
const [prices, , one] = await Promise.all([
  asyncio.runAsync(compare([shop("corner"), shop("market"), shop("slow")], 0.3)),
  pause(10).then(() => console.log("meanwhile, in JavaScript")),
  asyncio.runAsync(ask(shop("market"))),
]);
console.log(prices, one);

// What JavaScript threw in a coroutine comes back as it was, in an ExceptionGroup of the task group.
try {
  await asyncio.runAsync(compare([shop("market"), shop("closed")], 1));
} catch (error) {
  if (!(error instanceof asyncio.PythonError)) throw error;
  console.log(error.name, "-", error.message);
  for (const inner of error.exception.exceptions) console.log("  ", String(inner.error));
}
await asyncio.runAsync(ask(shop("closed"))).catch((error: Error) => console.log(String(error)));

// A task as a promise, and back; an AbortSignal ends it.
const stop = new AbortController();
const session = asyncio.coroutine(async () => {
  const found = asyncio.Queue<Price>();
  const watching = asyncio.create_task(watch([shop("corner"), shop("market")], 0.05, found));
  // Outside of the loop: a promise for the task, which the signal cancels.
  const ended = asyncio.toPromise(watching, { signal: stop.signal }).catch((error: unknown) => String(error));
  console.log("first:", await found.get());
  console.log("second:", await found.get());
  stop.abort("enough");
  return await asyncio.fromPromise(ended);
});
console.log(await asyncio.runAsync(session()));

// The whole loop ends with the signal's reason.
const reason = new Error("closing time");
const closing = new AbortController();
setTimeout(() => closing.abort(reason), 50);
await asyncio
  .runAsync(watch([shop("market")], 60, asyncio.Queue<Price>()), { signal: closing.signal })
  .catch((error: unknown) => console.log(error === reason, String(error)));

server.close();
