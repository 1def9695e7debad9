package longthrow.dsp.driver;

/// A device does not play; the message says which, why, and what can be done.
public final class DeviceRefused extends Exception {
    private static final long serialVersionUID = 1;

    /// With the reason in words.
    public DeviceRefused(String words) {
        super(words);
    }

    /// The reason in words.
    public String words() {
        return String.valueOf(getMessage());
    }
}
