package longthrow.console.sync;

import java.util.Locale;

/// What goes over a sync port, and which way.
public enum Traffic {
    MTC_IN,
    MMC_IN,
    CLOCK_IN,
    MSC_IN,
    TRIGGER_IN,
    MTC_OUT,
    MMC_OUT,
    CLOCK_OUT,
    MSC_OUT;

    /// As the command line names it: `mtc-in`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
