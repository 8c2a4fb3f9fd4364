/** Signatures of functions, binding of arguments, and CPython's words for wrong calls (Python/ceval.c, Python/getargs.c). */
import { links } from "./links.ts";
import { jsName, pyName } from "./names.ts";
import type { Value } from "./object.ts";

/** The keywords of a call, or the keyword-only arguments of a function: keys are `jsName`d. */
export type Keywords = { [key: string]: Value };

/** The parameters of a function, CPython's order. */
export interface Signature {
  readonly posonly: number;
  /** Positional parameters, positional-only ones first. */
  readonly args: readonly string[];
  readonly vararg: string | null;
  readonly kwonly: readonly string[];
  readonly kwarg: string | null;
  /** How many of the positional parameters have defaults (the last ones). */
  readonly defaultCount: number;
  readonly kwdefaults: ReadonlySet<string>;
  /** Literal defaults of runtime functions, for the positional parameters and the keyword-only ones. */
  readonly literals?: readonly Value[];
  readonly kwliterals?: Keywords;
  /** The text of defaults, as `inspect.signature` shows them. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Is this the trailing object with a call's keyword-only arguments? Python values are never plain objects. */
export function isKeywords(v: Value): v is Keywords {
  return typeof v === "object" && v !== null && Object.getPrototypeOf(v) === Object.prototype;
}

function literal(text: string): Value {
  switch (text) {
    case "None":
      return null;
    case "True":
      return true;
    case "False":
      return false;
  }
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^(['"]).*\1$/s.test(text)) {
    return JSON.parse(`"${text.slice(1, -1).replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`);
  }
  return undefined;
}

function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === "'" || c === '"') quote = c;
    else if ("([{<".includes(c)) depth++;
    else if (")]}>".includes(c)) depth--;
    else if (c === "," && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== "") parts.push(last);
  return parts;
}

/**
 * Reads a signature in Python's syntax without annotations: `"(a, /, b=None, *args, c, **kw)"`.
 * @param text the parenthesised parameter list
 */
export function parseSignature(text: string): Signature {
  const args: string[] = [];
  const kwonly: string[] = [];
  const kwdefaults = new Set<string>();
  const literals: Value[] = [];
  const kwliterals: Keywords = {};
  const texts = new Map<string, string>();
  let posonly = 0;
  let vararg: string | null = null;
  let kwarg: string | null = null;
  let defaultCount = 0;
  let star = false;
  for (const part of splitParameters(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")))) {
    if (part === "/") posonly = args.length;
    else if (part === "*") star = true;
    else if (part.startsWith("**")) kwarg = part.slice(2);
    else if (part.startsWith("*")) {
      vararg = part.slice(1);
      star = true;
    } else {
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals).trim();
      const text = equals < 0 ? undefined : part.slice(equals + 1).trim();
      if (text !== undefined) texts.set(name, text);
      if (star) {
        kwonly.push(name);
        if (text !== undefined) {
          kwdefaults.add(name);
          kwliterals[name] = literal(text);
        }
      } else {
        args.push(name);
        literals.push(text === undefined ? undefined : literal(text));
        if (text !== undefined) defaultCount++;
      }
    }
  }
  return { posonly, args, vararg, kwonly, kwarg, defaultCount, kwdefaults, literals, kwliterals, texts };
}

/** Who is called: its signature and the names that messages use. */
export interface Callee {
  readonly name: string;
  readonly qualname: string;
  readonly signature: Signature;
  /** "c": the messages of functions written in C; "python": those of functions written in Python. */
  readonly style: "c" | "python";
  /** Methods in C that are told their class have words of their own for a wrong number of arguments. */
  readonly takesClass?: boolean;
  /** Whose name is told of an unexpected keyword, if not this one's. May raise what comes before that. */
  readonly refuses?: ((args: readonly Value[]) => string) | undefined;
  /** The `__init__` of a type, named as the type is. */
  readonly constructs?: boolean | undefined;
}

