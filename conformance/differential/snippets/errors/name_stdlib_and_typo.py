# stderr: whole
jso = 1
print(json.dumps(1))
