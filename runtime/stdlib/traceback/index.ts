// The module `traceback`. https://docs.python.org/3.13/library/traceback.html
import { runningFrames } from "../../modules/caller.ts";
import { loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { callMethod } from "../../objects/call.ts";
import { handling, PyBaseException, typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { formatExceptionOnly } from "../../objects/traceback_format.ts";
import { PyTraceback } from "../../objects/traceback_type.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { generatorOf } from "../python_module.ts";
import { FrameSummary, StackSummary, summaryOfFrames, summaryOfTraceback } from "./stack_summary.ts";
import { exceptionLines, TracebackException, writeLines } from "./traceback_exception.ts";

/** The exception and the traceback that `(exc)` or `(type, value, tb)` mean. */
function parse(exc: Value, value: Value, tb: Value): [Value, Value] {
  if ((value === undefined) !== (tb === undefined))
    throw valueError("Both or neither of value and tb must be given");
  if (value === undefined) {
    if (exc === null) return [null, null];
    if (exc instanceof PyBaseException) return [exc, exc.$traceback];
    throw typeError(`Exception expected for value, ${typeOf(exc).$name} found`);
  }
  return [value, tb];
}

function lines(exc: Value, value: Value, tb: Value, limit: Value, chain: Value): string[] {
  const [e, traceback] = parse(exc, value, tb);
  if (e === null) return ["NoneType: None\n"];
  const before = e.$traceback;
  e.$traceback = traceback;
  try {
    return exceptionLines(e, limit ?? undefined, truth(chain));
  } finally {
    e.$traceback = before;
  }
}

/** The frames that are running, outermost first, as CPython's `extract_stack` gives them. */
function stack(limit: Value): Value {
  const frames = runningFrames().reverse();
  return summaryOfFrames(
    limit === null ? frames : limit >= 0 ? frames.slice(-limit || frames.length) : frames.slice(0, -limit),
  );
}

function texts(summary: Value): string[] {
  return links.arrayOf(summary.format());
}

function* walk(tb: Value): Generator<Value, Value, Value> {
  for (let t = tb; t instanceof PyTraceback; t = t.tb_next) yield tuple([t.tb_frame, t.tb_lineno]);
  return null;
}

export function load(): PyModule {
  return builtinModule("traceback", {
    doc: "Extract, format and print information about Python stack traces.",
    style: "python",
    functions: {
      "print_tb(tb, limit=None, file=None)": (tb, limit, file) => {
        writeLines(file, texts(summaryOfTraceback(tb, limit)));
        return null;
      },
      "format_tb(tb, limit=None)": (tb, limit) => links.list(texts(summaryOfTraceback(tb, limit))),
      "extract_tb(tb, limit=None)": summaryOfTraceback,
      "print_exception(exc, /, value=<implicit>, tb=<implicit>, limit=None, file=None, chain=True, **kwargs)":
        (exc, value, tb, limit, file, chain) => {
          writeLines(file, lines(exc, value, tb, limit, chain));
          return null;
        },
      "format_exception(exc, /, value=<implicit>, tb=<implicit>, limit=None, chain=True, **kwargs)": (
        exc,
        value,
        tb,
        limit,
        chain,
      ) => links.list(lines(exc, value, tb, limit, chain)),
      "format_exception_only(exc, /, value=<implicit>, *, show_group=False)": (exc, value) => {
        const e = value === undefined ? exc : value;
        return links.list(e === null ? ["NoneType: None\n"] : formatExceptionOnly(e));
      },
      "print_exc(limit=None, file=None, chain=True)": (limit, file, chain) => {
        writeLines(file, lines(handling.current, undefined, undefined, limit, chain));
        return null;
      },
      "format_exc(limit=None, chain=True)": (limit, chain) =>
        lines(handling.current, undefined, undefined, limit, chain).join(""),
      "print_last(limit=None, file=None, chain=True)": (limit, file, chain) => {
        const e = loadedModule("sys")?.last_exc;
        if (e === undefined) throw valueError("no last exception");
        writeLines(file, lines(e, undefined, undefined, limit, chain));
        return null;
      },
      "format_list(extracted_list)": (list) =>
        callMethod(callMethod(StackSummary, "from_list", list), "format"),
      "print_list(extracted_list, file=None)": (list, file) => {
        writeLines(file, texts(callMethod(StackSummary, "from_list", list)));
        return null;
      },
      "extract_stack(f=None, limit=None)": (_f, limit) => stack(limit),
      "format_stack(f=None, limit=None)": (_f, limit) => links.list(texts(stack(limit))),
      "print_stack(f=None, limit=None, file=None)": (_f, limit, file) => {
        writeLines(file, texts(stack(limit)));
        return null;
      },
      "walk_tb(tb)": (tb) => generatorOf("walk_tb", walk(tb)),
      "clear_frames(tb)": () => null,
    },
    attributes: {
      __all__: links.list(
        "extract_stack extract_tb format_exception format_exception_only format_list format_stack format_tb print_exc format_exc print_exception print_last print_stack print_tb clear_frames FrameSummary StackSummary TracebackException walk_tb print_list".split(
          " ",
        ),
      ),
      FrameSummary,
      StackSummary,
      TracebackException,
    },
  });
}
