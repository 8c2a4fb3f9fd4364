/** The module `reprlib`. https://docs.python.org/3.13/library/reprlib.html */
import { current } from "../frames/fiber.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, getattrOr, setattr } from "../objects/attribute.ts";
import { call, callMethod } from "../objects/call.ts";
import { pythonException, typeError, valueError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { list } from "../objects/list.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { id } from "../objects/object_type.ts";
import { repr } from "../objects/repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { getItem } from "../objects/subscript.ts";
import { tuple } from "../objects/tuple.ts";
import { typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { pythonClass } from "./python_class.ts";
import { pythonFunction } from "./python_function.ts";
import { pythonFunctions } from "./python_module.ts";

const text = (v: Value): string => toJs(v);

/** Items in the order of their sizes where they have one. */
function sorted(values: Value[]): Value[] {
  const copy = list([...values]);
  try {
    callMethod(copy, "sort");
  } catch (e) {
    if (pythonException(e) === undefined) throw e;
    return values;
  }
  return copy.$items;
}

const inner = (self: Value, x: Value, level: number): string => text(callMethod(self, "repr1", x, level));

function joined(self: Value, pieces: string[], level: number): string {
  const { indent } = self;
  if (indent === null) return pieces.join(", ");
  if (pieces.length === 0) return "";
  const n = asInt(indent);
  const s = asStr(indent);
  if (n === undefined && s === undefined) {
    throw typeError(`Repr.indent must be a str, int or None, not ${text(repr(typeOf(indent)))}`);
  }
  if (s === undefined && Number(n) < 0) throw valueError(`Repr.indent cannot be negative int (was ${n})`);
  const unit = s === undefined ? " ".repeat(Number(n)) : text(s);
  const separator = `,\n${unit.repeat(Number(self.maxlevel) - level + 1)}`;
  return ["", ...pieces, ""].join(separator).slice(1, unit.length > 0 ? -unit.length : undefined);
}

function sequence(
  self: Value,
  x: Iterable<Value>,
  level: Value,
  left: string,
  right: string,
  max: Value,
  trail = "",
): Value {
  const items = [...x];
  const depth = Number(level);
  if (depth <= 0 && items.length > 0) return fromJs(left + text(self.fillvalue) + right);
  const pieces = items.slice(0, Number(max)).map((item) => inner(self, item, depth - 1));
  if (items.length > Number(max)) pieces.push(text(self.fillvalue));
  const close = items.length === 1 && trail !== "" && self.indent === null ? trail + right : right;
  return fromJs(left + joined(self, pieces, depth) + close);
}

function shortened(self: Value, s: string, max: Value): Value {
  const points = [...s];
  const limit = Number(max);
  if (points.length <= limit) return fromJs(s);
  const fill = text(self.fillvalue);
  const i = Math.max(0, Math.floor((limit - 3) / 2));
  const j = Math.max(0, limit - 3 - i);
  return fromJs(points.slice(0, i).join("") + fill + points.slice(points.length - j).join(""));
}

const LIMITS = {
  maxlevel: 6,
  maxtuple: 6,
  maxlist: 6,
  maxarray: 5,
  maxdict: 4,
  maxset: 6,
  maxfrozenset: 6,
  maxdeque: 6,
  maxstring: 30,
  maxlong: 40,
  maxother: 30,
};

const Repr = pythonClass("Repr", [], {
  module: "reprlib",
  methods: {
    [`__init__(self, *, ${Object.entries(LIMITS)
      .map(([name, n]) => `${name}=${n}`)
      .join(", ")}, fillvalue='...', indent=None)`]: (self, kw: Keywords) => {
      for (const name of [...Object.keys(LIMITS), "fillvalue", "indent"]) self[name] = kw[name];
      return null;
    },
    "repr(self, x)": (self, x) => callMethod(self, "repr1", x, self.maxlevel),
    "repr1(self, x, level)": (self, x, level) => {
      const name = typeOf(x).$name.replaceAll(" ", "_").replace(/^.*\./, "");
      const method = getattrOr(self, `repr_${name}`, undefined);
      return method === undefined ? callMethod(self, "repr_instance", x, level) : call(method, x, level);
    },
    "repr_tuple(self, x, level)": (self, x, level) =>
      sequence(self, each(x), level, "(", ")", self.maxtuple, ","),
    "repr_list(self, x, level)": (self, x, level) => sequence(self, each(x), level, "[", "]", self.maxlist),
    "repr_array(self, x, level)": (self, x, level) =>
      len(x) === 0
        ? `array('${x.typecode}')`
        : sequence(self, each(x), level, `array('${x.typecode}', [`, "])", self.maxarray),
    "repr_set(self, x, level)": (self, x, level) =>
      len(x) === 0 ? "set()" : sequence(self, sorted([...each(x)]), level, "{", "}", self.maxset),
    "repr_frozenset(self, x, level)": (self, x, level) =>
      len(x) === 0
        ? "frozenset()"
        : sequence(self, sorted([...each(x)]), level, "frozenset({", "})", self.maxfrozenset),
    "repr_deque(self, x, level)": (self, x, level) =>
      sequence(self, each(x), level, "deque([", "])", self.maxdeque),
    "repr_dict(self, x, level)": (self, x, level) => {
      const count = len(x);
      if (count === 0) return "{}";
      const depth = Number(level);
      if (depth <= 0) return fromJs(`{${text(self.fillvalue)}}`);
      const keys = sorted([...each(x)]).slice(0, Number(self.maxdict));
      const pieces = keys.map(
        (key) => `${inner(self, key, depth - 1)}: ${inner(self, getItem(x, key), depth - 1)}`,
      );
      if (count > Number(self.maxdict)) pieces.push(text(self.fillvalue));
      return fromJs(`{${joined(self, pieces, depth)}}`);
    },
    "repr_str(self, x, level)": (self, x) => {
      const start = [...text(x)].slice(0, Number(self.maxstring)).join("");
      const whole = text(repr(fromJs(start)));
      if ([...whole].length <= Number(self.maxstring) && [...text(x)].length <= Number(self.maxstring))
        return fromJs(whole);
      const limit = Number(self.maxstring);
      const i = Math.max(0, Math.floor((limit - 3) / 2));
      const j = Math.max(0, limit - 3 - i);
      const points = [...text(x)];
      const shown = [
        ...text(repr(fromJs(points.slice(0, i).join("") + points.slice(points.length - j).join("")))),
      ];
      return fromJs(
        shown.slice(0, i).join("") + text(self.fillvalue) + shown.slice(shown.length - j).join(""),
      );
    },
    "repr_int(self, x, level)": (self, x) => shortened(self, text(repr(x)), self.maxlong),
    "repr_instance(self, x, level)": (self, x) => {
      let s: string;
      try {
        s = text(repr(x));
      } catch (e) {
        if (pythonException(e) === undefined) throw e;
        const address = Number(id(x)).toString(16);
        return `<${typeOf(x).$name} instance at 0x${address}>`;
      }
      return shortened(self, s, self.maxother);
    },
  },
});

function recursiveRepr(fill: Value): Value {
  return pythonFunction(
    "decorating_function",
    "(user_function)",
    (user) => {
      const running = new Set<string>();
      const wrapper = pythonFunction(
        "wrapper",
        "(self)",
        (self) => {
          const key = `${id(self)} ${String(current.ident)}`;
          if (running.has(key)) return fill;
          running.add(key);
          try {
            return call(user, self);
          } finally {
            running.delete(key);
          }
        },
        "reprlib",
      ) as Value;
      for (const name of ["__module__", "__doc__", "__name__", "__qualname__"]) {
        const v = getattrOr(user, name, undefined);
        if (v !== undefined) setattr(wrapper, name, v);
      }
      setattr(wrapper, "__type_params__", getattrOr(user, "__type_params__", tuple([])));
      setattr(wrapper, "__wrapped__", user);
      return wrapper;
    },
    "reprlib",
  );
}

export function load(): PyModule {
  const aRepr = call(Repr);
  return builtinModule("reprlib", {
    doc: "Redo the builtin repr() (representation) but with limits on most sizes.",
    attributes: {
      __all__: list(["Repr", "repr", "recursive_repr"]),
      Repr,
      aRepr,
      repr: getattr(aRepr, "repr"),
      ...pythonFunctions("reprlib", { "recursive_repr(fillvalue='...')": recursiveRepr }),
    },
  });
}
