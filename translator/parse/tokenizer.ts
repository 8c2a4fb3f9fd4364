// Text into tokens, as CPython's Parser/lexer does it: indentation, brackets, f-strings as tokens (PEP 701).
// https://docs.python.org/3.13/reference/lexical_analysis.html

import { PythonSyntaxError, type SyntaxErrorKind } from "../diagnostics/syntax_error.ts";
import { scanNumber } from "./numbers.ts";
import type { Lines } from "./source.ts";
import { keywords, Tokens } from "./tokens.ts";

const tabSize = 8;
const maxIndents = 100;
const maxBrackets = 200;
const maxFStrings = 150;
const maxFields = 3;

const operators = new Map<string, string>(
  (
    "!= % %= & &= ( ) * ** **= *= + += , - -= -> . ... / // //= /= : := ; < << <<= <= <> = == > >= >> >>= " +
    "@ @= [ ] ^ ^= { | |= } ~ ! $ ? `"
  )
    .split(" ")
    .map((text) => [text, text]),
);

const nameRun = /[A-Za-z0-9_\u0080-\uffff]*/y;
const validName = /^[\p{XIDS}_][\p{XIDC}]*$/u;
const validStart = /^[\p{XIDS}_]$/u;
const validContinue = /^\p{XIDC}$/u;
const printable = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]$/u;
const typeComment = /^#[ \t]*type:[ \t]*/;
const typeIgnore = /^ignore(?![A-Za-z0-9\u0080-\uffff])/;

/** One f-string being read: CPython's `tokenizer_mode`. */
interface FString {
  quote: string;
  isRaw: boolean;
  /** Where it began: index, line, and where that line starts. */
  start: number;
  lineno: number;
  lineStart: number;
  /** Open brackets inside the f-string; `{` of a field included. */
  depth: number;
  /** The depth of each open replacement field; the last is the innermost. */
  fields: number[];
  isText: boolean;
  /** The text has just ended at the `{` of a field. */
  opensField: boolean;
  inFormatSpec: boolean;
}

interface Bracket {
  bracket: string;
  lineno: number;
  lineStart: number;
  index: number;
}

class Tokenizer {
  private readonly text: string;
  /** Where the source, or the piece of it that is asked for, ends. */
  private readonly limit: number;
  private readonly tokens: Tokens;
  private readonly filename: string;
  private readonly typeComments: boolean;
  private at = 0;
  private lineno = 1;
  private lineStart = 0;
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private readonly brackets: Bracket[] = [];
  private readonly fStrings: FString[] = [];

  constructor(tokens: Tokens, filename: string, typeComments: boolean, limit: number) {
    this.tokens = tokens;
    this.text = tokens.lines.text;
    this.limit = limit;
    this.filename = filename;
    this.typeComments = typeComments;
  }

  startAt(index: number, lineno: number, lineStart: number): void {
    this.at = index;
    this.lineno = lineno;
    this.lineStart = lineStart;
  }

  run(): void {
    try {
      this.tokenize();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.tokens.error = error;
      this.push("ERROR", this.at, this.at, this.lineno, this.lineStart);
    }
    this.tokens.unclosed = this.brackets.map(({ bracket, lineno, lineStart, index }) => ({
      bracket,
      lineno,
      col: this.tokens.lines.column(lineStart, index),
    }));
  }

  private push(kind: string, start: number, end: number, lineno: number, lineStart: number): void {
    const { tokens } = this;
    tokens.kind.push(kind);
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.lineno.push(lineno);
    tokens.col.push(tokens.lines.column(lineStart, start));
    tokens.endLineno.push(this.lineno);
    tokens.endCol.push(tokens.lines.column(this.lineStart, end));
    tokens.level.push(this.brackets.length);
  }

  private pushEmpty(kind: string): void {
    const { tokens } = this;
    tokens.kind.push(kind);
    tokens.start.push(this.at);
    tokens.end.push(this.at);
    tokens.lineno.push(this.lineno);
    tokens.col.push(-1);
    tokens.endLineno.push(this.lineno);
    tokens.endCol.push(-1);
    tokens.level.push(this.brackets.length);
  }

  /** Characters of the current line before an index. */
  private characters(index: number, lineStart = this.lineStart): number {
    if (this.tokens.lines.isAscii) return index - lineStart;
    let count = 0;
    for (const _ of this.text.slice(lineStart, index)) count++;
    return count;
  }

