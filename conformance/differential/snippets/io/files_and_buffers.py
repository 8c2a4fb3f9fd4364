import io
P = "/tmp/tulip_io_test.txt"
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r))
    except Exception as e:
        print(type(e).__name__, e)
with open(P, "w") as f:
    print(f.write("héllo\nwörld\r\nlast\rx"), f.tell(), f.closed, f.name, f.mode)
    print("printed", 1, 2.5, file=f)
    t(f.read)
    t(f.readline)
print(f.closed); t(f.write, "x"); t(f.read); t(f.tell); t(lambda: list(f)); t(f.__enter__)
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(P, newline=nl) as f:
        print(repr(nl), f.readlines(), repr(f.newlines))
    with open(P, newline=nl) as f:
        print([f.readline(), f.readline(3), f.read(2), f.read()])
with open(P, "rb") as f:
    print(f, f.read(3), f.tell(), f.peek(2)[:4], f.readline(), f.seek(-4, 2), f.read(), f.read(), f.seek(0), f.readlines())
    t(f.write, b"x")
    b = bytearray(5); f.seek(2); print(f.readinto(b), b)
    t(f.read, -5); t(f.seek, -1); t(f.seek, 0, 9)
with open(P, "r+") as f:
    print(f.read(4)); f.seek(0); f.write("J"); f.flush(); print(f.read())
with open(P, "a") as f:
    print(f.tell()); f.write("appended\n"); print(f.tell())
with open(P, "a+") as f:
    f.seek(0); print(repr(f.read()))
with open(P) as f:
    for i, line in enumerate(f):
        print(i, repr(line))
        if i == 1: t(f.tell)
    print(f.tell())
with open(P) as f:
    print(f.readline(), f.tell()); p = f.tell(); print(repr(f.read(4)), f.tell()); f.seek(p); print(repr(f.readline())); t(f.seek, 1, 1); t(f.seek, 1, 2); t(f.seek, -1); print(f.seek(0,2))
t(open, P, "x")
with open(P, "w+", encoding="utf-16") as f:
    f.write("ab"); f.write("cd😀"); f.seek(0); print(f.read(), f.encoding)
print(open(P, "rb").read())
with open(P, "w", encoding="latin-1", errors="replace") as f: f.write("é€")
print(open(P,"rb").read()); t(open(P).read)
print(open(P, errors="replace").read(), open(P, errors="ignore").read(), open(P, errors="surrogateescape").read().encode("utf-8","surrogateescape"))
t(open, P, errors="nope")
with open(P, "w", encoding="ascii") as f: t(f.write, "é"); 
with open(P, "wb", buffering=0) as f: print(f, f.write(b"raw"), f.tell(), f.seekable(), f.readable(), f.writable(), f.isatty(), f.mode, f.name); t(f.read)
t(f.write, b"")
with open(P, "wb") as f: print(f.write(b"12345"), f.tell(), f.truncate(3), f.tell()); t(f.write, "str"); f.writelines([b"a", b"b"])
print(open(P, "rb").read())
f = open(P, "w"); g = f.buffer; r = g.raw; print(f, g, r, g.raw.closefd); f.close(); print(g.closed, r.closed, r); t(g.write, b""); 
f = open(P, "rb"); print(f.detach()); t(f.read); t(lambda: f.closed); print(repr(f) if False else "")
s = io.StringIO("a\nb\r\nc"); print(s.readline(), s.read(), s.getvalue(), s.tell(), s.seek(1), s.write("ZZZ"), s.getvalue(), s.truncate(2), s.getvalue()); s.seek(5); s.write("e"); print(repr(s.getvalue())); t(s.seek, -1); t(s.seek, 1, 1); t(s.write, b""); t(s.seek,0,5)
s = io.StringIO(newline=None); s.write("a\r\nb\rc\n"); print(repr(s.getvalue()), s.newlines); s = io.StringIO("x\ny", newline="\r\n"); print(repr(s.getvalue()), list(s)); s.close(); t(s.read); t(s.getvalue)
with io.StringIO() as s: print(1, 2, file=s); v = s.getvalue()
print(repr(v), s.closed); t(io.StringIO, 5); t(io.StringIO, newline="q"); t(io.StringIO, newline=4)
b = io.BytesIO(b"abc\ndef"); print(b.readline(), b.read(2), b.getvalue(), b.seek(-1, 2), b.read(), b.seek(10), b.write(b"x"), b.getvalue(), b.getbuffer()[:3].tobytes()); t(b.write, "x"); t(b.seek, -1); 
v = b.getbuffer(); v[0] = 90; v.release(); print(b.write(b"m"), b.getvalue()[:3]); b.seek(0); print(list(b), b.readlines(), b.read1(), b.readinto(bytearray(2))); b.close(); t(b.read)
class Raw(io.RawIOBase):
    def __init__(self, data): self.data = data; self.pos = 0
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.data) - self.pos, 3); b[:n] = self.data[self.pos:self.pos+n]; self.pos += n; return n
r = Raw(b"hello\nworld\n"); print(r.read(4), r.readline(), r.readall())
br = io.BufferedReader(Raw(b"hello\nworld\nxx")); print(br.read(1), br.peek(1), br.read1(10), br.readline(), br.read())
tw = io.TextIOWrapper(io.BufferedReader(Raw("grüße\r\nzwei\n".encode())), encoding="utf-8"); print(list(tw))
t(br.write, b"x"); t(br.seek, 0); t(io.BufferedReader, io.BytesIO()); t(io.BufferedWriter, Raw(b"")); t(r.write); t(r.seek, 0); t(r.fileno); t(r.truncate)
print(r.closed, r.seekable(), r.isatty()); r.close(); print(r.closed); t(r.readline)
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n", write_through=True); w.write("a\nb\n"); print(w.buffer.getvalue(), w); w.reconfigure(newline="\n", line_buffering=True); w.write("c\n"); print(w.buffer.getvalue(), w.line_buffering); b = w.detach(); print(b.getvalue()); t(w.write, "x"); t(lambda: w.closed)
print(io.UnsupportedOperation.__mro__); print(isinstance(f, io.BufferedIOBase), issubclass(io.StringIO, io.TextIOBase), isinstance(s, io.IOBase))
d = io.IncrementalNewlineDecoder(None, True); print(repr(d.decode("a\r\nb\r")), repr(d.decode("\nc")), d.newlines, d.getstate())
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, open is io.open, open)
class L(io.TextIOWrapper):
    def readline(self): return super().readline().upper()
print(list(L(io.BytesIO(b"a\nb\n"))))
class S(io.StringIO):
    def write(self, s): return super().write(s[::-1])
x = S(); print("abc", file=x); print(repr(x.getvalue()))
