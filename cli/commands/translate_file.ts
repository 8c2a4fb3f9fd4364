// One file of Python as one file of TypeScript: what `tulip translate` does, by itself or in a worker.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { OtherModules } from "../../translator/analyse/awaitables.ts";
import type { PythonSyntaxError, SourceTooComplexError } from "../../translator/diagnostics/syntax_error.ts";
import { knownModules } from "../known_modules.ts";
import { syntaxErrorReport } from "./ast.ts";

export type Style = "async" | "generator";

/** What is to be translated, in a form that can be sent to a worker. */
export interface FileJob {
  readonly source: string;
  readonly target: string;
  /** What the TypeScript calls the source. */
  readonly filename: string;
  readonly style: Style;
  readonly moduleName?: string;
  /** The program's own modules: names, and files as the target imports them. */
  readonly ownModules?: readonly (readonly [name: string, file: string])[];
  /** What is known of the program's other modules. */
  readonly others?: OtherModules;
  /** Nothing is written; the question is what the others have to know of this module. */
  readonly isQuestion?: boolean;
}

export interface Types {
  readonly typed: number;
  readonly inferred: number;
  readonly any: number;
}

export interface Outcome {
  readonly types: Types;
  /** Why there is no translation. */
  readonly failure?: string;
  /** The answer to a question. */
  readonly gives?: Gives;
}

/** What the other modules of a program have to know of one. */
export interface Gives {
  readonly awaitables: boolean;
  readonly drive: boolean;
}

const none: Types = { typed: 0, inferred: 0, any: 0 };

type Translate = (job: FileJob, source: Uint8Array) => Promise<Outcome>;

let loading: Promise<Translate> | undefined;

/** Loads the translator and the formatter, once. */
async function load(): Promise<Translate> {
  const translator = await import("../../translator/translate.ts");
  await translator.loadTranslator();
  const { formatTypeScript } = await import("../report/format.ts");
  const known = knownModules();
  return async ({ target, filename, style, moduleName, ownModules, others, isQuestion }, source) => {
    if (isQuestion === true) return { types: none, gives: translator.askModule(source, filename, others) };
    const translated = translator.translate(source, {
      filename,
      mode: "typescript",
      style,
      knownModules: known,
      ...(ownModules === undefined ? {} : { ownModules: new Map(ownModules) }),
      ...(moduleName === undefined ? {} : { moduleName }),
      ...(others === undefined ? {} : { others }),
    });
    const text = await formatTypeScript(translated.code);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return { types: translated.types };
  };
}

/** Translates a file. */
export async function translateFile(job: FileJob): Promise<Outcome> {
  loading ??= load();
  const translate = await loading;
  try {
    return await translate(job, readFileSync(job.source));
  } catch (error) {
    return { types: none, failure: explain(error) };
  }
}

/** What stands in the way of a translation, as people read it. */
export function explain(error: unknown): string {
  const known = error as PythonSyntaxError | SourceTooComplexError;
  if (known.name === "PythonSyntaxError") return syntaxErrorReport(known as PythonSyntaxError);
  if (known.name === "SourceTooComplexError") return `${known.kind}: ${known.msg}`;
  if (error instanceof Error && "syscall" in error) return `tulip: ${error.message}`;
  throw error;
}
