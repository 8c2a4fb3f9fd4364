// Calls. https://docs.python.org/3.13/reference/expressions.html#calls
import type { Attribute, Keyword, Call as Node, Position } from "../../ast/nodes.ts";
import { type Body, isTrivial, once } from "../body.ts";
import { isColliding } from "../colliding.ts";
import { jsName } from "../identifiers.ts";
import {
  array,
  assign,
  binary,
  call,
  conditional,
  constant,
  type Expression,
  id,
  logical,
  member,
  nothing,
  number,
  object,
  optionalMember,
  sequence,
  spread,
  string,
  unary,
} from "../js.ts";
import { isBuiltin, mayBeBuiltin } from "../names.ts";
import { namespaceCall, superParts } from "../namespaces.ts";
import { type EmitExpression, expression } from "../visitors.ts";
import { attributePosition, isObject, startAtName } from "./attribute.ts";

/** Runtime functions that take their keywords in a trailing object, so that no binding is needed. */
const directKeywords: { readonly [name: string]: readonly string[] } = {
  print: ["sep", "end", "file", "flush"],
  sorted: ["key", "reverse"],
  min: ["key", "default"],
  max: ["key", "default"],
};

export const Call: EmitExpression<Node> = {
  first(node, f) {
    if (isSpecial(node, f) || isSuperMethod(node, f)) return null;
    return node.func.nodeType === "Attribute" ? node.func.value : node.func;
  },
  link(node, f, first) {
    if (first === null) return isSpecial(node, f) ? namespaceCall(node, f) : superMethodCall(node, f);
    if (node.func.nodeType === "Attribute") return methodCall(node, node.func, first, f);
    return functionCall(node, first, f);
  },
};

/** `super()`, `globals()`, `locals()` …: calls of builtins that look at the scope around them. */
function isSpecial(node: Node, f: Body): boolean {
  if (node.func.nodeType !== "Name") return false;
  const { id: name } = node.func;
  if (!specials.has(name) || !mayBeBuiltin(node.func, f, name)) return false;
  if (name === "globals" || name === "locals" || name === "vars" || name === "dir" || name === "super") {
    return node.args.length === 0 && node.keywords.length === 0;
  }
  return true;
}
const specials = new Set(["globals", "locals", "vars", "dir", "super", "eval", "exec"]);

/** `super().foo(a)` with nothing that needs the bound method. */
function isSuperMethod(node: Node, f: Body): boolean {
  return (
    node.func.nodeType === "Attribute" &&
    node.func.value.nodeType === "Call" &&
    node.func.value.func.nodeType === "Name" &&
    node.func.value.func.id === "super" &&
    isSpecial(node.func.value, f) &&
    superParts(f) !== null &&
    node.keywords.length === 0 &&
    !node.args.some((a) => a.nodeType === "Starred") &&
    !blocks(node, f)
  );
}

/** `super().foo(a)` → `superMethod(__class__, self, "foo").call(self, a)`. */
function superMethodCall(node: Node, f: Body): Expression {
  const func = node.func as Attribute;
  const { cls, self } = superParts(f) as { cls: Expression; self: Expression };
  const found = f.raising(
    attributePosition(func),
    "superMethod",
    cls,
    self,
    string(f.scope.mangle(func.attr)),
  );
  const args = node.args.map((a) => expression(a, f));
  return f.at(startAtName(node, func), [found, self, ...args], ([m, ...placed]) =>
    call(member(m as Expression, "call"), placed),
  );
}

