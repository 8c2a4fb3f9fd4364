/** Reading source files. */
import { readFileSync, statSync } from "node:fs";

/** The bytes of a file. @throws NodeJS.ErrnoException */
export function readSource(path: string): Uint8Array {
  return readFileSync(path);
}

/** The text of a file for showing a line of it; null where it cannot be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function isDirectory(path: string): boolean {
  return statSync(path === "" ? "." : path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
