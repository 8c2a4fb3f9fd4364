// The results as one page.
import type { CaseResult } from "../suite/result.ts";
import type { Page } from "../suite/statement.ts";
import type { Translation } from "../suite/typescript.ts";

export async function htmlReport(
  _pages: readonly Page[],
  _results: readonly CaseResult[],
  _translations: ReadonlyMap<string, Translation> | undefined,
): Promise<string> {
  throw new Error("unfinished");
}
