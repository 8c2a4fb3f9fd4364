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
  /** The last line on standard error, or all of its lines. */
  readonly stderr: string | readonly string[];
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

/**
 * What is compared of an outcome. The folder of the program is the only thing that is not taken literally.
 *
 * @param comparesErrors all of standard error; the source lines of the library, which not every machine has, are left out.
 */
export function observe(
  outcome: Outcome,
  folder: string,
  comparesErrors = false,
): Pick<Expectation, "status" | "stderr" | "stdout"> {
  const anywhere = (text: string) => text.replaceAll(`${folder}/`, "<folder>/");
  return {
    status: outcome.hasTimedOut ? "timeout" : outcome.status,
    stderr: comparesErrors
      ? withoutLibrarySources(anywhere(outcome.stderr)).split("\n")
      : anywhere(lastLine(outcome.stderr)),
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

const library = /^([\s|]*)File "(?:<lib>|\/usr\/local\/lib\/python3\.13)\//;

function withoutLibrarySources(text: string): string {
  const kept: string[] = [];
  // What stands before the frame of the library whose lines come now.
  let margin: string | undefined;
  for (const line of text.split("\n")) {
    const frame = library.exec(line);
    if (frame !== null) {
      margin = frame[1];
      kept.push(line.replace(/"(?:<lib>|\/usr\/local\/lib\/python3\.13)\//, '"<lib>/'));
      continue;
    }
    if (margin !== undefined && line.startsWith(`${margin}  `) && !line.startsWith(`${margin}File "`))
      continue;
    margin = undefined;
    kept.push(
      line.replaceAll("/usr/local/lib/python3.13/", "<lib>/").replace(/ at 0x[0-9a-f]{6,}/g, " at 0x…"),
    );
  }
  return kept.join("\n");
}

function lastLine(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines[lines.length - 1];
}
