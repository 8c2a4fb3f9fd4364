"""A chat server without sockets: rooms, members with queues, broadcasts, slow members that are dropped."""

import asyncio
from contextlib import asynccontextmanager
from typing import AsyncIterator, Optional


class Member:
    def __init__(self, name: str, limit: int = 3) -> None:
        self.name = name
        self.inbox: asyncio.Queue[Optional[str]] = asyncio.Queue(limit)
        self.received: list[str] = []

    async def listen(self, pause: float) -> int:
        while (message := await self.inbox.get()) is not None:
            self.received.append(message)
            await asyncio.sleep(pause)
        return len(self.received)

    def __repr__(self) -> str:
        return f"Member({self.name!r})"


class Room:
    def __init__(self, title: str) -> None:
        self.title = title
        self.members: dict[str, Member] = {}
        self.dropped: list[str] = []

    @asynccontextmanager
    async def join(self, member: Member) -> AsyncIterator["Room"]:
        self.members[member.name] = member
        self.broadcast("room", f"{member.name} joins")
        try:
            yield self
        finally:
            self.members.pop(member.name, None)
            self.broadcast("room", f"{member.name} leaves")

    def broadcast(self, sender: str, text: str) -> int:
        sent = 0
        for member in list(self.members.values()):
            try:
                member.inbox.put_nowait(f"{sender}: {text}")
                sent += 1
            except asyncio.QueueFull:
                self.dropped.append(member.name)
                del self.members[member.name]
        return sent


async def visit(room: Room, member: Member, lines: list[str], pause: float) -> int:
    listener = asyncio.create_task(member.listen(pause))
    async with room.join(member) as joined:
        for line in lines:
            await asyncio.sleep(0.1)
            joined.broadcast(member.name, line)
        await asyncio.sleep(0.5)
    await member.inbox.put(None)
    return await listener


async def ticks(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.05)
        yield i


async def main() -> None:
    room = Room("lobby")
    ann, bob = Member("ann"), Member("bob", limit=1)
    counts = await asyncio.gather(
        visit(room, ann, ["hello", "anybody?", "bye"], 0.01),
        visit(room, bob, ["hi"], 2.0),
    )
    print(counts, room.dropped)
    for member in (ann, bob):
        print(member, member.received)
    print([i async for i in ticks(3)], sum([i * i async for i in ticks(4) if i % 2]))


asyncio.run(main())
