# timeout: 20
import multiprocessing as mp

mp.set_start_method("spawn", force=True)
print("module", __name__, flush=True)
p = mp.Process(target=print, args=("never",))
p.start()
p.join()
print(p.exitcode)
