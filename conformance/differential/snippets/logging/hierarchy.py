import logging, sys, io
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s %(name)s:%(lineno)d %(funcName)s %(filename)s: %(message)s", stream=sys.stdout)
log = logging.getLogger("app.db")
def f():
    log.info("hello %s %d", "x", 5)
    log.debug("d")
    try: 1 / 0
    except ZeroDivisionError: log.exception("failed")
f()
log.warning("no args %")
log.error("dict %(a)s", {"a": 1})
class C:
    def m(self): log.warning("method"); logging.info("root")
C().m()
log.setLevel("WARNING"); log.info("hidden"); print(log, log.parent, logging.getLogger("app"), log.getEffectiveLevel(), log.isEnabledFor(10))
buf = io.StringIO()
h = logging.StreamHandler(buf); h.setFormatter(logging.Formatter("{levelname}|{message}", style="{")); h.setLevel(logging.ERROR)
log.addHandler(h); log.propagate = False
log.warning("w"); log.error("e"); print(repr(buf.getvalue()), h, log.handlers)
class Flt(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
h.addFilter(Flt()); log.error("secret"); log.error("open", extra={"user": "me"}); print(repr(buf.getvalue()))
try: logging.getLogger("x").setLevel("NOPE")
except ValueError as e: print(e)
print(logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(15))
class H(logging.Handler):
    def emit(self, record): print("H", self.format(record), record.levelno, record.args, record.exc_info)
l2 = logging.getLogger("other"); l2.addHandler(H()); l2.propagate = False; l2.info("x %s", 1)
ad = logging.LoggerAdapter(l2, {"k": 1}); ad.warning("adapted")
logging.disable(logging.WARNING); l2.warning("off"); l2.error("on"); logging.disable(logging.NOTSET)
print(sys.exc_info()[0], logging.root.name, logging.getLogger() is logging.root)
l2.error("bad %d", "x") if False else None