function quoteList(names: readonly string[]): string {
  const quoted = names.map((n) => `'${n}'`);
  if (quoted.length === 1) return quoted[0] as string;
  if (quoted.length === 2) return `${quoted[0]} and ${quoted[1]}`;
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted[quoted.length - 1]}`;
}

function missingArguments(callee: Callee, names: string[], kind: string): Value {
  const plural = names.length === 1 ? "" : "s";
  return links.typeError(
    `${callee.qualname}() missing ${names.length} required ${kind} argument${plural}: ${quoteList(names)}`,
  );
}

function tooManyPositional(callee: Callee, given: number, kwonlyGiven: number): Value {
  const { args, defaultCount } = callee.signature;
  const max = args.length;
  const takes = defaultCount > 0 ? `from ${max - defaultCount} to ${max}` : `${max}`;
  const plural = defaultCount > 0 ? max !== 0 : max !== 1;
  const extra =
    kwonlyGiven > 0
      ? ` positional argument${given !== 1 ? "s" : ""} (and ${kwonlyGiven} keyword-only argument${kwonlyGiven !== 1 ? "s" : ""})`
      : "";
  return links.typeError(
    `${callee.qualname}() takes ${takes} positional argument${plural ? "s" : ""} but ${given}${extra} ${given === 1 && extra === "" ? "was" : "were"} given`,
  );
}

/** Special methods that are ordinary methods in CPython, not slots. */
const ordinary =
  /^__(?:new|init|init_subclass|class_getitem|getitem|reversed|sizeof|reduce|reduce_ex|format|dir|getnewargs|length_hint|setstate|round|trunc|floor|ceil|complex|bytes|copy|deepcopy|subclasses|prepare|instancecheck|subclasscheck|subclasshook|set_name|getnewargs_ex|getstate|getformat|missing|mro_entries|enter|exit|import)__$/;

/** Is this the name of a slot, whose wrapper has words of its own for wrong calls and receivers? */
export function isSlot(name: string): boolean {
  return name.startsWith("__") && name.endsWith("__") && !ordinary.test(name);
}

/** The TypeError of a function written in C for a wrong number of positional arguments, `undefined` if the number is right. */
function wrongCountC(callee: Callee, given: number): Value | undefined {
  const { args, posonly, defaultCount, vararg, kwonly } = callee.signature;
  const max = args.length;
  const min = max - defaultCount;
  if (given >= min && (given <= max || vararg !== null)) return undefined;
  const { name, qualname } = callee;
  if (callee.takesClass === true && vararg === null) {
    if (max === 0) return links.typeError(`${name}() takes no arguments`);
    const bound = min === max ? "exactly" : given < min ? "at least" : "at most";
    const count = given < min ? min : max;
    return links.typeError(
      `${name}() takes ${bound} ${count} positional argument${count === 1 ? "" : "s"} (${given} given)`,
    );
  }
  const onlyPositional = posonly === max && kwonly.length === 0;
  if (onlyPositional && vararg === null && isSlot(name)) {
    const bound = min === max ? "" : given < min ? "at least " : "at most ";
    const count = given < min ? min : max;
    return links.typeError(`expected ${bound}${count} argument${count === 1 ? "" : "s"}, got ${given}`);
  }
  if (onlyPositional && vararg === null && callee.constructs !== true) {
    if (max === 0) return links.typeError(`${qualname}() takes no arguments (${given} given)`);
    if (max === 1 && min === 1)
      return links.typeError(`${qualname}() takes exactly one argument (${given} given)`);
  }
  if (onlyPositional) {
    const bound = min === max && vararg === null ? "" : given < min ? "at least " : "at most ";
    const count = given < min ? min : max;
    return links.typeError(
      `${name} expected ${bound}${count} argument${count === 1 ? "" : "s"}, got ${given}`,
    );
  }
  const required = Math.min(posonly, min);
  if (given < required && posonly < max + kwonly.length) {
    const bound = required < max ? "at least" : "exactly";
    return links.typeError(
      `${name}() takes ${bound} ${required} positional argument${required === 1 ? "" : "s"} (${given} given)`,
    );
  }
  if (given < min) {
    return links.typeError(`${name}() missing required argument '${args[given]}' (pos ${given + 1})`);
  }
  const keywordable = max - posonly + kwonly.length > 0 && max === 0 ? "positional arguments" : "";
  if (keywordable !== "") return links.typeError(`${name}() takes no positional arguments`);
  const bound = min === max ? "exactly" : "at most";
  const positional = kwonly.length > 0 ? "positional argument" : "argument";
  return links.typeError(
    `${name}() takes ${bound} ${max} ${positional}${max === 1 ? "" : "s"} (${given} given)`,
  );
}

/**
 * Orders the arguments of a call as the function's parameters are.
 * Omitted parameters are `undefined` (the function fills in its defaults); `*args` follow as they are; keyword-only
 * arguments and `**kwargs` come in one trailing object where the signature has such parameters.
 * @param args positional arguments (with `self` for plain-form methods)
 * @raises TypeError in CPython's words
 */
export function bindArguments(callee: Callee, args: readonly Value[], keywords: Keywords | null): Value[] {
  const { signature } = callee;
  const names = signature.args;
  const max = names.length;
  const out: Value[] = new Array(max).fill(undefined);
  const given = args.length;
  for (let i = 0; i < given && i < max; i++) out[i] = args[i];
  const takesKeywords = signature.kwonly.length > 0 || signature.kwarg !== null;
  const kw: Keywords | null = takesKeywords ? {} : null;
  let kwonlyGiven = 0;
  let unexpected: string | null = null;
  const positionalOnlyAsKeyword: string[] = [];
  if (keywords !== null) {
    for (const key of Object.keys(keywords)) {
      const name = pyName(key) ?? key;
      const index = names.indexOf(name, signature.posonly);
      if (index >= 0) {
        if (index < given) {
          throw links.typeError(
            callee.style === "c"
              ? `argument for ${callee.name}() given by name ('${name}') and position (${index + 1})`
              : `${callee.qualname}() got multiple values for argument '${name}'`,
          );
        }
        out[index] = keywords[key];
      } else if (signature.kwonly.includes(name)) {
        kwonlyGiven++;
        (kw as Keywords)[key] = keywords[key];
      } else if (signature.kwarg !== null) {
        (kw as Keywords)[key] = keywords[key];
      } else if (names.indexOf(name) >= 0) positionalOnlyAsKeyword.push(name);
      else unexpected ??= name;
    }
  }
  if (
    callee.style === "c" &&
    keywords !== null &&
    Object.keys(keywords).length > 0 &&
    !takesKeywords &&
    signature.posonly === max
  ) {
    throw links.typeError(`${callee.qualname}() takes no keyword arguments`);
  }
  if (positionalOnlyAsKeyword.length > 0 && callee.style === "python") {
    throw links.typeError(
      `${callee.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnlyAsKeyword.join(", ")}'`,
    );
  }
  unexpected ??= positionalOnlyAsKeyword[0] ?? null;
  if (unexpected !== null) {
    const name = callee.refuses?.(args) ?? (callee.style === "c" ? callee.name : callee.qualname);
    throw links.typeError(
      `${name}() got an unexpected keyword argument '${unexpected}'${keywordHint(unexpected, signature)}`,
    );
  }
  if (callee.style === "c") {
    let count = given;
    while (count < max && out[count] !== undefined) count++;
    const wrong = given > max ? wrongCountC(callee, given) : wrongCountC(callee, Math.max(given, count));
    if (wrong !== undefined) throw wrong;
  } else {
    if (given > max && signature.vararg === null) throw tooManyPositional(callee, given, kwonlyGiven);
    const required = max - signature.defaultCount;
    const missing: string[] = [];
    for (let i = 0; i < required; i++) if (out[i] === undefined) missing.push(names[i] as string);
    if (missing.length > 0) throw missingArguments(callee, missing, "positional");
  }
  if (kw !== null) {
    const missing = signature.kwonly.filter(
      (n) => !(Object.hasOwn(kw, jsName(n)) && kw[jsName(n)] !== undefined) && !signature.kwdefaults.has(n),
    );
    if (missing.length > 0) {
      throw callee.style === "c"
        ? links.typeError(`${callee.name}() missing required keyword-only argument: '${missing[0]}'`)
        : missingArguments(callee, missing, "keyword-only");
    }
  }
  if (given > max) for (let i = max; i < given; i++) out.push(args[i]);
  else if (kw === null && signature.vararg === null) {
    while (out.length > 0 && out[out.length - 1] === undefined) out.pop();
  }
  if (kw !== null) out.push(kw);
  return out;
}

