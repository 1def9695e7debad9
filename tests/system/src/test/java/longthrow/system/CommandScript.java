package longthrow.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Plays the plain part of a Windows command script: `set`, `if`, `goto`, `shift`, and calls that a test answers.
final class CommandScript {
    private static final Pattern NAME = Pattern.compile("%~(\\d)|%(\\w+)%");
    private static final Pattern SET = Pattern.compile("set \"(\\w+)=(.*)\"");
    private static final Pattern EQUAL = Pattern.compile("if (not )?\"([^\"]*)\"==\"([^\"]*)\" (.+)");
    private static final Pattern DEFINED = Pattern.compile("if (not )?defined (\\w+) (.+)");
    private static final int MOST_LINES = 10_000;

    private final List<String> lines;
    private final Map<String, String> variables = new TreeMap<>();
    private final Consumer<Map<String, String>> calls;
    private List<String> arguments = List.of();
    private int at;

    /// A script; `calls` does to the variables what its subroutines would.
    CommandScript(Stream<String> lines, Consumer<Map<String, String>> calls) {
        this.lines = lines.map(String::strip).toList();
        this.calls = calls;
    }

    /// What the variables are once the part behind a label has ended.
    Map<String, String> run(String label, List<String> words, Map<String, String> environment) {
        variables.putAll(environment);
        arguments = new ArrayList<>(words);
        at = place(label);
        for (int i = 0; i < MOST_LINES; i++) {
            String line = lines.get(at++);
            if (line.startsWith("exit /b")) {
                return variables;
            }
            statement(line);
        }
        throw new IllegalStateException(label + " never ends");
    }

    private int place(String label) {
        int line = lines.indexOf(label);
        if (line < 0) {
            throw new IllegalStateException("there is no label " + label);
        }
        return line + 1;
    }

    private void statement(String written) {
        if (written.isEmpty() || written.startsWith("rem ") || written.startsWith(":")) {
            return;
        }
        String line = expanded(written);
        Matcher set = SET.matcher(line);
        Matcher equal = EQUAL.matcher(line);
        Matcher defined = DEFINED.matcher(line);
        if (set.matches()) {
            variables.put(set.group(1), set.group(2));
        } else if (equal.matches()) {
            when((equal.group(1) == null) == equal.group(2).equals(equal.group(3)), equal.group(4));
        } else if (defined.matches()) {
            boolean known = !variables.getOrDefault(defined.group(2), "").isEmpty();
            when((defined.group(1) == null) == known, defined.group(3));
        } else if (line.startsWith("goto ")) {
            at = place(":" + line.substring("goto ".length()));
        } else if (line.equals("shift")) {
            arguments = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        } else if (line.startsWith("call :")) {
            calls.accept(variables);
        } else {
            throw new IllegalStateException("too much for a plain part: " + line.toLowerCase(Locale.ROOT));
        }
    }

    private void when(boolean so, String line) {
        if (so) {
            statement(line);
        }
    }

    private String expanded(String line) {
        return NAME.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? variables.getOrDefault(found.group(2), "")
                                : argument(Integer.parseInt(found.group(1)))));
    }

    private String argument(int number) {
        return number <= arguments.size() ? arguments.get(number - 1) : "";
    }
}
