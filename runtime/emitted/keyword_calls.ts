/** Calls with keywords: each place of a program remembers where its arguments go in the function it called last. */
import { callKw, callMethodForm } from "../objects/call.ts";
import type { Code, PyMethodForm } from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";
import { bindArguments, type Keywords } from "../objects/signature.ts";
import { MethodTarget } from "./calls.ts";

/** A call `f(a, b, c=…, d=…)` in the program. */
class CallSite {
  /** How many arguments are positional. */
  readonly count: number;
  /** The names of the others, `jsName`d. */
  readonly names: readonly string[];
  /** The function that the plan is for. */
  code: Code | null = null;
  /** For each parameter the argument that it gets, -1 for none. */
  plan: readonly number[] = [];
  /** Keyword-only parameters and the arguments that they get; null where the function has none. */
  keywordPlan: readonly (readonly [key: string, argument: number])[] | null = null;
  constructor(count: number, names: readonly string[]) {
    this.count = count;
    this.names = names;
  }

  /** Finds out where the arguments go. @raises TypeError for arguments that do not fit */
  learn(code: Code, values: readonly Value[], self: Value): void {
    // Its errors look at the arguments themselves.
    if (code.refuses !== undefined) bindArguments(code, values.slice(0, this.count), this.keywordsOf(values));
    const places = new Map<Value, number>();
    const standIns = values.map((_, i) => {
      const standIn = {};
      places.set(standIn, i);
      return standIn;
    });
    const hasSelf = self !== undefined && code.hasSelf;
    const args = standIns.slice(0, this.count);
    const bound = bindArguments(code, hasSelf ? [self, ...args] : args, this.keywordsOf(standIns));
    if (hasSelf) bound.shift();
    const { signature } = code;
    const takesKeywords = signature.kwonly.length > 0 || signature.kwarg !== null;
    const keywords: Keywords | null = takesKeywords ? bound.pop() : null;
    this.plan = bound.map((v) => (v === undefined ? -1 : (places.get(v) as number)));
    this.keywordPlan =
      keywords === null
        ? null
        : Object.keys(keywords).map((key) => [key, places.get(keywords[key]) as number] as const);
    this.code = code;
  }

  keywordsOf(values: readonly Value[]): Keywords {
    const keywords: Keywords = {};
    for (const [i, name] of this.names.entries()) keywords[name] = values[this.count + i];
    return keywords;
  }

  /** The arguments in the order of the parameters. */
  bind(values: readonly Value[]): Value[] {
    const { plan, keywordPlan } = this;
    const args: Value[] = [];
    for (let i = 0; i < plan.length; i++) args.push(values[plan[i] as number]);
    if (keywordPlan !== null) {
      const keywords: Keywords = {};
      for (const [key, argument] of keywordPlan) keywords[key] = values[argument];
      args.push(keywords);
    }
    return args;
  }

  /** Calls a function or class that the plan is for; classes have no `call` of JavaScript's. */
  invoke(f: Value, values: readonly Value[]): Value {
    const { plan } = this;
    if (this.keywordPlan === null) {
      const [a, b, c, d] = plan as number[];
      switch (plan.length) {
        case 1:
          return f(values[a as number]);
        case 2:
          return f(values[a as number], values[b as number]);
        case 3:
          return f(values[a as number], values[b as number], values[c as number]);
        case 4:
          return f(values[a as number], values[b as number], values[c as number], values[d as number]);
      }
    }
    return f(...this.bind(values));
  }
}

/** The place of a call with keywords, made once. @param count how many arguments are positional */
export function callSite(count: number, names: readonly string[]): CallSite {
  return new CallSite(count, names);
}

/** `f(…)`: positional arguments first, then those of the site's keywords. */
export function callAtSite(site: CallSite, f: Value, values: Value[]): Value {
  if (typeof f === "function") {
    if (f.$isType === true) {
      // Without an own `__new__` or a metaclass's `__call__`, a class passes its arguments to `__init__`.
      const init = f.$direct === true ? f.$proto.__init__ : undefined;
      if (init?.$isMethod === true && init.$boundTo === undefined && init.$code !== undefined) {
        if (site.code !== init.$code) site.learn(init.$code, values, f);
        return site.invoke(f, values);
      }
    } else if (
      f.$form === undefined &&
      f.$code !== undefined &&
      (f.$method === undefined || f.$code.hasSelf)
    ) {
      if (site.code !== f.$code) site.learn(f.$code, values, undefined);
      return site.invoke(f, values);
    }
  }
  return callKw(f, values.slice(0, site.count), site.keywordsOf(values));
}

/** The same for what `methodTarget` has found. */
export function callTargetAtSite(site: CallSite, target: Value, values: Value[]): Value {
  if (!(target instanceof MethodTarget)) return callAtSite(site, target, values);
  const { method, self } = target as { method: PyMethodForm; self: Value };
  const { $code: code } = method;
  if (method.$boundTo === undefined && code !== undefined) {
    if (site.code !== code) site.learn(code, values, self);
    return method.apply(self, site.bind(values));
  }
  return callMethodForm(method, self, values.slice(0, site.count), site.keywordsOf(values));
}
