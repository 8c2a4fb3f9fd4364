/** The module `subprocess`: child processes, waiting for which blocks only its own thread. CPython: Lib/subprocess.py. */
import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callKw } from "../../objects/call.ts";
import { takeKeywords } from "../../objects/callable.ts";
import { isException, newException, pythonException, valueError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { strLength, strSlice } from "../../objects/wide_str.ts";
import { calledMethod } from "../calls_in_frames.ts";
import { DEVNULL, PIPE, STDOUT } from "../child_arguments.ts";
import { pythonFunctions } from "../python_module.ts";
import { CalledProcessError, SubprocessError, TimeoutExpired } from "./errors.ts";
import { Popen } from "./popen.ts";

class PyCompletedProcess extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  __init__(args: Value, returncode: Value, stdout: Value, stderr: Value): null {
    Object.assign(this, { args, returncode, stdout, stderr });
    return null;
  }
  check_returncode(): null {
    const { args, returncode, stdout, stderr } = this as Value;
    if (truth(returncode)) throw newException(CalledProcessError, returncode, args, stdout, stderr);
    return null;
  }
  __repr__(): string {
    const self = this as Value;
    const shown = ["args", "returncode", "stdout", "stderr"].filter(
      (name, i) => i < 2 || self[name] !== null,
    );
    return `${typeOf(this).$name}(${shown.map((name) => `${name}=${links.repr(self[name])}`).join(", ")})`;
  }
}
const CompletedProcess = builtinType(PyCompletedProcess, {
  name: "CompletedProcess",
  module: "subprocess",
  classmethods: { __class_getitem__: "(item, /)" },
  signatures: {
    __init__: "(args, returncode, stdout=None, stderr=None)",
    check_returncode: "()",
    __repr__: "()",
  },
});

/** Keywords that are there, without those that are None. */
function isGiven(kw: Keywords, name: string): boolean {
  return (kw[name] ?? null) !== null;
}

/** The keywords of a call: twins get none where none are given. */
function keywordsOf(given: Value[], defaults: Keywords): Keywords {
  return { ...defaults, ...takeKeywords(given) };
}

function open(args: Value[], kw: Keywords): Value {
  const own = loadedModule("subprocess")?.Popen ?? Popen;
  return callKw(own, args, Object.keys(kw).length > 0 ? kw : null);
}

/** `with Popen(…) as process: body`, with the child killed if the body fails. */
function* within(process: Value, body: () => FrameBody): FrameBody {
  let result: Value;
  try {
    result = yield* body();
  } catch (error) {
    process.kill();
    yield* calledMethod(process, "__exit__", null, null, null);
    throw error;
  }
  yield* calledMethod(process, "__exit__", null, null, null);
  return result;
}

function failure(code: Value, args: Value, output: Value, stderr: Value): Value {
  return callKw(CalledProcessError, [code, args], { output, stderr });
}

function* run(...given: Value[]): FrameBody {
  const { input, capture_output, timeout, check, ...kw } = keywordsOf(given, {
    input: null,
    capture_output: false,
    timeout: null,
    check: false,
  });
  if (input !== null) {
    if (isGiven(kw, "stdin")) throw valueError("stdin and input arguments may not both be used.");
    kw.stdin = PIPE;
  }
  if (truth(capture_output)) {
    if (isGiven(kw, "stdout") || isGiven(kw, "stderr")) {
      throw valueError("stdout and stderr arguments may not be used with capture_output.");
    }
    kw.stdout = kw.stderr = PIPE;
  }
  const process = open(given, kw);
  return yield* within(process, function* () {
    let outputs: Value;
    try {
      outputs = yield* calledMethod(process, "communicate", input, timeout);
    } catch (error) {
      const e = pythonException(error);
      if (e !== undefined && isException(e, TimeoutExpired)) {
        process.kill();
        yield* calledMethod(process, "wait");
      }
      throw error;
    }
    const [stdout, stderr] = outputs.$items;
    const code = process.poll();
    if (truth(check) && truth(code)) {
      throw inLibrary(failure(code, process.args, stdout, stderr), "subprocess.py:577 run");
    }
    return CompletedProcess(process.args, code, stdout, stderr);
  });
}

