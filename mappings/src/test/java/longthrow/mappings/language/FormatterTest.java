package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import longthrow.mappings.Desks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
    private static final List<String> SCRAPS = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "#",
            " # ",
            "|",
            " | ",
            "=",
            ",",
            ";",
            "\"",
            "<",
            ">",
            "<->",
            "->",
            "{",
            "}",
            "[1..8]",
            "when ",
            "control ",
            "override ",
            "remove ",
            "option ",
            "send on exit <F0 F7>",
            "é",
            "\u00A0",
            "\uFEFF",
            "format 1",
            "map x for mcu",
            "profile y",
            "lamp off=0",
            "in cc 1 i");

    @Test
    void columnsStandBelowOneAnotherWithinARunOfLikeLines() {
        assertThat(Formatter.format("""
                format   1
                profile  box   "My  box"   extends   mcu
                option handshake none # no greeting
                option rate-out   3000
                control fader[1..8] fader io pb i max 16383   touch note 1 0x67+i
                control fader.main fader   io pb 9 max 15935 # shorter
                control x button in note 1 3  lamp off = 0 on= 127

                map m "M" for box
                group bank size 8
                layer knobs=pan|send
                fader[1..8] <-> ch/{bank+i}/fader   |  takeover   pickup  when   knobs pan ,x down
                fader.main->main/fader
                x -> ch/1/mute=on
                macro two   :  a/b ;c/d = on
                """)).isEqualTo("""
                format 1
                profile box "My  box" extends mcu
                option handshake none  # no greeting
                option rate-out  3000
                control fader[1..8] fader  io pb i     max 16383 touch note 1 0x67+i
                control fader.main  fader  io pb 9     max 15935  # shorter
                control x           button in note 1 3 lamp off=0 on=127

                map m "M" for box
                group bank size 8
                layer knobs = pan | send
                fader[1..8] <-> ch/{bank+i}/fader | takeover pickup when knobs pan, x down
                fader.main->main/fader
                x -> ch/1/mute = on
                macro two : a/b ; c/d = on
                """);
    }

    static Stream<String> statements() {
        return Stream.concat(SurfaceReader.STATEMENTS.stream(), MapReader.STATEMENTS.stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementOfTheLanguageIsKnown(String statement) {
        assertThat(Formatter.format("  " + statement + "   a   b")).isEqualTo(statement + " a b\n");
    }

    @Test
    void aNewRunStartsBehindABlankLineAndCommentsDoNotPartOne() {
        assertThat(Formatter.format("""
                control a button in note 1 1


                control long.name button in note 1 2
                # the next two are for the left hand
                control b button in note 1 3
                """)).isEqualTo("""
                control a button in note 1 1

                control long.name button in note 1 2
                # the next two are for the left hand
                control b         button in note 1 3
                """);
    }

    @Test
    void aCommentBelowAnotherOneGoesOnWithIt() {
        assertThat(Formatter.format("""
                option source   documents # two programs
                    # that agree
                   # and a third
                option rate-out 3000
                  # on its own
                """)).isEqualTo("""
                option source   documents  # two programs
                                           # that agree
                                           # and a third
                option rate-out 3000
                # on its own
                """);
    }

    @Test
    void aVeryLongCellDoesNotPushTheOthersOutOfSight() {
        assertThat(Formatter.format("""
                control a text 7 out sysex <F0 00 00 66 14 12 {7*i-7} {text} 00 00 00 00 00 00 F7> max 5
                control b lamp out note 1 5 lamp off=0 on=1
                """).lines().skip(1))
                .containsExactly("control b lamp   out note 1 5 lamp off=0 on=1");
    }

    @Test
    void aLineThatCannotBeReadStaysAsItIs() {
        String strange = "   contrl   y  button    in cc 1 4  # what is this\n";
        assertThat(Formatter.format(strange)).isEqualTo(strange);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkGo() {
        assertThat(Formatter.format("\uFEFF\r\nformat 1\r\n\r\n\r\nprofile a\r\n\r\n"))
                .isEqualTo("format 1\n\nprofile a\n");
        assertThat(Formatter.format("")).isEmpty();
        assertThat(Formatter.format("\r\n \t\n")).isEmpty();
    }

    static Stream<String> files() {
        Stream<String> shipped = SurfaceLibrary.shipped().stream().map(SurfaceLibrary::shippedText);
        return Stream.concat(
                shipped, Stream.of("mcu", "xtouch", "nanokontrol2", "broken").map(Examples::text));
    }

    @ParameterizedTest
    @MethodSource("longthrow.mappings.language.SurfaceLibrary#shipped")
    void everyShippedFileIsFormatted(String name) {
        String text = SurfaceLibrary.shippedText(name);
        assertThat(text)
                .as("run ./longthrow surface fmt mappings/src/main/resources/surfaces/" + name + ".surface")
                .isEqualTo(Formatter.format(text));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFormattedFileSaysWhatItSaidBeforeAndIsNotFormattedTwice(String text) {
        assertSameModel(text);
    }

    @ParameterizedTest
    @MethodSource("files")
    void soDoesAnyFileWithRandomHarmDoneToIt(String text) {
        harm(text, 4, text.length());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("files")
    void soDoesAnyFileWithMuchRandomHarmDoneToIt(String text) {
        harm(text, 200, 7);
    }

    private static void harm(String text, int times, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            assertSameModel(harmed(text, random));
        }
    }

    private static String harmed(String text, Random random) {
        StringBuilder harmed = new StringBuilder(text);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            int at = random.nextInt(harmed.length());
            switch (random.nextInt(3)) {
                case 0 -> harmed.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 1 -> harmed.delete(at, Math.min(harmed.length(), at + random.nextInt(1, 9)));
                default -> harmed.insert(at, harmed.substring(at, Math.min(harmed.length(), at + random.nextInt(30))));
            }
        }
        return harmed.toString();
    }

    private static void assertSameModel(String text) {
        String formatted = Formatter.format(text);
        assertThat(Formatter.format(formatted)).isEqualTo(formatted);
        assertThat(formatted).doesNotContain("\r", "\n\n\n");
        assertThat(model(formatted)).isEqualTo(model(text));
        assertThat(comments(formatted)).isEqualTo(comments(text));
    }

    /// Everything that a file says, but not in which line.
    private static String model(String text) {
        SurfaceReader reader = new SurfaceReader(Desks.vocabulary());
        SurfaceFile file = reader.read("a.surface", text, Examples.shelf(reader));
        List<String> problems = file.problems().stream().map(Problem::message).toList();
        return (file.profiles() + "\n" + file.maps() + "\n" + problems).replaceAll("line[ =]\\d+", "line");
    }

    private static List<String> comments(String text) {
        return text.lines()
                .map(line -> new Tokens(1, line.startsWith("\uFEFF") ? line.substring(1) : line).comment())
                .filter(comment -> !comment.isEmpty())
                .toList();
    }
}
