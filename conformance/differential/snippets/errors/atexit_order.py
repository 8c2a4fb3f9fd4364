# stderr: whole
import atexit
atexit.register(print, "exit")
1 / 0
