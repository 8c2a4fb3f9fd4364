"""Futures that __init__ has not seen, wrong calls of their methods, and their iterators."""
import asyncio
loop=asyncio.new_event_loop()
F=asyncio.Future; f=F(loop=loop)
async def c(): pass
T=asyncio.Task; t=loop.create_task(c())
u=F.__new__(F)
for n in dir(u):
    if n in ('__class__','__dict__','__doc__'): continue
    if n.startswith('__') and n not in('__iter__','__await__','__repr__'): continue
    try: v=getattr(u,n)
    except BaseException as e: print(n, repr(e)); continue
    if callable(v):
        for args in ((),(1,)):
            try: print(n, args, v(*args))
            except BaseException as e: print(n, args, repr(e))
    else: print(n, v)
import warnings
warnings.simplefilter('ignore')
for a in ((ValueError('x'),1),(ValueError,1),(ValueError,),(1,),(ValueError,'a',3),(ValueError,None,None,4)):
    it=iter(F(loop=loop))
    try: it.throw(*a)
    except BaseException as e: print(a,repr(e))
    try: print(next(it))
    except BaseException as e: print(a,repr(e))
it=iter(F(loop=loop)); it.close()
try: print(next(it))
except BaseException as e: print(repr(e))
for m,args in (('exception',(1,)),('result',(1,)),('cancel',(1,2)),('set_result',()),('set_exception',(1,)),('set_exception',(int,)),('done',(1,)),('add_done_callback',()),('add_done_callback',(1,2)),('remove_done_callback',()),('get_loop',(2,)),):
    try: getattr(f,m)(*args)
    except BaseException as e: print(m,args,repr(e))
for m,args in (('get_stack',(1,)),('get_coro',(1,)),('set_name',()),('cancelling',(1,)),('uncancel',(2,)),('get_context',(1,)),('get_name',(2,)),('print_stack',(1,)),('set_result',(1,)),('set_exception',(2,))):
    try: getattr(t,m)(*args)
    except BaseException as e: print(m,args,repr(e))
for args,kw in (((),{}),((1,),{}),((1,),dict(loop=loop)),((1,2),{}),((1,),dict(x=3))):
    for C in (F,T):
        try: C(*args,**kw)
        except BaseException as e: print(C,args,repr(e)) if C is T else None
loop.run_until_complete(t); loop.close()
