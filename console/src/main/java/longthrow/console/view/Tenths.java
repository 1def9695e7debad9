package longthrow.console.view;

import longthrow.dsp.thread.EventThread;

/// Figures with one digit behind the point, as `%.1f` writes them, without the work of a formatter: some stand on the
/// screen anew with each frame. What is nearly nothing is `0.0`.
@EventThread
final class Tenths {
    private static final int KEPT = 4096;
    private static final String[] WRITTEN = new String[KEPT];

    private Tenths() {}

    /// A finite figure in words.
    static String of(double figure) {
        long tenths = Math.round(Math.abs(figure) * 10);
        String words = tenths < KEPT ? kept((int) tenths) : written(tenths);
        return figure < 0 && tenths > 0 ? "-" + words : words;
    }

    private static String kept(int tenths) {
        if (WRITTEN[tenths] == null) {
            WRITTEN[tenths] = written(tenths);
        }
        return WRITTEN[tenths];
    }

    private static String written(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
