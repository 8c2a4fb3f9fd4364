# stderr: whole
print(f"{'a':d}")
