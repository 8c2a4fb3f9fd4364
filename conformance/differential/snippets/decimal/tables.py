from decimal import *
import decimal
D = Decimal
vals = [D(s) for s in ("0", "-0", "1", "1.10", "-2.5", "123.456", "1E+5", "1e-7", "0.001", "99999999999999999999999999999", "3.14159265358979323846264338327950288", "Infinity", "-Infinity", "NaN")]
for v in vals: print(v, repr(v), v.adjusted(), v.as_tuple(), bool(v), v.is_signed())
for a in vals:
    for b in vals:
        row = []
        for op in ("+", "-", "*", "/", "//", "%", "==", "<"):
            try: row.append(str(eval(f"a {op} b")))
            except Exception as e: row.append(type(e).__name__ + str(e))
        print(a, b, row)
for v in vals:
    row = []
    for f in ("sqrt", "exp", "ln", "log10", "normalize", "to_integral_value", "to_eng_string"):
        try: row.append(str(getattr(v, f)()))
        except Exception as e: row.append(f"{type(e).__name__}: {e}")
    print(v, row)
    for p in ("2", "-1", "0.5", "3", "0", "1.5", "-0.3"):
        try: print(v, "**", p, "=", v ** D(p))
        except Exception as e: print(v, "**", p, type(e).__name__, e)
print(D("1.005").quantize(D("0.01")), D("1.005").quantize(D("0.01"), rounding=ROUND_UP), D("2.5").quantize(D("1")), D("-2.5").quantize(D("1"), ROUND_HALF_UP), round(D("2.675"), 2), round(D("2.5")), int(D("-7.9")), float(D("0.1")), hash(D("1.5")) == hash(1.5), D(0.1), D.from_float(0.5), D((1, (1, 2, 3), -2)), D(5) + 3, 3 - D(5), D("1.5") == 1.5, D("0.1") == 0.1, D(2) < 2.5, sum([D("0.1")] * 3), max(D(1), D(2)), sorted([D("3"), D("1")]), abs(D("-1")), -D("0"), +D("1.23456789012345678901234567890123"), divmod(D(7), D(2)), D(7) // 2, D("-7") % 3)
getcontext().prec = 6; print(D(1) / 7, D(2).sqrt(), D(10) / 3); getcontext().prec = 50; print(D(1) / 7, D(2).sqrt(), D(1).exp(), D(2).ln(), D(2) ** D("0.1"))
with localcontext() as c:
    c.prec = 3; print(D(1) / 3, getcontext().prec)
with localcontext(prec=5, rounding=ROUND_DOWN): print(D(2) / 3)
print(getcontext()); getcontext().prec = 28
for s in ("", ".2f", ",.2f", "10.3f", "<10", "^10", "+.1f", "e", ".3e", "g", ".2%", "010.2f", ",", ".0f", "*>12.4f", "n", "E", ".5g"):
    for v in ("1234.5678", "-0.05", "1E+3", "0"): print(s, v, repr(format(D(v), s)))
for bad in ("abc", "1.2.3", "", "0x1"):
    try: D(bad)
    except InvalidOperation as e: print(repr(e))
try: D(1) / 0
except ZeroDivisionError as e: print(repr(e))
try: D(0) / 0
except InvalidOperation as e: print(repr(e))
try: D("1") + 1.5
except TypeError as e: print(e)
try: D([1])
except Exception as e: print(type(e).__name__, e)
print(D("1.20").as_integer_ratio(), D("1e3").as_integer_ratio(), D("123").compare(D("12")), D("1.1").max(D("1.10")), D("3").fma(2, D("1")), D("10").remainder_near(D("6")), D("5").scaleb(2), D("1.23").copy_sign(D("-1")), D("1.2").same_quantum(D("3.4")))
