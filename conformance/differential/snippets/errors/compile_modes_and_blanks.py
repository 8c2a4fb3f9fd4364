for source, mode in [
    ("  1 + ", "eval"), (" 1", "eval"), ("\n 1", "eval"), ("\t1", "eval"),
    (" 1", "exec"), (" 1", "single"), ("  1 +", "exec"), ("1 +", "eval"), ("", "eval"), ("1\n", "eval"),
]:
    for name, attempt in (("compile", lambda: compile(source, "a.py", mode)), ("eval", lambda: eval(source))):
        try:
            attempt()
            print(name, repr(source), mode, "ok")
        except SyntaxError as e:
            print(name, repr(source), mode, type(e).__name__, e.args)
