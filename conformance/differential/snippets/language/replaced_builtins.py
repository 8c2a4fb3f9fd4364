
import builtins
print(__builtins__ is builtins)
old=print
def p(*a): old('P',*a)
builtins.print=p
print(1)
def f(): print(2)
f()
builtins.foo=7
print(foo)
del builtins.foo
try: foo
except NameError as e: old(e)
builtins.len=lambda x:99
print(len([]))
builtins.print=old
try: print
except NameError as e: old(e)
builtins.print=old
def open(): return 'mine'
print(open()); del open; print(open)

