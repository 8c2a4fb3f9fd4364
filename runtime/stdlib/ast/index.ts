/** The module `ast`. https://docs.python.org/3.13/library/ast.html */
import { languageHook, treeHook } from "../../modules/compile.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { delattr, getattr, getattrOr, hasattr, setattr } from "../../objects/attribute.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { call, callMethod } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { asInt } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { cleandoc } from "../inspect/index.ts";
import { pythonClass } from "../python_class.ts";
import { generatorOf, pythonFunctions } from "../python_module.ts";
import { classes, PyAST } from "./classes.ts";
import { valueOf } from "./literal_eval.ts";
import { nodeOf, treeOf } from "./trees.ts";
import { unparse } from "./unparse.ts";

const kindOf = (node: Value): string => typeOf(node).$name;

/** `(name, value)` of the fields that a node has. */
function* fieldsOf(node: Value): Generator<[string, Value]> {
  for (const name of each(getattr(node, "_fields"))) {
    const v = getattrOr(node, toJs(name), undefined);
    if (v !== undefined) yield [toJs(name), v];
  }
}

function* childrenOf(node: Value): Generator<Value> {
  for (const [, v] of fieldsOf(node)) {
    if (v instanceof PyAST) yield v;
    else if (v instanceof PyList) for (const item of [...v.$items]) if (item instanceof PyAST) yield item;
  }
  return null;
}

function* walk(node: Value): Generator<Value> {
  const waiting = [node];
  for (let i = 0; i < waiting.length; i++) {
    const next = waiting[i];
    waiting.push(...childrenOf(next));
    yield next;
  }
  return null;
}

function parse(source: Value, filename: Value, mode: Value, kw: Value): Value {
  const text = asStr(source);
  const data = text === undefined ? asBytesData(source) : undefined;
  if (source instanceof PyAST) return source;
  if (text === undefined && data === undefined) {
    throw typeError("compile() arg 1 must be a string, bytes or AST object");
  }
  const given = text === undefined ? (data as Uint8Array) : toJs(text);
  if (typeof given === "string" && given.includes("\0")) {
    throw valueError("source code string cannot contain null bytes");
  }
  const kind = toJs(mode);
  if (!["exec", "eval", "single", "func_type"].includes(kind)) {
    throw valueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
  }
  const tree = languageHook.parse(given, toJs(filename), kind, truth(kw.type_comments));
  return nodeOf(tree as Parameters<typeof nodeOf>[0]);
}

interface DumpOptions {
  readonly annotate: boolean;
  readonly attributes: boolean;
  readonly indent: string | null;
  readonly showEmpty: boolean;
}

/** The text of a value, and whether it has no nested nodes with fields. */
function dumped(node: Value, depth: number, options: DumpOptions): [string, boolean] {
  const { indent } = options;
  const prefix = indent === null ? "" : `\n${indent.repeat(depth + 1)}`;
  const separator = indent === null ? ", " : `,${prefix}`;
  if (node instanceof PyList) {
    if (node.$items.length === 0) return ["[]", true];
    return [`[${prefix}${node.$items.map((v) => dumped(v, depth + 1, options)[0]).join(separator)}]`, false];
  }
  if (!(node instanceof PyAST)) return [toJs(repr(node)), true];
  const cls = typeOf(node);
  const args: string[] = [];
  let isSimple = true;
  let { annotate } = options;
  for (const given of each(getattr(node, "_fields"))) {
    const name = toJs(given);
    const v = getattrOr(node, name, undefined);
    if (v === undefined) {
      annotate = true;
      continue;
    }
    if (v === null && getattrOr(cls, name, undefined) === null) {
      annotate = true;
      continue;
    }
    if (!options.showEmpty && v instanceof PyList && v.$items.length === 0) {
      if (!annotate) annotate = true;
      continue;
    }
    const [text, simple] = dumped(v, depth + 1, options);
    isSimple &&= simple;
    args.push(annotate ? `${name}=${text}` : text);
  }
  if (options.attributes) {
    for (const given of each(getattr(node, "_attributes"))) {
      const name = toJs(given);
      const v = getattrOr(node, name, undefined);
      if (v === undefined || (v === null && getattrOr(cls, name, undefined) === null)) continue;
      const [text, simple] = dumped(v, depth + 1, options);
      isSimple &&= simple;
      args.push(`${name}=${text}`);
    }
  }
  if (isSimple && args.length <= 3) return [`${cls.$name}(${args.join(", ")})`, args.length === 0];
  return [`${cls.$name}(${prefix}${args.join(separator)})`, false];
}

