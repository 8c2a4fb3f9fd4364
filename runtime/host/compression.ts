/** zlib's formats, from Node's `zlib`. */
import { deflateRawSync, deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from "node:zlib";

export type Format = "zlib" | "gzip" | "raw";

/** Compresses at a level of 0 to 9, or -1 for the usual one. */
export function compress(data: Uint8Array, level: number, format: Format): Uint8Array {
  const options = { level };
  const made =
    format === "zlib"
      ? deflateSync(data, options)
      : format === "gzip"
        ? gzipSync(data, options)
        : deflateRawSync(data, options);
  return new Uint8Array(made);
}

/**
 * Decompresses a whole stream.
 * @throws Error with zlib's `errno` and words
 */
export function decompress(data: Uint8Array, format: Format): Uint8Array {
  const made =
    format === "zlib" ? inflateSync(data) : format === "gzip" ? gunzipSync(data) : inflateRawSync(data);
  return new Uint8Array(made);
}
