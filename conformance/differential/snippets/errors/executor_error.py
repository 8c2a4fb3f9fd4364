# stderr: whole
from concurrent.futures import ThreadPoolExecutor
def work(x):
    return 1 / x
with ThreadPoolExecutor() as ex:
    ex.submit(work, 0).result()
