export const tablePath: string;
export function moduleNames(): string[];
export function withImports(text: string): string;
