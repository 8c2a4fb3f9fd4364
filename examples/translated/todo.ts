/** A list of things to do, as a small command line program. */
import * as argparse from "tulip-py/argparse";
import * as json from "tulip-py/json";
import { asdict, dataclass } from "tulip-py/dataclasses";
import { date, timedelta } from "tulip-py/datetime";
import { Literal, overload } from "tulip-py/typing";
import { enumerate, int, isinstance, iter, len, print, staticmethod, str } from "tulip-py/builtins";
import {
  type Dict,
  type Iterator,
  type List,
  add as add$,
  addItems,
  and,
  attr,
  call,
  callKw,
  collect,
  dictOf,
  each,
  eq,
  fmt,
  fn,
  formatValue,
  getItem,
  invoke,
  invokeKw,
  isEqual,
  isIn,
  listOf,
  lt,
  makeClass,
  mergeInto,
  or,
  program,
  setattr,
  sub,
  truth,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { __name__, def, global, pyclass, self: self$ } = program(import.meta.url, "todo.py");

self$.__doc__ = "A list of things to do, as a small command line program.";

export const Status = getItem(Literal, tupleOf(["open", "done"]));

export const Task = pyclass(
  "Task",
  class {
    declare title: str;
    declare due: date;
    declare status: "open" | "done";
    declare readonly __init__: (title: str, due: date, status?: "open" | "done") => void;
    static status: "open" | "done" = "open";

    static from_dict(data: Dict<str, any>): Task {
      return call(
        this,
        getItem(data, "title"),
        invoke(date, "fromisoformat", getItem(data, "due")),
        getItem(data, "status"),
      );
    }

    to_dict(): Dict<str, str> {
      return addItems(mergeInto(dictOf([]), asdict(this)), ["due", invoke(this.due, "isoformat")]);
    }

    is_late(today: date): boolean {
      return and(eq(this.status, "open"), () => lt(this.due, today));
    }
  },
  ["status", "class from_dict(cls, data)", "to_dict(self)", "is_late(self, today)"],
  {
    decorators: [dataclass],
    annotations: () =>
      dictOf([
        ["title", str],
        ["due", date],
        ["status", Status],
      ]),
  },
);
export type Task = InstanceType<typeof Task>;

export let Tasks: any;
Tasks = makeClass(
  "Tasks",
  [],
  null,
  (ns$1: any) => {
    let value$1: any;
    ns$1.set("__module__", __name__);
    ns$1.set("__qualname__", "Tasks");
    ns$1.set("__firstlineno__", 29);
    ns$1.set(
      "__init__",
      def(
        "Tasks.__init__(self, tasks=None)",
        (self: any, tasks: List<Task> | null = null): void => {
          setattr(
            self,
            "_tasks",
            or(tasks, () => listOf([])),
          );
        },
      ),
    );

    ns$1.set(
      "__len__",
      def("Tasks.__len__(self)", (self: any): int => len(attr(self, "_tasks"))),
    );

    ns$1.set(
      "__iter__",
      def("Tasks.__iter__(self)", (self: any): Iterator => iter(attr(self, "_tasks"))),
    );

    ns$1.set(
      "__getitem__",
      fn((value$1 = ns$1.get("overload")) === undefined ? global(overload, "overload") : value$1)(
        def("Tasks.__getitem__(self, key)", (self: any, key: int): Task => null as any),
      ),
    );
    ns$1.set(
      "__getitem__",
      fn((value$1 = ns$1.get("overload")) === undefined ? global(overload, "overload") : value$1)(
        def("Tasks.__getitem__(self, key)", (self: any, key: str): List<Task> => null as any),
      ),
    );
    ns$1.set(
      "__getitem__",
      def("Tasks.__getitem__(self, key)", (self: any, key: int | str): Task | List<Task> => {
        if (isinstance(key, int)) {
          return getItem(attr(self, "_tasks"), key);
        }
        return collect(
          attr(self, "_tasks"),
          (task: any) => task,
          (task: any) => isIn(key, attr(task, "title")),
        );
      }),
    );

    ns$1.set(
      "add",
      def("Tasks.add(self, title, due)", (self: any, title: str, due: date): any => {
        invoke(attr(self, "_tasks"), "append", Task(title, due));
        return self;
      }),
    );

    ns$1.set(
      "finish",
      def("Tasks.finish(self, index)", (self: any, index: int): Task => {
        const task = getItem(attr(self, "_tasks"), index);
        setattr(task, "status", "done");
        return task;
      }),
    );

    ns$1.set(
      "dump",
      def(
        "Tasks.dump(self)",
        (self: any): str =>
          json.dumps(collect(attr(self, "_tasks"), (task: any) => invoke(task, "to_dict"))),
      ),
    );

    ns$1.set(
      "load",
      fn((value$1 = ns$1.get("staticmethod")) === undefined ? staticmethod : value$1)(
        def("Tasks.load(text)", (text: str): any =>
          global(
            Tasks,
            "Tasks",
          )(collect(json.loads(text), (item: any) => invoke(Task, "from_dict", item))),
        ),
      ),
    );
    ns$1.set("__static_attributes__", tupleOf(["_tasks"]));
  },
  { implementation: (Base$: any) => class Tasks extends Base$ {} },
);

export const run = def(
  "run(arguments, tasks, today)",
  (arguments$: List<str>, tasks: any, today: date): void => {
    const parser = callKw(argparse.ArgumentParser, [], { prog: "todo" });
    const commands = invokeKw(parser, "add_subparsers", [], { dest: "command", required: true });
    const add = invoke(commands, "add_parser", "add");
    invoke(add, "add_argument", "title");
    invokeKw(add, "add_argument", ["--days"], { type: int, default: 1 });
    invoke(commands, "add_parser", "list");
    const done = invoke(commands, "add_parser", "done");
    invokeKw(done, "add_argument", ["index"], { type: int });
    const options = parser.parse_args(arguments$);
    if (isEqual(attr(options, "command"), "add")) {
      invoke(
        tasks,
        "add",
        attr(options, "title"),
        add$(today, callKw(timedelta, [], { days: attr(options, "days") })),
      );
    } else if (isEqual(attr(options, "command"), "done")) {
      print("done:", attr(invoke(tasks, "finish", attr(options, "index")), "title"));
    } else {
      for (const item$1 of each(enumerate(tasks))) {
        const [i, task] = unpack(item$1, 2);
        const mark: str = isEqual(attr(task, "status"), "done")
          ? "x"
          : truth(invoke(task, "is_late", today))
            ? "!"
            : " ";
        print(
          fmt`${i} [${mark}] ${attr(task, "title")} (${formatValue(attr(task, "due"), "%d %b")})`,
        );
      }
    }
  },
);

export const main = def("main()", (): void => {
  const today: date = date(2024, 5, 31);
  const tasks = invoke(
    invoke(Tasks(), "add", "water the plants", sub(today, callKw(timedelta, [], { days: 2 }))),
    "add",
    "buy bread",
    today,
  );
  for (const line of ["add 'write tests' --days 3", "list", "done 1", "list"]) {
    run(
      collect(
        invoke(
          invoke(invoke(line, "replace", "' ", "'\u0000"), "replace", "write tests", "write_tests"),
          "split",
        ),
        (word: str) => invoke(word, "strip", "'"),
      ),
      tasks,
      today,
    );
  }
  const again = invoke(Tasks, "load", invoke(tasks, "dump"));
  print(
    len(again),
    attr(getItem(again, 0), "title"),
    collect(getItem(again, "b"), (t: any) => attr(t, "title")),
  );
});

main();
