// Reads a pattern or a template one character, or one backslash with what follows it, at a time.
import { PatternProblem } from "./syntax.ts";

export function lengthOf(text: string): number {
  let n = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) n--;
  }
  return n;
}

export class Tokenizer {
  readonly points: readonly number[];
  readonly isText: boolean;
  index = 0;
  next: string | null = null;

  constructor(points: readonly number[], isText: boolean) {
    this.points = points;
    this.isText = isText;
    this.advance();
  }

  private advance(): void {
    let index = this.index;
    if (index >= this.points.length) {
      this.next = null;
      return;
    }
    let char = String.fromCodePoint(this.points[index]);
    if (char === "\\") {
      index++;
      if (index >= this.points.length) {
        throw new PatternProblem("bad escape (end of pattern)", this.points.length - 1);
      }
      char += String.fromCodePoint(this.points[index]);
    }
    this.index = index + 1;
    this.next = char;
  }

  match(char: string): boolean {
    if (char !== this.next) return false;
    this.advance();
    return true;
  }

  get(): string | null {
    const char = this.next;
    this.advance();
    return char;
  }

  /** Up to `n` characters out of `set`. */
  getWhile(n: number, set: string): string {
    let result = "";
    for (let i = 0; i < n; i++) {
      const char = this.next;
      if (char === null || char.length !== 1 || !set.includes(char)) break;
      result += char;
      this.advance();
    }
    return result;
  }

  getUntil(terminator: string, what: string): string {
    let result = "";
    for (;;) {
      const char = this.next;
      this.advance();
      if (char === null) {
        if (result === "") throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (char === terminator) {
        if (result === "") throw this.error(`missing ${what}`, 1);
        return result;
      }
      result += char;
    }
  }

  get position(): number {
    return this.index - (this.next === null ? 0 : lengthOf(this.next));
  }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }

  error(message: string, offset = 0): PatternProblem {
    const text = this.isText
      ? message
      : message.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
    return new PatternProblem(text, this.position - offset);
  }

  checkGroupName(name: string, offset: number, quote: (text: string, ascii: boolean) => string): void {
    if (!this.isText && !/^[\x00-\x7f]*$/.test(name)) {
      throw this.error(`bad character in group name ${quote(name, true)}`, lengthOf(name) + offset);
    }
    if (
      !/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name.normalize("NFKC")) ||
      !/^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name)
    ) {
      throw this.error(`bad character in group name ${quote(name, false)}`, lengthOf(name) + offset);
    }
  }
}
