# stderr: whole
import sys
def hook(t, v, tb):
    print("before")
    sys.__excepthook__(t, v, tb)
sys.excepthook = hook
1 / 0
