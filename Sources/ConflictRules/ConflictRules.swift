// ConflictRules
