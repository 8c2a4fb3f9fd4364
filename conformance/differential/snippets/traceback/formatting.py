import traceback, sys
sys.stderr = sys.stdout
def f(n):
    return 1 / n
def g():
    try: f(0)
    except ZeroDivisionError as e: raise ValueError("bad") from e
try: g()
except ValueError as e:
    traceback.print_exc()
    print(traceback.format_exc())
    print(traceback.format_exception(e))
    print(traceback.format_exception_only(e), traceback.format_tb(e.__traceback__))
    for fr in traceback.extract_tb(e.__traceback__): print(fr, fr.filename == __file__, fr.lineno, fr.name, fr.line, tuple(fr)[1:])
    t = traceback.TracebackException.from_exception(e)
    print("".join(t.format())); print(str(t), list(t.format_exception_only()), t.exc_type, t.exc_type_str)
    traceback.print_exception(e, limit=1, chain=False)
    traceback.print_exception(type(e), e, e.__traceback__)
    traceback.print_tb(e.__traceback__)
    try: raise KeyError(1)
    except KeyError as k: traceback.print_exc(chain=False)
traceback.print_exc()
def h():
    traceback.print_stack()
    print(traceback.extract_stack()[-1].name)
h()
try: raise ExceptionGroup("eg", [ValueError(1), TypeError("x")])
except ExceptionGroup as e: traceback.print_exc()
print(traceback.format_list([("a.py", 3, "fn", "line text")]))
