package longthrow.dsp.driver;

/// Something that was heard, or nearly. Immutable.
///
/// @param nanos when, by the driver's clock
/// @param micros how long it lasted, or by how much it was too long; 0 when nobody knows
public record Incident(Kind kind, long nanos, double micros) {
    /// What happened.
    public enum Kind {
        /// The sound server missed a cycle, whoever of its clients was to blame.
        XRUN("x-run"),
        /// The desk's own block was not ready in time.
        LATE("late block"),
        /// What channels play did not come from the disk in time.
        DISK("late disk read"),
        /// Every thread of the program stood still while memory was cleared.
        PAUSE("collector pause");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// What reports print.
        public String word() {
            return word;
        }
    }
}
