// What CPython printed for a program, as it stands beside the program: written by the recorder, never by hand.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Outcome } from "./execution.ts";

export interface Expectation {
  /** The version of CPython that was asked. */
  readonly python: string;
  /** SHA-256 of the program. */
  readonly source: string;
  readonly status: number | string;
  /** The last line on standard error. */
  readonly stderr: string;
  /** Lines; joined by newlines they are the output. */
  readonly stdout: readonly string[];
}

/** Where the expectation of a program stands. */
export function expectationPath(program: string): string {
  return program.replace(/\.py$/, ".expected.json");
}

/** The digest that ties an expectation to its program. */
export function sourceDigest(program: string): string {
  return createHash("sha256").update(readFileSync(program)).digest("hex");
}

/** What is compared of an outcome. The folder of the program is the only thing that is not taken literally. */
export function observe(outcome: Outcome, folder: string): Pick<Expectation, "status" | "stderr" | "stdout"> {
  const anywhere = (text: string) => text.replaceAll(`${folder}/`, "<folder>/");
  return {
    status: outcome.hasTimedOut ? "timeout" : outcome.status,
    stderr: anywhere(lastLine(outcome.stderr)),
    stdout: anywhere(outcome.stdout).split("\n"),
  };
}

/**
 * Reads the expectation of a program.
 *
 * @throws {Error} if it was never recorded, or recorded for another text of the program.
 */
export function readExpectation(program: string): Expectation {
  const path = expectationPath(program);
  if (!existsSync(path)) throw new Error(`${program} has never been recorded: npm run record -- ${program}`);
  const expectation: Expectation = JSON.parse(readFileSync(path, "utf8"));
  if (expectation.source !== sourceDigest(program)) {
    throw new Error(`${program} has changed since it was recorded: npm run record -- ${program}`);
  }
  return expectation;
}

/** Writes the expectation of a program. */
export function writeExpectation(program: string, expectation: Expectation): void {
  writeFileSync(expectationPath(program), `${JSON.stringify(expectation, null, 2)}\n`);
}

function lastLine(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines[lines.length - 1];
}
