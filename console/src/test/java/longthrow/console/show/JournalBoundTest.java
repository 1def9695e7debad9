package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// History does not grow for ever, and never loses what is promised.
class JournalBoundTest {
    private static final Instant NOW = Instant.parse("2026-11-27T20:14:03Z");

    @TempDir
    private Path folder;

    private void journal(String name, int bytes, int daysAgo) throws IOException {
        Path file = folder.resolve("journal").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x".repeat(bytes));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
    }

    private List<String> left() throws IOException {
        JournalBound bound = new JournalBound(Duration.ofDays(31), 250);
        JournalFiles files = new JournalFiles(folder, bound, () -> NOW);
        files.append("more".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.turn().saved();
        return files.everything().stream()
                .map(file -> String.valueOf(file.getFileName()).substring(0, 6))
                .sorted()
                .toList();
    }

    @Test
    void theOldestGoOnceAllTogetherAreTooMany() throws IOException {
        journal("saved/000001.journal", 100, 90);
        journal("dropped/000002.journal", 100, 80);
        journal("saved/000003.journal", 100, 70);
        journal("saved/000004.journal", 100, 60);
        assertThat(left()).containsExactly("000003", "000004", "000005");
    }

    @Test
    void theLastMonthStaysHoweverMuchItIs() throws IOException {
        journal("saved/000001.journal", 1000, 32);
        journal("saved/000002.journal", 1000, 30);
        journal("saved/000003.journal", 1000, 1);
        assertThat(left()).containsExactly("000002", "000003", "000004");
    }

    @Test
    void aLittleHistoryStaysForEver() throws IOException {
        journal("saved/000001.journal", 100, 3000);
        journal("saved/000002.journal", 100, 2000);
        assertThat(left()).containsExactly("000001", "000002", "000003");
    }
}