/** The "Did you mean" of an unexpected keyword argument; CPython 3.13 gives it where one name is close. */
function keywordHint(name: string, signature: Signature): string {
  const candidates = [...signature.args.slice(signature.posonly), ...signature.kwonly];
  const suggestion = closestName(name, candidates);
  return suggestion === null ? "" : `. Did you mean '${suggestion}'?`;
}

/** The candidate that is nearest to a mistyped name, by CPython's weighted edit distance (Lib/traceback.py's rule), or null. */
export function closestName(wrong: string, candidates: readonly string[]): string | null {
  if (wrong.length > 40 || candidates.length > 750) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    const limit = Math.min(Math.floor(((candidate.length + wrong.length + 3) * 2) / 6), bestDistance - 1);
    const distance = editDistance(wrong, candidate, limit);
    if (distance > limit) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const moveCost = 2;
const caseCost = 1;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost;
}

function editDistance(first: string, second: string, limit: number): number {
  if (first === second) return 0;
  let a = first;
  let b = second;
  while (a !== "" && b !== "" && a[0] === b[0]) {
    a = a.slice(1);
    b = b.slice(1);
  }
  while (a !== "" && b !== "" && a[a.length - 1] === b[b.length - 1]) {
    a = a.slice(0, -1);
    b = b.slice(0, -1);
  }
  if (a === "" || b === "") return moveCost * (a.length + b.length);
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * moveCost > limit) return limit + 1;
  const row = Array.from(a, (_, i) => (i + 1) * moveCost);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let distance = (result = j * moveCost);
    let minimum = Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i++) {
      const substitute = distance + substitutionCost(b[j] as string, a[i] as string);
      distance = row[i] as number;
      result = Math.min(substitute, Math.min(result, distance) + moveCost);
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}
