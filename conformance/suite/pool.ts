// The suite's processes: each runs one case at a time; one that does not answer in time is replaced.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Outcome } from "../differential/execution.ts";
import { distFolder } from "./layout.ts";
import type { Answer, Order } from "./worker.ts";

/** Seconds that a case may take. */
const timeLimit = 5;

export interface Job {
  readonly path: string;
  readonly javascript?: string;
}

export interface Finished extends Outcome {
  /** Milliseconds. */
  readonly time: number;
}

/**
 * Runs every job.
 *
 * @param width how many processes.
 * @param finished told about each job as it ends; returning false skips the jobs that have not begun.
 */
export async function runJobs(
  jobs: readonly Job[],
  width: number,
  finished: (index: number, outcome: Finished) => boolean,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    let worker: Worker | undefined;
    try {
      while (next < jobs.length) {
        const index = next++;
        worker ??= new Worker();
        const outcome = await worker.run({ id: index, ...jobs[index] });
        if (worker.isLost) worker = undefined;
        if (!finished(index, outcome)) next = jobs.length;
      }
    } finally {
      worker?.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, lane));
}

class Worker {
  readonly #process: ChildProcess;
  #errors = "";
  isLost = false;

  constructor() {
    this.#process = fork(join(distFolder, "tulip.js"), ["conform", "--worker"], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: environment(),
    });
    this.#process.stderr?.on("data", (chunk) => {
      this.#errors += chunk;
    });
  }

  run(order: Order): Promise<Finished> {
    return new Promise((resolve) => {
      const child = this.#process;
      const settle = (finished: Finished) => {
        clearTimeout(timer);
        child.off("message", answered);
        child.off("exit", died);
        resolve(finished);
      };
      const lose = (outcome: Pick<Outcome, "status" | "hasTimedOut">, stderr: string) => {
        this.isLost = true;
        child.kill("SIGKILL");
        settle({ stdout: "", stderr, ...outcome, time: timeLimit * 1000 });
      };
      const answered = (answer: Answer) => {
        if (answer.id !== order.id) return;
        const { stdout, stderr, status, time } = answer;
        settle({ stdout, stderr, status, time, hasTimedOut: false });
      };
      const died = (code: number | null, signal: NodeJS.Signals | null) =>
        lose({ status: code ?? signal ?? -1, hasTimedOut: false }, `the process ended\n${this.#errors}`);
      const timer = setTimeout(
        () => lose({ status: "SIGKILL", hasTimedOut: true }, "does not end"),
        timeLimit * 1000,
      );
      child.on("message", answered);
      child.once("exit", died);
      child.send(order);
    });
  }

  end(): void {
    this.#process.disconnect();
    this.#process.kill();
  }
}

/** Nothing of ours that would change what Python programs do. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) if (!name.startsWith("PYTHON")) env[name] = value;
  return { ...env, TZ: "UTC", LC_ALL: "C.UTF-8" };
}
