# stderr: whole
class Q:
    def a(self):
        return self
    def b(self, *n):
        raise LookupError(n)

(Q()
    .a()
    .b(
        1,
        2,
    )
    .a())
