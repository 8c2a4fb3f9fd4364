from pathlib import Path, PurePath, PurePosixPath, PosixPath
import os
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for s in ["", ".", "a", "/", "//x/y", "///x", "a/b.tar.gz", "/a/./b//c/", "..", "a/..", ".bashrc", "x.", "...", "a/.x.y", "b.c."]:
    p = PurePath(s); print(repr(p), str(p), p.parts, repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, list(p.parents), p.root, p.anchor, p.is_absolute())
p = Path("/usr/lib/python/x.py")
print(p / "a", p / "/b", "x" / PurePath("y"), p.joinpath("a", "b"), p.with_name("z.txt"), p.with_suffix(".c"), p.with_suffix(""), p.with_stem("q"), p.relative_to("/usr"), p.is_relative_to("/usr/lib"), p.is_relative_to("/x"), p.as_uri(), bytes(p), p.match("*.py"), p.match("lib/*/*.py"), p.match("/usr/*"), p.full_match("/usr/**/*.py"), p.full_match("**/x.py"))
t(p.relative_to, "/x"); t(p.relative_to, "/usr/bin", walk_up=True); t(PurePath("a").relative_to, "/b", walk_up=True); t(PurePath("a").relative_to, "..", walk_up=True); t(p.with_name, ""); t(p.with_name, "a/b"); t(PurePath("/").with_name, "a"); t(PurePath("").with_suffix, ".x"); t(p.with_suffix, "x"); t(p.with_suffix, "."); t(p.with_stem, ""); t(PurePath("a").as_uri); t(Path, 3); t(Path, b"x"); t(lambda: p / 3); t(lambda: 3 / p); t(p.match, ""); t(lambda: p.parents[99]); print(p.parents[0], p.parents[-1], p.parents[:2], len(p.parents), p.parents)
print(Path("a") == PurePath("a"), Path("a") == "a", hash(Path("a")) == hash(PurePosixPath("a")), Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), {Path("a"), Path("a/")}, Path("a", "b", "c"), Path(Path("a"), "b"), Path("a", "/b")); t(lambda: Path("a") < "b")
print(type(Path("a")), isinstance(p, os.PathLike), os.fspath(p), f"{p}", f"{p!r:>40}")
B = Path("/tmp/tulip_pathlib_test"); os.system(f"rm -rf {B}")
B.mkdir(); t(B.mkdir); B.mkdir(exist_ok=True); (B/"x/y/z").mkdir(parents=True); t((B/"q/w").mkdir); 
f = B / "f.txt"; print(f.write_text("héllo\nx\n"), f.read_text(), f.read_bytes(), f.stat().st_size, f.exists(), f.is_file(), f.is_dir(), B.is_dir(), f.write_bytes(b"abc")); t(f.write_text, b"x"); t(f.write_bytes, "x"); t((B/"nope").read_text); t((B/"nope").stat); t((B/"nope").unlink); (B/"nope").unlink(missing_ok=True); t((B/"x").rmdir); t((B/"nope").iterdir)
f.touch(); (B/"t.py").touch(); (B/"x/u.py").touch(); (B/"x/y/v.py").touch(); (B/"x/y/w.txt").touch(); (B/".hid").touch(); t(f.touch, exist_ok=False)
r = lambda it: [str(q.relative_to(B)) for q in sorted(it)]
print(r(B.iterdir())); 
for g in ["*", "*.py", "**/*.py", "**", "*/*", "x/*", "x/y/z", "x/nope", "**/y/*", "*/", "**/", "x/../*.py", ".*", "[ft]*", "x/**/z", "**/x/**/*", "**/*/*.py"]: print(g, r(B.glob(g)))
for g in ["*.py", "*", "", "y/*", "**", "z"]: print("r", g, r(B.rglob(g)))
t(lambda: list(B.glob(""))); t(lambda: list(B.glob("/x")))
os.chdir(B); print(sorted(Path(".").glob("*")), sorted(Path().iterdir()), Path("x").resolve(), Path("x").absolute(), Path.cwd(), Path("x/../t.py").resolve(), Path("x/../t.py").absolute()); os.chdir("/")
for a, b, c in B.walk(): print(a, sorted(b), sorted(c))
for a, b, c in B.walk(top_down=False): print(a, sorted(b), sorted(c))
(B/"ln").symlink_to("f.txt"); print((B/"ln").readlink(), (B/"ln").is_symlink(), (B/"ln").resolve(), (B/"ln").samefile(f), (B/"ln").lstat().st_size); (B/"hl").hardlink_to(f)
g = f.rename(B/"g.txt"); print(g, f.exists(), g.replace(B/"h.txt")); t(f.rename, B/"zz"); (B/"h.txt").chmod(0o640); print(oct((B/"h.txt").stat().st_mode))
with (B/"h.txt").open("a") as fh: fh.write("more"); print(fh.name, fh)
print((B/"h.txt").read_text(), Path("~/x").expanduser() == Path.home()/"x", Path.from_uri("file:///a%20b")); t(Path("~nosuch").expanduser)
class MyPath(Path):
    def __init__(self, *a, extra=None): super().__init__(*a); self.extra = extra
    def with_segments(self, *s): return type(self)(*s, extra=self.extra)
m = MyPath("/a/b", extra=3); print(m, repr(m), m.parent, (m/"c").extra, type(m.parent), m == Path("/a/b"))
os.system(f"rm -r {B}")
import fnmatch
for pat in ["*.txt", "a?b*c*d", "[a-c]x", "[!a-c]", "[]]", "[z-a]x", "a[", "[a-", "**a", "x.y+z(1)", "[a&&b]", "[^x]", "[!]]*"]: print(pat, fnmatch.translate(pat), [n for n in ["a.txt", "axbc1d", "bx", "d", "]", "a[", "x.y+z(1)", "^", "A.TXT"] if fnmatch.fnmatch(n, pat)])
print(fnmatch.filter(["a.py", "b.c"], "*.py"), fnmatch.fnmatchcase(b"a", b"?")); t(fnmatch.fnmatch, "a", b"a")
