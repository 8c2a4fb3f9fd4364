# stderr: whole
class Q:
    def a(self):
        return self
    def b(self, n):
        if n > 2:
            raise LookupError(n)
        return self

(Q()
    .a()
    .b(1)
    .b(2)
    .b(3)
    .a())
