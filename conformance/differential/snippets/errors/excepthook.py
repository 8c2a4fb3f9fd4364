# stderr: whole
import sys
def hook(t, v, tb):
    print("HOOK", t.__name__, v, tb is not None, tb.tb_lineno)
sys.excepthook = hook
1 / 0
