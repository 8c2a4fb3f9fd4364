import tomllib, io, decimal
print(tomllib.loads('''
title = "T \\u00e9 \\t x"
[owner]
name = 'lit\\x'
dob = 1979-05-27T07:32:00-08:00
d2 = 1979-05-27 07:32:00.999999999Z
ld = 1979-05-27
lt = 07:32:00.5
ldt = 1979-05-27T07:32:00
[database] # c
ports = [ 8000, 8001, [1,2,], # c
 {a=1, b.c = "x"} ]
n = [1_000, 0xFF, 0o17, 0b11, -5, +7, 3.14, 1e6, -2.5E-3, inf, -inf, nan, 1_0.2_5]
ok = true
no = false
"quoted key" = 1
a.b.c = 2
a.b.d = 3
[[products]]
name = "Hammer"
[products.sub]
x = 1
[[products]]
[[products.deep]]
k = 1
[x.y.z]
[x]
q = """
multi \\
   line ""quoted""
end"""
r = \'\'\'
raw 'x'
y\'\'\'
big = 123456789012345678901234567890
'''))
bad = ["a", "a=", "a=1 b=2", "[a", "[[a]", "a=1\na=2", "[a]\n[a]", "[a]\nb=1\n[a.b]\n", "a.b=1\n[a]", "a=[1", "a={b=1", "a={b=1,}", "a='x", 'a="x', 'a="\\q"', 'a="\\ud800"', 'a="\\u12"', "a=01", "a=1__0", "a=2021-13-01", "a=2021-02-30", "=1", "a=\x00", "# \x01", "[a]\n[[a]]", "[[a]]\n[a]", "a=[1]\n[[a]]", "a={b=1}\na.c=2", "a={b=1}\n[a.c]", "a={b={c=1},b.d=2}", "a={b=1,b=2}", 'a="x\ny"', "a=tru", "a==1", "a.=1", "[]", "[a.]","a=1\n[a.b]", "[a.b.c]\n[a]\nb.d=1", 'a="""x', "a='''x", "é=1", "a = \"😀\" x", "a=0x", "a=.5", "a=5.", "a=-", "a=25:00:00","fruit.apple.x=1\n[fruit]", "[fruit]\napple.x=1\n[fruit.apple]","[fruit]\napple.x=1\n[fruit.apple.t]\nz=1"]
for b in bad:
    try: print(repr(b), tomllib.loads(b))
    except Exception as e: print(repr(b), type(e).__name__, e)
print(tomllib.loads("a=1.10", parse_float=decimal.Decimal), tomllib.load(io.BytesIO(b"x=1\r\ny='a'\r\n")), tomllib.TOMLDecodeError.__mro__[1])
for f in (lambda:tomllib.loads(b"a"), lambda: tomllib.load(io.StringIO("")), lambda: tomllib.loads("a=1.0",parse_float=lambda s:{})):
    try: f()
    except Exception as e: print(type(e).__name__, e)
