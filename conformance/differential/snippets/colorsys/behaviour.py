import colorsys
for t in [(1,0,0),(0.2,0.4,0.4),(0,0,0),(0.5,0.5,0.5),(0.1,0.9,0.3), (0.0,0,1)]:
    for n in colorsys.__all__:
        try: print(n, t, getattr(colorsys,n)(*t))
        except Exception as e: print(n,t,type(e),e)
