package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The problems of one file as they are found; of several at one place only the first counts, for the others follow
/// from it.
final class Report {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    void error(int line, int column, String message) {
        add(new Problem(file, line, column, message));
    }

    void error(int line, Token at, String message) {
        error(line, at.column(), message);
    }

    void warn(int line, Token at, String message) {
        add(new Problem(file, line, at.column(), true, message));
    }

    private void add(Problem problem) {
        boolean known = problems.stream()
                .anyMatch(other -> other.line() == problem.line() && other.column() == problem.column());
        if (!known) {
            problems.add(problem);
        }
    }

    /// How many there are; a reader compares before and after to learn whether its line was sound.
    int count() {
        return problems.size();
    }

    /// The first fault in the order of the file.
    Optional<Problem> firstError() {
        return inOrder().stream().filter(problem -> !problem.warning()).findFirst();
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
