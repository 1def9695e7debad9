package longthrow.console.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import longthrow.console.frame.Light;
import longthrow.console.record.StemLoader;
import longthrow.console.show.Headway;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;

/// The sound files that strips play and racks answer with.
record AudioCheck(ShowFolder folder, Consumer<Finding> finds, Headway headway) {
    void look(Show show) {
        for (int strip = 0; strip < show.strips().count(); strip++) {
            String input = show.texts().get(strip).input();
            if (!input.isEmpty()) {
                headway.at(input, strip, show.strips().count());
                String words = Strip.words(show, strip);
                DoubleConsumer share = headway.share(input, strip, show.strips().count());
                show.texts().get(strip).inputs().forEach(file -> look(words, file, share));
            }
        }
    }

    private void look(String strip, String input, DoubleConsumer share) {
        Path file = folder.stem(input);
        Optional<String> why = StemLoader.fault(file, share);
        why.ifPresent(words -> finds.accept(new Finding(
                Light.RED,
                Subject.AUDIO,
                strip,
                input + " is " + words,
                "put a sound file there, or clear the strip's input")));
    }
}
