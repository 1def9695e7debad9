package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much history is kept: all of the last days, and what is older as long as everything together is small enough.
///
/// @param always journals written within that span are kept, however many bytes they have
/// @param bytes what all journals together may take before the oldest go
record JournalBound(Duration always, long bytes) {
    /// What the guide promises.
    static final JournalBound USUAL = new JournalBound(Duration.ofDays(31), 256L << 20);

    /// Which of some journals go, oldest first.
    List<Path> surplus(List<Path> journals, Instant now) throws IOException {
        Map<Path, Instant> written = new HashMap<>();
        long all = 0;
        for (Path journal : journals) {
            written.put(journal, Files.getLastModifiedTime(journal).toInstant());
            all += Files.size(journal);
        }
        List<Path> oldest = new ArrayList<>(journals);
        oldest.sort(Comparator.comparing((Path journal) -> written.getOrDefault(journal, Instant.MIN))
                .thenComparing(journal -> String.valueOf(journal.getFileName())));
        List<Path> surplus = new ArrayList<>();
        for (Path journal : oldest) {
            Instant end = written.getOrDefault(journal, Instant.MAX);
            if (all <= bytes || !end.isBefore(now.minus(always))) {
                break;
            }
            all -= Files.size(journal);
            surplus.add(journal);
        }
        return surplus;
    }
}
