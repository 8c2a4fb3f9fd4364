/** The module `signal`. Documentation: "signal"; CPython: Lib/signal.py, Modules/signalmodule.c. */
import { current } from "../frames/fiber.ts";
import { mainFiber } from "../frames/kernel.ts";
import { deliver, interrupt, SIGINT, setSignalHandler, signalHandler } from "../frames/signals.ts";
import { pid, sendSignal } from "../host/system.ts";
import { runningFrameViews } from "../modules/caller.ts";
import { importModule } from "../modules/importer.ts";
import { builtinModule, functions, type PyModule } from "../modules/module.ts";
import { call, callable, callKw } from "../objects/call.ts";
import { keyboardInterrupt, typeError, valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt, toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { set_ } from "../objects/set.ts";
import { system } from "./os_errors.ts";
import { pythonFunctions } from "./python_module.ts";

const numbers: { readonly [name: string]: number } = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGIOT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGSTKFLT: 16,
  SIGCHLD: 17,
  SIGCLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPOLL: 29,
  SIGPWR: 30,
  SIGSYS: 31,
  SIGRTMIN: 34,
  SIGRTMAX: 64,
};

/** The C library's words for signals. */
const descriptions: { readonly [signal: number]: string } = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  4: "Illegal instruction",
  5: "Trace/breakpoint trap",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  16: "Stack fault",
  17: "Child exited",
  18: "Continued",
  19: "Stopped (signal)",
  20: "Stopped",
  21: "Stopped (tty input)",
  22: "Stopped (tty output)",
  23: "Urgent I/O condition",
  24: "CPU time limit exceeded",
  25: "File size limit exceeded",
  26: "Virtual timer expired",
  27: "Profiling timer expired",
  28: "Window changed",
  29: "I/O possible",
  30: "Power failure",
  31: "Bad system call",
};

/** What programs have set, as they set it: 0 and 1 are the default action and none. */
const pythonHandlers = new Map<number, Value>([[13, 1]]);
let enums: { Signals: Value; Handlers: Value };

function signalNumber(v: Value): number {
  const n = Number(toIndex(v));
  if (n < 1 || n > 64) throw valueError("signal number out of range");
  return n;
}

function shown(handler: Value): Value {
  const n = handler === null ? undefined : asInt(handler);
  return n === 0 || n === 1 ? call(enums.Handlers, n) : handler;
}

function current_(signal: number): Value {
  if (pythonHandlers.has(signal)) return pythonHandlers.get(signal);
  const handler = signalHandler(signal);
  return handler === interrupt ? module_.default_int_handler : handler === null ? 0 : null;
}

let module_: Value;

function setSignal(signum: Value, action: Value): Value {
  const isDefault = action !== null && asInt(action) === 0;
  const isIgnored = action !== null && asInt(action) === 1;
  const signal = Number(toIndex(signum));
  if (!isDefault && !isIgnored && !callable(action)) {
    throw typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  if (current !== mainFiber()) throw valueError("signal only works in main thread of the main interpreter");
  signalNumber(signum);
  const before = current_(signal);
  system(() => {
    if (isDefault) setSignalHandler(signal, null);
    else if (isIgnored) setSignalHandler(signal, () => {});
    else if (action === module_.default_int_handler && signal === SIGINT) setSignalHandler(signal, interrupt);
    else setSignalHandler(signal, (n) => void call(action, n, runningFrameViews()[0] ?? null));
  });
  pythonHandlers.set(signal, isDefault ? 0 : isIgnored ? 1 : action);
  return shown(before);
}

function raiseSignal(signum: Value): null {
  const signal = signalNumber(signum);
  if (!deliver(signal)) system(() => sendSignal(pid, signal));
  return null;
}

export function load(): PyModule {
  const enumModule = importModule(null, "enum", 0);
  const make = (name: string, members: { readonly [name: string]: number }) =>
    callKw(enumModule.IntEnum, [name, links.dict(Object.entries(members))], { module: "signal" });
  enums = { Signals: make("Signals", numbers), Handlers: make("Handlers", { SIG_DFL: 0, SIG_IGN: 1 }) };
  const member = (type: Value, n: number) => call(type, n);
  const constants: { [name: string]: Value } = {
    SIG_DFL: member(enums.Handlers, 0),
    SIG_IGN: member(enums.Handlers, 1),
    NSIG: 65,
  };
  for (const [name, n] of Object.entries(numbers)) constants[name] = member(enums.Signals, n);
  module_ = builtinModule("signal", {
    doc: "This module provides mechanisms to use signal handlers in Python.",
    functions: {
      "raise_signal(signalnum, /)": raiseSignal,
    },
    attributes: {
      ...constants,
      Signals: enums.Signals,
      Handlers: enums.Handlers,
      default_int_handler: functions("_signal", {
        "default_int_handler(signalnum, frame, /)": () => {
          throw keyboardInterrupt();
        },
      }).default_int_handler,
      ...pythonFunctions("signal", {
        "signal(signalnum, handler)": setSignal,
        "getsignal(signalnum)": (signum) => shown(current_(signalNumber(signum))),
        "strsignal(signalnum)": (signum) => {
          const n = signalNumber(signum);
          return descriptions[n] ?? (n >= 34 ? `Real-time signal ${n - 34}` : null);
        },
        "valid_signals()": () => {
          const all: Value[] = [];
          for (let n = 1; n <= 64; n++) {
            if (n === 32 || n === 33) continue;
            all.push(Object.values(numbers).includes(n) ? call(enums.Signals, n) : n);
          }
          return set_(links.list(all));
        },
      }),
    },
  });
  return module_;
}
