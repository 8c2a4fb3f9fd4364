// `unittest.main()` and `python -m unittest`. CPython: Lib/unittest/main.py.
import type { FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, setattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { isException, newException, SystemExit, TypeError_ } from "../../objects/exception.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isType, wellKnown } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { calledMethod } from "../calls_in_frames.ts";
import { pythonFunction } from "../python_function.ts";
import { text } from "./contexts.ts";
import { defaultTestLoader } from "./loader.ts";
import { TextTestRunner } from "./runner.ts";
import { installHandler } from "./signals.ts";

const module = "unittest.main";
const NO_TESTS_EXITCODE = 5;
const sys = (): Value => importModule(null, "sys", 0);

const MAIN_EXAMPLES = `Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
`;

const MODULE_EXAMPLES = `Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
`;

/** A file's path as the name of a module. */
function convertName(name: Value): Value {
  const path = importModule(null, "os.path", 0);
  let file = toJs(name);
  if (!file.toLowerCase().endsWith(".py") || !truth(callMethod(path, "isfile", name))) return name;
  if (file.startsWith("/")) {
    file = toJs(callMethod(path, "relpath", name, callMethod(importModule(null, "os", 0), "getcwd")));
    if (file.startsWith("/") || file.startsWith("..")) return name;
  }
  const plain = toJs(callMethod(path, "normpath", fromJs(file)));
  return fromJs(plain.slice(0, -3).replaceAll("/", "."));
}

const selectPattern = pythonFunction(
  "_convert_select_pattern",
  "(pattern)",
  (pattern: Value) => (toJs(pattern).includes("*") ? pattern : fromJs(`*${toJs(pattern)}*`)),
  module,
);

class PyTestProgram extends PyObject {
  exit: Value = true;
  verbosity: Value = 1;
  failfast: Value = null;
  catchbreak: Value = null;
  buffer: Value = null;
  tb_locals: Value = false;
  durations: Value = null;
  warnings: Value = null;
  defaultTest: Value = null;
  testRunner: Value = null;
  testLoader: Value = null;
  progName: Value = null;
  module: Value = null;
  testNames: Value = null;
  test: Value = null;
  result: Value = null;
  testNamePatterns: Value = null;
  _main_parser: Value = null;
  _discovery_parser: Value = null;
  start: Value = ".";
  pattern: Value = "test*.py";
  top: Value = null;

  __init__(...args: Value[]): null {
    return runBlocking(this.$init(...args));
  }
  *$init(
    given: Value = "__main__",
    defaultTest: Value = null,
    argv: Value = null,
    testRunner: Value = null,
    testLoader: Value = defaultTestLoader,
    exit: Value = true,
    verbosity: Value = 1,
    failfast: Value = null,
    catchbreak: Value = null,
    buffer: Value = null,
    warnings: Value = null,
    kw: Keywords = {},
  ): FrameBody {
    this.module = asStr(given) !== undefined ? importModule(null, toJs(given), 0) : given;
    const words = argv ?? getattr(sys(), "argv");
    this.exit = exit;
    this.failfast = failfast;
    this.catchbreak = catchbreak;
    this.verbosity = verbosity;
    this.buffer = buffer;
    this.tb_locals = kw.tb_locals ?? false;
    this.durations = kw.durations ?? null;
    this.warnings = warnings === null && !truth(getattr(sys(), "warnoptions")) ? "default" : warnings;
    this.defaultTest = defaultTest;
    this.testRunner = testRunner;
    this.testLoader = testLoader;
    this.progName = callMethod(importModule(null, "os.path", 0), "basename", arrayOf(words)[0]);
    callMethod(this, "parseArgs", words);
    yield* calledMethod(this, "runTests");
    return null;
  }
  _print_help(..._args: Value[]): null {
    const parser = this._main_parser;
    const print = (v: Value) => call(importModule(null, "builtins", 0).print, v);
    const values = (examples: string) => fromJs(examples.replaceAll("%(prog)s", text(this.progName)));
    print(callMethod(parser, "format_help"));
    if (this.module !== null) {
      print(values(MODULE_EXAMPLES));
      return null;
    }
    print(values(MAIN_EXAMPLES));
    callMethod(this._discovery_parser, "print_help");
    return null;
  }
  parseArgs(argv: Value): null {
    const words = arrayOf(argv);
    this._initArgParsers();
    const rest = list(words.slice(1));
    if (this.module === null) {
      if (words.length > 1 && toJs(words[1]).toLowerCase() === "discover") {
        callMethod(this, "_do_discovery", list(words.slice(2)));
        return null;
      }
      callMethod(this._main_parser, "parse_args", rest, this);
      if (!truth((this as Value).tests)) {
        callMethod(this, "_do_discovery", list([]));
        return null;
      }
    } else callMethod(this._main_parser, "parse_args", rest, this);
    const { tests } = this as Value;
    if (truth(tests)) {
      this.testNames = list(arrayOf(tests).map(convertName));
    } else if (this.defaultTest === null) this.testNames = null;
    else if (asStr(this.defaultTest) !== undefined) this.testNames = tuple([this.defaultTest]);
    else this.testNames = list(arrayOf(this.defaultTest));
    callMethod(this, "createTests");
    return null;
  }
  createTests(from_discovery: Value, Loader: Value): null {
    if (truth(this.testNamePatterns)) setattr(this.testLoader, "testNamePatterns", this.testNamePatterns);
    if (truth(from_discovery)) {
      const loader = Loader === null ? this.testLoader : call(Loader);
      this.test = callMethod(loader, "discover", this.start, this.pattern, this.top);
    } else if (this.testNames === null) {
      this.test = callMethod(this.testLoader, "loadTestsFromModule", this.module);
    } else this.test = callMethod(this.testLoader, "loadTestsFromNames", this.testNames, this.module);
    return null;
  }
  _initArgParsers(): null {
    const parent = callMethod(this, "_getParentArgParser");
    this._main_parser = callMethod(this, "_getMainArgParser", parent);
    this._discovery_parser = callMethod(this, "_getDiscoveryArgParser", parent);
    return null;
  }
  _getParentArgParser(): Value {
    const argparse = importModule(null, "argparse", 0) as Value;
    const parser = callKw(argparse.ArgumentParser, [], { add_help: false });
    const option = (names: Value[], kw: Keywords) => callKw(getattr(parser, "add_argument"), names, kw);
    const constant = (names: Value[], dest: string, const_: Value, help: string) =>
      option(names, { dest, action: "store_const", const: const_, help });
    constant(["-v", "--verbose"], "verbosity", 2, "Verbose output");
    constant(["-q", "--quiet"], "verbosity", 0, "Quiet output");
    option(["--locals"], {
      dest: "tb_locals",
      action: "store_true",
      help: "Show local variables in tracebacks",
    });
    option(["--durations"], {
      dest: "durations",
      type: wellKnown.int,
      default: null,
      metavar: "N",
      help: "Show the N slowest test cases (N=0 for all)",
    });
    const self = this as Value;
    const optional = (names: Value[], dest: string, help: string) => {
      if (self[dest] !== null) return;
      option(names, { dest, action: "store_true", help });
      self[dest] = false;
    };
    optional(["-f", "--failfast"], "failfast", "Stop on first fail or error");
    optional(["-c", "--catch"], "catchbreak", "Catch Ctrl-C and display results so far");
    optional(["-b", "--buffer"], "buffer", "Buffer stdout and stderr during tests");
    if (this.testNamePatterns === null) {
      option(["-k"], {
        dest: "testNamePatterns",
        action: "append",
        type: selectPattern,
        help: "Only run tests which match the given substring",
      });
      this.testNamePatterns = list([]);
    }
    return parser;
  }
  _getMainArgParser(parent: Value): Value {
    const argparse = importModule(null, "argparse", 0) as Value;
    const parser = callKw(argparse.ArgumentParser, [], { parents: list([parent]) });
    setattr(parser, "prog", this.progName);
    setattr(parser, "print_help", getattr(this, "_print_help"));
    const help = "a list of any number of test modules, classes and test methods.";
    callKw(getattr(parser, "add_argument"), ["tests"], { nargs: "*", help });
    return parser;
  }
  _getDiscoveryArgParser(parent: Value): Value {
    const argparse = importModule(null, "argparse", 0) as Value;
    const parser = callKw(argparse.ArgumentParser, [], { parents: list([parent]) });
    setattr(parser, "prog", fromJs(`${text(this.progName)} discover`));
    setattr(
      parser,
      "epilog",
      "For test discovery all test modules must be importable from the top level directory of the project.",
    );
    const option = (names: Value[], kw: Keywords) => callKw(getattr(parser, "add_argument"), names, kw);
    option(["-s", "--start-directory"], {
      dest: "start",
      help: "Directory to start discovery ('.' default)",
    });
    option(["-p", "--pattern"], { dest: "pattern", help: "Pattern to match tests ('test*.py' default)" });
    option(["-t", "--top-level-directory"], {
      dest: "top",
      help: "Top level directory of project (defaults to start directory)",
    });
    const { SUPPRESS } = argparse;
    for (const name of ["start", "pattern", "top"])
      option([name], { nargs: "?", default: SUPPRESS, help: SUPPRESS });
    return parser;
  }
  _do_discovery(argv: Value, Loader: Value): null {
    this.start = ".";
    this.pattern = "test*.py";
    this.top = null;
    if (argv !== null) {
      if (this._discovery_parser === null) this._initArgParsers();
      callMethod(this._discovery_parser, "parse_args", argv, this);
    }
    callKw(getattr(this, "createTests"), [], { from_discovery: true, Loader });
    return null;
  }
  runTests(): null {
    return runBlocking(this.$runTests());
  }
  $runner(): Value {
    const make = this.testRunner;
    if (!isType(make)) return make;
    const { verbosity, failfast, buffer, warnings, tb_locals, durations } = this;
    const usual = { verbosity, failfast, buffer, warnings };
    for (const kw of [{ ...usual, tb_locals, durations }, usual]) {
      try {
        return callKw(make, [], kw);
      } catch (e) {
        if (!isException(e, TypeError_)) throw e;
      }
    }
    return call(make);
  }
  *$runTests(): FrameBody {
    if (truth(this.catchbreak)) installHandler();
    this.testRunner ??= TextTestRunner;
    this.result = yield* calledMethod(this.$runner(), "run", this.test);
    if (!truth(this.exit)) return null;
    const ran = getattr(this.result, "testsRun") !== 0 || len(getattr(this.result, "skipped")) > 0;
    const status = ran ? (truth(callMethod(this.result, "wasSuccessful")) ? 0 : 1) : NO_TESTS_EXITCODE;
    throw newException(SystemExit, status);
  }
}

export const TestProgram = builtinType(PyTestProgram, {
  name: "TestProgram",
  module,
  doc: "A command-line program that runs a set of tests; this is primarily\n       for making test modules conveniently executable.\n    ",
  attributes: {
    module: null,
    verbosity: 1,
    failfast: null,
    catchbreak: null,
    buffer: null,
    progName: null,
    warnings: null,
    testNamePatterns: null,
    _discovery_parser: null,
  },
  signatures: {
    __init__:
      "(module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=<unittest.loader.TestLoader object>, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None)",
    _print_help: "(*args, **kwargs)",
    parseArgs: "(argv)",
    createTests: "(from_discovery=False, Loader=None)",
    _initArgParsers: "()",
    _getParentArgParser: "()",
    _getMainArgParser: "(parent)",
    _getDiscoveryArgParser: "(parent)",
    _do_discovery: "(argv, Loader=None)",
    runTests: "()",
  },
});
TestProgram.$proto.__init__.$twin = function (this: PyTestProgram, ...args: Value[]): FrameBody {
  return this.$init(...args);
};
TestProgram.$proto.runTests.$twin = function (this: PyTestProgram): FrameBody {
  return this.$runTests();
};
// Called from a frame the class makes the object and waits for its tests.
(TestProgram as Value).$twin = function* (...args: Value[]): FrameBody {
  const made = new PyTestProgram();
  yield* made.$init(...args);
  return made;
};

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Unittest main program",
    attributes: { MAIN_EXAMPLES, MODULE_EXAMPLES, TestProgram, main: TestProgram, __unittest: true },
  });
}
