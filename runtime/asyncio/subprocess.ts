/** Child processes. CPython: Lib/asyncio/subprocess.py. */
import { coroutineFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { outside } from "../frames/kernel.ts";
import { byteStream, type Child, isProgram, type Redirection, startChild } from "../host/connections.ts";
import { environment } from "../host/environment.ts";
import { flush } from "../host/output.ts";
import { sendSignal } from "../host/system.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { newException, ProcessLookupError, valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { isSystemError, namedError, system } from "../stdlib/os_errors.ts";
import { fspath } from "../stdlib/os_paths.ts";
import { gathering } from "./base_events.ts";
import { get_running_loop } from "./running.ts";
import { DEFAULT_LIMIT, PyStreamReader } from "./stream_reader.ts";
import { LoopPost, PyStreamTransport, PyStreamWriter } from "./stream_transport.ts";

const PIPE = -1;
const STDOUT = -2;
const DEVNULL = -3;

/** Documentation: asyncio.subprocess.Process. */
class PyProcess extends PyObject {
  $loop: Value = null;
  $child: Child = null as never;
  $status: number | null = null;
  $waiters: Value[] = [];
  stdin: Value = null;
  stdout: Value = null;
  stderr: Value = null;
  get pid(): Value {
    return this.$child.pid;
  }
  get returncode(): Value {
    return this.$status;
  }
  $exited(status: number): void {
    this.$status = status;
    for (const waiter of this.$waiters.splice(0))
      if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", status);
  }
  *$wait(): FrameBody {
    if (this.$status !== null) return this.$status;
    const waiter = callMethod(this.$loop, "create_future");
    this.$waiters.push(waiter);
    return yield waiter;
  }
  *wait(): FrameBody {
    return yield* this.$wait();
  }
  send_signal(signal: Value): null {
    if (this.$status !== null) throw newException(ProcessLookupError);
    system(() => sendSignal(this.$child.pid, Number(asInt(signal))));
    return null;
  }
  terminate(): null {
    return this.send_signal(15);
  }
  kill(): null {
    return this.send_signal(9);
  }
  *communicate(input: Value): FrameBody {
    const stdin: PyStreamWriter | null = this.stdin;
    if (stdin !== null) {
      if (input !== null) stdin.write(input);
      stdin.close();
    }
    const readers = [this.stdout, this.stderr];
    const reading = readers.filter((r) => r !== null).map((r) => callMethod(r, "read"));
    const read: Value[] = reading.length === 0 ? [] : links.arrayOf(yield gathering.gather(reading, false));
    const results = readers.map((r) => (r === null ? null : read.shift()));
    yield* this.$wait();
    return links.tuple(results);
  }
  __repr__(): string {
    return `<Process ${this.$child.pid}>`;
  }
}
export const Process = builtinType(PyProcess, {
  name: "Process",
  module: "asyncio.subprocess",
  signatures: {
    wait: "()",
    send_signal: "(signal)",
    terminate: "()",
    kill: "()",
    communicate: "(input=None)",
    __repr__: "()",
  },
  coroutines: ["wait", "communicate"],
});

/** What a `stdin`, `stdout` or `stderr` argument means. */
function redirection(given: Value): Redirection {
  if (given === null) return "inherit";
  const n = asInt(given);
  if (n === PIPE) return "pipe";
  if (n === DEVNULL) return "ignore";
  if (n !== undefined) return Number(n);
  return Number(asInt(callMethod(given, "fileno")));
}

/** A str or bytes argument of a program. */
function text(v: Value): string {
  if (typeof v === "string") return v;
  if (v instanceof PyBytes) return Buffer.from(v.$data).toString();
  const path = fspath(v);
  return typeof path === "string" ? path : text(path);
}

/** The file of a program. @raises FileNotFoundError, PermissionError */
function locate(program: string, path: string): string {
  const candidates = program.includes("/")
    ? [program]
    : path.split(":").map((folder) => `${folder}/${program}`);
  let found: boolean | undefined;
  for (const candidate of candidates) {
    const answer = isProgram(candidate);
    if (answer === true) return candidate;
    found ??= answer;
  }
  throw namedError(found === undefined ? "ENOENT" : "EACCES", program);
}

const known = new Set([
  "stdin",
  "stdout",
  "stderr",
  "limit",
  "cwd",
  "env",
  "close_fds",
  "shell",
  "universal_newlines",
  "text",
  "encoding",
  "errors",
  "bufsize",
]);

/** Arguments of Popen that have one value in asyncio. */
const alwaysSo = { universal_newlines: false, text: false };

function start(program: string, args: string[], kw: Keywords): Value {
  for (const [name, wanted] of Object.entries(alwaysSo)) {
    if (name in kw && truth(kw[name]) !== wanted)
      throw valueError(`${name} must be ${wanted ? "True" : "False"}`);
  }
  for (const name of ["encoding", "errors"]) {
    if (name in kw && kw[name] !== null) throw valueError(`${name} must be None`);
  }
  for (const name of Object.keys(kw)) {
    if (!known.has(name))
      throw valueError(`Tulip does not support the argument '${name}' of child processes`);
  }
  const loop = get_running_loop();
  const env: { [name: string]: string } | undefined =
    (kw.env ?? null) === null
      ? undefined
      : Object.fromEntries(
          links
            .arrayOf(callMethod(kw.env, "items"))
            .map((pair: Value) => links.arrayOf(pair).map(text) as [string, string]),
        );
  let file = locate(program, env?.PATH ?? environment("PATH") ?? "/bin:/usr/bin");
  let argv = args;
  const merged = kw.stderr !== null && kw.stderr !== undefined && asInt(kw.stderr) === STDOUT;
  if (merged) {
    argv = ["-c", 'exec "$0" "$@" 2>&1', file, ...args];
    file = "/bin/sh";
  }
  const stdio = [
    redirection(kw.stdin ?? null),
    redirection(kw.stdout ?? null),
    merged ? "inherit" : redirection(kw.stderr ?? null),
  ];
  // What the program has printed comes before what the child prints.
  flush();
  const process = new PyProcess();
  process.$loop = loop;
  const post = new LoopPost(loop);
  let failure: unknown;
  outside.count++;
  const child = startChild(
    file,
    argv,
    { cwd: (kw.cwd ?? null) === null ? undefined : text(kw.cwd), env, stdio },
    (status) => {
      outside.count--;
      post.post(() => process.$exited(status));
    },
    (error) => {
      failure = error;
    },
  );
  if (child === undefined) {
    outside.count--;
    throw isSystemError(failure)
      ? namedError(failure.code, program)
      : namedError("ENOENT", (kw.cwd ?? null) === null ? program : kw.cwd);
  }
  process.$child = child;
  const limit = kw.limit ?? DEFAULT_LIMIT;
  const reader = (readable: Child["stdout"]): Value => {
    if (readable === null) return null;
    const r = new PyStreamReader();
    r.__init__(limit, loop);
    const transport = new PyStreamTransport();
    transport.$loop = loop;
    transport.$reader = r;
    transport.$begin(byteStream(readable, null, transport.$events()));
    return r;
  };
  process.stdout = reader(child.stdout);
  process.stderr = reader(child.stderr);
  if (child.stdin !== null) {
    const transport = new PyStreamTransport();
    transport.$loop = loop;
    transport.$begin(byteStream(null, child.stdin, transport.$events()));
    const writer = new PyStreamWriter();
    writer.$transport = transport;
    process.stdin = writer;
  }
  return process;
}

/** Documentation: asyncio.create_subprocess_exec. */
export const create_subprocess_exec = coroutineFunction(
  "asyncio.subprocess",
  "create_subprocess_exec",
  "(program, *args, stdin=None, stdout=None, stderr=None, limit=65536, **kwds)",
  function* (program: Value, ...rest: Value[]): FrameBody {
    const kw = rest.pop() as Keywords;
    return start(text(program), rest.map(text), kw);
  },
);

/** Documentation: asyncio.create_subprocess_shell. */
export const create_subprocess_shell = coroutineFunction(
  "asyncio.subprocess",
  "create_subprocess_shell",
  "(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwds)",
  function* (cmd: Value, stdin: Value, stdout: Value, stderr: Value, limit: Value, kw: Value): FrameBody {
    if (typeof cmd !== "string" && !(cmd instanceof PyBytes)) throw valueError("cmd must be a string");
    return start("/bin/sh", ["-c", text(cmd)], { ...(kw as Keywords), stdin, stdout, stderr, limit });
  },
);

/** The module `asyncio.subprocess`. */
export function load(): PyModule {
  return builtinModule("asyncio.subprocess", {
    attributes: {
      __all__: links.tuple(["create_subprocess_exec", "create_subprocess_shell"]),
      PIPE,
      STDOUT,
      DEVNULL,
      Process,
      create_subprocess_exec,
      create_subprocess_shell,
    },
  });
}
