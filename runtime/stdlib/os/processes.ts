/** Functions of `os` on the process and the machine. CPython: Modules/posixmodule.c. */

import { deliver, endWatch } from "../../frames/signals.ts";
import { nameOfUser } from "../../host/accounts.ts";
import { randomBytes } from "../../host/crypto.ts";
import { volume } from "../../host/filesystem.ts";
import * as host from "../../host/system.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { set_ } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { type Str, toJs } from "../../objects/wide_str.ts";
import { strerror } from "../errno.ts";
import { namedError, system } from "../os_errors.ts";
import { fspath } from "../os_paths.ts";
import { structSequence } from "../struct_sequence.ts";
import { cInt, descriptor, pathArgument } from "./arguments.ts";
import { putenv } from "./environ.ts";

export const uname_result = structSequence({
  name: "uname_result",
  module: "posix",
  doc: "uname_result: Result from os.uname().",
  fields: ["sysname", "nodename", "release", "version", "machine"],
});
export const times_result = structSequence({
  name: "times_result",
  module: "posix",
  doc: "times_result: Result from os.times().",
  fields: ["user", "system", "children_user", "children_system", "elapsed"],
});
export const terminal_size = structSequence({
  name: "terminal_size",
  module: "os",
  doc: "A tuple of (columns, lines) for holding terminal window size",
  fields: ["columns", "lines"],
});
export const statvfs_result = structSequence({
  name: "statvfs_result",
  module: "os",
  doc: "statvfs_result: Result from statvfs or fstatvfs.",
  fields: ["f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail"],
});

function text(v: Value, f: string, what: string): string {
  const s = asStr(v);
  if (s === undefined) throw typeError(`${f}() argument ${what} must be str, not ${typeOf(v).$name}`);
  return toJs(s as Str);
}

function kill(pid: Value, signal: Value): null {
  const [target, number] = [cInt(pid), cInt(signal)];
  // A signal to ourselves whose handler the program has set is delivered before the next statement.
  if (target === host.pid && deliver(number)) return null;
  system(() => host.sendSignal(target, number));
  return null;
}

function waitStatus(status: Value): number {
  const s = cInt(status);
  if (s < 0) throw valueError(`invalid wait status: ${s}`);
  const signal = s & 0x7f;
  if (signal === 0) return (s >> 8) & 0xff;
  if (signal === 0x7f) throw valueError(`process stopped by delivery of signal ${(s >> 8) & 0xff}`);
  return -signal;
}

/** The functions, by signature. */
export const processFunctions: { [signature: string]: (...args: Value[]) => Value } = {
  "getpid()": () => host.pid,
  "getppid()": () => host.parentPid(),
  "getuid()": () => host.ids().uid,
  "geteuid()": () => host.ids().euid,
  "getgid()": () => host.ids().gid,
  "getegid()": () => host.ids().egid,
  "getgroups()": () => links.list(host.ids().groups),
  "getlogin()": () => {
    const name = nameOfUser(host.ids().uid);
    if (name === undefined) throw namedError("ENXIO");
    return name;
  },
  "cpu_count()": () => host.processors().online,
  "process_cpu_count()": () => host.processors().usable,
  "sched_getaffinity(pid, /)": () =>
    set_(links.list(Array.from({ length: host.processors().usable }, (_, i) => i))),
  "getloadavg()": () => links.tuple(host.loadAverages().map((x) => new PyFloat(x))),
  "uname()": () => {
    const { system: name, node, release, version, machine } = host.machineNames();
    return uname_result.make([name, node, release, version, machine]);
  },
  "times()": () => {
    const [user, sys] = host.processorTimes();
    return times_result.make([user, sys, 0, 0, host.uptime()].map((x) => new PyFloat(x)));
  },
  "urandom(size, /)": (size) => {
    const n = Number(toIndex(size));
    if (n < 0) throw valueError("negative argument not allowed");
    return new PyBytes(randomBytes(n));
  },
  "getrandom(size, flags=0)": (size) => {
    const n = Number(toIndex(size));
    if (n < 0) throw namedError("EINVAL");
    return new PyBytes(randomBytes(n));
  },
  "putenv(name, value, /)": (name, value) => {
    putenv(envText(name), envText(value));
    return null;
  },
  "unsetenv(name, /)": (name) => {
    host.setEnvironment(envText(name), null);
    return null;
  },
  "kill(pid, signal, /)": kill,
  "killpg(pgid, signal, /)": (pgid, signal) => {
    system(() => host.sendSignal(-cInt(pgid), cInt(signal)));
    return null;
  },
  "_exit(status)": (status) => {
    const code = cInt(status);
    endWatch();
    return host.exitNow(code);
  },
  "abort()": () => host.abort(),
  "strerror(code, /)": (code) => strerror(cInt(code)),
  "system(command)": (command) => host.runShell(text(command, "system", "1")),
  "waitstatus_to_exitcode(status)": waitStatus,
  "get_terminal_size(fd=<NULL>, /)": (fd) => {
    const size = host.terminalSize(fd === undefined ? 1 : descriptor(fd));
    if (size === undefined) throw namedError("ENOTTY");
    return terminal_size.make(size);
  },
  "device_encoding(fd)": (fd) => (host.terminalSize(descriptor(fd)) === undefined ? null : "UTF-8"),
  "fspath(path)": (path) => fspath(path),
  "statvfs(path)": (path) => {
    const { native } = pathArgument("statvfs", path, { fd: true });
    const v = system(() => volume(native), path);
    return statvfs_result.make([v.bsize, v.bsize, v.blocks, v.bfree, v.bavail]);
  },
};

function envText(v: Value): string {
  const given = fspath(v);
  const s = asStr(given);
  return s === undefined ? Buffer.from(given.$data).toString() : toJs(s);
}
