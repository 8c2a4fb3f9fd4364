"""repr of floats, and floats from text."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


TEXTS = ["1.5", "1e5", "1E-5", ".5", "5.", ".", "1.e3", "1_0.0_1", "1._5", "1_e5", "1e_5", "1e5_0", "nan", "-nan", "+NaN",
         "inf", "-Infinity", "infinit", "1e400", "-1e400", "1e-400", "0x1p3", "1.5j", " 1.5\n", "1,5", "1e", "1e+", "--1",
         "1.7976931348623159e308", "2.2250738585072011e-308", "4.9e-324", "2.4e-324", "123456789012345678901234567890",
         ".1e-5", "1..2", "\u0663.\u0665", "", " ", "1 2"]
for text in TEXTS:
    show(f"float({text!a})", float, text)
    if text.isascii():
        show(f"float({text.encode()!a})", float, text.encode())
for value in [1, True, 10**400, None, [], 1j, b"x", bytearray(b"1.5")]:
    show("float", float, value)
HEX = ["0x1p0", "0x1.8p1", "-0x1p-1", "1.8", "0x.8", "0x1.", "0x", "0x1p", "inf", "nan", " 0x1p3 ", "0x1p1024",
       "0x1.fffffffffffffp1023", "0x1.fffffffffffff8p1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075",
       "0x0.0000000000001p-1022", "0x1.00000000000008p0", "0x1.00000000000018p0", "abc", "1p5", "zz", ""]
for text in HEX:
    show(f"fromhex({text!r})", float.fromhex, text)
x = 1.0
for i in range(700):
    print(repr(x), repr(-x / 3), (x / 7).hex())
    x = x * 2.7182 if x < 1e300 else 5e-324
for i in range(-20, 23):
    print(repr(10.0**i), repr(1.5 * 10.0**i), repr(123456789.0 * 10.0**i))
