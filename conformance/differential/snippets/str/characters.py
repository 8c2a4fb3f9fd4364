"""What every character is and becomes, as of the Unicode of this Python."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


TESTS = "isalpha isdecimal isupper islower istitle isprintable isspace isdigit isnumeric isalnum isidentifier".split()
CHANGES = ["upper", "lower", "title", "casefold"]


def checksum(numbers):
    total = 0
    for n in numbers:
        total = (total * 31 + n + 7) % 1000003
    return total


for block in [*range(0, 0x3400, 0x100), *range(0x4D00, 0x4F00, 0x100), *range(0xA000, 0xAC00, 0x100), *range(0xD700, 0xE100, 0x100),
              *range(0xF900, 0x10000, 0x100), *range(0x10000, 0x11200, 0x100), *range(0x1D400, 0x1D800, 0x100),
              *range(0x1E900, 0x1EA00, 0x100), *range(0x1F000, 0x1FC00, 0x100), 0x2FF00, 0xE0100, 0x10FF00]:
    characters = [chr(c) for c in range(block, block + 0x100)]
    tests = [checksum(getattr(c, test)() for c in characters) for test in TESTS]
    changes = [checksum(ord(x) for c in characters for x in getattr(c, change)()) for change in CHANGES]
    print(hex(block), tests, changes, checksum(len(repr(c)) for c in characters))
