package longthrow.mappings.language;

/// Something wrong in a `.surface` file. Lines and columns count from 1, a tab as one column. Immutable.
///
/// @param warning true where the file can be used as it is
public record Problem(String file, int line, int column, boolean warning, String message) {
    /// A fault.
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, false, message);
    }

    /// `file:line:column: message`, as editors find it.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (warning ? "warning: " : "") + message;
    }
}
