import { defineConfig } from "vitest/config";

export default defineConfig({
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
