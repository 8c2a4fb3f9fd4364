# clock: virtual
import asyncio
def main():
    loop = asyncio.new_event_loop()
    out = []
    t0 = loop.time()
    loop.call_later(.03, out.append, "later3")
    loop.call_later(.01, out.append, "later1")
    h = loop.call_later(.02, out.append, "never")
    loop.call_at(t0 + .015, out.append, "at")
    loop.call_soon(out.append, "soon1")
    loop.call_soon(out.append, "soon2")
    print(h.cancelled(), h.when() > t0)
    h.cancel()
    print(h.cancelled())
    def nest():
        out.append("nest")
        loop.call_soon(out.append, "nested")
    loop.call_soon(nest)
    loop.call_later(.05, loop.stop)
    loop.run_forever()
    print(out)
    print(loop.is_running(), loop.is_closed(), loop)
    try:
        loop.run_until_complete(asyncio.sleep(0, "x"))
    finally:
        pass
    print(loop.run_until_complete(asyncio.sleep(0, "x")))
    loop.close()
    print(loop)
    try:
        loop.call_soon(print)
    except RuntimeError as e:
        print(e)
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)
    loop.close()
    for bad in ((None,), ("a",)):
        l = asyncio.new_event_loop()
        try:
            l.call_later(bad[0], print)
        except TypeError as e:
            print(e)
        l.close()
main()
