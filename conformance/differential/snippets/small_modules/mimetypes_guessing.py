import mimetypes
mimetypes.knownfiles.clear() if 0 else None
for u in ["a.html","x.tar.gz","b.PNG","c.tgz","http://h/x/y.json?q=1.txt","data:text/css,abc","data:,x","noext",".bashrc","e.js","f.svgz","g.csv.bz2","dir.d/h","a.py"]: print(u, mimetypes.guess_type(u), mimetypes.guess_type(u,strict=False))
print(mimetypes.guess_extension("text/html"), mimetypes.guess_extension("x/y"), mimetypes.guess_all_extensions("image/jpg",strict=False))
mimetypes.add_type("x/z",".zz"); print(mimetypes.guess_type("a.zz"), mimetypes.types_map[".zz"], len(mimetypes.types_map)>100, mimetypes.guess_file_type("q/a.txt"))
m=mimetypes.MimeTypes(); print(m.guess_type("a.webp"), sorted(m.suffix_map))
