# stderr: whole
import sys
def f():
    try:
        sys.exit("bye")
    finally:
        print("fin")
f()