function dump(node: Value, annotate: Value, attributes: Value, kw: Value): Value {
  if (!(node instanceof PyAST)) throw typeError(`expected AST, got '${typeOf(node).$name}'`);
  const width = kw.indent === null ? undefined : asInt(kw.indent);
  const indent =
    kw.indent === null ? null : width === undefined ? toJs(kw.indent) : " ".repeat(Number(width));
  return fromJs(
    dumped(node, 0, {
      annotate: truth(annotate),
      attributes: truth(attributes),
      indent,
      showEmpty: truth(kw.show_empty),
    })[0],
  );
}

const POSITIONS = ["lineno", "col_offset", "end_lineno", "end_col_offset"];
const attributesOf = (node: Value): string[] => [...each(getattr(node, "_attributes"))].map((a) => toJs(a));

function copyLocation(made: Value, old: Value): Value {
  const [mine, theirs] = [attributesOf(made), attributesOf(old)];
  for (const name of POSITIONS) {
    if (!mine.includes(name) || !theirs.includes(name)) continue;
    const v = getattrOr(old, name, null);
    if (v !== null || (hasattr(old, name) && name.startsWith("end_"))) setattr(made, name, v);
  }
  return made;
}

function fixLocations(node: Value, given: readonly Value[]): void {
  const own = attributesOf(node);
  let place = given;
  for (const [i, name] of POSITIONS.entries()) {
    if (!own.includes(name)) continue;
    const v = getattrOr(node, name, undefined);
    const isMissing = v === undefined || (name.startsWith("end_") && v === null);
    if (isMissing) setattr(node, name, place[i]);
    else place = place.map((old, k) => (k === i ? v : old));
  }
  for (const child of childrenOf(node)) fixLocations(child, place);
}

function getDocstring(node: Value, clean: Value): Value {
  if (!["AsyncFunctionDef", "FunctionDef", "ClassDef", "Module"].includes(kindOf(node))) {
    throw typeError(`${toJs(repr(kindOf(node)))} can't have docstrings`);
  }
  const [first] = each(getattr(node, "body"));
  if (first === undefined || kindOf(first) !== "Expr") return null;
  const value = getattr(first, "value");
  if (kindOf(value) !== "Constant" || asStr(getattr(value, "value")) === undefined) return null;
  const text = getattr(value, "value");
  return truth(clean) ? cleandoc(text) : text;
}

function sourceSegment(source: Value, node: Value, kw: Value): Value {
  const end = getattrOr(node, "end_lineno", null);
  const endColumn = getattrOr(node, "end_col_offset", null);
  if (end === null || endColumn === null) return null;
  const first = Number(getattr(node, "lineno")) - 1;
  const lines = toJs(source).match(/[^\r\n\f]*(?:\f[^\r\n\f]*)*(?:\r\n|\n|\r|$)/g) ?? [];
  const cut = (line: string, from: number, to?: number): string =>
    Buffer.from(line).subarray(from, to).toString();
  const last = Number(end) - 1;
  const column = Number(getattr(node, "col_offset"));
  if (first === last) return fromJs(cut(lines[first] as string, column, Number(endColumn)));
  const blanks = truth(kw.padded) ? cut(lines[first] as string, 0, column).replace(/[^\f\t]/g, " ") : "";
  const parts = [
    blanks + cut(lines[first] as string, column),
    ...lines.slice(first + 1, last),
    cut(lines[last] as string, 0, Number(endColumn)),
  ];
  return fromJs(parts.join(""));
}

