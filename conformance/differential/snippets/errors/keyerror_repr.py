# stderr: whole
{}["it's"]
