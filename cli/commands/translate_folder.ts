// `tulip translate --out-dir`: a folder of Python files as a project of TypeScript.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { OtherModules } from "../../translator/analyse/awaitables.ts";
import { buildId } from "../build_id.ts";
import { version } from "../version.ts";
import type { FileJob, Gives, Style, Types } from "./translate_file.ts";
import { translateFiles } from "./translate_jobs.ts";

/** Every Python file below a folder, as paths relative to it. */
function pythonFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) {
        return entry.name.startsWith(".") || entry.name === "__pycache__" ? [] : pythonFiles(folder, path);
      }
      return entry.name.endsWith(".py") ? [path] : [];
    })
    .sort();
}

/** `pkg/sub/__init__.py` is the module `pkg.sub`. */
function moduleName(path: string): string {
  return path
    .replace(/\.py$/, "")
    .split(/[\\/]/)
    .filter((part, i, all) => part !== "__init__" || i < all.length - 1)
    .join(".");
}

/** What there is to translate: a job for each file. */
function jobsFor(input: string, output: string, style: Style): FileJob[] {
  if (!statSync(input).isDirectory()) {
    const name = basename(input);
    return [
      { source: input, target: join(output, "src", name.replace(/\.py$/, ".ts")), filename: name, style },
    ];
  }
  const files = pythonFiles(input);
  const modules = files.map((path) => [moduleName(path), path] as const);
  return files.map((path) => ({
    source: join(input, path),
    target: join(output, "src", path.replace(/\.py$/, ".ts")),
    filename: path.replaceAll("\\", "/"),
    style,
    moduleName: moduleName(path),
    ownModules: modules.map(([name, other]) => {
      const from = relative(dirname(path), other).replaceAll("\\", "/").replace(/\.py$/, ".js");
      return [name, from.startsWith(".") ? from : `./${from}`] as const;
    }),
  }));
}

/** What was translated before: by file, a digest of all that its translation depends on. */
interface Manifest {
  readonly files: { readonly [filename: string]: Known };
}

interface Known {
  readonly digest: string;
  readonly types: Types;
  /** What the others have to know of it, and a digest of what that depends on. */
  readonly gives?: Gives;
  readonly asked?: string;
}

const asyncDefinition = /^[ \t]*async[ \t]+def[ \t]+(\w+)/gm;

/** What each module has to know of the others: asked of those that have changed. */
async function gather(
  jobs: readonly FileJob[],
  before: Manifest,
): Promise<{ others: OtherModules; given: Map<string, { gives: Gives; asked: string }> }> {
  const names = new Set<string>();
  for (const { source } of jobs) {
    for (const [, name] of readFileSync(source, "latin1").matchAll(asyncDefinition))
      names.add(name as string);
  }
  const coroutineNames = new Set([...names].sort());
  const alone = { coroutineNames, giveAwaitables: false, drive: false };
  const given = new Map<string, { gives: Gives; asked: string }>();
  const questions: { readonly job: FileJob; readonly asked: string }[] = [];
  for (const job of jobs) {
    const asked = digestOf(job, [...coroutineNames]);
    const known = before.files[job.filename];
    if (known?.asked === asked && known.gives !== undefined)
      given.set(job.filename, { gives: known.gives, asked });
    else questions.push({ job: { ...job, others: alone, isQuestion: true }, asked });
  }
  const answers = await translateFiles(questions.map(({ job }) => job));
  for (const [i, { gives }] of answers.entries()) {
    const { job, asked } = questions[i] as (typeof questions)[number];
    // What cannot be read gives nothing.
    given.set(job.filename, { gives: gives ?? { awaitables: false, drive: false }, asked });
  }
  const all = [...given.values()].map(({ gives }) => gives);
  const others = {
    coroutineNames,
    giveAwaitables: all.some(({ awaitables }) => awaitables),
    drive: all.some(({ drive }) => drive),
  };
  return { others, given };
}

const manifestName = ".tulip-translate.json";

function readManifest(output: string): Manifest {
  try {
    const { files } = JSON.parse(readFileSync(join(output, manifestName), "utf8")) as Manifest;
    return { files: files ?? {} };
  } catch {
    return { files: {} };
  }
}

function digestOf(job: FileJob, more: unknown = null): string {
  const { target, source, others, ...rest } = job;
  const known = others === undefined ? null : [others.giveAwaitables, others.drive];
  return createHash("sha256")
    .update(readFileSync(source))
    .update(JSON.stringify([more, known, buildId ?? `${version} ${process.pid}`, basename(target), rest]))
    .digest("hex");
}

export interface FolderResult {
  readonly types: Types;
  readonly translated: readonly string[];
  readonly unchanged: number;
  readonly failures: readonly string[];
}

/**
 * Translates a program into a folder: `src/` with a file for each of its files, `package.json` and `tsconfig.json`.
 * Files that have not changed since the last time are left alone; so are the two others once they are there.
 *
 * @param input a file, or a folder with the program `__main__.py`, `main.py` or `app.py`.
 */
export async function translateFolder(input: string, output: string, style: Style): Promise<FolderResult> {
  const before = readManifest(output);
  const found = jobsFor(input, output, style);
  const isProgram = found.length > 1;
  const { others, given } = isProgram ? await gather(found, before) : { others: undefined, given: undefined };
  const jobs = others === undefined ? found : found.map((job) => ({ ...job, others }));
  const files: { [filename: string]: Known } = {};
  const due: { readonly job: FileJob; readonly digest: string }[] = [];
  for (const job of jobs) {
    const digest = digestOf(job);
    const known = before.files[job.filename];
    if (known?.digest === digest && existsSync(job.target))
      files[job.filename] = { ...known, ...given?.get(job.filename) };
    else due.push({ job, digest });
  }
  const unchanged = jobs.length - due.length;
  const outcomes = await translateFiles(due.map(({ job }) => job));
  const failures: string[] = [];
  for (const [i, { types, failure }] of outcomes.entries()) {
    const { job, digest } = due[i] as (typeof due)[number];
    if (failure === undefined) files[job.filename] = { digest, types, ...given?.get(job.filename) };
    else failures.push(failure);
  }
  writeProject(
    output,
    jobs.map(({ filename }) => filename),
  );
  writeFileSync(join(output, manifestName), `${JSON.stringify({ files }, null, 1)}\n`);
  const all = Object.values(files);
  return {
    types: {
      typed: all.reduce((sum, { types }) => sum + types.typed, 0),
      inferred: all.reduce((sum, { types }) => sum + types.inferred, 0),
      any: all.reduce((sum, { types }) => sum + types.any, 0),
    },
    translated: due.map(({ job }) => job.filename),
    unchanged,
    failures,
  };
}

/** What makes the folder a project, unless somebody has made it one. */
function writeProject(output: string, files: readonly string[]): void {
  const main =
    ["__main__.py", "main.py", "app.py"].find((name) => files.includes(name)) ?? files[0] ?? "main.py";
  const metadata = {
    name:
      basename(output)
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-") || "program",
    version: "1.0.0",
    private: true,
    type: "module",
    scripts: { build: "tsc", start: `tsc && node dist/${main.replace(/\.py$/, ".js")}` },
    dependencies: { "tulip-py": `^${version}` },
    devDependencies: { "@types/node": "^20.0.0", typescript: ">=5.5" },
  };
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
    skipLibCheck: true,
  };
  mkdirSync(output, { recursive: true });
  const write = (name: string, content: object) => {
    const path = join(output, name);
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  };
  write("package.json", metadata);
  write("tsconfig.json", { compilerOptions, include: ["src"] });
}
