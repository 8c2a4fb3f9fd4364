/** Everything about exceptions in one place: the table of what its parts define. */
export * from "./base_exception.ts";
export * from "./exception_types.ts";
