# stderr: whole
import datetime
datetime.datetime(2024, 13, 1)
