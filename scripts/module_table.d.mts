export const tablePath: string;
export function withImports(text: string): string;
