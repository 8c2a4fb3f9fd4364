/** What the module `signal` does for those below it. */

/** Delivers a signal that the program sends to itself; false or null: the system does. */
export const signalHook: { deliver: ((signal: number) => boolean) | null } = { deliver: null };
