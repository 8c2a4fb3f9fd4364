// The two names of types that CPython writes in C: `deque` as `__name__`, `collections.deque` in messages.
import type { PyType } from "../objects/type.ts";

/** `cls.__name__`. */
export function shortName(cls: PyType): string {
  return cls.$builtin ? cls.$name.slice(cls.$name.lastIndexOf(".") + 1) : cls.$name;
}

/** Makes messages call a type by its module and name. */
export function nameInMessages(cls: PyType, module: string): void {
  cls.$name = `${module}.${cls.$name}`;
}
