package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything is found by some of its words, the likeliest first.
class FinderTest {
    private static final Finder SMALL = new Finder(new SampleFrames(12).at(0), List.of());

    private static List<String> ids(Finder finder, String typed) {
        return finder.find(typed).stream().map(Found::id).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "kick, ch/1/select",
        "kick fader, ch/1/fader",
        "ch/1/fader, ch/1/fader",
        "mute kick, ch/1/mute",
        "ch 3 eq 2 gain, ch/3/eq/2/gain",
        "ch 2 eq 3 gain, ch/2/eq/3/gain",
        "lead vox comp thr, ch/10/comp/threshold",
        "LEAD THRESHOLD COMP, ch/10/comp/threshold",
        "ldvx send 2, ch/10/send/2/level",
        "snare gate rng, ch/2/gate/range",
        "main fad, main/fader",
        "chorus, scene/4/select",
        "chorus rename, scene/4/rename",
        "12.5 recall, scene/3/recall",
        "undo, history/undo",
        "studio, show/studio",
        "show live, show/live",
        "panic, panic",
        "overhead copy, ch/4/copy",
        "silences, panic",
        "newest step, history/undo",
        "clip marks, peaks/clear",
        "moves pointer on, scene/next"
    })
    void theLikeliestComesFirst(String typed, String id) {
        assertThat(ids(SMALL, typed)).first().isEqualTo(id);
    }

    /// The selected strip's come first of all, and what can be done with a strip only after every control.
    @Test
    void aWordOfEveryStripMeansTheSelectedOneAndItsControlsFirst() {
        DeskFrame frame = new SampleFrames(12).at(0);
        String selected = frame.strips().get(frame.selected()).path();
        List<Found> found = new Finder(frame, List.of()).find("comp");
        assertThat(found).hasSize(Finder.MOST);
        assertThat(found.subList(0, 8))
                .noneMatch(Found::action)
                .extracting(Found::id)
                .allMatch(id -> id.startsWith(selected + "/comp/"));
        assertThat(found.stream().filter(Found::action))
                .extracting(Found::id)
                .as("only what the selected strip and the desk can do")
                .allMatch(id -> id.startsWith(selected + "/") || !id.matches("[a-z]+/\\d+/.*"));
    }

    @Test
    void aCuesTakeOverIsFoundByItsWords() {
        DeskFrame frame = new SampleFrames(12).at(0);
        List<DeskFrame.Scene> cues = frame.scenes().list().stream()
                .map(scene -> Frames.with(scene, "path", "cue/" + scene.number()))
                .toList();
        DeskFrame.Scenes list = Frames.with(Frames.with(frame.scenes(), "cues", true), "list", cues);
        Finder finder = new Finder(Frames.with(frame, "scenes", list), List.of());
        assertThat(ids(finder, "take over")).first().asString().matches("cue/.*/take-over");
    }

    @Test
    void aNumberMeansItselfAndNotAPartOfAnother() {
        assertThat(ids(SMALL, "ch 1 fader"))
                .contains("ch/1/fader", "ch/1/fader/trim")
                .allMatch(id -> id.startsWith("ch/1/fader"));
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "kick xyzzy", "'  '", "kick fader fader fader"})
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(SMALL.find(typed).stream().filter(found -> typed.contains("xyzzy")))
                .isEmpty();
    }

    @Test
    void everyControlIsFoundByItsOwnId() {
        var layout = new SampleFrames(12).layout();
        for (String strip : List.of("ch/7", "bus/2", "main", "dca/3", "monitor")) {
            layout.section(strip.replaceAll("/.*", ""))
                    .orElseThrow()
                    .rows()
                    .forEach(row -> assertThat(ids(SMALL, strip + "/" + row.key()))
                            .first()
                            .isEqualTo(strip + "/" + row.key()));
        }
    }

    /// A keystroke on a desk of more than a hundred thousand controls makes little more than what is found: 100 KB are
    /// less than a byte a control.
    @Test
    void aHundredThousandControlsAreSearchedWithoutMakingThem() {
        Finder big = new Finder(new SampleFrames(400).at(0), List.of());
        assertThat(big.size()).isGreaterThan(100_000);
        assertThat(ids(big, "ch 377 eq 2 gain")).first().isEqualTo("ch/377/eq/2/gain");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        big.find("eq gain");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }
}
