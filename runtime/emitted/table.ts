/** The functions that emitted code uses, as one object: `$rt` of a compiled module. */
import { builtins } from "../builtins/index.ts";
import { isinstance } from "../objects/instance_check.ts";
import * as emitted from "./functions.ts";
import { builtinsHook } from "./names.ts";
import { instanceHook } from "./patterns.ts";

builtinsHook.module = builtins;
instanceHook.isInstance = isinstance;

export { emitted };
