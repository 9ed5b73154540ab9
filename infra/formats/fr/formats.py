"""The hour takes an h between spaces; short dates begin with the year (Office québécois de la langue française)."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, G \\h i"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = "Y-m-d G \\h i"
TIME_FORMAT = "G \\h i"
FIRST_DAY_OF_WEEK = 0
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y"]
