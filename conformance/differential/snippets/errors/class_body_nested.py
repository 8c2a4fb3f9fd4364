# stderr: whole
def f():
    class A:
        class B:
            z = undefined_name
    return A
f()
