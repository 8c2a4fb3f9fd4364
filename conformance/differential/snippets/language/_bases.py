def make_base(arg):
    class Base:
        __arg__ = arg

    return Base
