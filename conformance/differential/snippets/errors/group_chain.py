# stderr: whole
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ExceptionGroup("g", [ValueError("x\ny")]) from e
except ExceptionGroup as g:
    g.add_note("group note")
    raise KeyError("after")
