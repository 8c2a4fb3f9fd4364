# stderr: whole
class A: pass
A(1)