  private fail(msg: string, index = this.at, end = index - 1): never {
    const offset = this.characters(index);
    throw new PythonSyntaxError("SyntaxError", msg, this.filename, {
      lineno: this.lineno,
      offset,
      end_lineno: this.lineno,
      end_offset: this.characters(end) + 1,
      text: this.tokens.lines.line(this.lineno),
    });
  }

  /** An error whose text CPython takes with its line end, and whose end it does not know. */
  private failOpen(kind: SyntaxErrorKind, msg: string, offset: number, end: number): never {
    this.tokens.errorIsDeferred = true;
    throw new PythonSyntaxError(kind, msg, this.filename, {
      lineno: this.lineno,
      offset,
      end_lineno: this.lineno,
      end_offset: end,
      text: `${this.tokens.lines.line(this.lineno)}\n`,
    });
  }

  private tokenize(): void {
    const { text } = this;
    const length = this.limit;
    // A piece begins in the middle of a line.
    let atLineStart = this.at === this.lineStart;
    let hasContent = !atLineStart;
    for (;;) {
      const fString = this.fStrings.at(-1);
      if (fString?.isText) {
        this.fStringText(fString);
        continue;
      }
      if (atLineStart) {
        atLineStart = false;
        hasContent = this.indentation();
      }
      let unit = text.charCodeAt(this.at);
      while (unit === 32 || unit === 9 || unit === 12) unit = text.charCodeAt(++this.at);
      // A line end takes the comment before it along.
      const lineEnd = this.at;
      if (unit === 35) {
        if (this.comment()) hasContent = true;
        unit = text.charCodeAt(this.at);
      }
      if (this.at >= length) break;
      const start = this.at;
      if (unit === 10) {
        this.at++;
        if (this.brackets.length === 0 && hasContent) {
          this.push("NEWLINE", lineEnd, this.at, this.lineno, this.lineStart);
        }
        this.newLine();
        atLineStart = this.brackets.length === 0;
        continue;
      }
      hasContent = true;
      if (unit === 92) {
        this.continuation();
        continue;
      }
      if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit >= 128) {
        this.nameOrString(start);
      } else if (unit === 34 || unit === 39) {
        this.string(start);
      } else if (unit >= 48 && unit <= 57) {
        this.number(start);
      } else if (unit === 46 && text.charCodeAt(start + 1) >= 48 && text.charCodeAt(start + 1) <= 57) {
        this.number(start);
      } else {
        this.operator(start, fString);
      }
    }
    if (this.brackets.length > 0) this.neverClosed();
    if (hasContent && this.tokens.kind.length > 0 && this.tokens.kind.at(-1) !== "NEWLINE") {
      this.push("NEWLINE", this.at, this.at, this.lineno, this.lineStart);
    }
    // CPython stays on the last line at the end of the file, behind its line end.
    if (this.lineno > 1) {
      this.lineno--;
      this.lineStart = text.lastIndexOf("\n", this.lineStart - 2) + 1;
    }
    for (let i = this.indents.length; i > 1; i--) this.pushEmpty("DEDENT");
    this.pushEmpty("ENDMARKER");
  }

  private neverClosed(): never {
    const open = this.brackets.at(-1) as Bracket;
    this.tokens.errorIsDeferred = true;
    const offset = this.characters(open.index, open.lineStart) + 1;
    const isLast = open.lineStart === this.text.lastIndexOf("\n", this.text.length - 2) + 1;
    throw new PythonSyntaxError("SyntaxError", `'${open.bracket}' was never closed`, this.filename, {
      lineno: open.lineno,
      offset,
      end_lineno: open.lineno,
      end_offset: 0,
      text: this.tokens.lines.line(open.lineno) + (isLast ? "\n" : ""),
    });
  }

  private newLine(): void {
    this.lineno++;
    this.lineStart = this.at;
  }

  /** Measures the start of a line; false if there is nothing but a comment on it. */
  private indentation(): boolean {
    const { text } = this;
    let col = 0;
    let altCol = 0;
    let continued = 0;
    for (;;) {
      const unit = text.charCodeAt(this.at);
      if (unit === 32) {
        col++;
        altCol++;
      } else if (unit === 9) {
        col = (Math.floor(col / tabSize) + 1) * tabSize;
        altCol++;
      } else if (unit === 12) {
        col = 0;
        altCol = 0;
      } else if (unit === 92) {
        if (continued === 0) continued = col;
        this.continuation();
        continue;
      } else break;
      this.at++;
    }
    const unit = text.charCodeAt(this.at);
    if (unit === 35 || unit === 10 || this.at >= this.limit) return false;
    if (this.brackets.length > 0) return true;
    if (continued > 0) {
      col = continued;
      altCol = continued;
    }
    const { indents, altIndents } = this;
    let current = indents.at(-1) as number;
    if (col === current) {
      if (altCol !== altIndents.at(-1)) this.inconsistentTabs();
    } else if (col > current) {
      if (indents.length >= maxIndents) {
        this.failOpen("IndentationError", "too many levels of indentation", 1, 0);
      }
      if (altCol <= (altIndents.at(-1) as number)) this.inconsistentTabs();
      indents.push(col);
      altIndents.push(altCol);
      this.pushEmpty("INDENT");
    } else {
      while (col < current) {
        indents.pop();
        altIndents.pop();
        current = indents.at(-1) as number;
        if (col >= current) break;
        this.pushEmpty("DEDENT");
      }
      if (col !== current) {
        const width = this.characters(this.text.indexOf("\n", this.at) + 1);
        const msg = "unindent does not match any outer indentation level";
        this.failOpen("IndentationError", msg, width, -1);
      }
      if (altCol !== altIndents.at(-1)) this.inconsistentTabs();
      this.pushEmpty("DEDENT");
    }
    return true;
  }

  private inconsistentTabs(): never {
    this.failOpen("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0);
  }

  /** A backslash at the end of a line. */
  private continuation(): void {
    const { text } = this;
    if (text.charCodeAt(this.at + 1) !== 10) {
      this.at++;
      const offset = this.characters(this.at) + 1;
      this.failOpen("SyntaxError", "unexpected character after line continuation character", offset, 0);
    }
    this.at += 2;
    if (this.at >= this.limit) {
      this.failOpen("SyntaxError", "unexpected EOF while parsing", this.characters(this.at), -1);
    }
    this.newLine();
  }

  /** Skips a comment; true if it was one that is a token, behind which a line end counts. */
  private comment(): boolean {
    const { text, tokens, at } = this;
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const comment = text.slice(at, end);
    tokens.comments.push({
      lineno: this.lineno,
      col_offset: tokens.lines.column(this.lineStart, at),
      text: comment,
    });
    this.at = end;
    if (!this.typeComments) return false;
    const found = typeComment.exec(comment);
    if (found === null) return false;
    const body = comment.slice(found[0].length);
    if (typeIgnore.test(body)) {
      tokens.typeIgnores.push({ nodeType: "TypeIgnore", lineno: this.lineno, tag: body.slice(6) });
      return false;
    }
    this.push("TYPE_COMMENT", at + found[0].length, end, this.lineno, this.lineStart);
    return true;
  }

  private nameOrString(start: number): void {
    const { text } = this;
    nameRun.lastIndex = start;
    nameRun.exec(text);
    const end = nameRun.lastIndex;
    const next = text.charCodeAt(end);
    const word = text.slice(start, end);
    if ((next === 34 || next === 39) && end - start <= 2) {
      const prefix = word.toLowerCase();
      if (prefix === "f" || prefix === "rf" || prefix === "fr") {
        this.fStringStart(start, end, prefix.length === 2);
        return;
      }
      if (prefix === "b" || prefix === "r" || prefix === "u" || prefix === "br" || prefix === "rb") {
        this.at = end;
        this.string(start);
        return;
      }
    }
    this.at = end;
    const keyword = keywords.get(word);
    if (keyword === undefined && !this.tokens.lines.isAscii) this.verifyName(word, start);
    this.push(keyword ?? "NAME", start, end, this.lineno, this.lineStart);
  }

  private verifyName(word: string, start: number): void {
    if (validName.test(word)) return;
    let index = start;
    for (const character of word) {
      index += character.length;
      if (index - character.length === start ? validStart.test(character) : validContinue.test(character))
        continue;
      const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      if (printable.test(character)) this.fail(`invalid character '${character}' (U+${code})`, index);
      this.fail(`invalid non-printable character U+${code}`, index);
    }
  }

  private number(start: number): void {
    const scan = scanNumber(this.text, start);
    if (!scan.ok) {
      this.at = scan.at;
      this.fail(scan.msg, scan.zerosEnd === undefined ? scan.at : start + 1, scan.zerosEnd);
    }
    this.at = scan.end;
    if (scan.warning !== null) {
      const col_offset = this.tokens.lines.column(this.lineStart, start);
      const end_col_offset = this.tokens.lines.column(this.lineStart, scan.end);
      const place = { lineno: this.lineno, col_offset, end_lineno: this.lineno, end_col_offset };
      this.tokens.warnings.push({ category: "SyntaxWarning", message: scan.warning, ...place });
    }
    this.push("NUMBER", start, scan.end, this.lineno, this.lineStart);
  }

  /** `this.at` is at the opening quote. */
  private string(start: number): void {
    const { text } = this;
    const { lineno, lineStart } = this;
    const quote = text[this.at] as string;
    const isTriple = text.startsWith(quote + quote, this.at + 1);
    const closing = isTriple ? quote + quote + quote : quote;
    let at = this.at + closing.length;
    const quoteUnit = quote.charCodeAt(0);
    let escapedQuote = false;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === quoteUnit) {
        if (!isTriple || text.startsWith(closing, at)) break;
        at++;
      } else if (unit === 92) {
        at++;
        if (text.charCodeAt(at) === quoteUnit) escapedQuote = true;
        if (text.charCodeAt(at) === 10) {
          this.at = at + 1;
          this.newLine();
        }
        at++;
        if (at > this.limit) at = this.limit;
      } else if (unit === 10 || at >= this.limit) {
        if (isTriple && at < this.limit) {
          at++;
          this.at = at;
          this.newLine();
          continue;
        }
        const outer = this.fStrings.at(-1);
        if (outer && outer.quote === closing) {
          this.lineno = lineno;
          this.lineStart = lineStart;
          this.fail("f-string: expecting '}'", start + 1);
        }
        // What was detected where; the caret stands at the opening quote.
        let detected = this.lineno;
        if (isTriple || at >= this.limit) detected--;
        this.lineno = lineno;
        this.lineStart = lineStart;
        const kind = isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal";
        const hint = !isTriple && escapedQuote ? "; perhaps you escaped the end quote?" : "";
        this.fail(`${kind} (detected at line ${detected})${hint}`, start + 1);
      } else at++;
    }
    this.at = at + closing.length;
    this.push("STRING", start, this.at, lineno, lineStart);
  }

  private fStringStart(start: number, quoteAt: number, isRaw: boolean): void {
    const { text } = this;
    const mark = text[quoteAt] as string;
    const quote = text.startsWith(mark + mark, quoteAt + 1) ? mark + mark + mark : mark;
    this.at = quoteAt + quote.length;
    if (this.fStrings.length + 1 >= maxFStrings) this.fail("too many nested f-strings");
    const { lineno, lineStart } = this;
    this.push("FSTRING_START", start, this.at, lineno, lineStart);
    this.fStrings.push({
      quote,
      isRaw,
      start,
      lineno,
      lineStart,
      depth: 0,
      fields: [],
      isText: true,
      opensField: false,
      inFormatSpec: false,
    });
  }

  /** Reads text up to the next field, doubled brace or closing quote. */
  private fStringText(fString: FString): void {
    const { text } = this;
    const { quote } = fString;
    const start = this.at;
    const startLine = this.lineno;
    const startLineStart = this.lineStart;
    const quoteUnit = quote.charCodeAt(0);
    const inSpec = fString.inFormatSpec;
    const middle = (end: number) => this.push("FSTRING_MIDDLE", start, end, startLine, startLineStart);
    // The second brace of a pair belongs to the place of the text, but not to the text.
    const doubled = (end: number) => {
      middle(end);
      const last = this.tokens.endCol.length - 1;
      this.tokens.endCol[last] = (this.tokens.endCol[last] as number) + 1;
      this.at = end + 1;
    };
    let at = this.at;
    let inNamedEscape = false;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (at >= this.limit || (unit === 10 && quote.length === 1)) {
        this.at = at;
        if (inSpec && at < this.limit) {
          if (at > start) middle(at);
          fString.isText = false;
          fString.inFormatSpec = false;
          return;
        }
        let detected = this.lineno;
        if (at >= this.limit) detected--;
        this.lineno = fString.lineno;
        this.lineStart = fString.lineStart;
        const kind = quote.length === 3 ? "triple-quoted f-string" : "f-string";
        this.fail(`unterminated ${kind} literal (detected at line ${detected})`, fString.start + 1);
      }
      if (unit === quoteUnit && (quote.length === 1 || text.startsWith(quote, at))) {
        this.at = at;
        if (at > start) middle(at);
        const endStart = at;
        this.at = at + quote.length;
        this.fStrings.pop();
        this.push("FSTRING_END", endStart, this.at, this.lineno, this.lineStart);
        return;
      }
      if (unit === 123) {
        if (inNamedEscape || (text.charCodeAt(at + 1) === 123 && !inSpec)) {
          if (inNamedEscape) {
            at++;
            continue;
          }
          doubled(at + 1);
          return;
        }
        this.at = at;
        if (at > start) middle(at);
        fString.isText = false;
        fString.opensField = true;
        if (fString.fields.length >= maxFields) this.fail("f-string: expressions nested too deeply", at);
        return;
      }
      if (unit === 125) {
        if (inNamedEscape) {
          inNamedEscape = false;
          at++;
          continue;
        }
        if (text.charCodeAt(at + 1) === 125 && !inSpec && fString.fields.length === 0) {
          doubled(at + 1);
          return;
        }
        this.at = at;
        if (at > start) middle(at);
        fString.isText = false;
        fString.inFormatSpec = false;
        return;
      }
      if (unit === 92) {
        const next = text.charCodeAt(at + 1);
        if (next === 123 || next === 125) {
          at++;
          continue;
        }
        if (next === 78 && !fString.isRaw && text.charCodeAt(at + 2) === 123) {
          inNamedEscape = true;
          at += 3;
          continue;
        }
        if (next === 10) {
          this.at = at + 2;
          this.newLine();
        }
        at = Math.min(at + 2, this.limit);
        continue;
      }
      at++;
      if (unit === 10) {
        this.at = at;
        this.newLine();
      }
    }
  }

  private operator(start: number, fString: FString | undefined): void {
    const { text } = this;
    const first = text[start] as string;
    const field = fString?.fields.at(-1);
    if (fString && first === ":" && field === fString.depth) {
      this.at++;
      this.push(":", start, this.at, this.lineno, this.lineStart);
      fString.isText = true;
      fString.inFormatSpec = true;
      return;
    }
    const three = operators.get(text.slice(start, start + 3));
    const two = three === undefined ? operators.get(text.slice(start, start + 2)) : undefined;
    const kind = three?.length === 3 ? three : two?.length === 2 ? two : operators.get(first);
    if (kind === undefined) {
      this.at++;
      const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
      this.fail(`invalid non-printable character U+${code}`);
    }
    this.at += kind.length;
    if (kind === "(" || kind === "[" || kind === "{") {
      if (this.brackets.length >= maxBrackets) this.fail("too many nested parentheses");
      this.brackets.push({ bracket: kind, lineno: this.lineno, lineStart: this.lineStart, index: start });
      if (fString) {
        fString.depth++;
        // The `{` that ended the text opens a field.
        if (fString.opensField) fString.fields.push(fString.depth);
        fString.opensField = false;
      }
    } else if (kind === ")" || kind === "]" || kind === "}") this.close(kind, fString);
    this.push(kind, start, this.at, this.lineno, this.lineStart);
  }

  private close(kind: string, fString: FString | undefined): void {
    if (fString && fString.depth === 0 && kind === "}") this.fail("f-string: single '}' is not allowed");
    if (fString && fString.depth === 0) this.fail(`f-string: unmatched '${kind}'`);
    const open = this.brackets.pop();
    if (open === undefined) this.fail(`unmatched '${kind}'`);
    const wanted = open.bracket === "(" ? ")" : open.bracket === "[" ? "]" : "}";
    if (kind !== wanted) {
      if (fString && fString.fields.at(-1) === fString.depth && open.bracket === "{") {
        this.brackets.push(open);
        this.fail(`f-string: unmatched '${kind}'`);
      }
      this.brackets.push(open);
      const line = open.lineno !== this.lineno ? ` on line ${open.lineno}` : "";
      const what = `closing parenthesis '${kind}' does not match opening parenthesis '${open.bracket}'${line}`;
      this.fail(what);
    }
    if (fString) {
      if (fString.fields.at(-1) === fString.depth) {
        fString.fields.pop();
        fString.isText = true;
        fString.inFormatSpec = fString.fields.length > 0;
      }
      fString.depth--;
    }
  }
}

/** All tokens of a source that `decodeSource` gave. */
export function tokenize(lines: Lines, filename: string, typeComments: boolean): Tokens {
  const tokens = new Tokens(lines);
  new Tokenizer(tokens, filename, typeComments, lines.text.length).run();
  return tokens;
}

/** The tokens of a piece of a source, which begins at an index in a known line. */
export function tokenizeRange(
  lines: Lines,
  filename: string,
  start: number,
  end: number,
  lineno: number,
  lineStart: number,
): Tokens {
  const tokens = new Tokens(lines);
  const tokenizer = new Tokenizer(tokens, filename, false, end);
  tokenizer.startAt(start, lineno, lineStart);
  tokenizer.run();
  return tokens;
}
