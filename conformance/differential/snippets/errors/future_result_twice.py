# stderr: whole
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(int, "x")
    try:
        f.result()
    except ValueError:
        pass
    f.result()
