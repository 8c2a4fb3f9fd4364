# stderr: whole
class Quite:
    def first(self):
        return self
    def second(self, *n):
        raise LookupError(n)

x = (Quite()
    .first()
    .second(1) .first())
