// The parameters of a function.

import type { Arg, Arguments } from "../ast/nodes.ts";

/** All parameters in the order of the signature. */
export function parametersOf(args: Arguments): Arg[] {
  const all = [...args.posonlyargs, ...args.args];
  if (args.vararg !== null) all.push(args.vararg);
  all.push(...args.kwonlyargs);
  if (args.kwarg !== null) all.push(args.kwarg);
  return all;
}

export function parameterNames(args: Arguments): string[] {
  return parametersOf(args).map((arg) => arg.arg);
}
