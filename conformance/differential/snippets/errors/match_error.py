# stderr: whole
class P:
    __match_args__ = ("x",)
    @property
    def x(self):
        raise ValueError("in match")
match P():
    case P(1):
        pass
