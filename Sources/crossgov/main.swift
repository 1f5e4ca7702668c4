print("crossgov")
