# stderr: whole
import threading
class T(threading.Thread):
    def run(self):
        raise ValueError("run")
t = T(name="sub"); t.start(); t.join()
