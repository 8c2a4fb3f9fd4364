// The module `contextlib`. https://docs.python.org/3.13/library/contextlib.html
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.ts";
import { AsyncContextDecorator, ContextDecorator } from "./decorators.ts";
import { AsyncExitStack, ExitStack } from "./exit_stack.ts";
import {
  _AsyncGeneratorContextManager,
  _GeneratorContextManager,
  asynccontextmanager,
  contextmanager,
} from "./generator_context.ts";
import {
  aclosing,
  chdir,
  closing,
  nullcontext,
  redirect_stderr,
  redirect_stdout,
  suppress,
} from "./managers.ts";

export function load(): PyModule {
  return builtinModule("contextlib", {
    doc: "Utilities for with-statement contexts.  See PEP 343.",
    style: "python",
    functions: { "contextmanager(func)": contextmanager, "asynccontextmanager(func)": asynccontextmanager },
    attributes: {
      __all__: list([
        "asynccontextmanager",
        "contextmanager",
        "closing",
        "nullcontext",
        "AbstractContextManager",
        "AbstractAsyncContextManager",
        "AsyncExitStack",
        "ContextDecorator",
        "ExitStack",
        "redirect_stdout",
        "redirect_stderr",
        "suppress",
        "aclosing",
        "chdir",
      ]),
      AbstractAsyncContextManager,
      AbstractContextManager,
      AsyncContextDecorator,
      AsyncExitStack,
      ContextDecorator,
      ExitStack,
      _AsyncGeneratorContextManager,
      _GeneratorContextManager,
      aclosing,
      chdir,
      closing,
      nullcontext,
      redirect_stderr,
      redirect_stdout,
      suppress,
    },
  });
}