function functionCall(node: Node, callee: Expression, f: Body): Expression {
  if (blocks(node, f)) return enterFunction(node, callee, f);
  const direct = node.func.nodeType === "Name" && isBuiltin(node.func, f, node.func.id) ? node.func.id : null;
  const named = direct === null ? undefined : directKeywords[direct];
  if (node.keywords.length > 0 && !node.keywords.every(({ arg }) => arg !== null && named?.includes(arg))) {
    return withKeywords(node, callee, f);
  }
  const useCallee = (c: Expression) => (direct !== null ? c : callable(c, f));
  const build = (c: Expression): Expression => {
    const args = positional(node, c, f);
    const values = node.keywords.map(({ value }) => expression(value, f));
    return f.at(node, [useCallee(c), ...args, ...values], ([g, ...placed]) =>
      call(g as Expression, [
        ...placed.slice(0, args.length),
        ...(values.length === 0
          ? []
          : [
              object(
                node.keywords.map(({ arg }, i) => [arg as string, placed[args.length + i] as Expression]),
              ),
            ]),
      ]),
    );
  };
  if (!node.args.some((a) => a.nodeType === "Starred")) return build(callee);
  return named1(f, callee, build);
}

/** Evaluates the callee once, before the arguments. */
function named1(f: Body, callee: Expression, build: (callee: Expression) => Expression): Expression {
  if (callee.type === "Identifier") return build(callee);
  const name = f.temporary("callee");
  const result = sequence([assign(id(name), callee), build(id(name))]);
  f.release(name);
  return result;
}

/** Something that JavaScript can call. */
function callable(callee: Expression, f: Body): Expression {
  if (callee.type === "Identifier") {
    const isFunction = binary("===", unary("typeof", callee), string("function"));
    return { ...conditional(isFunction, callee, call(f.rt("fn"), [callee])), isPure: true };
  }
  return call(f.rt("fn"), [callee]);
}

/** Positional arguments; `*x` is spread. */
function positional(node: Node, callee: Expression, f: Body): Expression[] {
  return node.args.map((a) => {
    if (a.nodeType !== "Starred") return expression(a, f);
    return spread(f.raising(node, "spreadArguments", expression(a.value, f), callee));
  });
}

/** The keywords of a call: an object, or `keywords(callee, ["a", 1], mapping)`. */
function keywordObject(
  keywords: readonly Keyword[],
  callee: Expression,
  f: Body,
): { operands: Expression[]; build: (placed: readonly Expression[]) => Expression } {
  const operands = keywords.map(({ value }) => expression(value, f));
  const nameOf = (k: Keyword) => f.scope.mangle(k.arg as string);
  if (keywords.every((k) => k.arg !== null)) {
    return {
      operands,
      build: (placed) => object(keywords.map((k, i) => [jsName(nameOf(k)), placed[i] as Expression])),
    };
  }
  return {
    operands,
    build: (placed) =>
      call(f.rt("keywords"), [
        callee,
        ...keywords.map((k, i) =>
          k.arg === null ? (placed[i] as Expression) : array([string(nameOf(k)), placed[i] as Expression]),
        ),
      ]),
  };
}

/** Is it known which parameters the call names? Then its place remembers where they go (runtime/emitted/keyword_calls.ts). */
function hasSite(node: Node, f: Body): boolean {
  return (
    f.module.options.mode === "run" &&
    node.keywords.length > 0 &&
    node.keywords.every(({ arg }) => arg !== null) &&
    !node.args.some((a) => a.nodeType === "Starred")
  );
}

function site(node: Node, f: Body): Expression {
  const names = node.keywords.map(({ arg }) => string(jsName(f.scope.mangle(arg as string))));
  const name = f.module.unique("site");
  f.module.hoisted.push(constant(name, call(f.rt("callSite"), [number(node.args.length), array(names)])));
  return id(name);
}

function withKeywords(node: Node, callee: Expression, f: Body, name = "callKw"): Expression {
  return named1(f, callee, (c) => {
    const args = positional(node, c, f);
    const keywords = keywordObject(node.keywords, c, f);
    if (name === "callKw" && hasSite(node, f)) {
      return f.at(node, [c, ...args, ...keywords.operands], ([g, ...placed]) =>
        call(f.rt("callAtSite"), [site(node, f), g as Expression, array(placed)]),
      );
    }
    return f.at(node, [c, ...args, ...keywords.operands], ([g, ...placed]) =>
      call(f.rt(name), [
        g as Expression,
        array(placed.slice(0, args.length)),
        keywords.operands.length === 0 ? nothing() : keywords.build(placed.slice(args.length)),
      ]),
    );
  });
}

