// One code object while it is emitted: a module, function, class body or generator expression, with its frame's kind,
// temporaries, position and enclosing loops.

import type { Scope } from "../analyse/scope.ts";
import type { Position } from "../ast/nodes.ts";
import {
  assign,
  awaitValue,
  call,
  declare,
  type Expression,
  id,
  member,
  number,
  type Statement,
  sequence,
  undefinedValue,
  yieldValue,
} from "./js.ts";
import type { ModuleEmitter } from "./module_emitter.ts";

/** What `await` and `yield` become (docs/internals.md, "Frames"). */
export type FrameKind = "plain" | "coroutine" | "generator" | "async generator";

/** Where `break` and `continue` of Python lead. */
export interface Loop {
  /** Label of the block around a loop with `else`, which `break` leaves. */
  breakLabel: string | null;
  /** Where the next item is asked for: `continue` goes there. */
  readonly endPosition: Position | null;
}

/** Temporaries of one JavaScript function: `let` declarations at its top. */
class Temporaries {
  readonly names: string[] = [];
  readonly #free = new Map<string, string[]>();
  readonly #counts: Map<string, number>;

  constructor(counts: Map<string, number>) {
    this.#counts = counts;
  }

  take(purpose: string): string {
    const free = this.#free.get(purpose)?.pop();
    if (free !== undefined) return free;
    const n = (this.#counts.get(purpose) ?? 0) + 1;
    this.#counts.set(purpose, n);
    const name = `${purpose}$${n}`;
    this.names.push(name);
    return name;
  }

  release(name: string): void {
    const purpose = name.slice(0, name.lastIndexOf("$"));
    const free = this.#free.get(purpose);
    if (free === undefined) this.#free.set(purpose, [name]);
    else free.push(name);
  }
}

/** No position is known to be stored. */
const unknown = -2;

export class Body {
  readonly module: ModuleEmitter;
  readonly parent: Body | null;
  /** The scope of the names that are emitted: an inlined comprehension changes it. */
  scope: Scope;
  readonly kind: FrameKind;
  /** The frame is a generator that the trampoline resumes, so that calls that block can be entered. */
  get canBlock(): boolean {
    return this.#canBlock && !this.#isLazy;
  }
  readonly #canBlock: boolean;
  #isLazy = false;
  /** The frame is a native `async` function, or an asynchronous generator of JavaScript. */
  readonly isNative: boolean;
  /** The constant that holds the code object. */
  readonly codeName: string;
  readonly qualname: string;
  loops: Loop[] = [];
  /** How many functions around this one are emitted twice. */
  copies: number;
  /** The class namespace variable, in class bodies. */
  namespace: string | null = null;
  /** The variables of handled exceptions: inner `raise` finds its context through the runtime. */
  #position = unknown;
  #isSuspending = false;
  /** Something in the body may raise. */
  storesPosition = false;
  #temporaries: Temporaries;
  readonly #counts = new Map<string, number>();

