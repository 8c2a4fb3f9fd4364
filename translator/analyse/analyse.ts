// All that the emitter wants to know about a module, in one call.

import type { Mod, SyntaxWarning } from "../ast/nodes.ts";
import { analyseScopes, type ScopeOptions } from "./analyse_scopes.ts";
import { type Awaitables, awaitablesOf, type OtherModules } from "./awaitables.ts";
import { checkCode } from "./compiler_checks.ts";
import { type UncertainNames, uncertainNames } from "./definite_assignment.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { type Finalized, finalizedObjects } from "./finalized.ts";
import { type Blocking, mayBlock } from "./may_block.ts";
import { ImportedNames } from "./names.ts";
import { raiseAt } from "./raise_syntax_error.ts";
import { type Reflection, reflectionOf } from "./reflection.ts";
import type { ScopeTable } from "./scope.ts";
import { standardModules } from "./standard_modules.ts";
import { inferTypes, type TypeOptions, type Types } from "./types.ts";

export interface AnalysisOptions extends ScopeOptions, TypeOptions {
  /** Whether a top-level module name belongs to the standard library; default: CPython's list. */
  isStandardModule?: (name: string) => boolean;
  /** Whether any module of the program can start threads; default: whether this one shows that it can. */
  threads?: boolean;
  /** What is known of the other modules of the program. */
  others?: OtherModules;
}

export interface Analysis {
  readonly scopes: ScopeTable;
  /** Names whose variable may be unbound where they stand. */
  readonly uncertain: UncertainNames;
  readonly blocking: Blocking;
  readonly facts: Facts;
  /** What imported names refer to. */
  readonly names: ImportedNames;
  /** SyntaxWarnings of CPython's compiler; the parser's are in `module.warnings`. */
  readonly warnings: readonly SyntaxWarning[];
  /** Where objects with `__del__` have their last reference. */
  readonly finalized: Finalized;
  /** What the text of the module shows that it does to function objects. */
  readonly reflection: Reflection;
  /** Proved types of expressions; worked out when first asked for. */
  readonly types: Types;
  /** What may be a coroutine, a task or a future; worked out when first asked for. */
  readonly awaitables: Awaitables;
}

/**
 * Analyses a module.
 *
 * @throws PythonSyntaxError for what CPython's symbol table and compiler refuse.
 */
export function analyse(module: Mod, options: AnalysisOptions): Analysis {
  const scopes = analyseScopes(module, options);
  const warnings = checkCode(module, scopes, raiseAt(options.filename, options.source));
  const facts = gatherFacts(scopes);
  const names = new ImportedNames(scopes, options.isStandardModule ?? ((name) => standardModules.has(name)));
  const blocking = mayBlock(scopes, names, options.threads === undefined ? {} : { threads: options.threads });
  const uncertain = uncertainNames(module, scopes, facts.hasDynamicGlobals);
  let types: Types | null = null;
  let awaitables: Awaitables | null = null;
  return {
    scopes,
    uncertain,
    blocking,
    facts,
    names,
    warnings,
    finalized: finalizedObjects(module, scopes, facts, options.source),
    reflection: reflectionOf(options.source),
    get awaitables() {
      awaitables ??= awaitablesOf(module, scopes, names, options.others);
      return awaitables;
    },
    get types() {
      types ??= inferTypes(scopes, facts, options);
      return types;
    },
  };
}
