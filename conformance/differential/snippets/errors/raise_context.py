# stderr: whole
def cleanup():
    raise OSError("cleanup")
try:
    1 / 0
except ZeroDivisionError:
    cleanup()
