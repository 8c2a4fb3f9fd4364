# stderr: whole
class A: pass
a = A()
a.b
