# stderr: whole
eval("1 +")
