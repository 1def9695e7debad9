package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import longthrow.console.desk.StripText;
import longthrow.console.record.Unfinished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes of takes whose disk is slow, full, broken or taken away, and of those that a crash left.
class TroubledTakesTest extends RecorderBench {
    @Test
    @Tag("long")
    void aSlowDiskLeavesSilenceOfTheRightLength() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(200);
        slow = true;
        rig.run(6_000);
        slow = false;
        write();
        rig.run(400);
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        float[] whole = brought(0, start, 0, 316_800);
        assertThat(take).hasSameSizeAs(whole);
        int silent = 0;
        for (int i = 0; i < whole.length; i++) {
            assertThat(take[i]).isIn(whole[i], 0f);
            silent += take[i] == 0 && whole[i] != 0 ? 1 : 0;
        }
        assertThat(silent).isBetween(20_000, 50_000);
        assertThat(rig.notices()).anyMatch(words -> words.contains("the disk was too slow") && words.contains("ch 1"));
    }

    @Test
    void aFullDiskEndsTheTakeAndNotTheSong() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        room = RESERVE - 1;
        rig.run(1_500);
        assertThat(rig.notices()).anyMatch(words -> words.contains("recording of audio stopped: the disk is full"));
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        assertThat(take.length).isGreaterThan(24_000);
        assertThat(take).isEqualTo(brought(0, start, 0, take.length));
    }

    @Test
    void aDriveThatFailsOutOfTurnEndsTheTakeAndTheRecorderGoesOn() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        broken = true;
        rig.run(3_500);
        broken = false;
        assertThat(rig.notices())
                .anyMatch(words -> words.startsWith("recording of audio stopped: ")
                        && words.contains("the drive does not answer"));
        assertThat(rig.console.recorder().running()).isFalse();
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        assertThat(take.length).isGreaterThan(24_000);
        assertThat(take).isEqualTo(brought(0, start, 0, take.length));
        long again = record(200);
        assertThat(samples(take("ch 1 2.wav"))).isEqualTo(Arrays.copyOf(brought(0, again, 0, 9_600), 9_600));
    }

    @Test
    void aDriveThatIsTakenAwayIsToldAndWhatItHoldsIsMended() throws IOException {
        arm("ch/1", "ch/2");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        Path drawer = show.resolve("drawer");
        Files.move(show.resolve("audio"), drawer);
        room = 0; // what a path that is not there has
        rig.run(3_500);
        assertThat(rig.notices())
                .anyMatch(words ->
                        words.startsWith("recording of audio stopped: ") && words.contains("is not there any more"));
        assertThat(rig.notices()).noneMatch(words -> words.contains("the disk is full"));
        assertThat(rig.console.recorder().running()).isFalse();
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        assertThat(Unfinished.mend(drawer)).hasSize(2);
        float[] mended = samples(take(drawer.resolve("ch 2 1.wav")));
        assertThat(mended.length).isGreaterThan(16_000);
        assertThat(mended).isEqualTo(brought(1, start, 0, mended.length));
    }

    /// Eighty characters of three bytes each would be no file's name.
    @Test
    void aLongNameOfWideCharactersStillMakesAFile() {
        String name = "\u30dc".repeat(80);
        rig.console.desk().reword(0, StripText.NONE.with("name", name).orElseThrow());
        rig.console.desk().reword(1, StripText.NONE.with("name", name).orElseThrow());
        arm("ch/1", "ch/2");
        long start = record(100);
        assertThat(rig.notices()).noneMatch(words -> words.contains("stopped"));
        String file = input(1).substring("audio/".length());
        assertThat(file).startsWith("\u30dc".repeat(60)).endsWith(" (ch 2) 1.wav");
        assertThat(samples(take(file))).isEqualTo(brought(1, start, 0, 4_800));
        assertThat(rig.console.recorder().takes().words(1)).isEqualTo("[1]");
    }

    @Test
    void whatACrashLeftIsMended() throws IOException {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(2_500);
        Path left = Files.createDirectory(show.resolve("left"));
        Path part = left.resolve(".ch 1 1.wav.part");
        Files.copy(show.resolve("audio").resolve(".ch 1 1.wav.part"), part);
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 1_001); // the power went amid a sample
        }
        assertThat(Unfinished.mend(left)).singleElement().asString().contains("ch 1 1.wav", "it is whole again");
        float[] mended = samples(take(left.resolve("ch 1 1.wav")));
        assertThat(mended.length).isGreaterThan(Rig.RATE);
        assertThat(mended).isEqualTo(brought(0, start, 0, mended.length));
        assertThat(Unfinished.mend(left)).isEmpty();
        stop();
    }
}