/** `x.foo(a)` → `(typeof x?.foo === "function" ? x : method(x, "foo")).foo(a)`. */
function methodCall(node: Node, func: Attribute, receiver: Expression, f: Body): Expression {
  const name = f.scope.mangle(func.attr);
  const key = jsName(name);
  const place = startAtName(node, func);
  const lookup = attributePosition(func);
  const mayBlock = blocks(node, f);
  if (mayBlock && (node.keywords.length > 0 || node.args.some((a) => a.nodeType === "Starred"))) {
    const bound = f.raising(lookup, "getattr", receiver, string(name));
    return entered(withKeywords({ ...node, ...place } as Node, bound, f, "enterKw"), f);
  }
  const invoke = (target: Expression, args: readonly Expression[]) =>
    mayBlock
      ? entered(call(f.rt("enterMethod"), [target, string(name), ...args]), f)
      : call(member(target, key), args);
  if (node.keywords.length > 0) return methodWithKeywords(node, receiver, name, place, f);
  const found = (first: Expression, again: Expression) => {
    const isFunction = binary(
      "===",
      unary("typeof", optionalMember(isColliding(name) ? again : first, key)),
      string("function"),
    );
    return isColliding(name) ? logical("&&", isObject(first), isFunction) : isFunction;
  };
  const hasStarred = node.args.some((a) => a.nodeType === "Starred");
  const ofStr = mayBlock || hasStarred || f.module.options.mode !== "run" ? null : strMethod(name, f);
  const before = f.position;
  const mark = f.mark(lookup);
  const args = hasStarred
    ? positional(node, string(`${func.attr}`), f)
    : node.args.map((a) => expression(a, f));
  if (args.every(isTrivial)) {
    // Nothing happens between the lookup and the call: only the slow path tells their positions apart.
    f.resume(before);
    return f.at(place, [receiver], ([r]) =>
      once(f, "object", r as Expression, (first, again) => {
        let slow = call(f.rt("method"), [again, string(name)]);
        const toLookup = f.mark(lookup);
        const back = f.mark(place);
        if (toLookup !== null && back !== null)
          slow = sequence([toLookup, call(f.rt("after"), [slow, back])]);
        if (ofStr !== null) {
          const direct = call(member(ofStr, "call"), [again, ...args]);
          if (again.type === "Literal") return typeof again.value === "string" ? direct : invoke(slow, args);
          const other = invoke(conditional(found(again, again), again, slow), args);
          return conditional(isText(first), direct, other);
        }
        return invoke(again.type === "Literal" ? slow : conditional(found(first, again), again, slow), args);
      }),
    );
  }
  if (ofStr !== null) return textMethodCall(node, ofStr, receiver, args, mark, f);
  const located = mark === null || isTrivial(receiver) ? receiver : call(f.rt("after"), [receiver, mark]);
  const target = once(f, "object", located, (first, again) => {
    const slow = call(f.rt("method"), [again, string(name)]);
    return again.type === "Literal" ? slow : conditional(found(first, again), again, slow);
  });
  const marked = mark !== null && isTrivial(receiver) ? sequence([mark, target]) : target;
  return f.at(place, [marked, ...args], ([t, ...placed]) => invoke(t as Expression, placed));
}

/**
 * A method that strs have too, with arguments to be evaluated after it is looked up:
 * `(object$1 = x, target$1 = typeof object$1 === "string" ? object$1 : …, argument$1 = f(a), typeof object$1 === "string" ?
 * strip$1.call(object$1, argument$1) : target$1.strip(argument$1))`.
 */
