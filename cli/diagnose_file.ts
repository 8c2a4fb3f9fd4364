// What can be said about a file without running it: the translator's diagnostics, told what is around the file.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../translator/diagnostics/diagnostic.ts";
import { knownModules } from "./known_modules.ts";
import { describeDiagnostic, wantsColours } from "./report/diagnostics.ts";

export interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
  /** As people read them, one text for each. */
  readonly texts: readonly string[];
}

/**
 * Diagnoses a program.
 *
 * @param file a path, or `-` for standard input.
 * @param source its bytes, where they have been read already.
 * @param stream where the texts go: a terminal gets colours.
 * @throws NodeJS.ErrnoException
 */
export async function diagnoseFile(
  file: string,
  {
    source = readFileSync(file === "-" ? 0 : file),
    stream = process.stdout,
  }: { readonly source?: Uint8Array; readonly stream?: { readonly isTTY?: boolean } } = {},
): Promise<Diagnosed> {
  const { decode, diagnose } = await import("../translator/translate.ts");
  const folder = file === "-" ? process.cwd() : dirname(resolve(file));
  const known = knownModules();
  const diagnostics = diagnose(source, file === "-" ? "<stdin>" : file, {
    namesOf: (module) => known.get(module),
    isOwn: (module) => existsSync(join(folder, `${module}.py`)) || existsSync(join(folder, module)),
  });
  const lines = decode(source).split(/\r\n|\r|\n/);
  const isColoured = wantsColours(stream);
  return { diagnostics, texts: diagnostics.map((one) => describeDiagnostic(one, { lines, isColoured })) };
}
