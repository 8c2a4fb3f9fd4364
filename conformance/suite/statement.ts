// What the documentation states, in our words: one YAML file per page under conformance/statements/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { statementsFolder } from "./layout.ts";

export interface Statement {
  /** For instance `tasks.sleep.zero`. */
  readonly id: string;
  readonly text: string;
  /** Why no program can check it. */
  readonly none: string | undefined;
}

export interface Section {
  readonly title: string;
  /** Of the section in the page of the documentation. */
  readonly anchor: string;
  /** The folder of its cases. */
  readonly folder: string;
  readonly statements: readonly Statement[];
}

export interface Page {
  /** The folder of its cases, and the name of the file. */
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly sections: readonly Section[];
}

interface PageFile {
  readonly title: string;
  readonly url: string;
  readonly sections: readonly {
    readonly title: string;
    readonly anchor: string;
    readonly folder?: string;
    readonly statements: Readonly<Record<string, string | { readonly text: string; readonly none?: string }>>;
  }[];
}

// As in the documentation's own table of contents.
const order = [
  "runner",
  "task",
  "stream",
  "sync",
  "subprocess",
  "queue",
  "exceptions",
  "eventloop",
  "future",
];

/** Reads every page, in the documentation's order. */
export function readPages(): Page[] {
  if (!existsSync(statementsFolder)) return [];
  const names = readdirSync(statementsFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length));
  const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.map(readPage);
}

function readPage(name: string): Page {
  const file: PageFile = parse(readFileSync(join(statementsFolder, `${name}.yaml`), "utf8"));
  const sections = file.sections.map(({ title, anchor, folder, statements }) => ({
    title,
    anchor,
    folder: folder ?? anchor.replaceAll("-", "_"),
    statements: Object.entries(statements).map(([id, given]) =>
      typeof given === "string"
        ? { id, text: given, none: undefined }
        : { id, text: given.text, none: given.none },
    ),
  }));
  return { name, title: file.title, url: file.url, sections };
}
