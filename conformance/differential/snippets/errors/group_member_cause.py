# stderr: whole
def make():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("from") from e
    except ValueError as v:
        return v
a = make()
a.add_note("n1")
raise ExceptionGroup("g", [a, make()])
