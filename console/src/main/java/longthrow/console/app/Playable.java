package longthrow.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import longthrow.console.record.Loading;
import longthrow.console.record.Overview;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Works;

/// What a channel is about to play: its files, opened by whoever may wait for the disk, and plugged in by the control
/// thread once its first sounds are in memory.
final class Playable {
    private static final int FEWEST_PEAKS = 2_000;
    private static final int MOST_PEAKS = 200_000;
    private static final int PEAKS_A_SECOND = 100;
    private static final float[] NOT_DRAWN = {};

    private final int rate;
    private final Loading loading;
    private final float[] overview;

    /// How the sound file at a path is opened at a rate.
    interface Load extends BiFunction<Path, Integer, Loading> {}

    /// Opens what a strip plays at a rate, the topmost file first.
    Playable(List<Path> files, int rate, Load how) {
        this.rate = rate;
        loading = StemLoader.layered(files, rate, how);
        overview = loading instanceof Loading.Loaded(Stem stem) && stem.paged().isEmpty()
                ? stem.peaks(buckets(stem, rate))
                : NOT_DRAWN;
    }

    private static int buckets(Stem stem, int rate) {
        return Math.clamp(stem.length() * PEAKS_A_SECOND / rate, FEWEST_PEAKS, MOST_PEAKS);
    }

    /// Lets a strip play it, or says why that stays silent, unless the strip shall not any more once it could.
    void into(Console console, int strip, BooleanSupplier still) {
        switch (loading) {
            case Loading.Loaded(Stem stem) ->
                console.sources().readAhead().await(stem.paged(), console, () -> plug(console, strip, stem, still));
            case Loading.Refused refused -> {
                if (still.getAsBoolean()) {
                    console.sources().unplug(strip);
                    console.notices().say(console.desk().called(strip) + " is silent: " + refused.words());
                }
            }
        }
    }

    private void plug(Console console, int strip, Stem stem, BooleanSupplier still) {
        if (!still.getAsBoolean()) {
            return;
        }
        console.sources().plug(strip, stem, overview);
        console.playhead().songChanged();
        if (!stem.paged().isEmpty()) {
            draw(console, strip, stem);
        }
    }

    /// Has the picture drawn from another look at the files, which may take as long as it likes.
    private void draw(Console console, int strip, Stem stem) {
        Picture picture =
                new Picture(console, strip, stem, console.keeping().works().beginQuietly("drawing"));
        console.sources().readAhead().reader().look(new Overview(stem::again, buckets(stem, rate), picture));
    }

    /// What comes of it: told, shown, or given up.
    private final class Picture implements Overview.Listener {
        private final Console console;
        private final int strip;
        private final Stem stem;
        private final Works.Work work;
        private final DoubleConsumer share;

        Picture(Console console, int strip, Stem stem, Works.Work work) {
            this.console = console;
            this.strip = strip;
            this.stem = stem;
            this.work = work;
            share = work.share(stem.name(), 0, 1);
        }

        @Override
        public void drawn(double part) {
            share.accept(part);
        }

        @Override
        public void found(float[] peaks) {
            work.close();
            console.run(desk -> desk.sources().picture(strip, stem, peaks));
        }

        @Override
        public void givenUp() {
            work.close();
            console.run(this::lack);
        }

        private void lack(Console desk) {
            if (!desk.sources().lacksPictures()) {
                desk.notices().say("what was not drawn yet is heard without a picture; show/stems draws it");
            }
            desk.sources().undrawn(strip, stem, () -> draw(desk, strip, stem));
        }
    }
}
