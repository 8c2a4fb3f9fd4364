/** What the arguments of child processes mean. CPython: Lib/subprocess.py, Modules/_posixsubprocess.c. */
import { isProgram, type Redirection } from "../host/connections.ts";
import { environment } from "../host/environment.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { typeError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { typeOf } from "../objects/type.ts";
import { type Str, toJs } from "../objects/wide_str.ts";
import { namedError } from "./os_errors.ts";
import { fspath } from "./os_paths.ts";

export const PIPE = -1;
export const STDOUT = -2;
export const DEVNULL = -3;

/** What a `stdin`, `stdout` or `stderr` argument means. */
export function redirection(given: Value): Redirection {
  if (given === null || given === undefined) return "inherit";
  const n = asInt(given);
  if (n === PIPE) return "pipe";
  if (n === DEVNULL) return "ignore";
  if (n !== undefined) return Number(n);
  return Number(asInt(callMethod(given, "fileno")));
}

/** A str, bytes or path argument of a program. @raises TypeError */
export function argumentText(v: Value): string {
  const s = asStr(v);
  if (s !== undefined) return toJs(s as Str);
  if (v instanceof PyBytes) return Buffer.from(v.$data).toString();
  if (typeof v !== "object" || v === null || typeOf(v).$proto.__fspath__ === undefined) {
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(v).$name}`);
  }
  return argumentText(fspath(v));
}

/** An `env` argument. */
export function environmentOf(env: Value): { [name: string]: string } | undefined {
  if (env === null || env === undefined) return undefined;
  const pairs = links.arrayOf(callMethod(env, "items")).map((pair) => links.arrayOf(pair).map(argumentText));
  return Object.fromEntries(pairs as [string, string][]);
}

/** The file of a program. @raises FileNotFoundError, PermissionError */
export function locateProgram(program: string, env: { [name: string]: string } | undefined): string {
  const path = env?.PATH ?? environment("PATH") ?? "/bin:/usr/bin";
  const candidates = program.includes("/")
    ? [program]
    : path.split(":").map((folder) => `${folder}/${program}`);
  let found: boolean | undefined;
  for (const candidate of candidates) {
    const answer = isProgram(candidate);
    if (answer === true) return candidate;
    found ??= answer;
  }
  throw namedError(found === undefined ? "ENOENT" : "EACCES", program);
}
