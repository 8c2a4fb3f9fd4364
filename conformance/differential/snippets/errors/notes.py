# stderr: whole
e = ValueError("base")
e.add_note("note 1")
e.add_note("note 2\nwith lines")
raise e
