// Every diagnostic there is: code, words, what to do, the long text and an example. docs/diagnostics.md is made of it.
// TPY0: what is not Python. TPY1: what CPython warns of. TPY2: names. TPY3: modules. TPY4: what does not fit asyncio or
// translation.
import { type Declaration, declare } from "./diagnostic.ts";

const fix = () => "mend it as the message says: CPython 3.13 refuses the program with the same words";

export const syntaxError = declare("TPY001", {
  severity: "error",
  title: "invalid syntax",
  message: (words: string) => words,
  hint: fix,
  long:
    "The text is not Python 3.13. The words are those of CPython's parser, and so is the place. After a mistake the " +
    "statement around it is left out and reading goes on, so that one run lists several; the first is the one that " +
    "CPython reports.",
  example: "def f(:\n    pass\n",
});

export const indentationError = declare("TPY002", {
  severity: "error",
  title: "wrong indentation",
  message: (words: string) => words,
  hint: () =>
    "indent the block by four spaces more than the line that opens it, and never mix tabs with spaces",
  long:
    "The indentation does not say which block a line belongs to (CPython: IndentationError or TabError). What follows " +
    "such a line is not read, as it could mean anything.",
  example: "if True:\nprint(1)\n",
});

export const tooComplex = declare("TPY003", {
  severity: "error",
  title: "nested too deeply",
  message: (words: string) => words,
  hint: () => "give parts of the expression names of their own, or read large data from a file",
  long: "The program is nested so deeply that CPython's parser gives up with MemoryError or RecursionError; so does Tulip.",
  example: `x = ${"-".repeat(4000)}1\n`,
});

export const misplaced = declare("TPY004", {
  severity: "error",
  title: "a statement where it has no meaning",
  message: (words: string) => words,
  hint: fix,
  long:
    "The text can be read, but CPython's compiler refuses it: `return` outside a function, `await` outside a coroutine, " +
    "a name that is both a parameter and `global`, and the like.",
  example: "return 1\n",
});

export const syntaxWarning = declare("TPY101", {
  severity: "warning",
  title: "what CPython warns of when it compiles",
  message: (category: string, words: string) => `${category}: ${words}`,
  hint: () => "CPython runs the program but means something else than you may think: write what is meant",
  long:
    "CPython's parser and compiler warn of things that are hardly ever meant: `is` with a literal, an escape that does not " +
    "exist, calling a tuple because a comma is missing. The words are CPython's.",
  example: 'if 1 is 1:\n    print("\\d")\n',
});

export const undefinedName = declare("TPY201", {
  severity: "warning",
  title: "a name that nothing binds",
  message: (name: string) =>
    `nothing in this module binds '${name}', and it is no builtin: NameError when it is used`,
  hint: (name: string) => `check the spelling of '${name}', or import it`,
  long:
    "No assignment, definition, import or parameter of the module binds the name. Not reported where names may appear " +
    "unseen: with `from m import *`, `exec`, `globals()` and the like, and under `try … except NameError`.",
  example: "def area(r):\n    return math.pi * r * r\n",
});

export const neverAwaited = declare("TPY202", {
  severity: "warning",
  title: "a coroutine that is never awaited",
  message: (name: string) => `'${name}' is a coroutine function: a call alone runs nothing of it`,
  hint: (name: string) => `write \`await ${name}(…)\`, or give it to asyncio.create_task()`,
  long:
    "A call of an `async def` makes a coroutine object. As a statement of its own the object is thrown away at once; when " +
    "the program runs, CPython and Tulip say that it 'was never awaited'.",
  example: "async def save():\n    pass\n\nasync def main():\n    save()\n",
});

export const foreignModule = declare("TPY301", {
  severity: "error",
  title: "a module that is not there",
  message: (name: string, _instead: string) =>
    `module '${name}' is not part of the standard library, and not beside the program`,
  hint: (_name: string, instead: string) => instead,
  long:
    "Tulip runs Python's standard library and the program's own modules; packages from PyPI are not among them. The import " +
    "raises ModuleNotFoundError when it is reached. The hint names what npm has for the purpose, where that is known.",
  example: "import aiohttp\n",
});

export const missingStandardModule = declare("TPY302", {
  severity: "error",
  title: "a standard module that Tulip does not have",
  message: (name: string) => `Tulip's standard library has no module '${name}'`,
  hint: () => "do without it in this program; docs/known-differences.md lists what is not there",
  long: "The module belongs to CPython's standard library, but not to Tulip: importing it raises ModuleNotFoundError, naming it.",
  example: "import tkinter\n",
});

export const missingName = declare("TPY303", {
  severity: "error",
  title: "a name that a module does not have",
  message: (name: string, module: string) => `module '${module}' has no '${name}' here`,
  hint: (name: string, module: string) =>
    `check the spelling; if CPython's '${module}' has '${name}', Tulip does not have it yet`,
  long:
    "`from module import name` or `module.name` asks for something that Tulip's module does not have: a slip of the pen, or a " +
    "part of the library that is not there. It raises ImportError or AttributeError when it is reached.",
  example: "from asyncio import spawn\n",
});

export const blockingCall = declare("TPY401", {
  severity: "note",
  title: "a call that blocks the event loop",
  message: (call: string, _instead: string) =>
    `${call}() blocks the event loop: no other task runs meanwhile`,
  hint: (_call: string, instead: string) => `use ${instead}`,
  long: "A coroutine calls something that waits without `await`. It works as in CPython: everything else stands still.",
  example: "import time\n\nasync def main():\n    time.sleep(1)\n",
});

export const dynamicCode = declare("TPY402", {
  severity: "note",
  title: "names that the translator cannot see",
  message: (call: string) => `${call}() works on names that the translator cannot see`,
  hint: () => "write what is meant: a dict for names made at run time, getattr() for attributes",
  long:
    "`eval`, `exec`, `globals()` and their like work under `tulip run`. In TypeScript written by `tulip translate` they reach " +
    "the runtime's copies of the module's names, and types cannot be told.",
  example: 'print(eval("1 + 1"))\n',
});

export const generatorForm = declare("TPY403", {
  severity: "note",
  title: "a coroutine that is no native async function in TypeScript",
  message: (name: string, reason: string) =>
    `${name}() is written as a generator function, not as a native async function: ${reason}`,
  hint: () => "await it, or make a task of it: those who only do that get `async` and `await`",
  long:
    "`tulip translate` writes coroutines as native `async` functions where these can do the same. They cannot run their first " +
    "step at once (eager tasks), nor be driven by hand (`send`, `throw`, `close`, `__await__`): such coroutines are written " +
    "in the form that `tulip run` uses. Both forms work together.",
  example: "async def main():\n    pass\n\nmain().send(None)\n",
});

/** The table, in the order of the codes. */
export const declarations: readonly Declaration<never>[] = [
  syntaxError,
  indentationError,
  tooComplex,
  misplaced,
  syntaxWarning,
  undefinedName,
  neverAwaited,
  foreignModule,
  missingStandardModule,
  missingName,
  blockingCall,
  dynamicCode,
  generatorForm,
];
