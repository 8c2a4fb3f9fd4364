/** The process and the machine. */
import { spawnSync } from "node:child_process";
import {
  availableParallelism,
  cpus,
  homedir,
  hostname,
  loadavg,
  machine,
  release,
  type,
  userInfo,
  version,
} from "node:os";

/** The number of this process; a worker has its own. */
export let pid = process.pid;
let parent: number | undefined;
let endBySignal: ((signal: number) => void) | undefined;

export function parentPid(): number {
  return parent ?? process.ppid;
}

/** The worker threads that are processes of Python, by their numbers: how to send one a signal. */
export const childProcesses = new Map<number, (signal: number) => void>();

/** Makes a worker thread a process with a number. @param end ends it by a signal */
export function becomeProcess(number: number, parentNumber: number, end: (signal: number) => void): void {
  pid = number;
  parent = parentNumber;
  endBySignal = end;
}

export function ids(): { uid: number; euid: number; gid: number; egid: number; groups: number[] } {
  return {
    uid: process.getuid?.() ?? 0,
    euid: process.geteuid?.() ?? 0,
    gid: process.getgid?.() ?? 0,
    egid: process.getegid?.() ?? 0,
    groups: process.getgroups?.() ?? [],
  };
}

export function workingDirectory(): string {
  return process.cwd();
}

export function changeDirectory(path: string): void {
  process.chdir(path);
}

/** Sets the mask of file permissions and returns the one before. */
export function setUmask(mask: number): number {
  return process.umask(mask);
}

/** All environment variables. */
export function environmentEntries(): [string, string][] {
  return Object.entries(process.env) as [string, string][];
}

export function setEnvironment(name: string, value: string | null): void {
  if (value === null) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

/** Ends the process at once, without writing what is buffered. */
export function exitNow(status: number): never {
  const { reallyExit } = process as unknown as { reallyExit(status: number): never };
  return reallyExit.call(process, status);
}

export function abort(): never {
  return process.abort();
}

/** Sends a signal to a process. @throws NodeJS.ErrnoException */
export function sendSignal(target: number, signal: number): void {
  const child = childProcesses.get(target);
  if (child !== undefined) child(signal);
  else if (target === pid && endBySignal !== undefined) endBySignal(signal);
  else process.kill(target, signal);
}

export function processors(): { online: number; usable: number } {
  return { online: cpus().length, usable: availableParallelism() };
}

export function loadAverages(): number[] {
  return loadavg();
}

export function machineNames(): {
  system: string;
  node: string;
  release: string;
  version: string;
  machine: string;
} {
  return { system: type(), node: hostname(), release: release(), version: version(), machine: machine() };
}

export function homeDirectory(): string {
  return homedir();
}

export function userName(): string {
  return userInfo().username;
}

/** Columns and lines of the terminal behind a descriptor, undefined if there is none. */
export function terminalSize(fd: number): [columns: number, lines: number] | undefined {
  const stream = fd === 0 ? undefined : fd === 1 ? process.stdout : fd === 2 ? process.stderr : undefined;
  if (stream?.isTTY !== true) return undefined;
  const [columns, lines] = stream.getWindowSize();
  return [columns, lines];
}

/** Seconds of processor time: of this process in user and in system mode. */
export function processorTimes(): [user: number, system: number] {
  const { user, system } = process.cpuUsage();
  return [user / 1e6, system / 1e6];
}

/** Seconds since the machine started. */
export function uptime(): number {
  return performance.now() / 1000;
}

/** Runs a shell command with our own streams. @returns the wait status, as `waitpid` encodes it */
export function runShell(command: string): number {
  const { status, signal } = spawnSync("/bin/sh", ["-c", command], { stdio: "inherit" });
  if (status !== null) return status << 8;
  return signal === null ? 127 << 8 : signalNumber(signal);
}

function signalNumber(name: string): number {
  return signals[name] ?? 9;
}
const signals: { readonly [name: string]: number } = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
};

/** What the process has used: times in microseconds, memory in KiB. */
export function resourceUse(): NodeJS.ResourceUsage {
  return process.resourceUsage();
}
