package longthrow.console.app;

/// Numbers of things in words.
final class Counted {
    private Counted() {}

    /// `no files`, `1 file`, `12 files`.
    static String of(long number, String what) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + what + (number == 1 ? "" : "s");
    }
}
