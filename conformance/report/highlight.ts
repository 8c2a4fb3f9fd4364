// Colours for Python and TypeScript on the page: comments, strings, numbers, keywords; no more than helps reading.
const words = {
  python:
    "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield None True False",
  typescript:
    "any as async await break case catch class const continue default delete do else export extends false finally for function get if import in instanceof let new null of return set static super switch this throw true try typeof undefined var void while yield",
};

const patterns = {
  python:
    /(#.*)|([rbfRBF]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))|(\b\d[\w.]*)|([A-Za-z_]\w*)/g,
  typescript:
    /(\/\/.*|\/\*[\s\S]*?\*\/)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|(\b\d[\w.]*)|([A-Za-z_$][\w$]*)/g,
};

/** The source as HTML. */
export function highlight(source: string, language: keyof typeof words): string {
  const keywords = new Set(words[language].split(" "));
  let html = "";
  let at = 0;
  for (const match of source.matchAll(patterns[language])) {
    const [text, comment, string, number, name] = match;
    html += escaped(source.slice(at, match.index));
    at = match.index + text.length;
    const kind =
      comment !== undefined
        ? "c"
        : string !== undefined
          ? "s"
          : number !== undefined
            ? "n"
            : keywords.has(name)
              ? "k"
              : undefined;
    html += kind === undefined ? escaped(text) : `<i class="${kind}">${escaped(text)}</i>`;
  }
  return html + escaped(source.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
