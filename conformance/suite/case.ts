// A case: a program under conformance/cases/<page>/<section>/ whose first lines name the statements that it checks.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Expectation, expectationPath, sourceDigest } from "../differential/expectation.ts";
import { casesFolder } from "./layout.ts";

export interface Case {
  /** `<page>/<section>/<observable fact>`. */
  readonly name: string;
  readonly page: string;
  readonly section: string;
  /** The file. */
  readonly path: string;
  /** The ids of the statements that it checks. */
  readonly statements: readonly string[];
  /** Whether CPython ran it on its own clock, as threads do not know of virtual time. */
  readonly isInRealTime: boolean;
  readonly source: string;
}

/** Reads every case, sorted by name. Names with a leading underscore are modules that cases import. */
export function readCases(): Case[] {
  return existsSync(casesFolder) ? below(casesFolder) : [];
}

function below(folder: string): Case[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith("_")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return entry.name.endsWith(".py") ? [readCase(path)] : [];
  });
}

function readCase(path: string): Case {
  const source = readFileSync(path, "utf8");
  const name = relative(casesFolder, path).replaceAll("\\", "/").slice(0, -".py".length);
  const [page, section = ""] = name.split("/");
  return {
    name,
    page,
    section,
    path,
    statements: namedStatements(source),
    isInRealTime: /^# Recorded in real time/m.test(source),
    source,
  };
}

/** The ids after `# Statements:`, on that comment line and the indented ones that continue it. */
function namedStatements(source: string): string[] {
  const ids: string[] = [];
  let isNaming = false;
  for (const line of source.split("\n")) {
    if (!line.startsWith("#")) break;
    const start = /^# Statements?:(.*)$/.exec(line);
    const text: string | undefined = start?.[1] ?? (isNaming ? /^# {2,}(.*)$/.exec(line)?.[1] : undefined);
    isNaming = text !== undefined;
    if (text !== undefined) ids.push(...text.split(/[\s,]+/).filter((id) => id !== ""));
  }
  return ids;
}

/** What CPython did with the case, or why that is not known. */
export function recordedOutcome(one: Case): Expectation | "missing" | "stale" {
  const path = expectationPath(one.path);
  if (!existsSync(path)) return "missing";
  const expectation: Expectation = JSON.parse(readFileSync(path, "utf8"));
  return expectation.source === sourceDigest(one.path) ? expectation : "stale";
}

/**
 * Whether a word on the command line means the case: a page, a section, a statement or the beginning of its id, or part
 * of the case's name.
 */
export function isSelected(one: Case, selectors: readonly string[]): boolean {
  if (selectors.length === 0) return true;
  return selectors.some((given) => {
    const word = given.replace(/^(.*\/)?conformance\/cases\//, "").replace(/\.py$|\/$/, "");
    if (one.page === word || one.section === word || `${one.page}/${one.section}` === word) return true;
    if (one.statements.some((id) => id === word || id.startsWith(`${word}.`))) return true;
    return one.name.includes(word);
  });
}
