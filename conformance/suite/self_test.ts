// Prints how many cases notice each of the runtimes that are wrong on purpose; with `-v` also which.
import { mistakes, noticed } from "./wrong_runtimes.ts";

let isBlind = false;
for (const [what, names] of noticed(mistakes)) {
  console.log(`${String(names.length).padStart(4)} cases notice: ${what}`);
  if (process.argv.includes("-v")) for (const name of names) console.log(`       ${name}`);
  if (names.length === 0) isBlind = true;
}
process.exit(isBlind ? 1 : 0);
