# stderr: whole
x = "\N{nonsense}"
