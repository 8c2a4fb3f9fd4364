// `npm run bench [NAME…] [-- --runs=5]`: the programs under CPython 3.13 (where there is one) and Tulip, turn about.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCPython } from "../conformance/differential/cpython.ts";
import { ensureBuilt, root } from "../conformance/differential/tulip.ts";

const programs = join(dirname(fileURLToPath(import.meta.url)), "programs");
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("-"));
const runs = Number(args.find((arg) => arg.startsWith("--runs="))?.slice("--runs=".length) ?? 5);

const files = readdirSync(programs)
  .filter((file) => file.endsWith(".py") && (names.length === 0 || names.includes(file.slice(0, -3))))
  .sort();
if (files.length === 0) {
  console.error(`no such benchmark; there are: ${readdirSync(programs).join(" ").replaceAll(".py", "")}`);
  process.exit(2);
}

ensureBuilt();
const cpython = findCPython();
const engines: { [engine: string]: readonly string[] } = {
  ...(cpython && { CPython: [cpython.executable] }),
  Tulip: [process.execPath, join(root, "bin/tulip.js"), "run"],
};

// Without the certificates that some machines have Node read at every start, whatever it runs (half of its start there).
const { NODE_EXTRA_CA_CERTS: _certificates, ...environment } = process.env;

/** How many times faster than CPython (for memory: how many times less) it is meant to be, at least. */
const targets: { readonly [file: string]: number | { readonly [label: string]: number } } = {
  startup: { "whole process": 1 / 1.2 },
  task_switches: 10,
  fib: 6,
  sleeping_tasks: { "100,000 tasks": 1 / 0.6, "peak memory": 1 },
  asyncio_patterns: {
    "a million tasks": 5,
    "queue ping-pong": 5,
    "lock handed round 1000 tasks": 5,
    "nested groups": 5,
    "tree of gathers": 5,
    "async generators": 5,
    "async for": 5,
    "to_thread round trips": 3,
  },
};

function targetOf(name: string, label: string): number | undefined {
  const target = targets[name];
  return typeof target === "number" ? target : target?.[label];
}

interface Sample {
  /** Seconds from start to end of the process. */
  readonly seconds: number;
  /** Mebibytes; `undefined` where the system does not tell. */
  readonly peak: number | undefined;
  /** What the program measured itself, by label: seconds, or in the unit that it names. */
  readonly measured: ReadonlyMap<string, { readonly value: number; readonly unit: string | undefined }>;
}

function sample(command: readonly string[], file: string): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command[0], [...command.slice(1), join(programs, file)], {
      env: { ...environment, PYTHONHASHSEED: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    let peak: number | undefined;
    const watch = setInterval(() => {
      peak = peakMemory(child.pid) ?? peak;
    }, 20);
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) reject(new Error(`${file} ended with status ${status}:\n${errors}`));
      const lines = output.split("\n").filter((line) => line.includes("\t"));
      const measured = new Map(
        lines.map((line) => {
          const [label, value, unit] = line.split("\t");
          return [label, { value: Number(value), unit }];
        }),
      );
      resolve({ seconds, peak, measured });
    });
  });
}

function peakMemory(pid: number | undefined): number | undefined {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return match === null ? undefined : Number(match[1]) / 1024;
  } catch {
    return undefined;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const columns = [50, 12, 12, 10, 10];
function row(...cells: readonly string[]): void {
  console.log(
    cells.map((cell, i) => (i === 0 ? cell.padEnd(columns[i]) : cell.padStart(columns[i]))).join(""),
  );
}

row("", ...Object.keys(engines), ...(cpython ? ["ratio", "target"] : []));
let failures = 0;
for (const file of files) {
  const samples: { [engine: string]: Sample[] } = {};
  const once = /^# runs: 1$/m.test(readFileSync(join(programs, file), "utf8"));
  try {
    for (let i = 0; i < (once ? 1 : runs); i++) {
      for (const [engine, command] of Object.entries(engines)) {
        samples[engine] ??= [];
        samples[engine].push(await sample(command, file));
      }
    }
  } catch (error) {
    failures++;
    console.log(`${file.slice(0, -3)}: ${(error as Error).message}`);
    continue;
  }
  const measures: [label: string, unit: string, scale: number, (one: Sample) => number | undefined][] = [];
  for (const [label, { unit }] of samples.Tulip[0].measured) {
    measures.push([
      label,
      unit ?? "ms",
      unit === undefined ? 1000 : 1,
      (one) => one.measured.get(label)?.value,
    ]);
  }
  if (readFileSync(join(programs, file), "utf8").startsWith("# measures: process")) {
    measures.push(
      ["whole process", "ms", 1000, (one) => one.seconds],
      ["peak memory", "MiB", 1, (one) => one.peak],
    );
  }
  for (const [label, unit, scale, get] of measures) {
    const medians = Object.keys(engines).map((engine) => {
      const values = samples[engine].map(get).filter((value) => value !== undefined);
      return values.length === 0 ? undefined : median(values) * scale;
    });
    const cells = medians.map((value) => (value === undefined ? "-" : `${value.toFixed(1)} ${unit}`));
    const [theirs, ours] = medians;
    // Above 1: Tulip needs less than CPython.
    const ratio =
      cpython && theirs !== undefined && ours !== undefined ? `${(theirs / ours).toFixed(2)}x` : "";
    const name = file.slice(0, -3);
    const target = ratio === "" ? undefined : targetOf(name, label);
    row(`${name}: ${label}`, ...cells, ratio, target === undefined ? "" : `${target.toFixed(2)}x`);
  }
}
process.exit(failures > 0 ? 1 : 0);
