// Asks CPython 3.13 what the cases print, and writes it beside them, unless it depends on circumstances.
import { dirname, join } from "node:path";
import { type CPython, findCPython, runUnderCPython } from "../differential/cpython.ts";
import { pool } from "../differential/execution.ts";
import { type Expectation, observe, sourceDigest, writeExpectation } from "../differential/expectation.ts";
import { type Case, recordedOutcome } from "./case.ts";
import { suiteFolder } from "./layout.ts";

/** How many objects are allocated before the case runs, for each circumstance of `runUnderCPython`. */
const ballast = [0, 1000, 50_000, 333];

// Seconds. Virtual time costs nothing; only threads wait in real time.
const timeLimit = 30;

export interface Recorded {
  readonly one: Case;
  /** Why nothing is recorded; `undefined` when all is well. */
  readonly refused: string | undefined;
}

/** @throws {Error} without a CPython 3.13. */
export function needCPython(): CPython {
  const cpython = findCPython();
  if (cpython === undefined) {
    throw new Error("CPython 3.13 was not found; name it in the environment variable PYTHON313");
  }
  return cpython;
}

/**
 * Records the cases.
 *
 * @param isCheck only compares with what is recorded already.
 */
export function record(
  cases: readonly Case[],
  cpython: CPython,
  width: number,
  isCheck: boolean,
  finished: (recorded: Recorded) => void,
): Promise<Recorded[]> {
  return pool(cases, width, async (one) => {
    const recorded = { one, refused: await recordOne(one, cpython, isCheck) };
    finished(recorded);
    return recorded;
  });
}

async function recordOne(one: Case, cpython: CPython, isCheck: boolean): Promise<string | undefined> {
  const folder = dirname(one.path);
  const seen: ReturnType<typeof observe>[] = [];
  for (const [circumstance, size] of ballast.entries()) {
    const program = {
      folder,
      args: [
        join(suiteFolder, "suite", "record_case.py"),
        one.isInRealTime ? "real" : "virtual",
        String(size),
        one.path,
      ],
      stdin: "",
      clock: "virtual",
      timeout: timeLimit,
    } as const;
    seen.push(observe(await runUnderCPython(cpython, program, circumstance), folder));
    if (seen[0].status === "timeout") return "does not end";
  }
  const different = seen.findIndex((other) => JSON.stringify(other) !== JSON.stringify(seen[0]));
  if (different >= 0) return `is not determined: ${firstDifference(seen[0], seen[different])}`;
  const text = [...seen[0].stdout, seen[0].stderr].join("\n");
  if (/\bat 0x[0-9a-f]{6,}/i.test(text)) return "prints an address";
  if (seen[0].stdout.length > 400) return "prints more than 400 lines";
  const expectation: Expectation = { python: cpython.version, source: sourceDigest(one.path), ...seen[0] };
  if (!isCheck) {
    writeExpectation(one.path, expectation);
    return undefined;
  }
  const before = recordedOutcome(one);
  if (before === "missing") return "has never been recorded";
  if (before === "stale") return "has changed since it was recorded";
  const { python: _before, ...then } = before;
  const { python: _now, ...now } = expectation;
  return JSON.stringify(then) === JSON.stringify(now) ? undefined : `now: ${firstDifference(then, now)}`;
}

function firstDifference(a: ReturnType<typeof observe>, b: ReturnType<typeof observe>): string {
  if (a.status !== b.status) return `status ${a.status}, then ${b.status}`;
  const index = a.stdout.findIndex((line, i) => line !== b.stdout[i]);
  if (index >= 0) return `${JSON.stringify(a.stdout[index])}, then ${JSON.stringify(b.stdout[index] ?? "")}`;
  return `${JSON.stringify(a.stderr)}, then ${JSON.stringify(b.stderr)}`;
}
