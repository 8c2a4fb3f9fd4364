import { expect, test } from "vitest";
import { shrink } from "./shrink.ts";

const program = `import asyncio

async def helper():
    await asyncio.sleep(1)
    return 3

async def main():
    a = 1
    if a:
        b = 2
        bug()
        c = 3
    else:
        d = 4
    await helper()

asyncio.run(main())
`;

/** As if the failure were there whenever `bug()` is called within `main`, in something that parses. */
async function fails(candidate: string): Promise<boolean> {
  const lines = candidate.split("\n");
  const isEmptySuite = lines.some((line, i) => {
    const depth = (text: string) => text.length - text.trimStart().length;
    return line.endsWith(":") && depth(lines[i + 1] ?? "") <= depth(line);
  });
  const isLoneElse = candidate.includes("else:") && !candidate.includes("if a:");
  return !isEmptySuite && !isLoneElse && /async def main\(\):\n(?: .*\n)*\s+bug\(\)/.test(candidate);
}

test("leaves out what the failure does not need", async () => {
  const small = await shrink(program, fails);
  expect(await fails(small)).toBe(true);
  expect(small.trimEnd().split("\n")).toEqual(["async def main():", "    if a:", "        bug()"]);
});

test("tries no more candidates than it may", async () => {
  let tried = 0;
  await shrink(
    program,
    async () => {
      tried++;
      return false;
    },
    7,
  );
  expect(tried).toBe(7);
});
