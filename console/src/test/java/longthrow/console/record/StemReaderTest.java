package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.WavWriter.Rounding;
import longthrow.console.timeline.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads for a running desk lets go of every file that is not played any more.
class StemReaderTest {
    private static final int RATE = 48_000;

    @TempDir
    Path folder = Path.of("unset");

    private final StemReader reader = new StemReader();

    private PagedStem stem(String name) throws IOException {
        Path path = folder.resolve(name);
        try (WavWriter writer = WavWriter.open(path, new WavFormat(2, RATE, SampleType.PCM16), Rounding.PLAIN)) {
            writer.write(Sound.stepped(2, RATE, 16, 3), 0, RATE);
            writer.finish();
        }
        Loading loading = StemLoader.page(path, RATE);
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem().paged().getFirst();
    }

    private static ReadPlan plan(PagedStem... stems) {
        return new ReadPlan(List.of(stems), List.of(new Range(0, Pages.FRAMES)));
    }

    /// Nothing can be fetched from a file that was let go.
    private static boolean open(PagedStem stem) {
        return stem.fetch(stem.length() - 1) && stem.trouble().isEmpty();
    }

    @Test
    void closesAFileThatIsNotPlannedAnyMoreAndNoOther() throws IOException {
        PagedStem gone = stem("gone.wav");
        PagedStem stays = stem("stays.wav");
        reader.plan(plan(gone, stays));
        reader.work();
        reader.plan(plan(stays));
        reader.work();
        assertThat(open(gone)).isFalse();
        assertThat(open(stays)).isTrue();
    }

    @Test
    void closesAFileThatWasPlannedForLessThanATurnOfTheDisk() throws IOException {
        PagedStem brief = stem("brief.wav");
        reader.plan(plan(brief));
        reader.plan(ReadPlan.NOTHING);
        reader.work();
        assertThat(open(brief)).isFalse();
    }

    @Test
    void closesInTheEndWhatItHasHardlyHeardOf() throws IOException {
        PagedStem known = stem("known.wav");
        PagedStem late = stem("late.wav");
        reader.plan(plan(known));
        reader.work();
        reader.plan(plan(known, late));
        reader.close();
        assertThat(open(known)).isFalse();
        assertThat(open(late)).isFalse();
    }
}
