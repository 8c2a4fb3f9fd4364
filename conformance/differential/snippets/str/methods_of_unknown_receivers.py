"""Methods that strs and other types have, on receivers of which the translator knows nothing."""


class Loud(str):
    def upper(self):
        return "loud"


def fails():
    raise KeyError("b")


calls = [
    lambda v: v.strip(), lambda v: v.upper(), lambda v: v.strip(" a".strip("")), lambda v: v.split(fails()),
    lambda v: v.count(len("a") and "a"), lambda v: v.index(1 + 0),
    lambda v: v.replace("a".upper().lower(), "b" + str(1)), lambda v: v.join(str(i) for i in range(3)),
    lambda v: v.startswith(("a", " a".lower())), lambda v: v.center(), lambda v: v.zfill("a"),
    lambda v: "{} {}".format(v, v), lambda v: ",".join([v, v]), lambda v: "a".nope(fails()), lambda v: v.nope(fails()),
]  # fmt: skip
for value in ["  a b ", Loud("abc"), b" q ", [1], 5, None]:
    for call in calls:
        try:
            print(repr(call(value)))
        except Exception as error:
            print(type(error).__name__, error)


def located():
    text = "abc"
    text.strip(
        fails(),
    )


located()
