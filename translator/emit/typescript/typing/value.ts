// What is known of the value of an expression.
import { any, type Type } from "./type.ts";

/** What is known of an expression's value. */
export interface Value {
  readonly type: Type;
  /** It certainly has this type when the program runs; else an annotation says so. */
  readonly isProved: boolean;
}

export const unknownValue: Value = { type: any, isProved: false };
