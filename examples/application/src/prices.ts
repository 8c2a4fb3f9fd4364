// The coroutines: handwritten, with asyncio's tasks, groups, timeouts and queues.
import * as asyncio from "tulip-py/asyncio";

export interface Price {
  readonly shop: string;
  readonly cents: number;
}

/** Asks one shop. If the task is cancelled, the request is aborted. */
export const ask = asyncio.coroutine(async (shop: URL): Promise<Price> => {
  const response = await asyncio.fromPromise((signal) => fetch(shop, { signal }));
  if (!response.ok) throw new Error(`${shop.pathname} answers ${response.status}`);
  const cents = await asyncio.fromPromise(response.json() as Promise<number>);
  return { shop: shop.pathname.slice(1), cents };
});

/** Asks all shops at once; those that are slow are left out, one that fails ends all the others. */
export const compare = asyncio.coroutine(async (shops: readonly URL[], seconds: number): Promise<Price[]> => {
  const prices: Price[] = [];
  const patient = asyncio.coroutine(async (shop: URL) => {
    try {
      prices.push(await asyncio.wait_for(ask(shop), seconds));
    } catch (error) {
      if (!(error instanceof asyncio.TimeoutError)) throw error;
      console.log(`${shop.pathname} is too slow`);
    }
  });
  await asyncio.within(asyncio.TaskGroup(), async (group) => {
    for (const shop of shops) group.create_task(patient(shop));
  });
  return prices.sort((a, b) => a.cents - b.cents);
});

/** Hands prices to whoever takes them from the queue, one round after the other, until it is cancelled. */
export const watch = asyncio.coroutine(
  async (shops: readonly URL[], seconds: number, found: asyncio.Queue<Price>): Promise<void> => {
    try {
      for (;;) {
        const [cheapest] = await compare(shops, seconds);
        if (cheapest !== undefined) await found.put(cheapest);
        await asyncio.sleep(seconds);
      }
    } finally {
      console.log("the watch has ended");
    }
  },
);
