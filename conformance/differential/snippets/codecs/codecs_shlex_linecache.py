import shlex, platform, getpass, linecache, codecs, os
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for s in ["a b c", "a 'b c' d", 'a "b\\"c" d', "a\\ b", "a''b", "'' x", "a#b # c", "'unterminated", "x\\", 'a="b c"', "\ta\nb", '"a\\nb"', "a'b'c d", "'a'b c"]:
    t(shlex.split, s); t(shlex.split, s, comments=True); t(shlex.split, s, posix=False)
for s in ["", "abc", "a b", "it's", "$x", "a/b-c.d"]: print(shlex.quote(s))
print(shlex.join(["a", "b c", ""])); t(shlex.split, None)
print(platform.system(), platform.machine(), platform.python_implementation(), platform.python_version_tuple()[:2], platform.uname()._fields, type(getpass.getuser()))
open("/tmp/tulip_lc.txt", "w").write("a\nb\nc"); print(linecache.getline("/tmp/tulip_lc.txt", 2), linecache.getlines("/tmp/tulip_lc.txt"), repr(linecache.getline("/nope", 1)), repr(linecache.getline("/tmp/tulip_lc.txt", 9))); os.remove("/tmp/tulip_lc.txt")
i = codecs.lookup("utf8"); print(i.name, i.encode("é"), i.decode(b"\xc3\xa9")); d = i.incrementaldecoder(); print(repr(d.decode(b"\xc3")), d.decode(b"\xa9")); t(d.decode, b"\xc3", True)
print(codecs.encode("abc", "rot13"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "hex"), codecs.BOM_UTF8, codecs.encode("é", "ascii", "xmlcharrefreplace")); t(codecs.lookup, "nope"); t(codecs.encode, "é", "ascii")
codecs.register_error("mine", lambda e: ("?!", e.end)); print("aéb".encode("ascii", "mine")); print(codecs.getincrementalencoder("utf-16")().encode("a"), codecs.getdecoder("latin-1")(b"\xe9")); print(list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")), codecs.strict_errors is codecs.lookup_error("strict"))
