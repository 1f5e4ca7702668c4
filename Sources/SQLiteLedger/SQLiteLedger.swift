// SQLiteLedger
