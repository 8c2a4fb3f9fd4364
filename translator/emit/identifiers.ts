// From Python names to JavaScript identifiers and property keys.

const needsMangling = /^(?:0|-?[1-9]\d*)$|\$|^(?:__proto__|then)$/;

/** The property key of a Python attribute (docs/internals.md, "Names"). */
export function jsName(name: string): string {
  return needsMangling.test(name) ? `$${name}` : name;
}

// Words that cannot name a variable in strict code, and globals that emitted code reads.
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield " +
    "Infinity NaN Object Array Map Symbol"
  ).split(" "),
);

const unknownToEngine = /[^\p{ID_Continue}$\u200c\u200d]/gu;

/** The JavaScript identifier of a Python variable. */
export function identifierOf(name: string): string {
  if (reserved.has(name)) return `${name}$`;
  // A letter of a Unicode version that the JavaScript engine does not know yet.
  return name.replace(unknownToEngine, (c) => `$u${(c.codePointAt(0) as number).toString(16)}`);
}
