package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.Step;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done between two saves is told in journals of a bounded size, and read a page at a time.
class LongJournalTest {
    private static final Instant EVENING = Instant.parse("2026-11-27T20:14:03Z");
    private static final int STRIPS = 64;

    @TempDir
    Path place = Path.of("unset");

    private static Show fresh() {
        return Show.fresh("Night", DeskLayout.mono(48_000, STRIPS));
    }

    private static double level(int change) {
        return -(change % 300) / 10.0;
    }

    /// Lets all faders move together again and again, `changes` in all; every 100 rounds hands let go and take them
    /// again.
    private void moves(Path folder, JournalFiles files, int changes) throws IOException {
        Show show = fresh();
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
        Journal journal = new Journal(files, show, "anna");
        double[] before = new double[STRIPS];
        int[] cells = new int[STRIPS];
        for (int strip = 0; strip < STRIPS; strip++) {
            cells[strip] = show.strips().cell(strip, "fader").orElseThrow();
            before[strip] = show.values().get(cells[strip]);
        }
        for (int round = 0; round < changes / STRIPS; round++) {
            Instant at = EVENING.plusMillis(10L * round);
            List<Moves.Move> list = new ArrayList<>();
            List<Moves.Deed> deeds = new ArrayList<>();
            for (int strip = 0; strip < STRIPS; strip++) {
                int step = 1 + round / 100 * STRIPS + strip;
                double after = level(round + strip);
                list.add(new Moves.Move(cells[strip], before[strip], after, Origin.SCREEN, step, at));
                before[strip] = after;
                if (round % 100 == 0) {
                    deeds.add(new Moves.Deed(
                            Fact.Stepped.How.DONE, step, Step.Sort.EDIT, "fader " + step, false, Origin.SCREEN));
                }
            }
            journal.tell(new Moves(list, deeds, Optional.empty(), at, Optional.of(Origin.SCREEN)));
            journal.append();
        }
        files.force();
    }

    private static JournalFiles files(Path folder, long fullBytes) {
        return new JournalFiles(folder, JournalBound.USUAL, InstantSource.system(), fullBytes);
    }

    private static Return opened(Path folder, long pageBytes) {
        return Return.of(folder, new ShowFolder(folder).open().show().orElseThrow(), ZoneOffset.UTC, pageBytes);
    }

    /// All steps that undo can reach, the newest first.
    private static List<PastSteps.Step> steps(Return opened) {
        List<PastSteps.Step> steps =
                new ArrayList<>(opened.history().past().done().reversed());
        Earlier rest = opened.history().earlier();
        while (!rest.isEmpty()) {
            Earlier.Read page = rest.read();
            assertThat(page.wrong()).isEmpty();
            steps.addAll(page.done().reversed());
            rest = page.rest();
        }
        return steps;
    }

    @Test
    void manyJournalsBetweenTwoSavesSayWhatOneWould() throws IOException {
        Path one = place.resolve("one");
        Path many = place.resolve("many");
        moves(one, files(one, Long.MAX_VALUE), 250 * STRIPS);
        moves(many, files(many, 100_000), 250 * STRIPS);
        assertThat(new JournalFiles(one).unsaved()).hasSize(1);
        assertThat(new JournalFiles(many).unsaved()).hasSizeGreaterThan(10);

        Return whole = opened(one, Long.MAX_VALUE);
        Return paged = opened(many, 200_000);
        assertThat(paged.words()).isEqualTo(whole.words());
        assertThat(Blocks.of(paged.show()).values())
                .isEqualTo(Blocks.of(whole.show()).values());
        // a page, not all of it
        assertThat(paged.history().past().done()).hasSizeLessThan(2 * STRIPS);
        assertThat(paged.history().past().last()).isEqualTo(3 * STRIPS);
        assertThat(steps(paged)).isEqualTo(steps(whole)).hasSize(3 * STRIPS);
    }

    /// A version keeps a copy of the journals as they were: what stands in both is told once.
    @Test
    void aJournalAndItsCopyInAVersionAreOneLog() throws IOException {
        JournalFiles files = files(place, 100_000);
        moves(place, files, 100 * STRIPS);
        new Versions(place).keep("early", EVENING.plusMillis(400), "anna");
        List<Logged> lines = new ArrayList<>();
        assertThat(ShowLog.read(place, fresh(), Headway.UNHEARD, lines::add)).isEmpty();
        assertThat(lines).hasSize(100 * STRIPS + 1).isSortedAccordingTo(Comparator.comparing(Logged::at));
        assertThat(lines.get(41 * STRIPS).what()).isEqualTo("version 'early' kept");

        Gestures gestures = new Gestures(10);
        ShowLog.read(place, fresh(), Headway.UNHEARD, gestures);
        assertThat(gestures.count()).isEqualTo(STRIPS + 1);
        assertThat(gestures.lines()).hasSize(10).last().satisfies(line -> {
            assertThat(line.what()).isEqualTo("version 'early' kept");
        });
    }

    /// Hours of rides that nobody saved: two million changes, opened by a program that has 64 MB.
    @Test
    @Tag("long")
    void twoMillionChangesOpenInLittleMemory() throws IOException {
        moves(place, new JournalFiles(place), 2_000_000);
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongJournalTest.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(words);
        int steps = (2_000_000 / STRIPS + 99) / 100 * STRIPS;
        double last = level(2_000_000 / STRIPS - 1);
        int lines = 2_000_000 / STRIPS * STRIPS;
        assertThat(words).startsWith("ch/1 " + last + ", " + steps + " steps, " + lines + " lines;");
    }

    /// Opens a show, pages through all of its past, reads its log, and says what it found and what that cost.
    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        Return opened = opened(folder, Earlier.PAGE_BYTES);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Show show = opened.show();
        double fader = show.values().get(show.strips().cell(0, "fader").orElseThrow());
        int steps = steps(opened).size();
        long[] lines = new long[1];
        ShowLog.read(folder, show, Headway.UNHEARD, line -> lines[0]++);
        System.out.printf(
                "ch/1 %s, %d steps, %d lines; opened in %.1f s of the processor, the past and the log in %.1f s more%n",
                fader,
                steps,
                lines[0],
                nanos / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - nanos) / 1e9);
    }
}
