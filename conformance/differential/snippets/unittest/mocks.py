# clock: virtual
"""Mocks: attributes, calls, specifications, patches and coroutines."""
import re
from unittest import mock
from unittest.mock import *


def show(*values):
    print(*[re.sub(r"id='\d+'", "id='…'", str(v)) for v in values])


m = Mock()
show(m.foo, m.foo is m.foo)
m.foo.bar(1, a=2)
show(m.mock_calls, m.method_calls, m.foo.bar.call_args)
m.foo.bar.assert_called_once_with(1, a=2)
try: m.foo.bar.assert_called_with(3)
except AssertionError as e: show(e)
m2 = MagicMock(return_value=7, side_effect=[1,2,ValueError('x')])
show(m2(), m2())
try: m2()
except ValueError as e: show('VE', e)
mm = MagicMock()
show(len(mm), str(mm)[:5], mm[3], bool(mm), int(mm), list(mm), 3 in mm)
mm.__getitem__.return_value = 9
show(mm['a'], mm.__getitem__.call_args)
with mm as x: show(x)
class C:
    def f(self, a, b=1): return a
    async def g(self): pass
    x = 3
s = Mock(spec=C)
show(isinstance(s, C), s.__class__)
try: s.nope
except AttributeError as e: show(e)
a = create_autospec(C)
try: a().f()
except TypeError as e: show(e)
show(a().f(1))
with patch.object(C, 'f', return_value=3) as p:
    show(C().f(1), p.call_args)
show(C().f(5))
@patch('__main__.C')
def t(c): show(c, C)
t()
import asyncio
am = AsyncMock(return_value=5)
async def main():
    show(await am(1))
    am.assert_awaited_once_with(1)
    show(asyncio.iscoroutinefunction(am))
    async with AsyncMock() as q: show(type(q).__name__)
    show([i async for i in MagicMock(__aiter__=Mock(return_value=iter([])))] if 0 else 0)
    ma = MagicMock(); ma.__aiter__.return_value=[1,2,3]
    show([i async for i in ma])
asyncio.run(main())
d={'a':1}
with patch.dict(d, {'b':2}, clear=True): show(d)
show(d, call(1,2), call.foo(1).bar, ANY==3, sentinel.x, DEFAULT)
show(m.mock_calls == [call.foo.bar(1, a=2)])
type(m).prop = PropertyMock(return_value=3)
show(m.prop)
o = mock_open(read_data='a\nb\n')
with o('f') as f: show(f.read())
show(o.mock_calls)
seal(m)
try: m.zork
except AttributeError as e: show(e)
show(repr(MagicMock(name='foo').a.b())[:30])
