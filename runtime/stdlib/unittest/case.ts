// The module `unittest.case`: tests, skipping, and the managers of assertions.

import { mayBlock } from "../../frames/twin.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import {
  _AssertNotWarnsContext,
  _AssertRaisesContext,
  _AssertWarnsContext,
  _BaseTestCaseContext,
} from "./contexts.ts";
import { _Outcome, _ShouldStop, _UnexpectedSuccess, SkipTest } from "./outcome.ts";
import {
  addModuleCleanup,
  doModuleCleanups,
  enterModuleContext,
  expectedFailure,
  skip,
  skipIf,
  skipUnless,
} from "./skipping.ts";
import { _SubTest, FunctionTestCase, TestCase } from "./test_case.ts";

/** The functions that `unittest` itself offers too. */
export const caseFunctions = {
  "addModuleCleanup(function, /, *args, **kwargs)": addModuleCleanup,
  "enterModuleContext(cm)": enterModuleContext,
  "doModuleCleanups()": mayBlock(doModuleCleanups),
  "skip(reason)": skip,
  "skipIf(condition, reason)": skipIf,
  "skipUnless(condition, reason)": skipUnless,
  "expectedFailure(test_item)": expectedFailure,
};

export function load(): PyModule {
  return builtinModule("unittest.case", {
    doc: "Test case implementation",
    style: "python",
    functions: caseFunctions,
    attributes: {
      DIFF_OMITTED: "\nDiff is %s characters long. Set self.maxDiff to None to see it.",
      FunctionTestCase,
      SkipTest,
      TestCase,
      _AssertNotWarnsContext,
      _AssertRaisesContext,
      _AssertWarnsContext,
      _BaseTestCaseContext,
      _Outcome,
      _ShouldStop,
      _SubTest,
      _UnexpectedSuccess,
      __unittest: true,
    },
  });
}
