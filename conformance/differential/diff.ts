// `npm run diff -- [--clock=virtual] FILE…`: runs programs under CPython 3.13 and Tulip and shows where they differ.
import { relative } from "node:path";
import { createTwoFilesPatch } from "diff";
import { findCPython, runUnderCPython } from "./cpython.ts";
import type { Outcome } from "./execution.ts";
import { readProgram } from "./program.ts";
import { ensureBuilt, runUnderTulip } from "./tulip.ts";

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith("-"));
if (files.length === 0) {
  console.error("usage: npm run diff -- [--clock=virtual] FILE...");
  process.exit(2);
}
const cpython = findCPython();
if (cpython === undefined) {
  console.error("CPython 3.13 was not found; name it in the environment variable PYTHON313");
  process.exit(2);
}
ensureBuilt();

let different = 0;
for (const file of files) {
  const program = readProgram(file);
  const [theirs, ours] = await Promise.all([
    runUnderCPython(cpython, program),
    runUnderTulip(program, args.includes("--clock=virtual") ? "virtual" : program.clock),
  ]);
  const before = transcript(theirs);
  const after = transcript(ours);
  if (before === after) console.log(`same       ${relative(process.cwd(), file)}`);
  else {
    different++;
    console.log(`different  ${relative(process.cwd(), file)}`);
    console.log(createTwoFilesPatch("CPython", "Tulip", before, after, "", "", { context: 3 }));
  }
}
process.exit(different > 0 ? 1 : 0);

function transcript(outcome: Outcome): string {
  const status = outcome.hasTimedOut ? "timeout" : outcome.status;
  return `${outcome.stdout}---- standard error\n${outcome.stderr}---- status ${status}\n`;
}
