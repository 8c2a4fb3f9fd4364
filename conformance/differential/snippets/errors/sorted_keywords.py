# stderr: whole
for attempt in (
    lambda: sorted(kesy=1),
    lambda: sorted([1], kesy=1),
    lambda: sorted([1], 2, foo=1),
    lambda: sorted(5, foo=1),
    lambda: sorted([1], **{"kesy": 1}),
    lambda: {**5},
    lambda: {"a": 1, **5},
    lambda: {*5},
    lambda: [*5],
    lambda: (*5, 1),
):
    try:
        attempt()
    except TypeError as e:
        print(e)
x = {**5}
