/** What the process was started with. */

/** The environment variable, or undefined. */
export function environment(name: string): string | undefined {
  return process.env[name];
}

export const platform: string = process.platform;
