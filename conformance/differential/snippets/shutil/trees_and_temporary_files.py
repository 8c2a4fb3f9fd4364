import shutil, tempfile, glob, os, stat
from pathlib import Path
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
with tempfile.TemporaryDirectory(prefix="pre", suffix="suf") as d:
    print(os.path.isdir(d), os.path.basename(d)[:3], d[-3:], os.path.dirname(d) == tempfile.gettempdir())
    os.chdir(d)
    Path("a.txt").write_text("hello"); os.makedirs("x/y"); Path("x/b.py").write_text("b"); Path("x/y/c.py").write_text("c"); Path(".h").touch()
    print(shutil.copy("a.txt", "x"), shutil.copyfile("a.txt", "z.txt"), shutil.copy2("a.txt", "q.txt"), sorted(os.listdir("x")))
    t(shutil.copyfile, "a.txt", "a.txt"); t(shutil.copyfile, "nope", "b"); t(shutil.copyfile, "a.txt", "nodir/b")
    print(shutil.copytree("x", "w"), sorted(glob.glob("w/**", recursive=True))); t(shutil.copytree, "x", "w"); shutil.copytree("x", "w", dirs_exist_ok=True); shutil.copytree("x", "v", ignore=shutil.ignore_patterns("*.py")); print(sorted(glob.glob("v/**", recursive=True)))
    for g in ["*", "*.txt", "**", "x/*", "*/*.py", "**/*.py", "x", "nope", "x/", "*/", ".*", "[az].txt", "x/b.py"]:
        print(g, sorted(glob.glob(g)), sorted(glob.glob(g, recursive=True)))
    print(sorted(glob.glob("*", root_dir="x")), sorted(glob.glob(b"*.txt")), sorted(glob.glob("**", recursive=True, include_hidden=True)), glob.escape("a[b]*?"), glob.has_magic("a*"), list(glob.iglob("a.*")))
    print(shutil.move("z.txt", "x"), shutil.move("w", "x/y")); t(shutil.move, "q.txt", "x/a.txt/q"); t(shutil.move, "x", "x/y"); t(shutil.rmtree, "nope"); shutil.rmtree("nope", ignore_errors=True); shutil.rmtree("x"); print(os.path.exists("x"))
    os.symlink("v", "lv"); t(shutil.rmtree, "lv")
    print(shutil.which("sh") is not None, shutil.which("nosuchcmd"), shutil.disk_usage("/")._fields, shutil.get_terminal_size((10, 5)), shutil.Error.__mro__[1])
    import io
    o = io.StringIO(); shutil.copyfileobj(io.StringIO("abc"), o); print(o.getvalue())
    print(stat.filemode(os.stat("a.txt").st_mode), stat.S_ISDIR(os.stat(".").st_mode), stat.S_IMODE(0o100644), stat.filemode(0o41777), stat.filemode(0o104755))
    os.chdir("/")
print(os.path.exists(d))
td = tempfile.TemporaryDirectory(); print(os.path.isdir(td.name)); td.cleanup(); print(os.path.isdir(td.name))
with tempfile.NamedTemporaryFile("w+", suffix=".x", delete=True) as f:
    f.write("hi\n"); f.flush(); f.seek(0); print(f.read(), os.path.exists(f.name), f.name.endswith(".x"), f.file.name == f.name, f.mode)
print(os.path.exists(f.name), f.closed)
f = tempfile.NamedTemporaryFile(delete=False); f.write(b"x"); f.close(); print(os.path.exists(f.name), open(f.name,"rb").read()); os.unlink(f.name)
with tempfile.TemporaryFile() as f: f.write(b"abc"); f.seek(0); print(f.read())
with tempfile.SpooledTemporaryFile(max_size=5) as f: f.write(b"abc"); print(f._rolled); f.write(b"defg"); print(f._rolled); f.seek(0); print(f.read())
fd, p = tempfile.mkstemp(text=True); print(fd > 2, os.path.exists(p)); os.close(fd); os.remove(p); p = tempfile.mkdtemp(dir="/tmp"); os.rmdir(p); print(tempfile.gettempprefix(), tempfile.tempdir, tempfile.gettempdirb())
t(tempfile.mkdtemp, prefix="a", suffix=b"b")
