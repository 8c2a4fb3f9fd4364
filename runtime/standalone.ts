/** What translated programs import as "tulip-py/runtime". */

export {
  bytes as bytesOf,
  complex as complexOf,
  float as floatOf,
} from "./emitted/displays.ts";
export * from "./emitted/functions.ts";
export { enter } from "./frames/twin.ts";
export { iter as iterOf } from "./objects/iteration.ts";
export { list as listOf } from "./objects/list.ts";
export { set as setOf } from "./objects/set.ts";
export { slice as sliceOf } from "./objects/slice.ts";
export { tuple as tupleOf } from "./objects/tuple.ts";
export { block, blockKw, blockMethod } from "./translated/blocking.ts";
export { base } from "./translated/classes.ts";
export { raise, raiseFrom } from "./translated/exceptions.ts";
export {
  and,
  attr,
  boundTo,
  call,
  callKw,
  collect,
  collectDict,
  collectSet,
  dictOf,
  fmt,
  invoke,
  invokeKw,
  isAtLeast,
  isAtMost,
  isEqual,
  isGreater,
  isLess,
  isUnequal,
  or,
  strOf,
} from "./translated/expressions.ts";
export { manage, manageAsync, manageBlocking } from "./translated/managers.ts";
export { asIs, asyncEach, awaitable } from "./translated/native.ts";
export { program, runTranslated, standardModule, useCompiler } from "./translated/program.ts";
