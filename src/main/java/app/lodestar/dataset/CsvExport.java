package app.lodestar.dataset;

/** Writes cells of CSV for people to open in a spreadsheet. Stored values are never escaped. */
public final class CsvExport {

    private CsvExport() {}

    /**
     * A text as a cell. What a spreadsheet would run (it begins with {@code = + - @}, tab or a line
     * break, and is no plain number) gets an apostrophe in front; quoted as in RFC 4180.
     */
    public static String cell(String text) {
        var safe = startsFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return !text.matches("-?[0-9]{1,300}([.][0-9]{1,300})?");
    }
}
