/** What POSIX paths mean as text. CPython: Lib/posixpath.py. All functions are pure. */

/** `os.path.join`. */
export function join(first: string, ...rest: readonly string[]): string {
  let path = first;
  for (const part of rest) {
    if (part.startsWith("/") || path === "") path = part;
    else if (path.endsWith("/")) path += part;
    else path += `/${part}`;
  }
  return path;
}

/** Head and tail: everything before the last slash (without slashes at its end), everything behind it. */
export function split(path: string): [head: string, tail: string] {
  const i = path.lastIndexOf("/") + 1;
  let head = path.slice(0, i);
  if (head !== "" && !/^\/+$/.test(head)) head = head.replace(/\/+$/, "");
  return [head, path.slice(i)];
}

/** Stem and extension; dots that lead a name do not count. */
export function splitext(path: string): [root: string, extension: string] {
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  if (dot > slash) {
    let i = slash + 1;
    while (i < dot) {
      if (path[i] !== ".") return [path.slice(0, dot), path.slice(dot)];
      i++;
    }
  }
  return [path, ""];
}

/** Drive (none), root, and the rest. */
export function splitroot(path: string): [drive: string, root: string, tail: string] {
  if (!path.startsWith("/")) return ["", "", path];
  if (path[1] !== "/" || path[2] === "/") return ["", "/", path.slice(1)];
  return ["", "//", path.slice(2)];
}

/** `os.path.normpath`. */
export function normpath(path: string): string {
  if (path === "") return ".";
  const [, root, tail] = splitroot(path);
  const parts: string[] = [];
  for (const part of tail.split("/")) {
    if (part === "" || part === ".") continue;
    const last = parts[parts.length - 1];
    if (part !== ".." || (root === "" && last === undefined) || last === "..") parts.push(part);
    else if (last !== undefined) parts.pop();
  }
  return root + parts.join("/") || ".";
}

/** The longest common leading text. */
export function commonPrefix(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  let least = texts[0] as string;
  let most = least;
  for (const t of texts) {
    if (t < least) least = t;
    if (t > most) most = t;
  }
  let i = 0;
  while (i < least.length && least[i] === most[i]) i++;
  return least.slice(0, i);
}

/** The path from `start` to `path`, both absolute and normalised. */
export function relative(path: string, start: string): string {
  const names = (p: string) => p.split("/").filter((x) => x !== "");
  const from = names(start);
  const to = names(path);
  let i = 0;
  while (i < from.length && i < to.length && from[i] === to[i]) i++;
  const parts = [...Array<string>(from.length - i).fill(".."), ...to.slice(i)];
  return parts.length === 0 ? "." : parts.join("/");
}
