// Names one build of Tulip: what another build left in the cache is not for this one.
declare const TULIP_BUILD_ID: string | undefined;

/** A digest of everything in dist/; `undefined` when the sources run without a build: then nothing is cached. */
export const buildId: string | undefined = typeof TULIP_BUILD_ID === "string" ? TULIP_BUILD_ID : undefined;
