// A bar on the terminal while the suite runs; nothing where nobody watches.
import { SingleBar } from "cli-progress";

export interface Progress {
  step(name: string, isWrong?: boolean): void;
  end(): void;
}

export function showProgress(total: number): Progress {
  if (process.stderr.isTTY !== true) return { step: () => {}, end: () => {} };
  let failures = 0;
  const bar = new SingleBar({
    format: "{bar} {value}/{total}{failures}  {name}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0, { name: "", failures: "" });
  return {
    step(name, isWrong = false) {
      if (isWrong) failures++;
      bar.increment(1, { name, failures: failures > 0 ? `, ${failures} failed` : "" });
    },
    end: () => bar.stop(),
  };
}
