/** The exceptions of `subprocess`. */

import { importModule } from "../../modules/importer.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { Exception } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";

function signalName(number: Value): string {
  try {
    return links.repr(importModule(null, "signal", 0).Signals(number));
  } catch {
    return `unknown signal ${links.str(number)}`;
  }
}

class PySubprocessError extends Exception.$Impl {}
export const SubprocessError = exceptionType(PySubprocessError, {
  name: "SubprocessError",
  module: "subprocess",
});

class PyWithOutput extends PySubprocessError {
  get stdout(): Value {
    return (this as Value).output;
  }
  set stdout(value: Value) {
    (this as Value).output = value;
  }
}

class PyCalledProcessError extends PyWithOutput {
  __init__(returncode: Value, cmd: Value, output: Value, stderr: Value): null {
    Object.assign(this, { returncode, cmd, output, stderr });
    return null;
  }
  __str__(): string {
    const { returncode, cmd } = this as Value;
    if (returncode < 0) return `Command '${links.str(cmd)}' died with ${signalName(-returncode)}.`;
    return `Command '${links.str(cmd)}' returned non-zero exit status ${links.str(returncode)}.`;
  }
}
export const CalledProcessError = exceptionType(PyCalledProcessError, {
  name: "CalledProcessError",
  module: "subprocess",
  bases: [SubprocessError],
  signatures: { __init__: "(returncode, cmd, output=None, stderr=None)", __str__: "()" },
});

class PyTimeoutExpired extends PyWithOutput {
  __init__(cmd: Value, timeout: Value, output: Value, stderr: Value): null {
    Object.assign(this, { cmd, timeout, output, stderr });
    return null;
  }
  __str__(): string {
    const { cmd, timeout } = this as Value;
    return `Command '${links.str(cmd)}' timed out after ${links.str(timeout)} seconds`;
  }
}
export const TimeoutExpired = exceptionType(PyTimeoutExpired, {
  name: "TimeoutExpired",
  module: "subprocess",
  bases: [SubprocessError],
  signatures: { __init__: "(cmd, timeout, output=None, stderr=None)", __str__: "()" },
});