const NodeVisitor = pythonClass("NodeVisitor", [], {
  module: "ast",
  doc: "A node visitor base class that walks the abstract syntax tree and calls a\nvisitor function for every node found.",
  methods: {
    "visit(self, node)": (self, node) => {
      const own = getattrOr(self, `visit_${kindOf(node)}`, undefined);
      return own === undefined ? callMethod(self, "generic_visit", node) : call(own, node);
    },
    "generic_visit(self, node)": (self, node) => {
      for (const [, v] of [...fieldsOf(node)]) {
        if (v instanceof PyList) {
          for (const item of v.$items) if (item instanceof PyAST) callMethod(self, "visit", item);
        } else if (v instanceof PyAST) callMethod(self, "visit", v);
      }
      return null;
    },
  },
});

const NodeTransformer = pythonClass("NodeTransformer", [NodeVisitor], {
  module: "ast",
  doc: "A NodeVisitor subclass that walks the abstract syntax tree and allows\nmodification of nodes.",
  methods: {
    "generic_visit(self, node)": (self, node) => {
      for (const [name, v] of [...fieldsOf(node)]) {
        if (v instanceof PyList) {
          const kept: Value[] = [];
          for (const item of [...v.$items]) {
            if (!(item instanceof PyAST)) {
              kept.push(item);
              continue;
            }
            const result = callMethod(self, "visit", item);
            if (result === null) continue;
            if (result instanceof PyAST) kept.push(result);
            else kept.push(...each(result));
          }
          v.$items.splice(0, v.$items.length, ...kept);
        } else if (v instanceof PyAST) {
          const result = callMethod(self, "visit", v);
          if (result === null) delattr(node, name);
          else setattr(node, name, result);
        }
      }
      return node;
    },
  },
});

export function load(): PyModule {
  treeHook.isTree = (v) => v instanceof PyAST;
  treeHook.treeOf = treeOf;
  treeHook.parse = (source, filename, mode, typeComments) =>
    nodeOf(languageHook.parse(source, filename, mode, typeComments) as Parameters<typeof nodeOf>[0]);
  return builtinModule("ast", {
    doc: "The `ast` module helps Python applications to process trees of the Python\nabstract syntax grammar.",
    attributes: {
      ...classes,
      NodeVisitor,
      NodeTransformer,
      PyCF_ONLY_AST: 1024,
      PyCF_TYPE_COMMENTS: 4096,
      PyCF_ALLOW_TOP_LEVEL_AWAIT: 8192,
      PyCF_OPTIMIZED_AST: 33792,
      ...pythonFunctions("ast", {
        "parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1)":
          parse,
        "dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False)": dump,
        "literal_eval(node_or_string)": (given) => {
          const text = asStr(given);
          let node = given;
          if (text !== undefined) {
            const source = fromJs(toJs(text).replace(/^[ \t]+/, ""));
            node = parse(source, "<unknown>", "eval", { type_comments: false });
          }
          return valueOf(
            node instanceof PyAST && kindOf(node) === "Expression" ? getattr(node, "body") : node,
          );
        },
        "unparse(ast_obj)": (node) => fromJs(unparse(node)),
        "walk(node)": (node) => generatorOf("walk", walk(node)),
        "iter_child_nodes(node)": (node) => generatorOf("iter_child_nodes", childrenOf(node)),
        "iter_fields(node)": (node) =>
          generatorOf(
            "iter_fields",
            (function* () {
              for (const [name, v] of fieldsOf(node)) yield tuple([name, v]);
              return null;
            })(),
          ),
        "copy_location(new_node, old_node)": copyLocation,
        "fix_missing_locations(node)": (node) => {
          fixLocations(node, [1, 0, 1, 0]);
          return node;
        },
        "increment_lineno(node, n=1)": (node, n) => {
          for (const child of walk(node)) {
            if (kindOf(child) === "TypeIgnore" || "lineno" in child) {
              setattr(child, "lineno", callMethod(getattrOr(child, "lineno", 0), "__add__", n));
            }
            const end = getattrOr(child, "end_lineno", null);
            if (end !== null) setattr(child, "end_lineno", callMethod(end, "__add__", n));
          }
          return node;
        },
        "get_docstring(node, clean=True)": getDocstring,
        "get_source_segment(source, node, *, padded=False)": sourceSegment,
      }),
    },
  });
}
