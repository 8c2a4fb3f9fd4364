// Runs one process to its end and says what could be observed: output, exit status, errors.
import { spawn } from "node:child_process";

export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Seconds until the process is killed. */
  readonly timeout: number;
  /** Sent one by one, a tenth of a second after each line `ready` that the process prints. */
  readonly signals?: readonly NodeJS.Signals[];
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status, or the name of the signal that ended the process. */
  readonly status: number | NodeJS.Signals;
  readonly hasTimedOut: boolean;
}

// More than this is a program that has run wild.
const outputLimit = 32 * 1024 * 1024;

/** Runs a process, with nothing of our environment that would change what Python programs do. */
export function execute(invocation: Invocation): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(invocation.command, invocation.args, {
      cwd: invocation.cwd,
      env: { ...cleanEnvironment(), ...invocation.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let hasTimedOut = false;
    let size = 0;
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
    const signals = [...(invocation.signals ?? [])];
    let answered = 0;
    const sendSignals = () => {
      const ready =
        Buffer.concat(chunks.stdout)
          .toString("latin1")
          .match(/^ready$/gm)?.length ?? 0;
      for (; answered < ready; answered++) {
        const signal = signals.shift();
        if (signal !== undefined) setTimeout(() => child.kill(signal), 100);
      }
    };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].on("data", (chunk: Buffer) => {
        chunks[stream].push(chunk);
        size += chunk.length;
        if (size > outputLimit) child.kill("SIGKILL");
        if (signals.length > 0 && stream === "stdout") sendSignals();
      });
    }
    const timer = setTimeout(() => {
      hasTimedOut = true;
      child.kill("SIGKILL");
    }, invocation.timeout * 1000);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({
        stdout: decode(Buffer.concat(chunks.stdout)),
        stderr: decode(Buffer.concat(chunks.stderr)),
        status: code ?? signal ?? -1,
        hasTimedOut,
      });
    });
    child.stdin.on("error", () => {}); // a program need not read what it is given
    child.stdin.end(invocation.stdin ?? "");
  });
}

/** Bytes that are not UTF-8 stay apart from one another: they become lone surrogates, as Python's surrogateescape. */
function decode(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (!text.includes("\ufffd") || Buffer.from(text, "utf8").equals(bytes)) return text;
  let escaped = "";
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) escaped += String.fromCharCode(0xdc00 + bytes[i++]);
    else {
      escaped += bytes.toString("utf8", i, i + length);
      i += length;
    }
  }
  return escaped;
}

function sequenceLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const part = bytes.subarray(at, at + length);
    if (Buffer.from(part.toString("utf8"), "utf8").equals(part)) return length;
  }
  return 0;
}

function cleanEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(PYTHON(?!313)|NODE_|VITEST|npm_|FORCE_COLOR|NO_COLOR|COLUMNS)/.test(name))
      env[name] = value;
  }
  return { ...env, LC_ALL: "C.UTF-8", TZ: "UTC", TERM: "dumb" };
}

/** Runs `work` on every item, at most `width` at a time; results keep their order. */
export async function pool<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}
