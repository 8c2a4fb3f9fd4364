// Which tokens an expression can begin with.

const starters = new Set(
  "NAME NUMBER STRING FSTRING_START ( [ { - + ~ ... None True False not await lambda".split(" "),
);

/** Whether an expression can begin with a token of this kind. */
export const startsExpression = (kind: string): boolean => starters.has(kind);
