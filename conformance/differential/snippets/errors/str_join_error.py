# stderr: whole
",".join([1])
