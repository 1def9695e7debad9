package longthrow.controllers.jack;

/// A port of a client's own.
///
/// @param handle what libjack knows it by
public record JackPort(long handle) {
    /// What flows through a port.
    public enum Kind {
        AUDIO("32 bit float mono audio"),
        MIDI("8 bit raw midi");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /// Which way, seen from the port's owner.
    public enum Way {
        IN(1),
        OUT(2);

        private final int flag;

        Way(int flag) {
            this.flag = flag;
        }

        int flag() {
            return flag;
        }

        /// The other one.
        public Way other() {
            return this == IN ? OUT : IN;
        }
    }

    /// Frames between a port and the machine's edge.
    public record Latency(int least, int most) {
        /// None at all.
        public static final Latency NONE = new Latency(0, 0);

        /// The same, so many frames farther.
        public Latency plus(int frames) {
            return new Latency(least + frames, most + frames);
        }

        /// The range that holds both.
        public Latency with(Latency other) {
            return new Latency(Math.min(least, other.least), Math.max(most, other.most));
        }
    }
}
