// `npm run record -- [PATH…]`: asks CPython 3.13 what the programs print, and writes it beside them. With `--check`
// nothing is written: fails if CPython would now say something else.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { commandLines, observeAll, recordedPath, withFixtures } from "./command_lines.ts";
import { findCPython, runUnderAll, runUnderCPython } from "./cpython.ts";
import { pool } from "./execution.ts";
import { type Expectation, observe, readExpectation, sourceDigest, writeExpectation } from "./expectation.ts";
import { readProgram } from "./program.ts";
import { programsBelow, recordedFolders, root } from "./recorded.ts";

const args = process.argv.slice(2);
const isCheck = args.includes("--check");
const paths = args.filter((arg) => arg !== "--check");

const cpython = findCPython();
if (cpython === undefined) {
  console.error("CPython 3.13 was not found; name it in the environment variable PYTHON313");
  process.exit(2);
}

const files = (paths.length > 0 ? paths : recordedFolders).flatMap((path) =>
  statSync(path).isDirectory() ? programsBelow(path) : [path],
);
let failures = 0;
await pool(files, 2, async (file) => {
  const program = readProgram(file);
  const seen = (await runUnderAll(cpython, program)).map((outcome) =>
    observe(outcome, program.folder, program.comparesErrors),
  );
  const different = seen.findIndex((other) => JSON.stringify(other) !== JSON.stringify(seen[0]));
  const fail = (reason: string) => {
    failures++;
    console.error(`${relative(root, file)}: ${reason}`);
  };
  if (seen[0].status === "timeout") return fail("does not end");
  if (different >= 0)
    return fail(`not determined:\n${describe(seen[0])}\nand then\n${describe(seen[different])}`);
  if (seen[0].stdout.join("\n").match(/ at 0x[0-9a-f]{6,}/)) return fail("prints an address");
  const expectation: Expectation = { python: cpython.version, source: sourceDigest(file), ...seen[0] };
  if (!isCheck) return writeExpectation(file, expectation);
  const { python: _python, ...before } = readExpectation(file);
  const { python: _now, ...now } = expectation;
  if (JSON.stringify(before) !== JSON.stringify(now)) fail("CPython now says something else");
});
if (paths.length === 0) await recordCommandLines();
console.log(`${files.length - failures} ${isCheck ? "confirmed" : "recorded"}, ${failures} refused`);
process.exit(failures > 0 ? 1 : 0);

async function recordCommandLines(): Promise<void> {
  const lines = await withFixtures((folder) =>
    pool(commandLines, 2, async (line) => {
      const cwd = join(folder, line.folder ?? "");
      const program = {
        folder: cwd,
        args: line.args,
        stdin: line.stdin ?? "",
        clock: "real",
        timeout: 20,
      } as const;
      return observeAll(line, await runUnderCPython(cpython!, program), folder);
    }),
  );
  const text = `${JSON.stringify(lines, null, 2)}\n`;
  if (!isCheck) writeFileSync(recordedPath, text);
  else if (text !== readFileSync(recordedPath, "utf8")) {
    failures++;
    console.error("command lines: CPython now does something else");
  }
}

function describe(observed: Pick<Expectation, "status" | "stderr" | "stdout">): string {
  return JSON.stringify(observed, null, 2).split("\n").slice(0, 40).join("\n");
}
