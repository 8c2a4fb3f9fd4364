// Translates many files on all cores: each worker is this program once more, in a thread.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parentPort, Worker } from "node:worker_threads";
import { type FileJob, type Outcome, translateFile } from "./translate_file.ts";

/** A worker has to load the translator first: fewer files than this are not worth one. */
const filesPerWorker = 8;

interface Answer {
  readonly outcome?: Outcome;
  readonly error?: unknown;
}

/** Translates files, in any order; the outcomes are in the order of the jobs. */
export async function translateFiles(jobs: readonly FileJob[]): Promise<Outcome[]> {
  const width = Math.min(availableParallelism(), Math.ceil(jobs.length / filesPerWorker));
  const outcomes: Outcome[] = new Array(jobs.length);
  let next = 0;
  const lane = async (translate: (job: FileJob) => Promise<Outcome>) => {
    for (let i = next++; i < jobs.length; i = next++) outcomes[i] = await translate(jobs[i] as FileJob);
  };
  const workers = width < 2 ? [] : Array.from({ length: width - 1 }, () => new FileWorker());
  try {
    // This thread works, too.
    await Promise.all([lane(translateFile), ...workers.map((worker) => lane((job) => worker.run(job)))]);
  } finally {
    for (const worker of workers) worker.end();
  }
  return outcomes;
}

class FileWorker {
  readonly #worker = new Worker(join(import.meta.dirname, "tulip.js"), { argv: ["translate", "--worker"] });
  #lost: Error | undefined;

  run(job: FileJob): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      const settle = () => {
        worker.off("message", answered);
        worker.off("error", failed);
      };
      const answered = ({ outcome, error }: Answer) => {
        settle();
        if (outcome === undefined) reject(error);
        else resolve(outcome);
      };
      const failed = (error: Error) => {
        this.#lost = error;
        settle();
        reject(error);
      };
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      worker.on("message", answered);
      worker.on("error", failed);
      worker.postMessage(job);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** A worker's life: it ends when the other side ends it. */
export function serveTranslations(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("--worker is for the threads of `tulip translate`");
  port.on("message", async (job: FileJob) => {
    let answer: Answer;
    try {
      answer = { outcome: await translateFile(job) };
    } catch (error) {
      answer = { error };
    }
    port.postMessage(answer);
  });
  return new Promise((resolve) => port.once("close", resolve));
}
