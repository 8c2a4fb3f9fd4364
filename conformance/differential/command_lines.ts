// Ways of starting a program, right and wrong: what stands after `python3.13` stands after `tulip run`.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface CommandLine {
  readonly args: readonly string[];
  readonly stdin?: string;
  /** Below the folder of the fixtures. */
  readonly folder?: string;
}

const show = "import sys\nprint(sys.argv, __name__, repr(sys.path[0]))\n";
const showFile = `${show}print(__file__, __package__)\n`;

/** The files that the command lines work on. */
const fixtures: { readonly [path: string]: string | Uint8Array } = {
  "show.py": showFile,
  "empty.py": "",
  "no_newline.py": "print('no newline')",
  "it's.py": showFile,
  "bom.py": "\ufeffprint('bom')\n",
  "latin.py": Buffer.from("# -*- coding: latin-1 -*-\nprint('caf\xe9')\n", "latin1"),
  "not_utf8.py": Buffer.from("x = 1\nprint('\xff')\n", "latin1"),
  "not_utf8_in_comment.py": Buffer.from("# \xe9\nprint(1)\n", "latin1"),
  "binary.py": Uint8Array.of(0xff, 0xfe, 0x00, 0x01),
  "null.py": 'x = 1\nprint("a\0b")\n',
  "unknown_coding.py": "# coding: nonsense\nprint(1)\n",
  "syntax.py": "print(1\n",
  "status.py": "import sys\nsys.exit(7)\n",
  "message.py": "import sys\nsys.exit('gone wrong')\n",
  "failing.py": "def f():\n    1 / 0\n\nf()\n",
  "folder/inner.py": showFile,
  "package/__init__.py": "print('package imported')\n",
  "package/__main__.py": showFile,
  "package/module.py": showFile,
  "plain/__main__.py": showFile,
  "without_main/__init__.py": "",
};

export const commandLines: readonly CommandLine[] = [
  { args: ["show.py"] },
  { args: ["show.py", "--clock", "-c", "--", "-x", "é"] },
  { args: ["./show.py"] },
  { args: ["folder/../show.py"] },
  { args: ["./folder/inner.py", "a"] },
  { args: ["it's.py"] },
  { args: ["link.py"] },
  { args: ["empty.py"] },
  { args: ["no_newline.py"] },
  { args: ["bom.py"] },
  { args: ["latin.py"] },
  { args: ["status.py"] },
  { args: ["message.py"] },
  { args: ["failing.py"] },
  { args: ["syntax.py"] },
  { args: ["not_utf8.py"] },
  { args: ["not_utf8_in_comment.py"] },
  { args: ["binary.py"] },
  { args: ["null.py"] },
  { args: ["unknown_coding.py"] },
  { args: ["missing.py"] },
  { args: ["./missing.py"] },
  { args: ["folder/../missing.py"] },
  { args: ["not'there.py"] },
  { args: ["line\nbreak.py"] },
  { args: ["show.py/below"] },
  { args: ["folder"] },
  { args: ["folder/"] },
  { args: ["package", "a", "-b"] },
  { args: ["package/", "a"] },
  { args: ["."], folder: "package" },
  { args: [".."], folder: "package" },
  { args: ["plain"] },
  { args: ["-m", "show", "-c", "x"] },
  { args: ["-mshow", "x"] },
  { args: ["-m", "folder.inner", "x"] },
  { args: ["-m", "package", "x"] },
  { args: ["-m", "package.module", "x"] },
  { args: ["-m", "plain"] },
  { args: ["-m", "folder"] },
  { args: ["-m", "without_main"] },
  { args: ["-m", "missing"] },
  { args: ["-m", "folder.missing"] },
  { args: ["-m", "missing.inner"] },
  { args: ["-m", "package.module.deeper"] },
  { args: ["-m", "show.py"] },
  { args: ["-m", ".show"] },
  { args: ["-m", "failing"] },
  { args: ["-c", show, "a", "-m", "b"] },
  { args: ["-cprint(1)"] },
  { args: ["-c", ""] },
  { args: ["-c", "x ="] },
  { args: ["-c", "import sys\ndef f():\n    1 / 0\nf()\n"] },
  { args: ["-c", "print('\\u00e9', 'é')"] },
  { args: ["-", "a", "b"], stdin: show },
  { args: [], stdin: show },
  { args: [], stdin: "print('no newline')" },
  { args: ["-"], stdin: "def f():\n    1 / 0\nf()\n" },
  { args: ["-c", "import sys; print(repr(sys.stdin.read()))"], stdin: "one\ntwo" },
];

/** Where the outcomes of CPython are recorded. */
export const recordedPath: string = join(
  dirname(fileURLToPath(import.meta.url)),
  "command_lines.expected.json",
);

export interface RecordedCommandLine extends CommandLine {
  readonly status: number | string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/** Makes a folder with the fixtures, hands it to `use`, and removes it. */
export async function withFixtures<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tulip-lines-"));
  try {
    for (const [path, content] of Object.entries(fixtures)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync("folder/inner.py", join(folder, "link.py"));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is compared: everything, with the folder of the fixtures taken out of it. */
export function observeAll(
  line: CommandLine,
  outcome: { readonly status: number | string; readonly stdout: string; readonly stderr: string },
  folder: string,
): RecordedCommandLine {
  const anywhere = (text: string) => text.replaceAll(folder, "<folder>").split("\n");
  return {
    ...line,
    status: outcome.status,
    stdout: anywhere(outcome.stdout),
    stderr: anywhere(outcome.stderr),
  };
}
