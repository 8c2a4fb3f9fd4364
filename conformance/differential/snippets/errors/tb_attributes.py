# stderr: whole
import sys
def f():
    x = 1
    1 / 0
try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
    print(tb.tb_next.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_name)
    print(tb.tb_next.tb_frame.f_lineno)
    print(sys.exc_info()[1] is e)
