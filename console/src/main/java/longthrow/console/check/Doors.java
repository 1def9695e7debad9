package longthrow.console.check;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.Light;
import longthrow.console.show.Headway;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.mappings.language.SurfaceLibrary;

/// Looks a show over before the doors open: as it would come up, with what its journal brings back. Reads only.
public final class Doors {
    private final Path folder;
    private final Asked asked;
    private final Headway headway;
    private final List<Finding> findings = new ArrayList<>();

    /// The ceiling that is usual, in dB.
    public static final double CEILING_DECIBELS = 6;

    /// What the check cannot know by itself.
    ///
    /// @param ceilingDecibels the highest level of a fader or send
    /// @param surfaces where `.surface` files lie, nearest first
    /// @param devices names of the MIDI devices that are there now
    public record Asked(double ceilingDecibels, List<Path> surfaces, List<String> devices) {
        public Asked {
            surfaces = List.copyOf(surfaces);
            devices = List.copyOf(devices);
        }
    }

    private Doors(Path folder, Asked asked, Headway headway) {
        this.folder = folder;
        this.asked = asked;
        this.headway = headway;
    }

    /// Everything that is not as it should be, the worst first, else in the order of the show.
    public static List<Finding> check(Path folder, Asked asked) {
        return new Doors(folder, asked, Headway.UNHEARD).findings(Optional.empty());
    }

    /// The same of a show that a desk has open, as it is on the desk, with what is odd about its files.
    public static List<Finding> check(Path folder, Asked asked, Show now, Headway headway) {
        return new Doors(folder, asked, headway).findings(Optional.of(now));
    }

    private List<Finding> findings(Optional<Show> now) {
        ShowFolder place = new ShowFolder(folder);
        headway.at("the show's files", 0, 0);
        ShowFolder.Opened opened = place.open();
        new FileCheck(findings::add).look(opened);
        now.or(() -> opened.show().map(this::returned)).ifPresent(show -> look(place, show));
        return findings.stream()
                .sorted(Comparator.comparing(Finding::light).reversed())
                .toList();
    }

    private Show returned(Show saved) {
        Return left = Return.of(folder, saved, ZoneId.systemDefault());
        left.words()
                .forEach(words -> findings.add(new Finding(
                        Light.AMBER,
                        Subject.JOURNAL,
                        "journal",
                        words,
                        "open the show, look at what came back, and save it or leave it")));
        return left.show();
    }

    private void look(ShowFolder place, Show show) {
        new AudioCheck(place, findings::add, headway).look(show);
        headway.at("surfaces, cues, levels", 0, 0);
        SurfaceLibrary library =
                new SurfaceLibrary(DeskWords.vocabulary(show.strips().layout()), asked.surfaces());
        new SurfaceCheck(library, asked.devices(), findings::add).look(show, folder);
        new CueCheck(show, findings::add).look();
        new LevelCheck(show, asked.ceilingDecibels(), findings::add).look();
        new MicrophoneCheck(show, findings::add).look();
    }
}
