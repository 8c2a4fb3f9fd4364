# stderr: whole
class Counter:
    total = 0
    def inc(self):
        total += 1
Counter().inc()
