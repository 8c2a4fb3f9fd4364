import asyncio
from dataclasses import dataclass, field


class Named:
    def name(self):
        return "method called name"

    def length(self):
        return 3


@dataclass
class User:
    name: str
    length: int = 2
    arguments: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Key:
    name: str
    caller: str


class WithStatic:
    name = "static"
    length = 5


async def main():
    u = User("ada")
    print(u, u.name, Named().name(), Named().length(), Named.__name__)
    print(Key("a", "b"), Key("a", "b") == Key("a", "b"), {Key("a", "b"): 1})
    print(WithStatic.name, WithStatic().length, WithStatic.__name__)
    try:
        User()
    except TypeError as error:
        print(error)


asyncio.run(main())
