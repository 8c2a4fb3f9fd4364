"""A registry of plugins: a protocol, a decorator that registers, abstract bases, a chain of filters."""

from abc import ABC, abstractmethod
from typing import Callable, ClassVar, Protocol, TypeVar

T = TypeVar("T", bound="Plugin")


class Renderer(Protocol):
    name: str

    def render(self, text: str) -> str: ...


class Plugin(ABC):
    """What all plugins have in common."""

    name: ClassVar[str] = "plugin"
    registry: ClassVar[dict[str, type["Plugin"]]] = {}

    def __init__(self, level: int = 1) -> None:
        self.level = level
        self.calls = 0

    @abstractmethod
    def apply(self, text: str) -> str:
        """Changes a text."""

    def __call__(self, text: str) -> str:
        self.calls += 1
        return self.apply(text)

    @classmethod
    def create(cls, name: str, level: int = 1) -> "Plugin":
        return cls.registry[name](level)

    @staticmethod
    def names() -> list[str]:
        return sorted(Plugin.registry)


def register(name: str) -> Callable[[type[T]], type[T]]:
    def decorate(cls: type[T]) -> type[T]:
        cls.name = name
        Plugin.registry[name] = cls
        return cls

    return decorate


@register("upper")
class Upper(Plugin):
    def apply(self, text: str) -> str:
        return text.upper()


@register("repeat")
class Repeat(Plugin):
    def apply(self, text: str) -> str:
        return text * self.level


class Html:
    name = "html"

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def render(self, text: str) -> str:
        return f"<{self.tag}>{text}</{self.tag}>"


def show(renderer: Renderer, *texts: str, sep: str = " ") -> None:
    print(renderer.name, sep.join(renderer.render(t) for t in texts))


def compose(*steps: Callable[[str], str]) -> Callable[[str], str]:
    def run(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return run


def first(items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def main() -> None:
    upper, repeat = Plugin.create("upper"), Plugin.create("repeat", 3)
    chain = compose(upper, repeat, str.strip)
    print(chain("ab "), chain("x"), upper.calls, repeat.name, Plugin.names())
    show(Html("b"), "one", "two", sep=" | ")
    found = first([upper, repeat])
    print(found.name if found else None, first([]))
    try:
        Plugin()
    except TypeError as error:
        print(error)


main()
