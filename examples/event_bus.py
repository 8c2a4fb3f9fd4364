"""An event bus: typed events, handlers by class, wildcard listeners, and errors that do not stop the others."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    source: str


@dataclass(frozen=True)
class UserCreated(Event):
    name: str


@dataclass(frozen=True)
class OrderPlaced(Event):
    order_id: int
    total: float


Handler = Callable[[Event], Awaitable[None]]


class EventBus:
    def __init__(self) -> None:
        self._handlers: defaultdict[type[Event], list[Handler]] = defaultdict(list)
        self._errors: list[Exception] = []
        self.published = 0

    def subscribe(self, kind: type[Event], handler: Handler) -> Callable[[], None]:
        """Adds a handler; what is returned removes it again."""
        self._handlers[kind].append(handler)

        def unsubscribe() -> None:
            self._handlers[kind].remove(handler)

        return unsubscribe

    async def publish(self, event: Event) -> int:
        self.published += 1
        handlers = [h for kind, hs in self._handlers.items() if isinstance(event, kind) for h in hs]
        results = await asyncio.gather(*(h(event) for h in handlers), return_exceptions=True)
        for result in results:
            if isinstance(result, Exception):
                self._errors.append(result)
        return len(handlers)

    @property
    def errors(self) -> list[Exception]:
        return list(self._errors)


async def main() -> None:
    bus = EventBus()
    log: list[str] = []

    async def audit(event: Event) -> None:
        await asyncio.sleep(0)
        log.append(f"{type(event).__name__} from {event.source}")

    async def welcome(event: Event) -> None:
        assert isinstance(event, UserCreated)
        print("welcome,", event.name)

    async def bill(event: Event) -> None:
        if isinstance(event, OrderPlaced):
            if event.total <= 0:
                raise ValueError(f"order {event.order_id} costs {event.total}")
            print(f"bill {event.order_id}: {event.total:.2f}")

    bus.subscribe(Event, audit)
    stop = bus.subscribe(UserCreated, welcome)
    bus.subscribe(OrderPlaced, bill)
    print(await bus.publish(UserCreated("web", "ann")))
    print(await bus.publish(OrderPlaced("shop", 1, 9.5)))
    stop()
    print(await bus.publish(UserCreated("web", "bob")))
    print(await bus.publish(OrderPlaced("shop", 2, 0.0)))
    print(log)
    print([str(e) for e in bus.errors], bus.published)


asyncio.run(main())
