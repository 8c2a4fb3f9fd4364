// Constructors that V8 inlines. A class that says `extends` has a derived constructor, which V8 (11) never inlines, so that
// an object that nobody keeps is made all the same: float arithmetic takes seven times as long. The classes at the
// root, PyObject and PyIterator, have nothing to construct: what extends them directly is bundled as a class of its
// own whose prototype is put under theirs.
import { readFile } from "node:fs/promises";

const head = /\bclass (\w+(?:<[^>{]*>)?) extends (PyObject|PyIterator)\b((?: implements [^{]+?)?) \{/g;

/** @param {string} text the source of a file @returns {string} with the same lines */
export function plainConstructors(text) {
  let out = "";
  let at = 0;
  for (const found of text.matchAll(head)) {
    const [whole, name, base, interfaces] = found;
    out += text.slice(at, found.index);
    out += `class ${name}${interfaces} { static { Object.setPrototypeOf(this, ${base}); Object.setPrototypeOf(this.prototype, ${base}.prototype); }`;
    at = found.index + whole.length;
    // The call of the root's constructor, before the next class begins.
    const next = /^(?:export )?(?:default )?(?:abstract )?class |\bclass \w* ?extends /gm;
    next.lastIndex = at;
    const end = next.exec(text)?.index ?? text.length;
    const call = text.indexOf("super();", at);
    if (call >= 0 && call < end) {
      out += text.slice(at, call);
      at = call + "super();".length;
    }
  }
  return out + text.slice(at);
}

/** For esbuild: files of the runtime are read this way. */
export const plainConstructorsPlugin = {
  name: "plain-constructors",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]runtime[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: plainConstructors(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};
