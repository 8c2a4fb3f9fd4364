// `npm test`: format and lint, types, build, all tests. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** The executable file of a package in node_modules. */
function executable(name, command = name) {
  const metadata = require.resolve(`${name}/package.json`);
  const { bin } = require(metadata);
  return join(dirname(metadata), typeof bin === "string" ? bin : bin[command]);
}

function run(title, args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  console.log(
    `${status === 0 ? "ok" : "FAILED"}: ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}

const scratch = mkdtempSync(join(tmpdir(), "tulip-tests-"));
const results = join(scratch, "results.json");
const checks = [
  run("format and lint", [executable("@biomejs/biome", "biome"), "check", "."]),
  run("types", [executable("typescript", "tsc"), "--noEmit", "-p", "."]),
  run("build", [join(root, "scripts/build.mjs")]),
  run("tests", [
    executable("vitest"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ]),
];

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
try {
  counts = JSON.parse(readFileSync(results, "utf8"));
} catch {
  console.log("the tests left no report");
}
rmSync(scratch, { recursive: true, force: true });

// A file that cannot even be loaded has no tests that could fail; it counts as one failure, as do the other checks.
const unloadable = counts.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
);
const failedChecks = checks.slice(0, 3).filter((passed) => !passed).length;
const failed = counts.numFailedTests + unloadable.length + failedChecks;
const passed = counts.numPassedTests + 3 - failedChecks;
const skipped = counts.numPendingTests + counts.numTodoTests;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && checks.every(Boolean) ? 0 : 1);
