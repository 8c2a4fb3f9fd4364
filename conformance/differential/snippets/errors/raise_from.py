# stderr: whole
try:
    {}["x"]
except KeyError as e:
    raise RuntimeError("second") from e
