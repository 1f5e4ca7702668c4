// BoardSession
