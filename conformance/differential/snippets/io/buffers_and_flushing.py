import os
P="/tmp/tulip_fl.txt"
open(P,"w").write("one\n"); print(open(P).read())
with open(P,"w") as f:
    f.write("two"); print(repr(open(P).read()), os.path.getsize(P)); f.flush(); print(repr(open(P).read()))
with open(P,"wb") as f:
    f.write(b"x"*5000); print(os.path.getsize(P)); f.write(b"y"*9000); print(os.path.getsize(P))
    f.write(b"z"*10); f.tell(); print(os.path.getsize(P))
g=open(P,"a"); g.write("end")
os.system(f"wc -c {P}")
import sys; sys.stdout.write("a"); sys.stdout.buffer.write(b"b"); print("c")
os.remove(P)
