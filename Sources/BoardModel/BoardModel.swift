/// BoardModel
