package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceCheckCommandTest {
    private static final String BROKEN = """
            format 1
            profile broken "Seeded faults"
            control fader[1..8] fadr  in cc 1 i-1
            control knob[1..8]  knob  in cc 1 7+i
            control s[1..8]     button io cc 1 120+i lamp off=0 on=127
            control x           button in cc 17 3
            contrl  y           button in cc 1 4
            map broken-mix "Faults" for broken
            layer knobs = pan | send
            fader[1..9] -> ch/{bank+i}/fader | takover pickup
            fader[1..8] -> ch/{bank+i}/fadr
            knob[1..8]  <-> ch/{bank+i}/pan when knobs pam
            knob[1..8]  <-> ch/{bank+i}/pan when knobs pan
            knob[1..8]  -> monitor/dim when knobs pan
            q           -> transport/play
            x           -> macro gone | press
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @Test
    void tellsEveryFaultInOnePass() throws IOException {
        String file = file("broken.surface", BROKEN);
        Spoken said = Spoken.by("surface", "check", file);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines())
                .contains(
                        file + ":5:36: cc number 128 is outside 0..127 (index 8)",
                        file + ":10:36: unknown transform \"takover\" - did you mean \"takeover\"?",
                        file + ":11:16: unknown parameter \"ch/{bank+i}/fadr\" - did you mean \"ch/{}/fader\"?",
                        file + ":14:1: \"knob\" is bound twice under the same conditions (line 13)")
                .hasSizeGreaterThan(9);
        assertThat(said.out()).endsWith("1 file, 11 faults, no warnings" + System.lineSeparator());
    }

    @Test
    void aSoundFileIsSoundAndAWarningIsNoFault() throws IOException {
        String file = file("box.surface", """
                format 1
                profile box extends mcu
                option colour-of-case grey
                map box-mix for box extends mcu-mix
                override f[1] -> panic | press
                """);
        Spoken said = Spoken.by("surface", "check", file);

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        file + ":3:8: warning: unknown option \"colour-of-case\"", "1 file, no faults, 1 warning");
    }

    @Test
    void whatAFileExtendsIsFoundBesideItFirst() throws IOException {
        file("mcu.surface", "format 1\nprofile mcu\ncontrol only button in note 1 1\n");
        String file = file("box.surface", "format 1\nprofile box extends mcu\nremove control fader[1..8]\n");
        Spoken said = Spoken.by("surface", "check", file);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains(":3:16: unknown control \"fader\"");
    }

    @Test
    void twoFilesThatExtendEachOtherAreTold() throws IOException {
        String one = file("one.surface", "format 1\nprofile one extends two\n");
        String two = file("two.surface", "format 1\nprofile two extends one\n");
        Spoken said = Spoken.by("surface", "check", one, two);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("extends itself");
    }

    @Test
    void whatIsNoReadableTextIsToldInALineEach() throws IOException {
        file("right.surface", "format 1\nprofile right\n");
        String latin =
                file("latin.surface", "format 1\nprofile a \"Fl\u00FCgel\"\n".getBytes(StandardCharsets.ISO_8859_1));
        String binary = file("binary.surface", (byte) 1, (byte) 0, (byte) 2);
        String empty = file("empty.surface", "");
        String missing = folder.resolve("rihgt.surface").toString();
        Spoken said = Spoken.by("surface", "check", missing, folder.toString(), binary, latin, empty);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines())
                .containsExactly(
                        missing + ":1:1: there is no such file - did you mean \"right.surface\"?",
                        folder + ":1:1: this is a folder; name the files in it",
                        binary + ":1:2: byte 00 cannot stand in a text; this is no surface file",
                        latin + ":2:14: byte FC is no UTF-8; save the file in UTF-8",
                        empty + ":1:1: there is no profile and no map in this file",
                        "5 files, 5 faults, no warnings");
    }

    @Test
    void oneUnreadableFileBesideItTakesNoOtherWithIt() throws IOException {
        file("binary.surface", (byte) 0);
        String file = file("box.surface", "format 1\nprofile box extends mcu\n");

        assertThat(Spoken.by("surface", "check", file).code()).isZero();
    }

    @Test
    void asksForAFile() {
        Spoken said = Spoken.by("surface", "check");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("FILE");
    }
}
