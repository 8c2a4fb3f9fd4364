import gzip, zlib, io, os, tempfile
d=b"hello world "*100
c=gzip.compress(d,mtime=0); print(c[:10], len(c)<100, gzip.decompress(c)==d, gzip.decompress(c+c)==d*2)
p=os.path.join(tempfile.mkdtemp(),"x.txt.gz")
with gzip.open(p,"wt",encoding="utf-8") as f: f.write("line1\nline2\né\n"); 
with gzip.open(p,"rt",encoding="utf-8") as f: print(f.readlines())
with gzip.open(p) as f: print(f.readline(), f.read(3), f.tell(), f.peek(2)[:3], f.seek(0), list(f), f.readable(), f.name==p)
with gzip.GzipFile(p,"ab") as f: print(f.write(b"more"), f.tell())
print(gzip.open(p).read(), open(p,"rb").read(2), open(p,"rb").read()[10:16])
b=io.BytesIO(); f=gzip.GzipFile(fileobj=b,mode="wb",mtime=1); f.write(b"abc"); f.close(); print(b.getvalue()[:10], f.closed); b.seek(0); g=gzip.GzipFile(fileobj=b); print(g.read(), g.mtime)
for bad in (b"nope", c[:20], c[:-4], c[:-8]+b"\0"*8, b"\x1f\x8b\x07"+b"\0"*10):
    try: print(gzip.decompress(bad))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda:gzip.open(p,"rbt"), lambda:gzip.open(p,"rb",encoding="x"), lambda: gzip.open(3.5), lambda: gzip.open(p).write(b"x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
co=zlib.compressobj(); out=co.compress(d[:100])+co.compress(d[100:])+co.flush(); print(zlib.decompress(out)==d)
co=zlib.compressobj(9,zlib.DEFLATED,-15); out=co.compress(d)+co.flush(zlib.Z_SYNC_FLUSH); out2=co.compress(b"tail")+co.flush()
do=zlib.decompressobj(-15); print(do.decompress(out)==d, do.decompress(out2), do.eof, do.unused_data)
do=zlib.decompressobj(); z=zlib.compress(d); r=b"".join(do.decompress(z[i:i+5]) for i in range(0,len(z),5)); print(r==d, do.eof); print(do.decompress(b"extra"), do.unused_data)
do=zlib.decompressobj(); x=do.decompress(z+b"zz"); print(do.unused_data, do.flush())
do=zlib.decompressobj(); x=do.decompress(z,10); y=b""
while do.unconsumed_tail: y+=do.decompress(do.unconsumed_tail,50)
print(x, x+y+do.flush()==d)
co=zlib.compressobj(wbits=31); g=co.compress(b"zip")+co.flush(); print(gzip.decompress(g), zlib.decompress(g,31), zlib.decompressobj(47 if 0 else 31).decompress(g))
