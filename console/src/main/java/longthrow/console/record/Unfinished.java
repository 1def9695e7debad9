package longthrow.console.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Makes takes whole whose program ended while it recorded them: every frame that came to the disk plays.
public final class Unfinished {
    private Unfinished() {}

    /// Looks through a folder of takes and says what was found, a line each.
    public static List<String> mend(Path folder) {
        List<String> words = new ArrayList<>();
        try {
            for (String name : TakeNames.names(folder)) {
                if (name.startsWith(".") && name.endsWith(".wav" + WavWriter.PART)) {
                    words.add(mended(folder.resolve(name)));
                }
            }
        } catch (IOException failed) {
            words.add("unfinished takes cannot be looked for: " + failed.getMessage());
        }
        return words;
    }

    private static String mended(Path part) {
        String name = String.valueOf(part.getFileName());
        String called = name.substring(1, name.length() - WavWriter.PART.length());
        try {
            WavHeader header = header(part);
            Path whole = free(part.resolveSibling(called));
            WavWriter writer = WavWriter.resume(part, whole, header);
            if (writer.frames() == 0) {
                writer.close();
                return called + " was begun when the program ended, and holds nothing; it is gone";
            }
            writer.finish();
            return whole.getFileName() + " was being recorded when the program ended; it is whole again, "
                    + Unreadable.seconds(writer.frames(), header.format().sampleRate()) + " s";
        } catch (IOException | Unreadable failed) {
            return called + " was being recorded when the program ended, and cannot be mended: "
                    + Unreadable.reason(part, failed) + "; it stays as " + name;
        }
    }

    private static WavHeader header(Path part) throws IOException, Unreadable {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.READ)) {
            return WavHeader.read(file);
        }
    }

    /// The name itself, or one beside it where a file stands already.
    private static Path free(Path wanted) {
        Path free = wanted;
        String name = String.valueOf(wanted.getFileName());
        for (int again = 2; Files.exists(free); again++) {
            free = wanted.resolveSibling(name.substring(0, name.length() - 4) + " (" + again + ").wav");
        }
        return free;
    }
}
