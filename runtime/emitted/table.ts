/** The functions that emitted code uses (docs/internals.md): `$rt` of a compiled module. */
import { builtins } from "../builtins/index.ts";
import { asyncGenerator, asyncGeneratorMethod } from "../frames/async_generator.ts";
import { coroutine, coroutineMethod } from "../frames/coroutine.ts";
import { asyncYield, at, blocked, delegate, Frame } from "../frames/frame.ts";
import { generator, generatorMethod } from "../frames/generator.ts";
import { enter } from "../frames/twin.ts";
import { attr, delattr, getattr, setattr } from "../objects/attribute.ts";
import { callKw, callMethodKw, fn, keywords, method, restKeywords } from "../objects/call.ts";
import { code, def, method as defMethod, takeKeywords, wrongArguments } from "../objects/callable.ts";
import { eq, ge, gt, le, lt, ne } from "../objects/comparison.ts";
import {
  caught,
  handling,
  isStopAsyncIteration,
  leave,
  matches,
  raise,
  raiseFrom,
  reraise,
  runtimeError,
} from "../objects/exception.ts";
import { isinstance } from "../objects/instance_check.ts";
import { each, iter, unpack, unpackEx } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { Ellipsis } from "../objects/none.ts";
import * as operators from "../objects/operators.ts";
import { set, setOfConstants } from "../objects/set.ts";
import { isKeywords } from "../objects/signature.ts";
import { slice } from "../objects/slice.ts";
import { assignItem, delItem, getItem, isIn, setItem } from "../objects/subscript.ts";
import { superMethod, superObject } from "../objects/super.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { makeClass } from "../objects/type.ts";
import { fromPoints } from "../objects/wide_str.ts";
import * as calls from "./calls.ts";
import * as contexts from "./contexts.ts";
import * as displays from "./displays.ts";
import * as exceptions from "./exceptions.ts";
import * as imports from "./imports.ts";
import * as loops from "./loops.ts";
import * as names from "./names.ts";
import * as patterns from "./patterns.ts";
import * as text from "./text.ts";
import * as typing from "./type_parameters.ts";

names.builtinsHook.module = builtins;
patterns.instanceHook.isInstance = isinstance;

/** `super()` where there is no class or no argument. */
function superWithoutClass(message: string): never {
  throw runtimeError(message);
}

export const emitted = {
  ...calls,
  ...contexts,
  ...displays,
  ...exceptions,
  ...imports,
  ...loops,
  ...names,
  ...operators,
  ...patterns,
  ...text,
  ...typing,
  Ellipsis,
  Frame,
  assignItem,
  asyncGenerator,
  asyncGeneratorMethod,
  asyncYield,
  at,
  attr,
  blocked,
  builtins,
  callKw,
  callMethodKw,
  caught,
  code,
  coroutine,
  coroutineMethod,
  def,
  defMethod,
  delItem,
  delattr,
  delegate,
  each,
  enter,
  eq,
  fn,
  ge,
  generator,
  generatorMethod,
  getItem,
  getattr,
  gt,
  handling,
  isIn,
  isKeywords,
  isStopAsyncIteration,
  iter,
  keywords,
  le,
  leave,
  list,
  lt,
  makeClass,
  matches,
  method,
  ne,
  raise,
  raiseFrom,
  reraise,
  restKeywords,
  set,
  setItem,
  setOfConstants,
  setattr,
  slice,
  superMethod,
  superOf: superObject,
  superWithoutClass,
  takeKeywords,
  truth,
  tuple,
  unpack,
  unpackStarred: unpackEx,
  wide: fromPoints,
  wrongArguments,
};
