import logging, logging.handlers, os, tempfile, time, queue, io, sys
d=tempfile.mkdtemp()
p=os.path.join(d,"a.log")
h=logging.handlers.RotatingFileHandler(p,maxBytes=60,backupCount=3)
log=logging.getLogger("x"); log.setLevel(10); log.addHandler(h); log.propagate=False
for i in range(12): log.info("message number %d", i)
h.close(); log.removeHandler(h)
for f in sorted(os.listdir(d)): print(f, repr(open(os.path.join(d,f)).read()))
h=logging.handlers.RotatingFileHandler(p,maxBytes=20,backupCount=2); h.namer=lambda n: n+".gz"; h.rotator=lambda s,t: os.rename(s,t)
log.addHandler(h)
for i in range(4): log.info("other %d", i)
h.close(); log.removeHandler(h); print(sorted(os.listdir(d)))
m=logging.handlers.MemoryHandler(3,logging.ERROR,logging.StreamHandler(sys.stdout))
log.addHandler(m)
log.info("a"); log.info("b"); print("--"); log.error("c"); log.info("d"); m.close(); log.removeHandler(m)
b=logging.handlers.BufferingHandler(10); log.addHandler(b); log.warning("w"); print(len(b.buffer)); log.removeHandler(b)
q=queue.Queue()
qh=logging.handlers.QueueHandler(q)
out=logging.StreamHandler(sys.stdout); out.setFormatter(logging.Formatter("%(levelname)s:%(message)s")); out.setLevel(20)
l=logging.handlers.QueueListener(q,out,respect_handler_level=True)
log.addHandler(qh); l.start()
log.info("via queue %s", 1); log.debug("hidden"); 
try: 1/0
except ZeroDivisionError: log.exception("boom")
l.stop(); log.removeHandler(qh); print(q.qsize(), l._thread)
os.environ['TZ']='UTC'
for when in ("S","M","H","D","MIDNIGHT","W0","W6"):
    t=logging.handlers.TimedRotatingFileHandler(os.path.join(d,"t.log"),when=when,interval=2,backupCount=1,utc=True, delay=True)
    print(when,t.interval,t.suffix,[t.computeRollover(x) for x in (0,86399,86400,1700000000)], t.extMatch.pattern)
for bad in ("X","W","W9"):
    try: logging.handlers.TimedRotatingFileHandler(p,when=bad)
    except ValueError as e: print(e)
t=logging.handlers.TimedRotatingFileHandler(os.path.join(d,"t.log"),when="S",backupCount=2,utc=True)
for n in ("t.log.2020-01-01_00-00-00","t.log.2020-01-01_00-00-01","t.log.2020-01-01_00-00-02","t.log.nope"): open(os.path.join(d,n),"w").close()
print([os.path.basename(x) for x in t.getFilesToDelete()])
t.rolloverAt=1577836803; log.addHandler(t); log.info("rolled"); t.close(); log.removeHandler(t); print(sorted(f for f in os.listdir(d) if f.startswith('t.')))
w=logging.handlers.WatchedFileHandler(os.path.join(d,"w.log")); log.addHandler(w); log.info("1"); os.rename(os.path.join(d,"w.log"),os.path.join(d,"w2.log")); log.info("2"); w.close(); log.removeHandler(w)
print(open(os.path.join(d,"w.log")).read(), open(os.path.join(d,"w2.log")).read())
