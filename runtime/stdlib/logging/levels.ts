/** Logging levels. CPython: Lib/logging/__init__.py. */
import { typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";

export const CRITICAL = 50;
export const ERROR = 40;
export const WARNING = 30;
export const INFO = 20;
export const DEBUG = 10;
export const NOTSET = 0;

const names = new Map<Value, Value>([
  [CRITICAL, "CRITICAL"],
  [ERROR, "ERROR"],
  [WARNING, "WARNING"],
  [INFO, "INFO"],
  [DEBUG, "DEBUG"],
  [NOTSET, "NOTSET"],
]);
const levels = new Map<Value, Value>([
  ["CRITICAL", CRITICAL],
  ["FATAL", CRITICAL],
  ["ERROR", ERROR],
  ["WARN", WARNING],
  ["WARNING", WARNING],
  ["INFO", INFO],
  ["DEBUG", DEBUG],
  ["NOTSET", NOTSET],
]);

/** The name of a level, `Level 5` for one without; the level of a name. */
export function getLevelName(level: Value): Value {
  return names.get(level) ?? levels.get(level) ?? `Level ${links.str(level)}`;
}

export function getLevelNamesMapping(): Value {
  return links.dict(levels.entries());
}

/** Associates a level with a name. */
export function addLevelName(level: Value, name: Value): null {
  names.set(level, name);
  levels.set(name, level);
  return null;
}

/** The number of a level given as number or name. @raises ValueError, TypeError */
export function checkLevel(level: Value): Value {
  if (typeof level === "number" || typeof level === "boolean") return level;
  if (typeof level === "string") {
    const known = levels.get(level);
    if (known === undefined) throw valueError(`Unknown level: ${links.repr(level)}`);
    return known;
  }
  throw typeError(`Level not an integer or a valid string: ${links.repr(level)}`);
}
