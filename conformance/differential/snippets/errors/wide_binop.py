# stderr: whole
ключ = "日本"
x = "日本語" + ключ + 1
