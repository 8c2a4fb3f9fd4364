// Cuts a program that fails down to a small one that still fails: statements are left out, with what is indented under them.

/**
 * Leaves out whatever can be left out.
 *
 * @param source lines of Python, indented by blanks.
 * @param fails whether a candidate still shows the failure; one that is no longer a program does not.
 * @param attempts how many candidates to try at most.
 */
export async function shrink(
  source: string,
  fails: (candidate: string) => Promise<boolean>,
  attempts = 500,
): Promise<string> {
  let lines = source.split("\n").filter((line) => line.trim() !== "");
  let left = attempts;
  for (let hasShrunk = true; hasShrunk && left > 0; ) {
    hasShrunk = false;
    // Large blocks first: each takes its statements with it.
    const blocks = lines
      .map((_, start) => ({ start, end: endOfBlock(lines, start) }))
      .sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start);
    for (const { start, end } of blocks) {
      const without = [...lines.slice(0, start), ...lines.slice(end)];
      // A suite must not be empty.
      const withPass = [...lines.slice(0, start), `${indentOf(lines[start] ?? "")}pass`, ...lines.slice(end)];
      const isPass = lines.slice(start, end).every((line) => line.trim() === "pass");
      for (const candidate of isPass ? [without] : [without, withPass]) {
        if (left-- <= 0) break;
        if (!(await fails(`${candidate.join("\n")}\n`))) continue;
        lines = candidate;
        hasShrunk = true;
        break;
      }
      if (hasShrunk) break;
    }
  }
  return `${lines.join("\n")}\n`;
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

/** The line after a statement and all that is indented under it. */
function endOfBlock(lines: readonly string[], start: number): number {
  const depth = indentOf(lines[start] ?? "").length;
  let end = start + 1;
  while (end < lines.length && indentOf(lines[end] ?? "").length > depth) end++;
  return end;
}
