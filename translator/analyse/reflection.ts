// What a module does to function objects, by its text alone: JavaScript's functions are less open than Python's, and what
// makes them so is left out where nothing asks for it.

export interface Reflection {
  /** Functions may get other defaults or other code. */
  readonly rewiresFunctions: boolean;
  /** The cells of closures may be looked at. */
  readonly looksIntoClosures: boolean;
}

const rewiring =
  /\b__(?:defaults|code)__\s*=(?!=)|\bdel\s[^\n]*__(?:kw)?defaults__|\b__kwdefaults__\b|["']__(?:defaults|code)__["']|\bFunctionType\s*\(/;
const closures = /\b__closure__\b|\bcell_contents\b|\bgetclosurevars\b|\bFunctionType\s*\(/;

/** Reads the text of a module; null: there is none. */
export function reflectionOf(source: string | null): Reflection {
  if (source === null) return { rewiresFunctions: false, looksIntoClosures: false };
  return { rewiresFunctions: rewiring.test(source), looksIntoClosures: closures.test(source) };
}
