// The types of what translated programs import.

/** Types that stand beside the builtins of the same name. */
export const builtinTypes = {
  int: "int = py.Int",
  float: "float = py.Float",
  str: "str = py.Str",
  bool: "bool = boolean",
  bytes: "bytes = py.Bytes",
  list: "list<T = any> = py.List<T>",
  tuple: "tuple<T extends readonly any[] = any[]> = py.Tuple<T>",
  dict: "dict<K = any, V = any> = py.Dict<K, V>",
  set: "set<T = any> = py.Set<T>",
  frozenset: "frozenset<T = any> = py.FrozenSet<T>",
};

/** Types whose names the runtime's package has for something else. */
export const nativeTypes = `
/** The body of a coroutine or generator: \`yield\` awaits, or hands out. */
export type Frame<T = any> = Generator<any, T, any>;
export type Each<T> = IterableIterator<T>;
export type AsyncEach<T> = AsyncIterableIterator<T>;
export type AsyncItems = AsyncGenerator<any, void, any>;
`;

/** `tulip-py/runtime` where its types say more than "anything". */
export const runtimeTypes = `
/** A Python value of a type that is not known. */
export type Value = any;
export type Int = number | bigint;
export interface FloatObject { readonly $value: number }
/** Python takes an int wherever a float is asked for. */
export type Float = FloatObject | Int;
export type Str = string | { readonly $points: readonly number[] };
export interface Bytes { readonly $data: Uint8Array }
export interface Tuple<T extends readonly any[] = any[]> extends Sequence<T[number]> { readonly $items: T }
export type Frame<T = any> = native.Frame<T>;
import type * as native from "./native.js";
/** What can be iterated: generators of JavaScript can, too. */
export interface Iterable<T = any> { readonly "$T"?: T; readonly next?: any }
export interface Iterator<T = any> extends Iterable<T> {}
export interface Generator<Y = any> extends Iterator<Y> {}
/** What \`await\` takes. */
export interface Awaitable<T = any> extends PromiseLike<T> {}
export interface AsyncIterable<T = any> { readonly "$T"?: T; readonly next?: any }
export interface AsyncIterator<T = any> extends AsyncIterable<T> {}
export interface ContextManager<T = any> { readonly "$T"?: T; readonly __enter__?: any }
export interface AsyncContextManager<T = any> { readonly "$T"?: T; readonly __aenter__?: any }
/** A TypedDict: a dict whose keys and their types are known. */
export type TypedDict<F> = Dict<Str, any> & { readonly "$fields"?: F };
type Constructor = abstract new (...args: any[]) => any;
type Initial<I> = 0 extends 1 & I ? any[] : I extends { __init__: (...args: infer A) => any } ? A : any[];
/** A Python class, which is called without \`new\`, with what its \`__init__\` takes. */
export type Class<C extends Constructor> = C &
  ((...args: Initial<InstanceType<C>>) => InstanceType<C>) & { readonly [attribute: string]: any };

type Extras = {
  defaults?: { readonly [parameter: string]: any };
  annotations?: () => any;
  doc?: any;
  typeParams?: any;
};
/** What calling a coroutine function gives: \`await\` starts it. */
export interface Coroutine<T = any> extends PromiseLike<T> {
  readonly __name__: string;
  readonly __qualname__: string;
  readonly cr_running: boolean;
  readonly cr_suspended: boolean;
  readonly cr_frame: any;
  readonly cr_await: any;
  readonly cr_code: any;
  send(value: any): any;
  throw(type: any, value?: any, traceback?: any): any;
  close(): null;
}
type MakeCoroutine = <A extends any[], R>(
  signature: string,
  body: (...args: A) => Promise<R> | Frame<R>,
  extras?: Extras,
) => (...args: A) => Coroutine<R extends void ? null : R>;
type AsyncItems = native.AsyncItems | Frame;
type Make<R> = <A extends any[]>(signature: string, body: (...args: A) => R, extras?: Extras) => (...args: A) => any;

export interface Module {
  readonly __name__: string;
  readonly __file__: string;
  readonly self: any;
  readonly def: <A extends any[], R>(
    signature: string,
    body: (...args: A) => R,
    extras?: Extras,
  ) => (...args: A) => R extends void ? null : R;
  readonly coroutine: MakeCoroutine;
  readonly generator: Make<Frame>;
  readonly asyncGenerator: Make<AsyncItems>;
  readonly blocking: <A extends any[], T>(
    signature: string,
    body: (...args: A) => Frame<T>,
    extras?: Extras,
  ) => (...args: A) => T;
  readonly generate: (qualname: string, body: (items: any) => Frame, items: any) => any;
  readonly generateAsync: (qualname: string, body: (items: any) => AsyncItems, items: any) => any;
  readonly pyclass: <C extends Constructor>(name: string, implementation: C, members: readonly string[], extras?: any) => Class<C>;
  readonly makeClass: (name: string, bases: any[], keywords: any, body: (ns: any) => void, extras?: any) => any;
  readonly caught: (error: unknown) => any;
  readonly importModule: (name: string, level?: number) => any;
  readonly importName: (name: string) => any;
  readonly importFrom: (module: any, name: string) => any;
  readonly global: (value: any, name: string) => any;
  readonly expose: (accessors: object) => void;
}
/** Begins a module. */
export declare function program(url: string, filename: string, name?: string): Module;
export declare function each<T>(x: Iterable<T>): native.Each<T>;
export declare function each(x: Str): native.Each<Str>;
export declare function each(x: any): native.Each<any>;
/** What \`for await\` takes of an asynchronous iterable of Python. */
export declare function asyncEach<T = any>(x: any): native.AsyncEach<T>;
/** Something that \`await\` takes, of a value that need be neither a coroutine nor a task nor a future. */
export declare function awaitable(x: any): PromiseLike<any>;
/** What an \`async\` function returns as it is: JavaScript would await a task or a coroutine. */
export declare function asIs<T>(x: T): T;
export declare function truth(x: any): boolean;
export declare function isEqual(x: any, y: any): boolean;
export declare function isUnequal(x: any, y: any): boolean;
export declare function isLess(x: any, y: any): boolean;
export declare function isAtMost(x: any, y: any): boolean;
export declare function isGreater(x: any, y: any): boolean;
export declare function isAtLeast(x: any, y: any): boolean;
export declare function isIn(x: any, container: any): boolean;
export declare function matches(e: any, types: any): boolean;
export declare function fmt(texts: TemplateStringsArray, ...values: any[]): any;
export declare function unpack<T extends readonly any[]>(x: Tuple<T>, size: number): [...T, ...any[]];
export declare function unpack<T>(x: Iterable<T>, size: number): T[];
export declare function unpack(x: any, size: number): any[];
/** What \`class extends\` takes for a Python class. */
export declare function base<C>(cls: C): C extends Constructor ? C : new (...args: any[]) => any;
export declare function spreadArguments(x: any, callee: any): readonly any[];
export declare function spreadInto(x: any): readonly any[];
export declare function bound(x: any): number;
`;
