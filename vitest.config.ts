import { defineConfig } from "vitest/config";
import { tablePath, withImports } from "./scripts/module_table.mjs";

export default defineConfig({
  plugins: [
    {
      name: "module-table",
      enforce: "pre",
      transform: (code, id) => (id.endsWith(`/${tablePath}`) ? withImports(code) : undefined),
    },
  ],
  test: {
    include: ["{cli,translator,runtime,conformance,bench,tests}/**/*.test.ts"],
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
