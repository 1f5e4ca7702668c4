// BoardTUI
