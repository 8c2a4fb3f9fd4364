"""Instances of subclasses of str."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


class Name(str):
    def __new__(cls, value, note=None):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def shout(self):
        return self.upper() + "!"


class Loud(str):
    def __str__(self):
        return "LOUD"

    def __repr__(self):
        return "Loud()"


n = Name("bob", note=3)
print(n, repr(n), n.note, n.shout(), len(n), n + "x", type(n + "x").__name__, n[0], type(n[:]).__name__, n == "bob", "bob" == n)
print(hash(n) == hash("bob"), {"bob": 1}[n], n in {"bob"}, "o" in n, n.upper(), f"{n:>5}", "%s" % n, "{}".format(n), n * 2)
print("-".join([n, "c"]), n.replace("b", n), n.split("o"), isinstance(n, str), sorted([n, "alice"]), n < "c", str(n), type(str(n)).__name__)
print(n.encode(), n.startswith("b"), list(n), ["x", "bob"].index(n), n.strip(), bool(n), bool(Name("")))
loud = Loud("quiet")
print(loud, repr(loud), f"{loud}", f"{loud!r}", f"{loud:>6}", "%s %r" % (loud, loud), "{} {!r}".format(loud, loud), loud + "", [loud])
wide = Name("\U0001f600!")
print(len(wide), wide == "\U0001f600!", ascii(wide[0]), {wide: 1}["\U0001f600!"])
