import ast, sys
src='''
"""doc"""
from __future__ import annotations
import os, sys as s
from . import x
from .a.b import (c as d, e)
@dec(1)
class A(B, metaclass=M):
    "cls doc"
    x: int = 3
    (y): str
    async def f(self, a, /, b=1, *args, c, d=2, **kw) -> int:
        """multi
        line"""
        async with a as b, c: await z
        async for i in y: yield i
        return (yield)
def g[T: int, *Ts, **P](x): 
    global q; nonlocal_ = 1
    del a, b[0]
    assert x, "m"
    try: pass
    except (A, B) as e: raise X from e
    except: raise
    else: 1
    finally: 2
    try: a
    except* E: b
    while x: break
    else: continue
    for a, b in c: pass
    for (a) in b, c: pass
    if a: 1
    elif b: 2
    elif c: 3
    else: 4
    with open("x") as f, g(): x
    match x:
        case 1 | 2 if y: pass
        case {"a": b, **rest}: pass
        case Point(x=0, y=1) | [a, *_, b] as z: pass
        case None | True | "s" | -1.5 | 1+2j: pass
        case _: pass
type X[T] = list[T]
a = b = (c, d), *e
a += 1; x[1:2, ::3] = y[(1,)]; z[()] = 1
lambda: 0; lambda x, *y, z=1, **k: (x, y)
a if b else c; (a if b else c) if d else e
not a and b or c and (d or e); not (a and b); (not a) == b
a < b <= c != d is not e not in f
-(a + b) * c ** -d ** e; (a ** b) ** c; (-a) ** b; a - (b - c); (a - b) - c; ~x; await_ @ y // 3 % 2 << 1 >> 2 & 3 | 4 ^ 5
{1, 2}; {**a, 'b': 1}; {}; [*a, b]; (a,); ()
[x for x in y if a if b for z in w]; {k: v for k, v in y}; {a async for a in b}; (i for i in j)
f(*a, k=1, **b); f(x for x in y); f((a := 1), b=(c := 2))
a.b.c[0](1).d; 1 .real; 1.5.real; (1+2).x
f"a{b!r:>{w}}c{{}}{d=}"; f"{x['a']}"; f'{a}"'; f"{'x'}" "y"; f"{a:{b}.{c}}"
"a'b"; 'a"b'; "a\\nb"; b"x\\x00"; 'it\\'s "x"'; "\\t\\\\\\u2028"; 1e400; 1j; 1e-5; -1; ...; None
u"uni"
print((yield_))
x = yield_ = 3
(yield_)
'''
t=ast.parse(src)
print(ast.dump(t)); print(ast.dump(t,indent=1,include_attributes=True)[:3000]); u=ast.unparse(t); print(u); print(ast.dump(ast.parse(u))==ast.dump(t))
print(ast.literal_eval("{'a': [1, 2.5, (3,), {4}, -5, 1+2j, None, True, b'x', ...], 'b': set()}"), ast.literal_eval("  1"))
for bad in ("a","1+1","f()","[a]","{**x}","1 +","__import__('os')","-'x'", "1j+1"):
    try: print(ast.literal_eval(bad))
    except Exception as e: print(bad, type(e).__name__, str(e).split(' at 0x')[0])
class V(ast.NodeVisitor):
    def visit_Name(s,n): print("name",n.id, type(n.ctx).__name__)
    def visit_FunctionDef(s,n): print("def",n.name); s.generic_visit(n)
V().visit(ast.parse("def f(a): return a+b"))
class T(ast.NodeTransformer):
    def visit_Constant(s,n): return ast.copy_location(ast.Constant(n.value*2), n)
    def visit_Pass(s,n): return None
tr=T().visit(ast.parse("x=1+2\npass\nprint(x)")); exec(compile(tr,"<ast>","exec"))
e=ast.Expression(ast.BinOp(ast.Constant(40),ast.Add(),ast.Constant(2))); ast.fix_missing_locations(e); print(eval(compile(e,"","eval")), ast.dump(e), ast.dump(e,annotate_fields=False))
print([type(n).__name__ for n in ast.walk(ast.parse("a=b+1"))], [f for f in ast.iter_fields(ast.parse("a").body[0])][0][0], len(list(ast.iter_child_nodes(ast.parse("a;b")))))
print(ast.get_docstring(ast.parse('def f():\n  """  x\n     y\n  """').body[0]), ast.get_docstring(t), ast.get_source_segment("a = b+ccc\nd","x" and ast.parse("a = b+ccc\nd").body[0].value))
n=ast.Name("x"); print(n.ctx, n._fields, n._attributes, n.__match_args__, isinstance(n,ast.expr), isinstance(n,ast.AST), ast.Name.__mro__, ast.Name.__doc__, ast.FunctionDef.__doc__)if 0 else print(n._fields, n._attributes, n.__match_args__, isinstance(n,ast.expr), ast.Name.__mro__, ast.Name.__doc__)
import warnings; warnings.simplefilter("error")
for f in (lambda: ast.Name(), lambda: ast.Name("a",ast.Load(),1), lambda: ast.Name("a",id="b"), lambda: ast.Name(id="a",foo=1), lambda: ast.parse("a b"), lambda: compile(ast.Module([ast.Expr(ast.Name("x"))],[]),"","exec"), lambda: compile(ast.parse("1"),"","eval"), lambda: ast.dump(3), lambda: ast.get_docstring(ast.Name("x"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
match ast.parse("x+1").body[0].value:
    case ast.BinOp(ast.Name(id=i), ast.Add(), ast.Constant(v)): print(i,v)
print(ast.dump(ast.parse("x: int = 1  # type: ignore\n", type_comments=True)), ast.dump(ast.parse("(int) -> str", mode="func_type")), ast.dump(ast.parse("1;2","f","single")))
print(compile("1+1","f","eval",ast.PyCF_ONLY_AST), ast.Load()==ast.Load(), ast.parse("a").body[0].value.ctx is ast.parse("b").body[0].value.ctx) if 0 else 0
import copy; c=copy.deepcopy(t); print(ast.dump(c)==ast.dump(t)); print(ast.increment_lineno(ast.parse("a"),5).body[0].lineno)