function textMethodCall(
  node: Node,
  ofStr: Expression,
  receiver: Expression,
  args: readonly Expression[],
  mark: Expression | null,
  f: Body,
): Expression {
  const func = node.func as Attribute;
  const name = f.scope.mangle(func.attr);
  const key = jsName(name);
  return f.at(startAtName(node, func), [receiver, ...args], ([r, ...placed]) => {
    const before: Expression[] = [];
    const taken: string[] = [];
    const keep = (purpose: string, e: Expression, ...later: readonly Expression[]): Expression => {
      if (isConstant(e)) return e;
      const variable = f.temporaryBeside(purpose, ...later);
      taken.push(variable);
      before.push(assign(id(variable), e));
      return id(variable);
    };
    const object = keep("object", r as Expression, ...placed);
    const isDirect = object.type === "Literal" && typeof object.value === "string";
    let target = object;
    if (!isDirect) {
      const slow = call(f.rt("method"), [object, string(name)]);
      const isFunction = binary("===", unary("typeof", optionalMember(object, key)), string("function"));
      const found = isColliding(name) ? logical("&&", isObject(object), isFunction) : isFunction;
      const other = object.type === "Literal" ? slow : conditional(found, object, slow);
      const located = mark === null ? other : sequence([mark, other]);
      target = keep("target", conditional(isText(object), object, located), ...placed);
    }
    const values = placed.map((e, i) => keep("argument", e, ...placed.slice(i + 1)));
    const direct = call(member(ofStr, "call"), [object, ...values]);
    const result = isDirect ? direct : conditional(isText(object), direct, call(member(target, key), values));
    for (const variable of taken) f.release(variable);
    return before.length === 0 ? result : sequence([...before, result]);
  });
}

function isConstant(e: Expression): boolean {
  return e.type === "Literal";
}

function isText(e: Expression): Expression {
  return binary("===", unary("typeof", e), string("string"));
}

/** The method of `str` of this name, to be called with a primitive as `this`; null where strs have none. */
function strMethod(name: string, f: Body): Expression | null {
  if (!strMethods.has(name)) return null;
  return f.module.hoist(`str.${name}`, name, () => call(f.rt("strMethod"), [string(name)]));
}

const strMethods: ReadonlySet<string> = new Set(
  (
    "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha " +
    "isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower " +
    "lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines " +
    "startswith strip swapcase title translate upper zfill"
  ).split(" "),
);

function methodWithKeywords(
  node: Node,
  receiver: Expression,
  name: string,
  place: Position,
  f: Body,
): Expression {
  if (node.args.some((a) => a.nodeType === "Starred") || node.keywords.some((k) => k.arg === null)) {
    // Messages name the function: it has to be looked up before.
    const bound = f.raising(node.func, "getattr", receiver, string(name));
    return withKeywords({ ...node, ...place } as Node, bound, f);
  }
  // The method is looked up before the arguments are evaluated.
  const target = f.raising(attributePosition(node.func as Attribute), "methodTarget", receiver, string(name));
  const args = node.args.map((a) => expression(a, f));
  const keywords = keywordObject(node.keywords, nothing(), f);
  if (hasSite(node, f)) {
    return f.at(place, [target, ...args, ...keywords.operands], ([t, ...placed]) =>
      call(f.rt("callTargetAtSite"), [site(node, f), t as Expression, array(placed)]),
    );
  }
  return f.at(place, [target, ...args, ...keywords.operands], ([t, ...placed]) =>
    call(f.rt("callTargetKw"), [
      t as Expression,
      array(placed.slice(0, args.length)),
      keywords.build(placed.slice(args.length)),
    ]),
  );
}

// Calls that may block

function blocks(node: Node, f: Body): boolean {
  return f.canBlock && f.module.facts.mayBlock(node);
}

function enterFunction(node: Node, callee: Expression, f: Body): Expression {
  if (node.keywords.length > 0 || node.args.some((a) => a.nodeType === "Starred")) {
    return entered(withKeywords(node, callee, f, "enterKw"), f);
  }
  const args = node.args.map((a) => expression(a, f));
  return entered(f.raising(node, "enter", callee, ...args), f);
}

/** `(call$1 = enter(f)) instanceof Frame ? yield call$1 : call$1`. */
export function entered(result: Expression, f: Body): Expression {
  const name = f.temporary("call");
  f.release(name);
  const isOther = f.kind === "generator";
  const frame = isOther ? f.quiet("blocked", id(name)) : id(name);
  return conditional(binary("instanceof", assign(id(name), result), f.rt("Frame")), f.wait(frame), id(name));
}
