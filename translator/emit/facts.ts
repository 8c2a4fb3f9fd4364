// What the analyses prove about a module, as the emitter asks for it.
import type { Analysis } from "../analyse/analyse.ts";
import type { Finalized } from "../analyse/finalized.ts";
import type { Name, Node } from "../ast/nodes.ts";

export interface Facts {
  /** Must this load of a variable be checked, because it may be unbound? */
  needsCheck(name: Name): boolean;
  /** May this call, `with`, `for`, import, function or module block, so that in a frame it is entered through its twin? */
  mayBlock(node: Node): boolean;
  /** The program can start threads, as far as the module shows. */
  readonly hasThreads: boolean;
  /** Where objects with `__del__` have their last reference. */
  readonly finalized: Finalized;
  /** Functions may get other defaults or other code (`f.__defaults__ = …`). */
  readonly rewiresFunctions: boolean;
  /** The cells of closures may be looked at (`f.__closure__`). */
  readonly looksIntoClosures: boolean;
}

export function factsOf(analysis: Analysis): Facts {
  const nodes: ReadonlySet<Node> = new Set<Node>([
    ...analysis.blocking.nodes,
    ...analysis.blocking.functions,
  ]);
  return {
    needsCheck: (name) => analysis.uncertain.has(name),
    mayBlock: (node) => nodes.has(node),
    hasThreads: analysis.blocking.hasThreads,
    finalized: analysis.finalized,
    ...analysis.reflection,
  };
}
