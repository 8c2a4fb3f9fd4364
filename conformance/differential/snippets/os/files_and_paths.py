import os, os.path, sys, posixpath
print(os.path is posixpath, os.path.__name__, os.name, os.sep, os.linesep.encode())
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e, getattr(e,'errno',None), getattr(e,'filename',None), getattr(e,'filename2',None))
p = os.path
for a in ["", "a", "/", "//a/b", "///a", "a/b/", "/a/b.c/..d", "a//b/./c/../d", "../../x", "/..", "a.tar.gz", ".bashrc", "..", "...x", "a/.b.c", "~", "x/~"]:
    print(repr(a), p.split(a), p.splitext(a), p.normpath(a), p.basename(a), p.dirname(a), p.isabs(a), p.splitroot(a), p.splitdrive(a))
t(p.join, "a", "b", "/c", "d/", "e"); t(p.join, b"a", b"b"); t(p.join, "a", b"b"); t(p.join, "a", 3); t(p.join, 3); t(p.join); t(p.split, None); t(p.basename, 5)
t(p.commonpath, ["/a/b", "/a/c/d"]); t(p.commonpath, []); t(p.commonpath, ["a", "/b"]); t(p.commonpath, ["a/b","a/b/c"]); t(p.commonprefix, ["/usr/lib", "/usr/local"]); t(p.commonprefix, [])
t(p.relpath, "/a/b/c", "/a/d"); t(p.relpath, "/a", "/a"); t(p.relpath, "", "/"); t(p.relpath, "x/y", "x"); t(p.abspath, "/a/../b"); t(p.expanduser, "~nosuchuser/x")
os.environ["TULIPX"] = "v1"; t(p.expandvars, "$TULIPX/${TULIPX}x/$NOPE/${"); print(os.getenv("TULIPX"), os.getenv("NOPE"), os.getenv("NOPE", 3), os.environ.get("TULIPX"), "TULIPX" in os.environ, os.environb[b"TULIPX"])
t(lambda: os.environ["NOPE"]); t(os.environ.__setitem__, "a", 1); t(os.environ.__setitem__, 1, "a"); t(os.environ.pop, "TULIPX"); t(os.environ.pop, "TULIPX", None); t(os.putenv, "a=b", "c")
t(lambda: os.environ.setdefault("TULIPY", "z"));  del os.environ["TULIPY"]; t(os.environ.__delitem__, "TULIPY"); t(os.environ.__contains__, 3)
B = "/tmp/tulip_os_test"; os.system("rm -rf " + B)
os.mkdir(B); t(os.mkdir, B); os.makedirs(B + "/x/y/z"); t(os.makedirs, B + "/x/y/z"); os.makedirs(B + "/x/y/z", exist_ok=True)
with open(B + "/f.txt", "w") as f: f.write("hello")
os.symlink("f.txt", B + "/link"); print(os.readlink(B + "/link"), p.islink(B + "/link"), p.realpath(B + "/link"), p.exists(B+"/nope"), p.lexists(B+"/link"), p.isfile(B+"/link"), p.isdir(B), p.getsize(B+"/f.txt"), p.samefile(B+"/link", B+"/f.txt"))
print(sorted(os.listdir(B)), sorted(os.listdir(B.encode())))
with os.scandir(B) as it:
    for e in sorted(it, key=lambda e: e.name): print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size if e.is_file() else None, os.fspath(e))
for top, dirs, files in os.walk(B): print(top, sorted(dirs), sorted(files))
for top, dirs, files in os.walk(B, topdown=False): print(top, sorted(dirs), sorted(files))
st = os.stat(B + "/f.txt"); print(st.st_size, st[6], oct(st.st_mode), st.st_nlink, type(st).__name__, len(st), int(st.st_mtime) == st[8], st.st_mtime_ns // 10**9 == st[8])
os.utime(B + "/f.txt", (1000, 2000.5)); st = os.stat(B + "/f.txt"); print(st.st_atime, st.st_mtime, st.st_mtime_ns, p.getmtime(B + "/f.txt"))
os.chmod(B + "/f.txt", 0o600); print(oct(os.stat(B + "/f.txt").st_mode & 0o777), os.access(B+"/f.txt", os.R_OK), os.access(B+"/nope", os.F_OK))
t(os.rename, B + "/nope", B + "/b"); os.rename(B + "/f.txt", B + "/g.txt"); os.replace(B + "/g.txt", B + "/h.txt"); t(os.remove, B + "/nope"); t(os.rmdir, B + "/x"); t(os.unlink, B + "/x"); t(os.listdir, B + "/h.txt"); t(os.listdir, B+"/q"); t(os.stat, B+"/q"); t(os.stat, None); t(os.stat, 3.5); t(os.listdir, 3.5); t(os.mkdir, None); t(os.open, B + "/q", os.O_RDONLY); t(os.stat, "a\0b"); t(p.exists, "a\0b"); t(os.scandir, B+"/q"); t(os.chdir, B+"/q"); t(os.readlink, B+"/h.txt")
fd = os.open(B + "/fd", os.O_RDWR | os.O_CREAT); print(os.write(fd, b"abcdef"), os.lseek(fd, 2, 0), os.read(fd, 2), os.pread(fd, 3, 1), os.fstat(fd).st_size, os.isatty(fd)); os.ftruncate(fd, 3); os.fsync(fd); os.close(fd); t(os.close, 999); t(os.read, 999, 1); t(os.fstat, 999)
with os.fdopen(os.open(B + "/fd", os.O_RDONLY)) as f: print(f.read(), f.name > 2)
cwd = os.getcwd(); os.chdir(B); print(os.getcwd(), p.abspath("z"), os.getcwdb()); os.chdir(cwd)
os.removedirs(B + "/x/y/z"); print(p.exists(B + "/x")); os.system("rm -r " + B)
print(os.getpid() > 0, os.cpu_count() >= 1, len(os.urandom(5)), os.strerror(2), os.system("exit 3"), os.waitstatus_to_exitcode(os.system("exit 3")), os.fsencode("é"), os.fsdecode(b"\xff\xc3\xa9").encode("utf-8", "surrogateescape"))
class P:
    def __fspath__(self): return "/tmp"
print(os.fspath(P()), isinstance(P(), os.PathLike), issubclass(str, os.PathLike), os.path.join(P(), "x")); t(os.fspath, 3)
print(os.O_RDONLY, os.O_CREAT, os.F_OK, os.X_OK, os.devnull, os.curdir, os.pathsep, os.extsep, os.error is OSError, os.terminal_size((80, 24)))
