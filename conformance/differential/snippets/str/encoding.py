"""Encodings and error handlers."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16be", "utf-32", "utf-32-be", "cp1252", "cp1251",
             "iso8859-15", "koi8-r", "utf-8-sig", "unicode_escape", "raw_unicode_escape", "no such"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "bogus"]
TEXTS = ["", "abc", "\xe9", "h\u20acllo", "\u65e5\u672c", "\U0001f600", "a\ud800b", "\udc80\udcff", "\xe9\udc80\xe9",
         "\xff\x80\x9f", "\u044f", "a\u0100\u0101b\u0102"]
for text in TEXTS:
    for encoding in ENCODINGS:
        for handler in HANDLERS:
            show(f"{text!a} {encoding} {handler}", text.encode, encoding, handler)
DATA = [b"", b"abc", b"\xff", b"\xc3\xa9", b"\xc3", b"\xe2\x82\xac", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80",
        b"\xf0\x9f\x98", b"\xf0\x80\x80\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf5a", b"\xc0\x80", b"a\x80b\xffc",
        b"\xef\xbb\xbfabc", b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00b", b"\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdca\x00",
        b"\x3d\xd8\x00\xde", b"\xff\xff\xff\x7f", bytes(range(128, 256)), b"\\n\\x41\\u20ac", b"\\x4", b"\\101",
        b"x" * 60 + b"\xff\xe2\x82\xac"]
for data in DATA:
    for encoding in ENCODINGS:
        for handler in HANDLERS:
            show(f"{data} {encoding} {handler}", data.decode, encoding, handler)
try:
    "a\xe9\xeab".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object == "a\xe9\xeab", e.start, e.end, e.reason, e.args[2:])
try:
    b"a\xffb".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
