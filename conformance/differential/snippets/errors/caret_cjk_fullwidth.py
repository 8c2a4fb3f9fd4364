# stderr: whole
ＡＢ = 1
x = ＡＢ + "ｗｉｄｅ" + 日 if True else 0
