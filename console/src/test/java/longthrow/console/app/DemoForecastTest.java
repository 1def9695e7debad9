package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.frame.Forecast;
import longthrow.console.runtime.Console;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a recall of the demo song's scenes is foretold to do to the levels, against the same seconds of the song
/// rendered with the recall and without it.
class DemoForecastTest {
    private static final double SECONDS = 3;
    private static final int SUMS = 3;

    /// Mean square of the left and right of main and of the two buses, `[0]` for main, from a position on.
    private static double[] powers(OfflineDesk desk, double position) {
        Console console = desk.console();
        console.playhead().locate(Math.round(position * console.transport().sampleRate()));
        console.transport().play();
        double[] powers = new double[SUMS];
        desk.run(0.2, (out, frames) -> {});
        desk.run(SECONDS, (out, frames) -> {
            for (int sum = 0; sum < SUMS; sum++) {
                int left = sum == 0 ? 0 : Engine.FIRST_BUS_OUTPUT + 2 * (sum - 1);
                for (int i = 0; i < frames; i++) {
                    powers[sum] += out[left][i] * out[left][i] + out[left + 1][i] * out[left + 1][i];
                }
            }
        });
        return powers;
    }

    private static void recall(OfflineDesk desk, int scene) {
        desk.console().recall().recall(scene - 1);
        desk.console().fades().finish();
    }

    /// Foretells at a position from what was heard of one scene before it, and renders that again with another.
    private static void foretoldIsMeasured(OfflineDesk desk, double position, int inForce, int next) {
        recall(desk, inForce);
        desk.console().scenes().pointTo(next - 1);
        double[] without = powers(desk, position);
        Forecast foretold = desk.console().nextGo().forecast();
        recall(desk, next);
        double[] with = powers(desk, position);
        for (int sum = 0; sum < SUMS; sum++) {
            Forecast.Level level =
                    foretold.levels().get(sum == 0 ? foretold.levels().size() - 1 : sum - 1);
            double measured = 10 * Math.log10(with[sum] / without[sum]);
            if (level.before() > Forecast.SILENCE) {
                assertThat(level.rise())
                        .as("%s at %s s from scene %s to %s, dB", level.called(), position, inForce, next)
                        .isCloseTo(measured, within(1.5));
            }
        }
    }

    /// Three of the twelve stems, so that little has to be decoded.
    @Tag("long")
    @Test
    void aRecallWithKickKeysAndVocal() throws IOException {
        try (DemoSong song = DemoSong.layOut()) {
            Path file = song.folder().resolve("show.longthrow");
            List<String> lines = Files.readAllLines(file);
            Files.write(
                    file,
                    lines.stream()
                            .filter(line -> !line.contains(" input ") || line.matches("(c1|c6|c10) input .*"))
                            .toList());
            ShowFolder folder = new ShowFolder(song.folder());
            try (OfflineDesk desk = SongLevels.at(Opening.show(folder).show(), folder, 0)) {
                foretoldIsMeasured(desk, 19.2, 1, 3);
            }
        }
    }

    @Tag("long")
    @Test
    void everySceneFromEveryOtherAllThroughTheSong() {
        try (DemoSong song = DemoSong.layOut()) {
            ShowFolder folder = new ShowFolder(song.folder());
            try (OfflineDesk desk = SongLevels.at(Opening.show(folder).show(), folder, 0)) {
                // each three seconds within one part of the song
                for (double position : new double[] {1.5, 6, 11, 20, 25, 30, 35}) {
                    for (int scene = 1; scene <= 5; scene++) {
                        foretoldIsMeasured(desk, position, scene, scene % 5 + 1);
                        foretoldIsMeasured(desk, position, scene, (scene + 1) % 5 + 1);
                    }
                }
            }
        }
    }
}
