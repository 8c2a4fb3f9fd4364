# stderr: whole
import logging
logging.basicConfig(format="%(filename)s:%(lineno)d:%(funcName)s:%(message)s")
def f():
    logging.warning("here")
f()
logging.getLogger("x").error("there")
