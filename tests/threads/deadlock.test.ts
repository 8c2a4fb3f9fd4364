// A program in which every thread waits for another one ends, and says who waits where; CPython would hang.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";

const program = `import threading, queue
def consumer(q):
    try:
        return q.get()
    finally:
        print("never seen")
a, b = queue.Queue(), queue.Queue()
threading.Thread(target=consumer, args=(a,), name="first").start()
threading.Thread(target=consumer, args=(b,), name="second").start()
print("before")
lock = threading.Lock()
with lock:
    lock.acquire()
`;

test("the report names each thread and its place", () => {
  ensureBuilt();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/tulip.js"), "run", "--clock", "virtual", "-c", program],
    { encoding: "utf8", input: "", timeout: 20_000 },
  );
  expect(status).toBe(1);
  expect(stdout).toBe("before\n");
  expect(stderr.split("\n")).toEqual([
    "tulip: deadlock: nothing can happen any more, and CPython would wait forever",
    '  MainThread waits at File "<string>", line 13, in <module>',
    '  first waits at File "<string>", line 4, in consumer',
    '  second waits at File "<string>", line 4, in consumer',
    "",
  ]);
});
