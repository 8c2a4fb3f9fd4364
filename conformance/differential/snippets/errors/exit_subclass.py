# stderr: whole
class Bye(SystemExit): pass
raise Bye(7)
