package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import longthrow.console.desk.Users;
import longthrow.console.frame.Wish;
import longthrow.console.show.Earlier;
import longthrow.console.show.PastSteps;
import longthrow.console.show.Return;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A past that cannot be read ends UNDO where it is known, whatever reading it fails with.
class BacklogTest {
    @TempDir
    Path folder = Path.of("unset");

    @Test
    void aReaderThatFailsOutOfTurnIsToldAndTheUndoThatWaitedForItEnds() throws Exception {
        Path zip = folder.resolve("other.zip");
        try (FileSystem other = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            // a journal of another file system has no path within the folder: no IOException says so
            Path strange = Files.writeString(other.getPath("000001.journal"), "longthrow journal 1\n");
            Earlier earlier = new Earlier(folder, List.of(strange), PastSteps.Newer.NOTHING, Users.NONE, 1);
            Rig rig = new Rig(2);
            rig.console.keeping().remember(new Return.History(PastSteps.Past.NONE, earlier));
            rig.console.keeping().readsPast(work -> {
                try {
                    work.run();
                } catch (RuntimeException broken) {
                    rig.console.notices().say("the thread failed: " + broken);
                }
            });
            rig.set("ch/1/fader", -12);
            rig.run(600);
            assertThat(rig.notices())
                    .anyMatch(words -> words.startsWith("earlier steps cannot be read, so UNDO ends here: "));
            rig.console.post(new Wish.Act("history/undo", "", Origin.SCREEN));
            rig.console.post(new Wish.Act("history/undo", "", Origin.SCREEN));
            rig.run(20);
            assertThat(rig.console
                            .desk()
                            .value(rig.console
                                    .desk()
                                    .layout()
                                    .cell("ch/1/fader")
                                    .orElseThrow()))
                    .isNotEqualTo(-12.0);
            assertThat(rig.notices()).noneMatch(words -> words.startsWith("the thread failed"));
        }
    }
}
