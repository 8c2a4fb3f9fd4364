// What stands in the way of a program as TypeScript: modules that are not there, calls that block, dynamic code.
import type { Analysis } from "../analyse/analyse.ts";
import { standardModules } from "../analyse/standard_modules.ts";
import type { Position } from "../ast/nodes.ts";

export type FindingKind = "foreign module" | "blocking call" | "dynamic code";

export interface Finding {
  readonly kind: FindingKind;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** What npm has for Python packages that asyncio programs use. */
const packages: { readonly [module: string]: string } = {
  aiofiles: "node:fs/promises",
  aiohttp: "the built-in fetch(), or undici; for servers fastify",
  aiomysql: "mysql2",
  aiosqlite: "better-sqlite3",
  asyncpg: "pg",
  attrs: "classes of TypeScript",
  bs4: "cheerio",
  click: "commander",
  dotenv: "dotenv",
  fastapi: "fastify",
  flask: "fastify",
  httpx: "the built-in fetch(), or undici",
  jinja2: "nunjucks",
  motor: "mongodb",
  numpy: "no equivalent; mathjs for small things",
  orjson: "JSON",
  pandas: "no equivalent; danfojs for small things",
  pydantic: "zod",
  pymongo: "mongodb",
  pytest: "vitest",
  redis: "ioredis",
  requests: "the built-in fetch()",
  rich: "chalk",
  sqlalchemy: "drizzle-orm",
  tqdm: "cli-progress",
  typer: "commander",
  uvicorn: "node:http",
  uvloop: "nothing: Node's loop is libuv already",
  websockets: "ws",
  yaml: "yaml",
};

const dynamic = new Set(["eval", "exec", "compile", "__import__", "globals", "locals", "vars"]);
const blocking = new Map([
  ["time.sleep", "await asyncio.sleep()"],
  ["subprocess.run", "asyncio.create_subprocess_exec()"],
  ["subprocess.call", "asyncio.create_subprocess_exec()"],
  ["subprocess.check_output", "asyncio.create_subprocess_exec()"],
  ["os.system", "asyncio.create_subprocess_shell()"],
  ["input", "asyncio.to_thread(input)"],
  ["open", "asyncio.to_thread(open, …)"],
  ["urllib.request.urlopen", "asyncio.to_thread(), or fetch()"],
  ["requests.get", "asyncio.to_thread(), or fetch()"],
  ["requests.post", "asyncio.to_thread(), or fetch()"],
  ["socket.create_connection", "asyncio.open_connection()"],
]);

/** All findings, in the order of the source. */
export function findings(analysis: Analysis): Finding[] {
  const found: Finding[] = [];
  const add = (kind: FindingKind, at: Position, message: string, hint: string) => {
    found.push({ kind, line: at.lineno, column: at.col_offset + 1, message, hint });
  };
  for (const scope of analysis.scopes.scopes) {
    for (const node of scope.imports) {
      const names =
        node.nodeType === "Import"
          ? node.names.map((alias) => alias.name)
          : node.level === 0
            ? [node.module ?? ""]
            : [];
      for (const name of names) {
        const first = name.split(".")[0] as string;
        if (standardModules.has(first)) continue;
        const instead = packages[first];
        add(
          "foreign module",
          node,
          `the module ${name} is not part of the standard library`,
          instead === undefined
            ? "a module of the program itself, or one to look for at npm"
            : `npm: ${instead}`,
        );
      }
    }
    for (const call of scope.calls) {
      const path = analysis.names.pathOf(call.func, scope);
      if (path === null) continue;
      if (dynamic.has(path)) {
        add(
          "dynamic code",
          call,
          `${path}() works on names that the translator cannot see`,
          "write what is meant",
        );
      }
      const instead = blocking.get(path);
      if (instead !== undefined && scope.node.nodeType === "AsyncFunctionDef") {
        add("blocking call", call, `${path}() blocks the event loop`, instead);
      }
    }
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}
