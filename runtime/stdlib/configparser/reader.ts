/** Reads the text of a configuration. */
import { callMethod } from "../../objects/call.ts";
import { each } from "../../objects/iteration.ts";
import type { Value } from "../../objects/object.ts";
import { toJs } from "../../objects/wide_str.ts";

export interface ReaderOptions {
  readonly delimiters: readonly string[];
  readonly commentPrefixes: readonly string[];
  readonly inlinePrefixes: readonly string[];
  readonly allowNoValue: boolean;
  readonly emptyLinesInValues: boolean;
}

/** What the reader finds, in the order of the text. */
export interface Events {
  /** A header; false where the section is not to be taken up. */
  section(name: string, line: number): void;
  /** An option; its name as it is to be kept. */
  option(name: string, line: number): Value;
  /** The end of an option: undefined for one without a value. */
  value(option: Value, text: string | undefined): void;
  noHeader(line: number, text: Value): void;
  badLine(line: number, text: Value): void;
  badContinuation(line: number, text: Value): never;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** Where the comment of a line begins; undefined without one. */
function commentStart(line: string, options: ReaderOptions): number | undefined {
  if (options.commentPrefixes.some((prefix) => line.trim().startsWith(prefix))) return 0;
  let start: number | undefined;
  for (const prefix of options.inlinePrefixes) {
    for (let at = line.indexOf(prefix); at >= 0; at = line.indexOf(prefix, at + 1)) {
      if (at !== 0 && !/\s/.test(line[at - 1] as string)) continue;
      if (start === undefined || at < start) start = at;
      break;
    }
  }
  return start;
}

/** Reads lines. Errors are reported through `events`, which may raise. */
export function readConfiguration(lines: Value, options: ReaderOptions, events: Events): void {
  const delimiter = options.delimiters.map(escaped).join("|");
  const value = `(?:(${delimiter})\\s*(.*))`;
  const pattern = new RegExp(`^(.*?)\\s*${value}${options.allowNoValue ? "?" : ""}$`, "s");
  let hasSection = false;
  let option: Value;
  let collected: string[] | undefined;
  let indent = 0;
  let number = 0;
  const finish = (): void => {
    if (option !== undefined) events.value(option, collected?.join("\n").trimEnd());
    option = undefined;
    collected = undefined;
  };
  for (const given of each(lines)) {
    number++;
    const line = toJs(given);
    const start = commentStart(line, options);
    const text = (start === undefined ? line : line.slice(0, start)).trim();
    if (text === "") {
      if (!options.emptyLinesInValues) indent = Number.POSITIVE_INFINITY;
      else if (start === undefined && option !== undefined) collected?.push("");
      continue;
    }
    const own = line.search(/\S/);
    if (hasSection && option !== undefined && own > indent) {
      if (collected === undefined) events.badContinuation(number, given);
      else collected.push(text);
      continue;
    }
    indent = own;
    const header = /^\[(.+)\]/s.exec(text);
    if (header !== null) {
      finish();
      events.section(header[1] as string, number);
      hasSection = true;
      continue;
    }
    if (!hasSection) {
      events.noHeader(number, given);
      hasSection = true;
    }
    const found = pattern.exec(text);
    if (found === null || found[1] === "") {
      events.badLine(number, given);
      if (found === null) continue;
    }
    finish();
    option = events.option((found[1] as string).trimEnd(), number);
    collected = found[3] === undefined ? undefined : [found[3].trim()];
  }
  finish();
}

/** The lines of a text, line ends included. */
export function linesOf(text: Value): Value {
  return callMethod(text, "splitlines", true);
}
