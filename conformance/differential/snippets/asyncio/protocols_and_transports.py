"""Transports and protocols: connections, servers, buffered protocols, datagrams, streams over protocols."""

import asyncio
import sys

# Each side tells its own story: which of them comes first is the system's affair.
stories = {}


def tell(side, *words):
    stories.setdefault(side, []).append(" ".join(map(str, words)))

class Echo(asyncio.Protocol):
    def connection_made(self, t):
        self.t = t; tell("S", "made", type(t).__name__, t.get_extra_info("peername")[0], t.is_reading(), t.get_write_buffer_limits())
    def data_received(self, d):
        tell("S", "data", d); self.t.write(d.upper())
    def eof_received(self): tell("S", "eof"); return False
    def connection_lost(self, e): tell("S", "lost", e)
class Client(asyncio.Protocol):
    def __init__(self, lost): self.lost = lost
    def connection_made(self, t): tell("C", "made"); self.t=t; t.writelines([b"he", b"llo"])
    def data_received(self, d):
        tell("C", "data", d)
        self.t.write_eof()
    def eof_received(self): tell("C", "eof")
    def connection_lost(self, e): tell("C", "lost", e); self.lost.set_result(True)
class Buf(asyncio.BufferedProtocol):
    def __init__(self, f): self.b = bytearray(3); self.f=f; self.got=b''
    def get_buffer(self, n): return self.b
    def buffer_updated(self, n): self.got += bytes(self.b[:n])
    def eof_received(self): tell("B", "eof", self.got)
    def connection_lost(self, e): self.f.set_result(1)
    def connection_made(self, t): t.write(b'abcdefgh'); t.write_eof()
class D(asyncio.DatagramProtocol):
    def __init__(self, name, f=None): self.name=name; self.f=f
    def connection_made(self, t): self.t=t; tell(self.name, "made")
    def datagram_received(self, d, addr):
        tell(self.name, d, addr[0])
        if self.f: self.f.set_result(d)
        else: self.t.sendto(d[::-1], addr)
    def connection_lost(self, e): tell(self.name, "lost", e)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    lost = loop.create_future()
    t, p = await loop.create_connection(lambda: Client(lost), "127.0.0.1", port)
    print("connected", t.get_protocol() is p, t.get_extra_info('peername') == ("127.0.0.1", port))
    await lost
    print(t.is_closing())
    f = loop.create_future()
    await loop.create_connection(lambda: Buf(f), "127.0.0.1", port)
    await f
    server.close(); await server.wait_closed()
    try: await loop.create_connection(Echo, "127.0.0.1", port)
    except OSError as e: print(type(e).__name__, e.errno)
    for args, kw in (((Echo,), {}), ((Echo, "127.0.0.1", 1), {"sock": None})):
        try: await loop.create_connection(*args, **kw)
        except (ValueError, OSError, NotImplementedError) as e: print(type(e).__name__, e if isinstance(e, ValueError) else "")
    st, sp = await loop.create_datagram_endpoint(lambda: D("ds"), local_addr=("127.0.0.1", 0))
    got = loop.create_future()
    ct, cp = await loop.create_datagram_endpoint(lambda: D("dc", got), remote_addr=st.get_extra_info("sockname"))
    ct.sendto(b"ping")
    print(await got)
    ct.close(); st.close()
    await asyncio.sleep(0.05)
    # stream reader protocol
    async def handle(r, w):
        w.write(await r.readline()); await w.drain(); w.close(); await w.wait_closed(); tell("H", "handled")
    srv = await loop.create_server(lambda: asyncio.StreamReaderProtocol(asyncio.StreamReader(), handle), "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*srv.sockets[0].getsockname())
    w.write(b"line\nmore"); print(await r.read()); w.close(); await w.wait_closed()
    srv.close(); await srv.wait_closed()
    s2 = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False, reuse_address=True)
    print(s2.is_serving(), len(s2.sockets)); await s2.start_serving(); print(s2.is_serving(), len(s2.sockets)); s2.close(); await s2.wait_closed()
    s3 = await asyncio.start_server(handle, None, 0)
    print(sorted(s.getsockname()[0] for s in s3.sockets)); s3.close(); await s3.wait_closed()
asyncio.run(main())
for side in sorted(stories):
    print(side, *stories[side], sep="\n  ")
