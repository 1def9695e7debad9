package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.scene.SceneNumber;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Song;
import longthrow.console.timeline.TempoChange;
import longthrow.console.timeline.Timeline;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of what lies along the song.
class TimelineTextTest {
    private static final Show SHOW = Show.fresh("Song", DeskLayout.mono(48_000, 1));

    @TempDir
    private Path folder;

    private Show opened(List<Problem> problems) {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        problems.addAll(opened.problems());
        return opened.show().orElseThrow();
    }

    @Test
    void aFolderKeepsAllThatLiesAlongTheSong() {
        Timeline timeline = new Timeline(
                Optional.of(new Range(0, 96_000)),
                Optional.of(new Range(5, 7)),
                48_000,
                true,
                List.of(new Marker(960, "12.5 Storm", true), Marker.of(20, "Verse  # 1"), Marker.of(30, "")),
                List.of(
                        new Song(new Range(0, 48_000), "Opening  # 1", SceneNumber.parse("12.5")),
                        new Song(new Range(48_000, 96_000), "", Optional.empty())),
                List.of(new TempoChange(1, 120, 4, 4), new TempoChange(9, 93.75, 6, 8)),
                TimecodeRate.FPS_29_97_DROP,
                List.of());
        assertThat(new ShowFolder(folder).save(SHOW.with(timeline))).isEmpty();
        List<Problem> problems = new ArrayList<>();
        assertThat(opened(problems).timeline()).isEqualTo(timeline);
        assertThat(problems).isEmpty();
    }

    @Test
    void aSongWithNothingAlongItHasNoFile() {
        ShowFolder shows = new ShowFolder(folder);
        shows.save(SHOW.with(Timeline.NONE.preRoll(100)));
        assertThat(folder.resolve("timeline.longthrow")).hasContent("longthrow timeline 1\npre-roll 100\n");
        shows.save(SHOW);
        assertThat(folder.resolve("timeline.longthrow")).doesNotExist();
    }

    @Test
    void whatIsNotUnderstoodIsReportedAndKept() throws IOException {
        new ShowFolder(folder).save(SHOW);
        Files.writeString(
                folder.resolve("timeline.longthrow"),
                "longthrow timeline 1\nmarker 5 A\nloop 9..3\nmoon full\n# a note\nmarker 5 B\n");
        List<Problem> problems = new ArrayList<>();
        Show show = opened(problems);
        assertThat(problems).extracting(Problem::line).containsExactly(3, 4, 6);
        assertThat(problems.getFirst().text()).contains("'loop 9..3'").contains("expected 'loop FRAME..FRAME'");
        new ShowFolder(folder).save(show);
        assertThat(folder.resolve("timeline.longthrow"))
                .hasContent("longthrow timeline 1\nmarker 5 A\nloop 9..3\nmoon full\n# a note\nmarker 5 B\n");
    }

    @Test
    void aJournalKnowsWhatWasLaidAndWhatIsGone() {
        Show laid = SHOW.with(Timeline.NONE.loop(Optional.of(new Range(10, 20))));
        Blocks bare = Blocks.of(SHOW);
        Blocks full = Blocks.of(laid);
        List<Problem> problems = new ArrayList<>();
        assertThat(told(SHOW, facts(bare, full), problems)).isEqualTo(laid.timeline());
        assertThat(told(laid, facts(full, bare), problems)).isEqualTo(Timeline.NONE);
        assertThat(problems).isEmpty();
        assertThat(Comparison.of(SHOW, laid)).hasSize(1).first().asString().contains("loop 10..20");
    }

    private static List<Fact> facts(Blocks before, Blocks after) {
        return new Differences(SHOW.strips()).between(before, after);
    }

    private static Timeline told(Show show, List<Fact> facts, List<Problem> problems) {
        Replay replay = Replay.onto(show, problems);
        facts.forEach(replay::tell);
        return replay.show().timeline();
    }
}
