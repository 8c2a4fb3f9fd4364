/** `subprocess.Popen`. CPython: Lib/subprocess.py. */
import { current, type Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { outside, park, polls, unpark } from "../../frames/kernel.ts";
import { type RunningChild, runChild } from "../../host/child_process.ts";
import { clock } from "../../host/clock.ts";
import type { Redirection } from "../../host/connections.ts";
import { sendSignal } from "../../host/system.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { newException, runtimeError, typeError, valueError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { typeOf } from "../../objects/type.ts";
import { type Str, toJs } from "../../objects/wide_str.ts";
import { blockingType } from "../blocking_type.ts";
import { argumentText, environmentOf, locateProgram, redirection, STDOUT } from "../child_arguments.ts";
import { joined } from "../io/base.ts";
import { decoderFor, Newlines } from "../io/incremental.ts";
import { isSystemError, namedError } from "../os_errors.ts";
import { secondsOrNull } from "../thread_locks.ts";
import { SubprocessError, TimeoutExpired } from "./errors.ts";
import { type PyChildReader, type PyChildWriter, readerOf, type TextMode, writerOf } from "./pipes.ts";

/** Arguments that Tulip refuses by name, and the values that mean nothing. */
const refused: { readonly [name: string]: readonly Value[] } = {
  preexec_fn: [null],
  startupinfo: [null],
  creationflags: [0],
  umask: [-1],
  extra_groups: [null],
};

/** Documentation: subprocess.Popen. */
export class PyPopen extends PyObject {
  $child: RunningChild = null as never;
  readonly $waiting: Fiber[] = [];
  $text: TextMode | null = null;
  /** What `communicate` has read before its time was over, and what it has written of its input. */
  $outputs: [Uint8Array[], Uint8Array[]] = [[], []];
  $unsent: Uint8Array | null = null;
  $hasBegun = false;

  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  __init__(...given: Value[]): null {
    const kw = given.pop();
    const names = positional;
    const options: { [name: string]: Value } = { ...kw };
    for (const [i, name] of names.entries()) options[name] = given[i];
    const self = this as Value;
    self.args = options.args;
    self.stdin = self.stdout = self.stderr = null;
    for (const [name, none] of Object.entries(refused)) {
      if (!none.includes(options[name]))
        throw runtimeError(`Tulip does not support the argument '${name}' of child processes`);
    }
    if (options.pass_fds !== undefined && truth(options.pass_fds)) {
      throw runtimeError("Tulip does not support the argument 'pass_fds' of child processes");
    }
    if (asInt(options.bufsize) === undefined) throw typeError("bufsize must be an integer");
    this.$text = textMode(options);
    self.text_mode = this.$text === null ? null : true;
    self.encoding = options.encoding;
    self.errors = options.errors;
    self.pipesize = options.pipesize;
    this.$start(options);
    return null;
  }
  get universal_newlines(): Value {
    return (this as Value).text_mode;
  }
  get pid(): Value {
    return this.$child.pid;
  }
  get returncode(): Value {
    return this.$returncode;
  }
  set returncode(value: Value) {
    this.$returncode = value;
  }
  $returncode: Value = null;

  $start(options: { [name: string]: Value }): void {
    const env = environmentOf(options.env);
    const cwd = options.cwd === null ? undefined : argumentText(options.cwd);
    const { file, args, program } = commandOf(options, env);
    let [command, argv, argv0] = [file, args, program];
    const merged = asInt(options.stderr) === STDOUT;
    const stdio: Redirection[] = [
      redirection(options.stdin),
      redirection(options.stdout),
      redirection(options.stderr),
    ];
    if (merged) {
      const { 1: target } = stdio;
      stdio[2] = target === "inherit" ? 1 : (target as Redirection);
      if (target === "pipe") {
        // One pipe for both: Node cannot make that, the shell can.
        stdio[2] = "ignore";
        argv = ["-c", 'exec "$0" "$@" 2>&1', file, ...args];
        command = "/bin/sh";
        argv0 = "/bin/sh";
      }
    }
    outside.count++;
    try {
      this.$child = runChild(
        command,
        argv,
        {
          cwd,
          env,
          stdio,
          argv0,
          detached: truth(options.start_new_session) || options.process_group === 0,
          uid: numberOrNone(options.user, "user"),
          gid: numberOrNone(options.group, "group"),
        },
        () => this.$changed(),
      );
    } catch (e) {
      outside.count--;
      if (!isSystemError(e)) throw e;
      throw namedError(e.code, cwd === undefined ? program : options.cwd);
    }
    const self = this as Value;
    const { input, output, errors } = this.$child;
    const wait = (deadline: number | null) => this.$wait(deadline);
    if (input !== null) self.stdin = writerOf(input, this.$text, Number(asInt(options.bufsize)));
    if (output !== null) self.stdout = readerOf(output, this.$text, wait);
    if (errors !== null) self.stderr = readerOf(errors, this.$text, wait);
  }
  $isCounted = true;
  $changed(): void {
    if (this.$child?.status != null) {
      if (this.$isCounted) outside.count--;
      this.$isCounted = false;
    }
    for (const fiber of this.$waiting.splice(0)) unpark(fiber);
  }
  /** Waits until something has come from the child, or it has ended. */
  *$wait(deadline: number | null): FrameBody {
    const poll = () => {
      this.$child.poll();
      if (this.$hasNews()) this.$changed();
    };
    polls.add(poll);
    outside.count++;
    try {
      this.$waiting.push(current);
      yield park(deadline);
    } finally {
      const i = this.$waiting.indexOf(current);
      if (i >= 0) this.$waiting.splice(i, 1);
      outside.count--;
      polls.delete(poll);
    }
    return null;
  }
  $hasNews(): boolean {
    const { status, output, errors } = this.$child;
    return status !== null || output?.hasNews === true || errors?.hasNews === true;
  }
  poll(): Value {
    this.$child.pollStatus();
    this.$returncode ??= this.$child.status;
    return this.$returncode;
  }
  *$$wait(timeout: Value = null): FrameBody {
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + seconds;
    while (this.poll() === null) {
      if (deadline !== null && clock.monotonic() >= deadline) {
        throw newException(TimeoutExpired, (this as Value).args, timeout);
      }
      yield* this.$wait(deadline);
    }
    return this.$returncode;
  }
  *$$communicate(input: Value = null, timeout: Value = null): FrameBody {
    if (this.$hasBegun && truth(input)) throw valueError("Cannot send input after starting communication");
    const self = this as Value;
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + seconds;
    const stdin: PyChildWriter | null = self.stdin;
    if (!this.$hasBegun && stdin !== null) {
      if (this.$text === null && asStr(input) !== undefined) {
        throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(input).$name}'`);
      }
      const data = input === null || !truth(input) ? new Uint8Array(0) : stdin.$bytesOf(input);
      this.$unsent = stdin.$isClosed ? null : joined([stdin.$takePending(), data]);
    }
    this.$hasBegun = true;
    const late = () => {
      const read = (i: 0 | 1) =>
        this.$outputs[i].length === 0 ? null : new PyBytes(joined(this.$outputs[i]));
      return newException(TimeoutExpired, self.args, timeout, read(0), read(1));
    };
    const readers = [self.stdout, self.stderr] as (PyChildReader | null)[];
    const collect = (): boolean => {
      let hasEnded = true;
      for (const [i, reader] of readers.entries()) {
        if (reader === null || reader.$isClosed) continue;
        const kept = (this.$outputs as Uint8Array[][])[i] as Uint8Array[];
        if (reader.$buffer.length > 0) kept.push(reader.$buffer);
        reader.$buffer = new Uint8Array(0);
        kept.push(...reader.$output.take());
        hasEnded &&= reader.$output.ended;
      }
      return hasEnded;
    };
    for (;;) {
      if (this.$unsent !== null) this.$sendSome(stdin as PyChildWriter);
      if (collect() && this.$unsent === null) break;
      const now = clock.monotonic();
      if (deadline !== null && now >= deadline) throw late();
      // While there is something to send, the pipe is tried again soon.
      const soon = this.$unsent === null ? deadline : Math.min(deadline ?? Number.MAX_VALUE, now + 0.001);
      yield* this.$wait(soon);
    }
    while (this.poll() === null) {
      if (deadline !== null && clock.monotonic() >= deadline) throw late();
      yield* this.$wait(deadline);
    }
    const result = (reader: PyChildReader | null, i: 0 | 1): Value => {
      if (reader === null) return null;
      reader.close();
      const data = joined(this.$outputs[i]);
      if (this.$text === null) return new PyBytes(data);
      const { encoding, errors } = this.$text;
      return new Newlines(true).feed(decoderFor(encoding, errors).decode(data, true), true);
    };
    return links.tuple([result(readers[0] as PyChildReader, 0), result(readers[1] as PyChildReader, 1)]);
  }
  /** Sends what the child takes at once; closes its input at the end. */
  $sendSome(stdin: PyChildWriter): void {
    try {
      const rest = this.$unsent as Uint8Array;
      if (rest.length > 0) this.$unsent = rest.subarray(stdin.$input.write(rest));
    } catch (e) {
      if (!isSystemError(e)) throw e;
      // The child does not want any more.
      this.$unsent = new Uint8Array(0);
    }
    if ((this.$unsent as Uint8Array).length > 0) return;
    this.$unsent = null;
    stdin.$isClosed = true;
    stdin.$input.close();
  }
  send_signal(signal: Value): null {
    if (this.poll() !== null) return null;
    const number = Number(asInt(signal));
    try {
      sendSignal(this.$child.pid, number);
    } catch (e) {
      if (!isSystemError(e) || e.code !== "ESRCH") throw isSystemError(e) ? namedError(e.code) : e;
    }
    return null;
  }
  terminate(): null {
    return this.send_signal(15);
  }
  kill(): null {
    return this.send_signal(9);
  }
  __enter__(): Value {
    return this;
  }
  *$$__exit__(): FrameBody {
    const { stdin, stdout, stderr } = this as Value;
    stdout?.close();
    stderr?.close();
    try {
      if (stdin !== null) yield* stdin.$$close();
    } finally {
      yield* this.$$wait();
    }
    return null;
  }
  __repr__(): string {
    const code = links.repr(this.$returncode);
    const text = `<${typeOf(this).$name}: returncode: ${code} args: ${links.repr((this as Value).args)}>`;
    return text.length > 80 ? `${text.slice(0, 76)}...>` : text;
  }
}

