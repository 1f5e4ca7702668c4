// BoardReports