function* call(...given: Value[]): FrameBody {
  const { timeout, ...kw } = keywordsOf(given, { timeout: null });
  const process = open(given, kw);
  return yield* within(process, () => calledMethod(process, "wait", timeout));
}

function* check_call(...given: Value[]): FrameBody {
  const kw = keywordsOf(given, {});
  const code = yield* call(...given, kw);
  if (truth(code)) throw newException(CalledProcessError, code, kw.args ?? given[0]);
  return 0;
}

function* check_output(...given: Value[]): FrameBody {
  const { timeout, ...kw } = keywordsOf(given, { timeout: null });
  for (const name of ["stdout", "check"]) {
    if (name in kw) throw valueError(`${name} argument not allowed, it will be overridden.`);
  }
  if (kw.input === null) {
    const isText = ["universal_newlines", "text", "encoding", "errors"].some((name) => isGiven(kw, name));
    kw.input = isText ? "" : new PyBytes(new Uint8Array(0));
  }
  const done = yield* run(...given, {
    input: null,
    capture_output: false,
    ...kw,
    stdout: PIPE,
    timeout,
    check: true,
  });
  return done.stdout;
}

function* getstatusoutput(cmd: Value, kw: Keywords | undefined): FrameBody {
  let code: Value = 0;
  let data: Value;
  try {
    data = yield* check_output(cmd, { shell: true, text: true, stderr: STDOUT, timeout: null, ...kw });
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined || !isException(e, CalledProcessError)) throw error;
    ({ output: data, returncode: code } = e as Value);
  }
  const text = asStr(data) as string;
  const length = strLength(text);
  const isLine = length > 0 && strSlice(text, length - 1, length) === "\n";
  return links.tuple([code, isLine ? strSlice(text, 0, length - 1) : text]);
}

function* getoutput(cmd: Value, kw: Keywords | undefined): FrameBody {
  return (yield* getstatusoutput(cmd, kw)).$items[1];
}

function list2cmdline(seq: Value): string {
  return links
    .arrayOf(seq)
    .map((arg) => {
      const text = links.str(arg);
      // Backslashes count double before a quote, and at the end of what stands in quotes.
      const escaped = text.replace(/(\\*)"/g, '$1$1\\"');
      return text === "" || /[ \t]/.test(text) ? `"${escaped.replace(/(\\+)$/, "$1$1")}"` : escaped;
    })
    .join(" ");
}

export function load(): PyModule {
  return builtinModule("subprocess", {
    doc: "Subprocesses with accessible I/O streams",
    attributes: {
      __all__: links.list([
        "Popen",
        "PIPE",
        "STDOUT",
        "call",
        "check_call",
        "getstatusoutput",
        "getoutput",
        "check_output",
        "run",
        "CalledProcessError",
        "DEVNULL",
        "SubprocessError",
        "TimeoutExpired",
        "CompletedProcess",
      ]),
      PIPE,
      STDOUT,
      DEVNULL,
      Popen,
      CompletedProcess,
      SubprocessError,
      CalledProcessError,
      TimeoutExpired,
      ...pythonFunctions("subprocess", {
        "run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs)":
          mayBlock(run),
        "call(*popenargs, timeout=None, **kwargs)": mayBlock(call),
        "check_call(*popenargs, **kwargs)": mayBlock(check_call),
        "check_output(*popenargs, timeout=None, **kwargs)": mayBlock(check_output),
        "getstatusoutput(cmd, *, encoding=None, errors=None)": mayBlock(getstatusoutput),
        "getoutput(cmd, *, encoding=None, errors=None)": mayBlock(getoutput),
        "list2cmdline(seq)": list2cmdline,
        // Children that nobody waits for any more are Node's affair.
        "_cleanup()": () => null,
      }),
    },
  });
}