function numberOrNone(v: Value, name: string): number | undefined {
  if (v === null) return undefined;
  const n = asInt(v);
  if (n === undefined)
    throw runtimeError(`Tulip takes the argument '${name}' of child processes as a number only`);
  return Number(n);
}

function textMode(o: { [name: string]: Value }): TextMode | null {
  const isText = o.text !== null && truth(o.text);
  const isUniversal = o.universal_newlines !== null && truth(o.universal_newlines);
  if (o.text !== null && o.universal_newlines !== null && isText !== isUniversal) {
    throw newException(
      SubprocessError,
      "Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.",
    );
  }
  if (!isText && !isUniversal && o.encoding === null && o.errors === null) return null;
  const encoding = o.encoding === null ? "utf-8" : toJs(asStr(o.encoding) as Str);
  return { encoding, errors: o.errors === null ? "strict" : toJs(asStr(o.errors) as Str) };
}

interface Command {
  readonly file: string;
  readonly args: string[];
  /** What the program is called: `argv[0]`, and in errors. */
  readonly program: string;
}

function commandOf(o: { [name: string]: Value }, env: { [name: string]: string } | undefined): Command {
  const given = o.args;
  const isOne =
    asStr(given) !== undefined || given instanceof PyBytes || typeOf(given).$proto.__fspath__ !== undefined;
  let argv = isOne ? [argumentText(given)] : arrayOf(given).map(argumentText);
  let executable = o.executable === null ? undefined : argumentText(o.executable);
  if (truth(o.shell)) {
    argv = ["/bin/sh", "-c", ...argv];
    if (executable !== undefined) argv[0] = executable;
  }
  if (argv.length === 0) throw links.getItem(links.list([]), 0);
  const [program, ...args] = argv as [string, ...string[]];
  for (const text of argv) if (text.includes("\0")) throw valueError("embedded null byte");
  executable ??= program;
  return { file: locateProgram(executable, env), args, program };
}

const positional = [
  "args",
  "bufsize",
  "executable",
  "stdin",
  "stdout",
  "stderr",
  "preexec_fn",
  "close_fds",
  "shell",
  "cwd",
  "env",
  "universal_newlines",
  "startupinfo",
  "creationflags",
  "restore_signals",
  "start_new_session",
  "pass_fds",
];

/** The parameters, for `Popen` and for what hands them on. */
export const Popen = blockingType(PyPopen, ["wait", "communicate", "__exit__"], {
  name: "Popen",
  module: "subprocess",
  doc: "Execute a child program in a new process.",
  classmethods: { __class_getitem__: "(item, /)" },
  signatures: {
    __init__:
      "(args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None)",
    poll: "()",
    wait: "(timeout=None)",
    communicate: "(input=None, timeout=None)",
    send_signal: "(sig)",
    terminate: "()",
    kill: "()",
    __enter__: "()",
    __exit__: "(exc_type, value, traceback)",
    __repr__: "()",
  },
});
