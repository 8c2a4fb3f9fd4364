import types, asyncio
print(isinstance(lambda: 0, types.FunctionType), types.SimpleNamespace(a=1), types.MappingProxyType({1: 2}), types.NoneType, type(types))
class A:
    def f(self): return self
a = A()
m = types.MethodType(lambda s, x: x, a); print(m(3), isinstance(a.f, types.MethodType))
C = types.new_class("C", (A,), {}, lambda ns: ns.update(z=4)); print(C.z, C.__mro__, C.__name__)
@types.coroutine
def w():
    yield
    return 5
async def main():
    print(await w())
asyncio.run(main())
mod = types.ModuleType("m", "doc"); mod.x = 1; print(mod, mod.x, mod.__doc__)
print(types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType))
def g(): yield
print(isinstance(g(), types.GeneratorType), types.resolve_bases((A,)), types.get_original_bases(C))
try: types.coroutine(3)
except TypeError as e: print(e)
