#!/usr/bin/env node
// CommonJS on purpose: it starts 5 ms sooner than a module does.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const entry = join(__dirname, "..", "dist", "tulip.js");
if (existsSync(entry)) {
  require(entry);
} else {
  console.error("tulip: this checkout is not built yet; run `npm install` (or `npm run build`) in it first");
  process.exitCode = 70;
}
