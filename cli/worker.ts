// The entry of worker threads: the processes of `multiprocessing` and `ProcessPoolExecutor`.
import { writeSync } from "node:fs";
import { threadId, workerData } from "node:worker_threads";
import { createCodeLoader } from "./code_loader.ts";
import { saveCodeCaches } from "./compiled_script.ts";
import { describeInternalError } from "./report/internal_error.ts";

async function main(): Promise<number> {
  const { useCache } = workerData as { readonly useCache: boolean };
  const loader = await createCodeLoader(undefined, useCache, loadTranslator, (text) => writeSync(2, text));
  const { runWorker } = await import("../runtime/main.ts");
  const status = await runWorker(threadId, loader);
  if (useCache) saveCodeCaches(false);
  return status;
}

async function loadTranslator() {
  const translator = await import("../translator/translate.ts");
  await translator.loadTranslator("run");
  return translator;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    writeSync(2, describeInternalError(error, [], process.env.TULIP_DEBUG === "1"));
    process.exit(70);
  },
);
