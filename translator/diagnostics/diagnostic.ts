// What a diagnostic is, and how the table of codes declares one.
import type { Place } from "./place.ts";

export type Severity = "error" | "warning" | "note";

/** Something that was found wrong, or worth knowing, without running the program. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** One sentence: what is there and why it matters. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint: string;
}

/** An entry of the table: a diagnostic for each place and, where the words depend on something, its arguments. */
export interface Declaration<A extends readonly string[]> {
  (place: Place, ...args: A): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
  /** A few words, for lists. */
  readonly title: string;
  /** For the page of codes. */
  readonly long: string;
  /** A program that shows it, for the page of codes and its test. */
  readonly example: string;
}

interface Entry<A extends readonly string[]> {
  readonly severity: Severity;
  readonly title: string;
  readonly message: (...args: A) => string;
  readonly hint: (...args: A) => string;
  readonly long: string;
  readonly example: string;
}

/** Declares a diagnostic. A code is written by hand, once, and never used for something else. */
export function declare<A extends readonly string[]>(code: string, entry: Entry<A>): Declaration<A> {
  const { severity, title, message, hint, long, example } = entry;
  const make = (place: Place, ...args: A): Diagnostic => ({
    code,
    severity,
    place,
    message: message(...args),
    hint: hint(...args),
  });
  return Object.assign(make, { code, severity, title, long, example });
}
