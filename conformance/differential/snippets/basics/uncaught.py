import os, sys

print(os.path.basename(__file__), __file__)
{}["missing"]
