import logging, logging.config, sys, io, warnings
class F(logging.Filter):
    def __init__(self, word="x"): super().__init__(); self.word=word
    def filter(self, r): return self.word in r.getMessage()
def make_handler(prefix): 
    h=logging.StreamHandler(sys.stdout); h.prefix=prefix; return h
logging.config.dictConfig({
 "version":1,"disable_existing_loggers":False,
 "formatters":{"f":{"format":"%(levelname)-8s %(name)s %(message)s"},"b":{"format":"{name}|{message}","style":"{"},"c":{"()":"logging.Formatter","fmt":"C %(message)s %(who)s","defaults":{"who":"me"}}},
 "filters":{"only":{"()":F,"word":"keep"},"named":{"name":"app"}},
 "handlers":{"console":{"class":"logging.StreamHandler","formatter":"f","level":"INFO","stream":"ext://sys.stdout"},
  "second":{"class":"logging.StreamHandler","formatter":"b","stream":"ext://sys.stdout","filters":["only"]},
  "third":{"()":"__main__.make_handler","prefix":"p","formatter":"c"},
  "mem":{"class":"logging.handlers.MemoryHandler","capacity":10,"target":"console","flushLevel":"ERROR"}},
 "loggers":{"app":{"level":"DEBUG","handlers":["console","second"],"propagate":False},"app.db":{"level":"WARNING"},"mem":{"handlers":["mem"],"level":"INFO","propagate":False}},
 "root":{"level":"INFO","handlers":["third"]}})
a=logging.getLogger("app"); a.debug("dropped"); a.info("hello"); a.warning("keep this"); logging.getLogger("app.db").info("no"); logging.getLogger("app.db").error("db keep")
logging.info("root here"); logging.getLogger("mem").info("later"); print("--"); logging.getLogger("mem").error("now")
print(sorted(logging.getHandlerNames()), logging.getHandlerByName("console"), logging.getHandlerByName("nope"))
for bad in ({}, {"version":2}, {"version":1,"handlers":{"h":{"class":"nope.Nope"}}},{"version":1,"handlers":{"h":{"class":"logging.StreamHandler","formatter":"zz"}}},{"version":1,"root":{"handlers":["zz"]}},{"version":1,"loggers":{"l":{"level":"NOPE"}}},{"version":1,"handlers":{"h":{"class":"logging.StreamHandler","bogus":1}}}, {"version":1,"filters":{"f":{"()":"x.y"}}}):
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, "<-", repr(e.__cause__))
cfg=logging.config.DictConfigurator({"version":1,"a":{"b":[1,{"c":"v"}]},"r":"cfg://a.b[1].c","m":"ext://math.pi"})
print(cfg.config["r"], cfg.config["m"])
logging.config.dictConfig({"version":1,"handlers":{"h":{"class":"logging.StreamHandler","stream":"ext://sys.stdout"}},"root":{"handlers":["h"],"level":10}})
x=logging.getLogger("old"); 
logging.config.dictConfig({"version":1,"handlers":{"h":{"class":"logging.StreamHandler","stream":"ext://sys.stdout"}},"root":{"handlers":["h"],"level":10}})
print(x.disabled); x.error("not shown"); logging.getLogger("new").error("shown")
logging.config.dictConfig({"version":1,"incremental":True,"handlers":{"h":{"level":"ERROR"}}}); logging.warning("no"); logging.error("yes")
text="""
[loggers]
keys=root,simple

[handlers]
keys=out

[formatters]
keys=fmt

[logger_root]
level=DEBUG
handlers=out

[logger_simple]
level=ERROR
handlers=out
qualname=simple
propagate=0

[handler_out]
class=StreamHandler
level=DEBUG
formatter=fmt
args=(sys.stdout,)

[formatter_fmt]
format=%(name)s - %(levelname)s - %(message)s
"""
import configparser
logging.config.fileConfig(io.StringIO(text), disable_existing_loggers=False)
logging.getLogger("simple").warning("no"); logging.getLogger("simple").error("e"); logging.getLogger("other").debug("d")
logging.captureWarnings(True); warnings.simplefilter("always"); warnings.warn_explicit("careful", UserWarning, "f.py", 3); logging.captureWarnings(False)
bf=logging.BufferingFormatter(logging.Formatter("%(message)s;")); print(bf.format([logging.makeLogRecord({"msg":"a"}),logging.makeLogRecord({"msg":"b"})]))
m=logging.Logger.manager; logging.getLogger("p.q.r"); print(type(m.loggerDict["p.q"]).__name__, logging.getLogger("p.q.r").parent, logging.getLogger("p").name, logging.getLogger("p.q.r").parent)
h=logging.StreamHandler(); h.acquire(); h.release(); print(type(h.lock).__name__)
with h.lock: pass
q=logging.getLogger("queued"); 
