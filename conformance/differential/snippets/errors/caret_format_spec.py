# stderr: whole
f"{'x':>{'a'}}"
