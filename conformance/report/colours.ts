// Colours where a terminal shows them.
const codes = { bold: 1, red: 31, green: 32, yellow: 33 } as const;

/** Makes a function that colours text, or leaves it alone if the stream is no terminal or NO_COLOR is set. */
export function painter(stream: {
  readonly isTTY?: boolean;
}): (colour: keyof typeof codes, text: string) => string {
  const isColoured = stream.isTTY === true && !process.env.NO_COLOR;
  return (colour, text) => (isColoured ? `\x1b[${codes[colour]}m${text}\x1b[0m` : text);
}