  constructor(init: {
    module: ModuleEmitter;
    parent: Body | null;
    scope: Scope;
    kind: FrameKind;
    canBlock: boolean;
    isNative?: boolean;
    codeName: string;
    qualname: string;
  }) {
    this.module = init.module;
    this.parent = init.parent;
    this.scope = init.scope;
    this.kind = init.kind;
    this.#canBlock = init.canBlock;
    this.isNative = init.isNative ?? false;
    this.codeName = init.codeName;
    this.qualname = init.qualname;
    this.copies = init.parent === null ? 0 : init.parent.copies;
    // Names of temporaries differ from those of the functions around, so that none is hidden.
    if (init.parent !== null) for (const [purpose, n] of init.parent.#counts) this.#counts.set(purpose, n);
    this.#temporaries = new Temporaries(this.#counts);
  }

  /** The frame of the body's function is a JavaScript generator. */
  get isGenerator(): boolean {
    return !this.#isLazy && (this.kind !== "plain" || this.#canBlock);
  }

  /** Emits what runs in a plain JavaScript function, whoever calls that: nothing in it can suspend the frame. */
  lazily<T>(emit: () => T): T {
    const outer = this.#isLazy;
    this.#isLazy = true;
    try {
      return emit();
    } finally {
      this.#isLazy = outer;
    }
  }

  /** Waits for a frame, a future or whatever else the trampoline takes. */
  wait(value: Expression): Expression {
    return this.isNative ? awaitValue(value) : yieldValue(value);
  }

  rt(name: string): Expression {
    return this.module.rt(name);
  }

  /** A call of a runtime function that cannot raise and does not care about the position. */
  quiet(name: string, ...args: readonly Expression[]): Expression {
    return call(this.rt(name), args);
  }

  /** A call of a runtime function that may raise: `node` is where. The arguments are evaluated in order before it. */
  raising(node: Position, name: string, ...args: readonly Expression[]): Expression {
    return this.at(node, args, (values) => call(this.rt(name), values));
  }

  /**
   * An operation that may raise, after its operands: `$p` is set when the last operand that may itself set it has been
   * evaluated.
   *
   * @param operands in the order of evaluation.
   * @param build makes the operation of the operands.
   */
  at(
    node: Position,
    operands: readonly Expression[],
    build: (operands: readonly Expression[]) => Expression,
  ): Expression {
    const mark = this.mark(node);
    if (mark === null) return build(operands);
    let last = operands.length - 1;
    while (last >= 0 && isTrivial(operands[last] as Expression)) last--;
    if (last < 0) return sequence([mark, build(operands)]);
    const placed = [...operands];
    const next = operands[last + 1];
    if (next !== undefined) placed[last + 1] = sequence([mark, next]);
    else {
      const operand = operands[last] as Expression;
      placed[last] =
        operand.type === "SpreadElement"
          ? { ...operand, argument: call(this.rt("after"), [operand.argument, mark]) }
          : call(this.rt("after"), [operand, mark]);
    }
    return build(placed);
  }

  /** The expression that stores a position, or null where it is the one stored already. */
  mark(node: Position): Expression | null {
    if (this.module.options.mode === "typescript") return null;
    const index = this.module.positionOf(node);
    if (index === this.#position) return null;
    this.#position = index;
    this.storesPosition = true;
    const store = assign(id("$p"), number(index));
    if (!this.#isSuspending) return store;
    this.#isSuspending = false;
    return assign(member(this.rt("at"), "p"), store);
  }

  /** A suspension of the frame: its position is stored where the frame's owner finds it, too. */
  suspend(
    node: Position,
    operands: readonly Expression[],
    build: (operands: readonly Expression[]) => Expression,
  ): Expression {
    if (this.module.options.mode === "typescript") return build(operands);
    this.#position = unknown;
    this.#isSuspending = true;
    const result = this.at(node, operands, build);
    return result;
  }

  /** The same as statements. */
  markStatement(node: Position): Statement[] {
    const mark = this.mark(node);
    return mark === null ? [] : [{ type: "ExpressionStatement", expression: mark }];
  }

  /** What is known of the position: to be handed to `resume` where control comes back to this point. */
  get position(): number {
    return this.#position;
  }

  /** Control comes here from a point where the position was `position`. */
  resume(position: number): void {
    this.#position = position;
  }

  /** Control comes here from several points. */
  join(): void {
    this.#position = unknown;
  }

  /** A variable of the JavaScript function, to be released when its value is no longer read. */
  temporary(purpose: string): string {
    return this.#temporaries.take(purpose);
  }

  release(name: string): void {
    this.#temporaries.release(name);
  }

  /** A variable that keeps its value while expressions, emitted before, are evaluated. */
  temporaryBeside(purpose: string, ...others: readonly Expression[]): string {
    const used = new Set<string>();
    for (const other of others) collectNames(other, used);
    const refused: string[] = [];
    let name = this.temporary(purpose);
    while (used.has(name)) {
      refused.push(name);
      name = this.temporary(purpose);
    }
    for (const other of refused) this.release(other);
    return name;
  }

  /** A name that is declared by the caller, in a block. */
  fresh(purpose: string): string {
    const n = (this.#counts.get(purpose) ?? 0) + 1;
    this.#counts.set(purpose, n);
    return `${purpose}$${n}`;
  }

  /** Emits what runs in a JavaScript function of its own, inside this body's frame, and gives its temporaries' declarations. */
  nested<T>(emit: () => T): { result: T; declarations: Statement[] } {
    const outer = this.#temporaries;
    const loops = this.loops;
    this.#temporaries = new Temporaries(this.#counts);
    this.loops = [];
    this.join();
    try {
      const result = emit();
      return { result, declarations: this.temporaryDeclarations() };
    } finally {
      this.#temporaries = outer;
      this.loops = loops;
      this.join();
    }
  }

  /** The declarations of all temporaries so far. */
  temporaryDeclarations(): Statement[] {
    const { names } = this.#temporaries;
    return names.length === 0
      ? []
      : [
          declare(
            "let",
            names.map((name) => [id(name), null] as const),
          ),
        ];
  }

  /** Emits with the names of another scope that runs in the same frame. */
  within<T>(scope: Scope, emit: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    try {
      return emit();
    } finally {
      this.scope = outer;
    }
  }
}

/** Reading it neither raises nor has an effect nor stores a position, and it may be read twice. */
export function isTrivial(e: Expression): boolean {
  if (e.isPure === true) return true;
  switch (e.type) {
    case "Identifier":
    case "Literal":
    case "ThisExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return true;
    case "UnaryExpression":
      return (e.operator === "-" || e.operator === "!") && isTrivial(e.argument);
    case "MemberExpression":
      return e.object.type === "ThisExpression" && !e.computed;
    default:
      return false;
  }
}

/** It can be written twice without evaluating anything twice. */
export function isRepeatable(e: Expression): boolean {
  return e.type === "Identifier" || e.type === "Literal" || (e.type === "UnaryExpression" && isTrivial(e));
}

/** Evaluates an expression once: `use` gets something that may be written several times, the first time as `first`. */
export function once(
  body: Body,
  purpose: string,
  value: Expression,
  use: (first: Expression, again: Expression) => Expression,
): Expression {
  if (isRepeatable(value)) return use(value, value);
  const name = body.temporary(purpose);
  const result = use(assign(id(name), value), id(name));
  body.release(name);
  return result;
}

/** The identifiers in an expression that may be temporaries. */
function collectNames(first: Expression, names: Set<string>): void {
  const stack: unknown[] = [first];
  for (let e = stack.pop(); e !== undefined; e = stack.pop()) {
    if (typeof e !== "object" || e === null) continue;
    if (Array.isArray(e)) for (const part of e) stack.push(part ?? 0);
    else if ((e as Expression).type === "Identifier") {
      const name = (e as { name: string }).name;
      if (name.includes("$")) names.add(name);
    } else for (const key in e) stack.push((e as Record<string, unknown>)[key] ?? 0);
  }
}

/** `($p = 7, x)` in two parts. */
function marksBefore(e: Expression): [marks: readonly Expression[], value: Expression] {
  if (e.type !== "SequenceExpression") return [[], e];
  const expressions = e.expressions as readonly Expression[];
  const value = expressions.at(-1) as Expression;
  return isRepeatable(value) ? [expressions.slice(0, -1), value] : [[], e];
}

/** Evaluates two expressions in order: `use` gets what may be written several times. */
export function pair(
  body: Body,
  [firstPurpose, first]: readonly [purpose: string, value: Expression],
  [secondPurpose, second]: readonly [purpose: string, value: Expression],
  use: (first: Expression, second: Expression) => Expression,
): Expression {
  const names: string[] = [];
  const before: Expression[] = [];
  const kept = (name: string, e: Expression): Expression => {
    names.push(name);
    before.push(assign(id(name), e));
    return id(name);
  };
  const [firstMarks, firstValue] = marksBefore(first);
  const [secondMarks, secondValue] = marksBefore(second);
  before.push(...firstMarks);
  // A variable may be assigned while the second operand is evaluated.
  const isConstant = firstValue.type === "Literal" || (isRepeatable(secondValue) && isRepeatable(firstValue));
  const a = isConstant ? firstValue : kept(body.temporaryBeside(firstPurpose, second), firstValue);
  before.push(...secondMarks);
  const b = isRepeatable(secondValue) ? secondValue : kept(body.temporary(secondPurpose), secondValue);
  const result = use(a, b);
  for (const name of names) body.release(name);
  return before.length === 0 ? result : sequence([...before, result]);
}

export { undefinedValue };
