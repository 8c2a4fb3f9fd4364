# stderr: whole
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError("k")])
except* ValueError:
    print("value")
except* TypeError:
    raise RuntimeError("handler")
