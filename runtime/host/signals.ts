/** Signals of the system. */
import { constants } from "node:os";

const names = new Map<number, NodeJS.Signals>();
for (const [name, number] of Object.entries(constants.signals)) {
  if (!names.has(number)) names.set(number, name as NodeJS.Signals);
}

/**
 * Calls back when the signal arrives, as soon as no JavaScript is running.
 * @returns a function that brings the default action back
 * @throws NodeJS.ErrnoException for signals that cannot be caught
 */
export function listen(signal: number, callback: () => void): () => void {
  const name = names.get(signal);
  if (name === undefined) throw Object.assign(new Error("EINVAL"), { code: "EINVAL", syscall: "sigaction" });
  process.on(name, callback);
  return () => {
    process.off(name, callback);
  };
}
