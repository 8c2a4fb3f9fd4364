/** Statistics of a text: words, their lengths, the most frequent ones, a histogram. */
import * as re from "tulip-py/re";
import { Counter, defaultdict } from "tulip-py/collections";
import { Iterable, TypedDict } from "tulip-py/typing";
import { dict, float, int, len, max, print, round, set, sorted, str, sum } from "tulip-py/builtins";
import {
  type Dict,
  type Frame,
  type Iterable as Iterable$,
  type List,
  type Set,
  type Tuple,
  type TypedDict as TypedDict$,
  collect,
  dictOf,
  each,
  floordiv,
  fmt,
  formatValue,
  getItem,
  invoke,
  iterOf,
  listOf,
  mul,
  program,
  sliceOf,
  truediv,
  unpack,
  unpackStarred,
} from "tulip-py/runtime";

const { def, generate, pyclass } = program(import.meta.url, "text_statistics.py");

export const Summary = pyclass("Summary", class {}, [], {
  bases: [TypedDict],
  annotations: () =>
    dictOf([
      ["words", int],
      ["unique", int],
      ["average", float],
      ["longest", str],
    ]),
});
export type Summary = TypedDict$<{ words: int; unique: int; average: float; longest: str }>;

export const TEXT: str =
  "\nIt was the best of times, it was the worst of times, it was the age of wisdom,\nit was the age of foolishness, it was the epoch of belief.\n";

export const words_of = def(
  "words_of(text)",
  (text: str): List<str> =>
    collect(re.findall("[A-Za-z]+", text), (word: any) => invoke(word, "lower")),
);

export const summarize = def("summarize(words)", (words: List<str>): Summary => {
  const longest: str = max(words, { key: len });
  return dictOf([
    ["words", len(words)],
    ["unique", len(set(words))],
    [
      "average",
      round(
        truediv(
          sum(
            generate(
              "summarize.<locals>.<genexpr>",
              function* (items$1: any): Frame {
                for (const w of each(items$1)) {
                  yield len(w);
                }
              },
              iterOf(words),
            ),
          ),
          len(words),
        ),
        2,
      ),
    ],
    ["longest", longest],
  ]);
});

export const by_length = def("by_length(words)", (words: Iterable$<str>): Dict<int, Set<str>> => {
  const groups: defaultdict<int, Set<str>> = defaultdict(set);
  for (const word of each(words)) {
    invoke(getItem(groups, len(word)), "add", word);
  }
  return dict(groups);
});

export const histogram = def(
  "histogram(counts, width=20)",
  (counts: Counter<str>, width: int = 20): List<str> => {
    const top: List<Tuple<[str, int]>> = invoke(counts, "most_common", 4);
    const most: int = getItem(getItem(top, 0), 1);
    const lines: List<str> = listOf([]);
    for (const item$1 of each(top)) {
      const [word, n] = unpack(item$1, 2);
      const bar: str = mul("#", floordiv(mul(n, width), most));
      lines.append(fmt`${formatValue(word, "<8")}${bar} ${n}`);
    }
    return lines;
  },
);

export const main = def("main()", (): void => {
  const words = words_of(TEXT);
  const summary = summarize(words);
  print(
    getItem(summary, "words"),
    getItem(summary, "unique"),
    getItem(summary, "average"),
    getItem(summary, "longest"),
  );
  for (const item$1 of each(sorted(invoke(by_length(words), "items")))) {
    const [size, group] = unpack(item$1, 2);
    print(size, sorted(group));
  }
  print(invoke("\n", "join", histogram(Counter(words))));
  const items$1 = unpackStarred(words, 1, 1);
  const first: str = items$1[0];
  const _: List<str> = items$1[1];
  const last: str = items$1[2];
  print(
    first,
    last,
    invoke(words, "index", "worst"),
    invoke(invoke(" ", "join", getItem(words, sliceOf(null, 3, null))), "title"),
  );
});

main();
