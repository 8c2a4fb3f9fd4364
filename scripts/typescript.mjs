// `node --import ./scripts/typescript.mjs FILE.ts` runs a TypeScript file from the checkout, without a build.
import { register } from "node:module";

register("./typescript_loader.mjs", import.meta.url);
