/** zlib's formats, from Node's `zlib`. */
import {
  constants,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
} from "node:zlib";

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

/**
 * Decompresses what there is of a stream.
 * @returns the data so far, and how many bytes belong to the stream; `isEnd` if it is complete
 * @throws Error with zlib's `errno` and words
 */
export function decompressPart(
  data: Uint8Array,
  format: Format,
  dictionary?: Uint8Array,
): { data: Uint8Array; used: number; isEnd: boolean } {
  const inflate = format === "zlib" ? inflateSync : format === "gzip" ? gunzipSync : inflateRawSync;
  const run = (finishFlush: number): { buffer: Buffer; engine: { bytesWritten: number } } =>
    inflate(data, { finishFlush, info: true, ...(dictionary === undefined ? {} : { dictionary }) }) as never;
  try {
    const { buffer, engine } = run(constants.Z_FINISH);
    return { data: new Uint8Array(buffer), used: engine.bytesWritten, isEnd: true };
  } catch (e) {
    if ((e as { code?: string }).code !== "Z_BUF_ERROR") throw e;
    const { buffer } = run(constants.Z_SYNC_FLUSH);
    return { data: new Uint8Array(buffer), used: data.length, isEnd: false };
  }
}

/** Compresses a piece of a raw stream, to a point from which the next piece can go on. */
export function compressPiece(
  data: Uint8Array,
  level: number,
  before: Uint8Array,
  isLast: boolean,
): Uint8Array {
  const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  const dictionary = before.length === 0 ? {} : { dictionary: before.subarray(-32768) };
  return new Uint8Array(deflateRawSync(data, { level, finishFlush, ...dictionary }));
}
