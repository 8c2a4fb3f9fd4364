// Generator expressions. https://docs.python.org/3.13/reference/expressions.html#generator-expressions
import type { Comprehension, GeneratorExp } from "../ast/nodes.ts";
import { Body } from "./body.ts";
import { plainCodeObject } from "./code_object.ts";
import { entered } from "./expressions/call.ts";
import { framed, localDeclarations, qualifiedName } from "./function.ts";
import {
  call,
  constant,
  type Expression,
  functionExpression,
  id,
  nothing,
  returns,
  run,
  yieldValue,
} from "./js.ts";
import { asksInFrame, comprehensionLoops } from "./loops.ts";
import { expression } from "./visitors.ts";

const OPTIMIZED_NEWLOCALS = 3;

/**
 * `(x for x in xs)` → `generatorObject(function* (items$1) { let x; for (x of items$1) yield x; }, genexpr$code, each(xs))`:
 * the outermost iterable is evaluated here, everything else in the generator's own frame.
 */
export function generatorExpression(node: GeneratorExp, f: Body): Expression {
  const { module } = f;
  const [outermost] = node.generators as [Comprehension];
  const source = expression(outermost.iter, f);
  const iterable = outermost.is_async
    ? f.raising(outermost.iter, "aiter", source)
    : f.raising(outermost.iter, "iter", source);
  const scope = module.scopes.scopeOf(node);
  const isAsync = scope.isCoroutine;
  const codeName = module.codeName("genexpr");
  const qualname = qualifiedName("<genexpr>", scope, f);
  const items = f.fresh("items");
  const body = new Body({
    module,
    parent: f,
    scope,
    kind: isAsync ? "async generator" : "generator",
    canBlock: true,
    codeName,
    qualname,
  });
  const loopSource = outermost.is_async
    ? id(items)
    : asksInFrame(outermost, body)
      ? entered(call(f.rt("blockingItems"), [id(items)]), body)
      : call(f.rt("each"), [id(items)]);
  const code = comprehensionLoops(node.elt, node.generators, loopSource, body, () => {
    const value = expression(node.elt, body);
    return run(
      body.suspend(node.elt, [value], ([v]) =>
        yieldValue(isAsync ? body.quiet("asyncYield", v as Expression) : (v as Expression)),
      ),
    );
  });
  module.hoisted.push(
    constant(
      codeName,
      plainCodeObject(
        module,
        "<genexpr>",
        qualname,
        node.lineno,
        scope,
        OPTIMIZED_NEWLOCALS | (scope.isNested ? 0x10 : 0),
      ),
    ),
  );
  const made = functionExpression(
    null,
    [id(items)],
    [...localDeclarations(scope, body), ...framed([...code, returns(nothing())], body)],
    true,
  );
  return call(f.rt(isAsync ? "asyncGeneratorObject" : "generatorObject"), [made, id(codeName), iterable]);
}
