// The version of this package.
import { readFileSync } from "node:fs";

declare const TULIP_VERSION: string | undefined;

/** As in package.json; the build writes it in, so that a start reads no file for it. */
export const version: string =
  typeof TULIP_VERSION === "string"
    ? TULIP_VERSION
    : JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
