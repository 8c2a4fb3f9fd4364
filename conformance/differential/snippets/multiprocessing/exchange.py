# timeout: 20
import multiprocessing as mp


def square(inbox, outbox):
    for n in iter(inbox.get, None):
        outbox.put((n, n * n))
        inbox.task_done()
    inbox.task_done()


def answer(conn):
    while True:
        question = conn.recv()
        if question == "end":
            break
        conn.send([question, question[::-1]])
    conn.send_bytes(b"bye" * 3)
    conn.close()


def large(writer, size):
    writer.send_bytes(bytes(range(256)) * size)
    writer.send({"rest": list(range(size))})
    writer.close()


def put_many(q, n):
    for i in range(n):
        q.put(i)


def raise_into(q):
    try:
        1 / 0
    except ZeroDivisionError as e:
        q.put(e)


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e)


def main():
    mp.set_start_method("spawn")
    inbox, outbox = mp.JoinableQueue(), mp.Queue()
    workers = [mp.Process(target=square, args=(inbox, outbox)) for _ in range(2)]
    for w in workers:
        w.start()
    for n in range(10):
        inbox.put(n)
    for _ in workers:
        inbox.put(None)
    inbox.join()
    print(sorted(outbox.get() for _ in range(10)))
    for w in workers:
        w.join()
    refuse("task_done", inbox.task_done)
    refuse("empty", lambda: outbox.get(timeout=0.01))
    refuse("nowait", outbox.get_nowait)
    bounded = mp.Queue(2)
    bounded.put("a")
    bounded.put("b")
    print(bounded.qsize(), bounded.full())
    refuse("full", lambda: bounded.put("c", timeout=0.01))
    refuse("full now", lambda: bounded.put_nowait("c"))
    print(bounded.get(), bounded.get(), bounded.empty(), bounded.full())
    bounded.close()
    for call in (lambda: bounded.put(1), bounded.get):
        try:
            call()
        except ValueError as e:
            print(str(e).startswith("Queue <multiprocessing.queues.Queue object at 0x"), str(e)[-10:])

    here, there = mp.Pipe()
    p = mp.Process(target=answer, args=(there,))
    p.start()
    there.close()
    for text in ("abc", "", "öß\N{SNAKE}"):
        here.send(text)
        print(here.recv())
    print(here.poll(0.001), here.readable, here.writable, here.closed)
    here.send("end")
    print(here.poll(10), here.recv_bytes())
    refuse("eof", here.recv)
    p.join()
    refuse("send", lambda: here.send(1))
    here.close()
    refuse("closed", here.recv)
    reader, writer = mp.Pipe(duplex=False)
    refuse("direction", lambda: reader.send(1))
    refuse("direction", lambda: writer.recv())
    p = mp.Process(target=large, args=(writer, 4000))
    p.start()
    writer.close()
    data = reader.recv_bytes()
    print(len(data), data[-1], len(reader.recv()["rest"]))
    refuse("eof", reader.recv)
    p.join()
    a, b = mp.Pipe()
    a.send_bytes(b"0123456789", 2, 5)
    buffer = bytearray(8)
    print(b.recv_bytes_into(buffer, 1), bytes(buffer))
    a.send_bytes(b"0123456789")
    try:
        b.recv_bytes_into(bytearray(4))
    except mp.BufferTooShort as e:
        print("short", e.args)
    refuse("offset", lambda: a.send_bytes(b"ab", 3))
    refuse("offset", lambda: a.send_bytes(b"ab", -1))
    refuse("size", lambda: a.send_bytes(b"ab", 1, 5))
    refuse("lambda", lambda: a.send(lambda: 1))
    print(mp.connection.wait([a, b], timeout=0.01))
    a.send(1)
    print(mp.connection.wait([a, b]) == [b])
    with a, b:
        pass
    print(a.closed, b.closed)

    q = mp.SimpleQueue()
    p = mp.Process(target=put_many, args=(q, 5))
    p.start()
    print([q.get() for _ in range(5)], q.empty())
    p.join()
    p = mp.Process(target=raise_into, args=(q,))
    p.start()
    print(repr(q.get()))
    p.join()


if __name__ == "__main__":
    main()
    print("end")
