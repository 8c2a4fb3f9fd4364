"""Statistics of a text: words, their lengths, the most frequent ones, a histogram."""

import re
from collections import Counter, defaultdict
from typing import Iterable, TypedDict


class Summary(TypedDict):
    words: int
    unique: int
    average: float
    longest: str


TEXT = """
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief.
"""


def words_of(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Za-z]+", text)]


def summarize(words: list[str]) -> Summary:
    longest = max(words, key=len)
    return {
        "words": len(words),
        "unique": len(set(words)),
        "average": round(sum(len(w) for w in words) / len(words), 2),
        "longest": longest,
    }


def by_length(words: Iterable[str]) -> dict[int, set[str]]:
    groups: defaultdict[int, set[str]] = defaultdict(set)
    for word in words:
        groups[len(word)].add(word)
    return dict(groups)


def histogram(counts: Counter[str], width: int = 20) -> list[str]:
    top = counts.most_common(4)
    most = top[0][1]
    lines = []
    for word, n in top:
        bar = "#" * (n * width // most)
        lines.append(f"{word:<8}{bar} {n}")
    return lines


def main() -> None:
    words = words_of(TEXT)
    summary = summarize(words)
    print(summary["words"], summary["unique"], summary["average"], summary["longest"])
    for size, group in sorted(by_length(words).items()):
        print(size, sorted(group))
    print("\n".join(histogram(Counter(words))))
    first, *_, last = words
    print(first, last, words.index("worst"), " ".join(words[:3]).title())


main()
