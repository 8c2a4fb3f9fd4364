"""The words of a mock's assertions, and mistakes in its use."""

import asyncio
from unittest.mock import (
    ANY, AsyncMock, MagicMock, Mock, NonCallableMock, PropertyMock, call, create_autospec, patch, sentinel,
)


def attempt(title, f):
    try:
        print(title, "->", f())
    except Exception as e:
        print(title, "!!", type(e).__name__, e, "cause:", repr(e.__cause__))


class Service:
    limit = 3

    def fetch(self, key, *, default=None):
        return key

    @classmethod
    def make(cls, size):
        return cls()

    @staticmethod
    def twice(n):
        return 2 * n

    async def load(self, key):
        return key

    @property
    def state(self):
        return "real"


def add(a, b=2):
    return a + b


async def work(n):
    return n


m = Mock()
attempt("never", m.assert_called)
attempt("never once", m.assert_called_once)
attempt("never with", lambda: m.assert_called_with(1, a=2))
m(1, a=2)
m(2)
attempt("twice", m.assert_called_once)
attempt("not", m.assert_not_called)
attempt("with", lambda: m.assert_called_with(1, a=2))
attempt("once with", lambda: m.assert_called_once_with(2))
attempt("any", lambda: m.assert_any_call(1, a=2))
attempt("any other", lambda: m.assert_any_call(3, b=4))
attempt("has", lambda: m.assert_has_calls([call(1, a=2), call(2)]))
attempt("has order", lambda: m.assert_has_calls([call(2), call(1, a=2)]))
attempt("has any order", lambda: m.assert_has_calls([call(2), call(1, a=2)], any_order=True))
attempt("has not", lambda: m.assert_has_calls([call(2), call(9)], any_order=True))
attempt("with ANY", lambda: m.assert_called_with(ANY))
attempt("typo", lambda: m.asert_called)
attempt("called_once", lambda: m.called_once)
attempt("attribute", lambda: m.mock_calls == [call(1, a=2), call(2)])
print(m.call_count, m.call_args.args, m.call_args.kwargs, m.call_args_list)
m.reset_mock()
print(m.called, m.call_count, m.call_args, m.mock_calls)

s = create_autospec(Service)
attempt("bad call", lambda: s().fetch())
attempt("bad keyword", lambda: s().fetch("k", other=1))
attempt("no attribute", lambda: s().nothing)
attempt("bad class call", lambda: type(s(1)).__name__)
s().fetch("k", default=1)
attempt("spec assert", lambda: s().fetch.assert_called_with("k", default=1))
attempt("spec assert differs", lambda: s().fetch.assert_called_with(key="k"))
attempt("class method", lambda: s.make())
attempt("static method", lambda: s.twice())
print(isinstance(s(), Service), s.limit is not None, asyncio.iscoroutinefunction(s().load))
f = create_autospec(add, return_value=7)
attempt("function", lambda: f(1))
attempt("function wrong", lambda: f(1, 2, 3))
attempt("function assert", lambda: f.assert_called_once_with(1, b=3))
print(f.__name__, f.call_args, f.mock_calls)
w = create_autospec(work, return_value=5)
print(asyncio.run(w(3)), w.await_count, w.await_args)
attempt("awaited", lambda: w.assert_awaited_once_with(4))

n = NonCallableMock(spec=["a"])
attempt("not callable", lambda: n())
attempt("list spec", lambda: n.b)
t = Mock(spec_set=Service)
attempt("spec_set", lambda: setattr(t, "other", 1))
attempt("mock as spec", lambda: str(Mock(spec=m)).split("[")[0] if 0 else "skipped")

a = AsyncMock(side_effect=[1, ValueError("x"), 3])


async def main():
    print(await a())
    try:
        await a()
    except ValueError as e:
        print("raised", e)
    print(await a(k=1))
    try:
        await a()
    except StopAsyncIteration as e:
        print("exhausted", repr(e))
    attempt("awaits", lambda: a.assert_has_awaits([call(), call(k=1)]))
    attempt("not awaited", a.assert_not_awaited)
    attempt("awaited with", lambda: a.assert_awaited_with(1))
    print(a.await_args_list)
    m = MagicMock()
    m.__aenter__.return_value = "entered"
    async with m as x:
        print(x)
    print([str(c).split("(")[0] for c in m.mock_calls])
    effect = AsyncMock(side_effect=work)
    print(await effect(8))


asyncio.run(main())

service = Service()
with patch.object(service, "fetch", autospec=True) as fetch:
    fetch.return_value = "patched"
    print(service.fetch("k"))
    attempt("autospec", lambda: service.fetch())
print(service.fetch("k"))
with patch.multiple(Service, limit=5, twice=sentinel.other):
    print(Service.limit, Service.twice)
print(Service.limit, Service.twice(2))
with patch.object(Service, "state", new_callable=PropertyMock) as state:
    state.return_value = "mocked"
    print(service.state)
    service.state = 4
    print(state.mock_calls)
print(service.state)
attempt("no such attribute", lambda: patch.object(Service, "nothing").start())
attempt("no target", lambda: patch("nothing"))
attempt("both", lambda: patch("a.b", new=1, new_callable=Mock))
attempt("unknown module", lambda: patch("no_such_module_here.x").start())
p = patch.object(Service, "limit", 9)
p.start()
print(Service.limit)
patch.stopall()
print(Service.limit)


class Case:
    @patch.object(Service, "limit", 11)
    @patch.object(Service, "twice")
    def test(self, twice):
        twice.return_value = 1
        return Service.limit, Service.twice(5)

    @patch.object(Service, "limit")
    async def test_async(self, limit):
        await asyncio.sleep(0)
        return Service.limit is limit


print(Case().test(), asyncio.run(Case().test_async()), Service.limit)
magic = MagicMock()
magic.__len__.return_value = 4
magic.__getitem__.side_effect = lambda k: k * 2
print(len(magic), magic[3], magic + 1 is not None, magic < 3 if 0 else "", hash(magic) == hash(magic), magic == magic)
magic.configure_mock(**{"a.b.return_value": 3, "c": 4})
print(magic.a.b(), magic.c, dir(Mock(spec=["x"]))[:3])
parent = Mock()
parent.attach_mock(Mock(return_value=2), "child")
print(parent.child(1), parent.mock_calls)
print(call.a.b(1)(2).call_list(), call(1) == call(1), call(1) != call(2), call.x(1) == ("x", (1,), {}))
print(Mock(return_value=None)(), MagicMock(return_value=0)(), Mock(return_value=None, side_effect=lambda: 5)())


class Plain:
    pass


print(type(Mock(wraps=Plain)()).__name__, type(Mock(side_effect=Plain)()).__name__)
attempt("no calls", lambda: m.assert_has_calls([1], any_order=True))
