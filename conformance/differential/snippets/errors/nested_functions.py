# stderr: whole
def outer():
    def middle():
        def inner():
            raise ValueError("deep")
        inner()
    middle()
outer()
