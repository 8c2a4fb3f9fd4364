# stderr: whole
class A: pass
a = A()
print(a.b.c, 1)
