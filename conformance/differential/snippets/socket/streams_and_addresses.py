import socket, threading, io, struct
print(socket.AF_INET, repr(socket.SOCK_STREAM), socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.error is OSError, socket.timeout is TimeoutError, socket.gaierror.__mro__[1])
print(socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x01\x02\x03\x04"), socket.htons(80), socket.ntohl(1), socket.inet_pton(socket.AF_INET6,"::1"), socket.inet_ntop(socket.AF_INET6,bytes(15)+b"\1"), socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6,"2001:db8::1:0:0:5")), socket.inet_ntop(10,socket.inet_pton(10,"::ffff:1.2.3.4")))
for f in (lambda: socket.inet_aton("x"), lambda: socket.inet_pton(socket.AF_INET,"1.2.3"), lambda: socket.htons(70000), lambda: socket.inet_ntoa(b"1")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
srv=socket.create_server(("127.0.0.1",0)); port=srv.getsockname()[1]; print(srv.getsockname()[0], port>0, srv.family, srv.type)
def serve():
    while True:
        conn, addr = srv.accept()
        with conn:
            data=conn.recv(100)
            if data==b"quit": return
            conn.sendall(b"echo:"+data); 
            f=conn.makefile("rwb"); line=f.readline(); f.write(line.upper()); f.flush(); f.close()
t=threading.Thread(target=serve); t.start()
with socket.create_connection(("127.0.0.1",port),timeout=5) as c:
    c.sendall(b"hi"); print(c.recv(1024), c.gettimeout(), c.getpeername()==("127.0.0.1",port))
    c.sendall(b"line one\n"); r=c.makefile("r"); print(repr(r.readline()), repr(r.read())); r.close()
c=socket.socket(); c.connect(("localhost",port)); print(c.send(b"quit")); t.join(); print(c.recv(5)); c.close(); srv.close()
s=socket.socket(); s.settimeout(0.05); s2=socket.create_server(("127.0.0.1",0))
s2.settimeout(0.05)
try: s2.accept()
except TimeoutError as e: print("timeout", e)
p=s2.getsockname()[1]; s2.close()
try: socket.create_connection(("127.0.0.1",p))
except ConnectionRefusedError as e: print(e)
try: s.recv(1)
except OSError as e: print(type(e).__name__, e)
s.close()
try: s.send(b"x")
except OSError as e: print(e)
a,b=socket.socketpair(); a.sendall(b"pair"); print(b.recv(2), b.recv(10)); buf=bytearray(3); a.send(b"abc"); print(b.recv_into(buf), buf); a.shutdown(socket.SHUT_WR); print(b.recv(1)); a.close(); b.close()
print(s, socket.getaddrinfo("127.0.0.1",80,type=socket.SOCK_STREAM), socket.gethostbyname("127.0.0.1"), isinstance(socket.gethostname(),str))
try: socket.getaddrinfo("no.such.host.invalid",80)
except socket.gaierror as e: print(type(e).__name__)
s=socket.socket(); s.setblocking(False)
print(s.getblocking(), s.gettimeout(), socket.getdefaulttimeout()); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.close()
try: s.settimeout(-1)
except ValueError as e: print(e)
