// BoardEngine
