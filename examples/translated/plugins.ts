/** A registry of plugins: a protocol, a decorator that registers, abstract bases, a chain of filters. */
import { ABC } from "tulip-py/abc";
import { ClassVar, Protocol, TypeVar } from "tulip-py/typing";
import { type int, TypeError, dict, print, sorted, str, type } from "tulip-py/builtins";
import {
  type Dict,
  type Frame,
  type List,
  attr,
  base,
  call,
  callKw,
  dictOf,
  each,
  fmt,
  fn,
  getItem,
  iadd,
  invoke,
  iterOf,
  listOf,
  matches,
  mul,
  program,
  setItem,
  setattr,
  takeKeywords,
  truth,
  tupleOf,
} from "tulip-py/runtime";

const { caught, def, generate, global, pyclass } = program(import.meta.url, "plugins.py");

export const T = TypeVar("T", { bound: "Plugin" });

export const Renderer = pyclass(
  "Renderer",
  class {
    declare name: str;

    render(text: str): str {
      return null as any;
    }
  },
  ["render(self, text)"],
  {
    bases: [Protocol],
    annotations: () => dictOf([["name", str]]),
  },
);
export type Renderer = InstanceType<typeof Renderer>;

/** What all plugins have in common. */
export const Plugin = pyclass(
  "Plugin",
  class {
    declare name: str;
    declare registry: Dict<str, any>;
    declare level: int;
    declare calls: int;

    static name: str = "plugin";
    static registry: Dict<str, any> = dictOf([]);

    __init__(level: int = 1): void {
      this.level = level;
      this.calls = 0;
    }

    /** Changes a text. */
    apply(text: str): str {
      return null as any;
    }

    __call__(text: str): str {
      this.calls = iadd(this.calls, 1);
      return this.apply(text);
    }

    static create(name: str, level: int = 1): Plugin {
      return call(getItem(attr(this, "registry"), name), level);
    }

    static names(): List<str> {
      return sorted(attr(global(Plugin, "Plugin"), "registry"));
    }
  },
  [
    "name",
    "registry",
    "__init__(self, level=1)",
    "abstract apply(self, text)",
    "__call__(self, text)",
    "class create(cls, name, level=1)",
    "static names()",
  ],
  {
    bases: [ABC],
    annotations: () =>
      dictOf([
        ["name", getItem(ClassVar, str)],
        ["registry", getItem(ClassVar, getItem(dict, tupleOf([str, getItem(type, "Plugin")])))],
      ]),
  },
);
export type Plugin = InstanceType<typeof Plugin>;

export const register = def("register(name)", (name: str): ((value: any) => any) => {
  const decorate = def("register.<locals>.decorate(cls)", (cls: any): any => {
    setattr(cls, "name", name);
    setItem(attr(Plugin, "registry"), name, cls);
    return cls;
  });

  return decorate;
});

export const Upper = fn(register("upper"))(
  pyclass(
    "Upper",
    class extends base(Plugin) {
      apply(text: str): str {
        return invoke(text, "upper");
      }
    },
    ["apply(self, text)"],
    { bases: [Plugin] },
  ),
);

export const Repeat = fn(register("repeat"))(
  pyclass(
    "Repeat",
    class extends base(Plugin) {
      apply(text: str): str {
        return mul(text, this.level);
      }
    },
    ["apply(self, text)"],
    { bases: [Plugin] },
  ),
);

export const Html = pyclass(
  "Html",
  class {
    declare name: str;
    declare tag: str;
    static name: str = "html";

    __init__(tag: str): void {
      this.tag = tag;
    }

    render(text: str): str {
      return fmt`<${this.tag}>${text}</${this.tag}>`;
    }
  },
  ["name", "__init__(self, tag)", "render(self, text)"],
);
export type Html = InstanceType<typeof Html>;

export const show = def(
  "show(renderer, *texts, sep=' ')",
  (renderer: Renderer, ...texts$rest: any[]): void => {
    const kw$ = takeKeywords(texts$rest);
    const texts = tupleOf(texts$rest);
    let { sep = " " } = kw$;
    print(
      attr(renderer, "name"),
      invoke(
        sep,
        "join",
        generate(
          "show.<locals>.<genexpr>",
          function* (items$1: any): Frame {
            for (const t of each(items$1)) {
              yield renderer.render(t);
            }
          },
          iterOf(texts),
        ),
      ),
    );
  },
);

export const compose = def(
  "compose(*steps)",
  (...steps$rest: ((value: str) => str)[]): ((value: str) => str) => {
    const steps = tupleOf(steps$rest);
    const run = def("compose.<locals>.run(text)", (text: str): str => {
      for (const step of each(steps)) {
        text = call(step, text);
      }
      return text;
    });

    return run;
  },
);

export const first = def(
  "first(items, default=None)",
  <T,>(items: List<T>, default$: T | null = null): T | null =>
    truth(items) ? getItem(items, 0) : default$,
);

export const main = def("main()", (): void => {
  const [upper, repeat] = [
    invoke(Plugin, "create", "upper"),
    invoke(Plugin, "create", "repeat", 3),
  ];
  const chain = compose(upper as any, repeat as any, attr(str, "strip"));
  print(
    call(chain, "ab "),
    call(chain, "x"),
    attr(upper, "calls"),
    attr(repeat, "name"),
    invoke(Plugin, "names"),
  );
  callKw(show, [Html("b"), "one", "two"], { sep: " | " });
  const found: Plugin | null = first(listOf([upper, repeat]));
  print(truth(found) ? attr(found!, "name") : null, first(listOf([])));
  try {
    Plugin();
  } catch (error$1) {
    const error = caught(error$1);
    if (matches(error, TypeError)) {
      print(error);
    } else {
      throw error;
    }
  }
});

main();
