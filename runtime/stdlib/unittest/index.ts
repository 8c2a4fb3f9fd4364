// The module `unittest`. https://docs.python.org/3.13/library/unittest.html
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { list } from "../../objects/list.ts";
import { lazySubmodules } from "../submodules.ts";
import { caseFunctions } from "./case.ts";
import { defaultTestLoader, TestLoader } from "./loader.ts";
import { TestProgram } from "./main.ts";
import { SkipTest } from "./outcome.ts";
import { TestResult } from "./result.ts";
import { TextTestResult, TextTestRunner } from "./runner.ts";
import { signalFunctions } from "./signals.ts";
import { BaseTestSuite, TestSuite } from "./suite.ts";
import { FunctionTestCase, TestCase } from "./test_case.ts";

export function load(): PyModule {
  const m = builtinModule("unittest", {
    doc: "Python unit testing framework, based on Erich Gamma's JUnit and Kent Beck's Smalltalk testing framework.",
    package: true,
    style: "python",
    functions: { ...caseFunctions, ...signalFunctions },
    attributes: {
      __all__: list([
        "TestResult",
        "TestCase",
        "IsolatedAsyncioTestCase",
        "TestSuite",
        "TextTestRunner",
        "TestLoader",
        "FunctionTestCase",
        "main",
        "defaultTestLoader",
        "SkipTest",
        "skip",
        "skipIf",
        "skipUnless",
        "expectedFailure",
        "TextTestResult",
        "installHandler",
        "registerResult",
        "removeResult",
        "removeHandler",
        "addModuleCleanup",
        "doModuleCleanups",
        "enterModuleContext",
      ]),
      BaseTestSuite,
      FunctionTestCase,
      SkipTest,
      TestCase,
      TestLoader,
      TestProgram,
      TestResult,
      TestSuite,
      TextTestResult,
      TextTestRunner,
      defaultTestLoader,
      main: TestProgram,
      __unittest: true,
    },
  });
  // Imported with asyncio, at the first look.
  Object.defineProperty(m, "IsolatedAsyncioTestCase", {
    configurable: true,
    enumerable: true,
    get: () => getattr(importModule(null, "unittest.async_case", 0), "IsolatedAsyncioTestCase"),
  });
  lazySubmodules(m, ["case", "loader", "result", "runner", "signals", "suite", "util"]);
  return m;
}
