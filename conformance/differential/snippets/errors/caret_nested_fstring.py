# stderr: whole
x = f"{1 + f'{1/0}'}"
