package longthrow.mappings.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapImportTest {
    private static String[] eight(String form) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> form.replace("{i}", Integer.toString(i)).replace("{n}", Integer.toString(20 + 2 * i)))
                .toArray(String[]::new);
    }

    @Test
    void neighboursThatCountOnTogetherBecomeOneLine() {
        Import.Done done = Documents.map(Stream.of(
                        new String[] {"<DeviceInfo bank-size=\"8\"/>"},
                        eight("<Binding channel=\"1\" ctl=\"{n}\" uri=\"/route/gain B{i}\"/>"),
                        eight("<Binding channel=\"{i}\" ctl=\"7\" uri=\"/route/mute   B{i}\"/>"))
                .flatMap(Stream::of)
                .toArray(String[]::new));

        assertThat(done.kept()).isEqualTo(16);
        assertThat(done.leftOut()).isEmpty();
        assertThat(Documents.lines(done))
                .containsExactly(
                        "format 1",
                        "profile box \"Box\"",
                        "option source documents",
                        "option handshake none",
                        "control fader[1..8] fader in cc 1 2*i+20",
                        "control mute[1..8] button io cc i 7 lamp off=0 on=127",
                        "map box-mix \"Box\" for box",
                        "group bank size 8 over units",
                        "fader[1..8] -> ch/{bank+i}/fader | takeover pickup",
                        "mute[1..8] <-> ch/{bank+i}/mute | toggle");
    }

    @Test
    void numbersThatJumpStandInLinesOfTheirOwnAndStillShareTheirTarget() {
        Import.Done done = Documents.map(
                "<Binding channel=\"1\" ctl=\"4\" uri=\"/route/pandirection B1\"/>",
                "<Binding channel=\"1\" ctl=\"5\" uri=\"/route/pandirection B2\"/>",
                "<Binding channel=\"1\" ctl=\"9\" uri=\"/route/pandirection B3\"/>",
                "<Binding channel=\"1\" ctl=\"12\" uri=\"/route/pandirection B7\"/>");

        assertThat(Documents.lines(done))
                .contains(
                        "control pan[1..2] knob in cc 1 i+3",
                        "control pan[3] knob in cc 1 9",
                        "control pan[7] knob in cc 1 12",
                        "pan[1..3] -> ch/{bank+i}/pan | takeover pickup",
                        "pan[7] -> ch/{bank+i}/pan | takeover pickup");
    }

    @ParameterizedTest(name = "{0} is \"{1}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "ctl=\"5\" | cc 1 5",
                "note=\"5\" | note 1 5",
                "pgm=\"5\" | pc 1 5",
                "msg=\"90 3C 7f\" | note 1 60",
                "msg=\"b0 37 7F\" | cc 1 55",
                "msg=\"b2 37 1\" | cc 3 55 press 1..1",
                "msg=\"c4 7\" | pc 5 7",
                "sysex=\"f0 7f 7f 6 6 f7\" | sysex <F0 7F 7F 06 06 F7>"
            })
    void aKeyIsWhatItsMessageSays(String message, String words) {
        assertThat(Documents.lines(
                        Documents.map("<Binding channel=\"1\" " + message + " function=\"transport-roll\"/>")))
                .contains("control play button in " + words, "play -> transport/play | press");
    }

    @ParameterizedTest(name = "{0} is \"{1}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "pb=\"0\" | fader in pb 3",
                "nrpn=\"300\" | fader in nrpn 3 300 fine",
                "rpn=\"5\" | fader in rpn 3 5",
                "enc-r=\"9\" | encoder in cc 3 9 relative sign-plus",
                "enc-l=\"9\" | encoder in cc 3 9 relative sign-minus",
                "enc-2=\"9\" | encoder in cc 3 9 relative twos",
                "enc-b=\"9\" | encoder in cc 3 9 relative offset"
            })
    void aFaderOrEncoderIsWhatItsMessageSays(String message, String words) {
        assertThat(Documents.lines(Documents.map("<Binding channel=\"3\" " + message + " uri=\"/bus/gain master\"/>")))
                .contains("control main.fader " + words)
                .anyMatch(line -> line.startsWith("main.fader -> main/fader"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/route/gain B2, fader[2] -> ch/{bank+i}/fader | takeover pickup",
        "/route/gain 5, fader[5] -> ch/{i}/fader | takeover pickup",
        "/track/gain 5, fader[5] -> ch/{i}/fader | takeover pickup",
        "/bus/gain 2, bus.fader[2] -> bus/{i}/fader | takeover pickup",
        "/route/gain Master, main.fader -> main/fader | takeover pickup",
        "route/gain S1, selected.fader -> selected/fader | takeover pickup",
        "/route/trim B1, trim[1] -> ch/{bank+i}/trim | takeover pickup",
        "/route/balance B1, pan[1] -> ch/{bank+i}/pan | takeover pickup",
        "/route/send/gain B1 3, send.3[1] -> ch/{bank+i}/send/3/level | takeover pickup",
        "/route/eq/gain/0 B1, eq.1.gain[1] -> ch/{bank+i}/eq/1/gain | takeover pickup",
        "/route/eq/freq/3 B1, eq.4.freq[1] -> ch/{bank+i}/eq/4/freq | takeover pickup",
        "/route/filter/hi/freq B1, hpf.freq[1] -> ch/{bank+i}/hpf/freq | takeover pickup",
        "/route/filter/low/freq B1, lpf.freq[1] -> ch/{bank+i}/lpf/freq | takeover pickup",
        "/route/compressor/threshold B1, comp.threshold[1] -> ch/{bank+i}/comp/threshold | takeover pickup",
        "/route/solo B1, solo[1] <-> ch/{bank+i}/solo | toggle",
        "/route/recenable B1, rec[1] <-> ch/{bank+i}/record | toggle",
        "/route/eq/enable B1, eq[1] <-> ch/{bank+i}/eq/on | toggle"
    })
    void placesOfTheMixerAreTheDesksOwn(String uri, String line) {
        assertThat(Documents.lines(Documents.map("<Binding channel=\"1\" ctl=\"1\" uri=\"" + uri + "\"/>")))
                .contains(line);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "function=\"transport-stop\", stop -> transport/stop | press",
        "function=\"Transport-Start\", start -> transport/locate | press",
        "function=\"toggle-rec-enable\", record -> transport/record | toggle",
        "function=\"next-bank\", bank.right -> bank + 6",
        "function=\"prev-bank\", bank.left -> bank - 6",
        "function=\"select\" argument=\"4\", select[4] -> ch/{i}/select | press",
        "function=\"Transport/Rewind\", rewind -> transport/rewind | press",
        "action=\"Transport/GotoZero\", start -> transport/locate | press",
        "action=\"Editor/undo\", undo -> history/undo | press",
        "action=\"Mixer/unity-gain\", selected.unity -> selected/fader = 0 dB"
    })
    void functionsAndActionsAreTheDesksOwn(String deed, String line) {
        assertThat(Documents.lines(Documents.map(
                        "<DeviceInfo bank-size=\"6\"/>", "<Binding channel=\"1\" note=\"1\" " + deed + "/>")))
                .contains(line);
    }

    @Test
    void aBankIsSetByWayOfTheFirstStrip() {
        assertThat(Documents.lines(Documents.map(
                        "<DeviceInfo bank-size=\"6\"/>",
                        "<Binding sysex=\"f0 42 0 f7\" function=\"set-bank\" argument=\"0\"/>",
                        "<Binding sysex=\"f0 42 1 f7\" function=\"set-bank\" argument=\"2\"/>")))
                .contains(
                        "bank.to.2 -> macro bank-12 | press",
                        "macro bank-0 : bank - 1024",
                        "macro bank-12 : bank - 1024 ; bank + 12");
    }

    @Test
    void motorsAreToldWhereThingsStandAndNeedNoPickUp() {
        assertThat(Documents.lines(Documents.map(
                        "<DeviceInfo bank-size=\"8\" motorized=\"yes\"/>",
                        "<Binding channel=\"1\" ctl=\"1\" uri=\"/route/gain B1\"/>")))
                .contains("control fader[1] fader io cc 1 1", "fader[1] <-> ch/{bank+i}/fader");
    }

    @Test
    void aKeyThatRemembersItsStateFollowsIt() {
        assertThat(Documents.lines(Documents.map("<Binding channel=\"1\" ctl-toggle=\"1\" uri=\"/route/mute B1\"/>")))
                .contains("mute[1] <-> ch/{bank+i}/mute | press");
    }

    @Test
    void theSameTargetTwiceIsTwoControls() {
        assertThat(Documents.lines(Documents.map(
                        "<Binding channel=\"1\" note=\"1\" function=\"transport-roll\"/>",
                        "<Binding channel=\"1\" note=\"2\" function=\"transport-roll\"/>")))
                .contains("play -> transport/play | press", "play.2 -> transport/play | press");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "function=\"transport-end\", transport/end",
        "action=\"Transport/GotoEnd\", transport/end",
        "action=\"Transport/ToggleRoll\", transport/toggle",
        "action=\"Common/jump-forward-to-mark\", marker/next",
        "action=\"Common/jump-backward-to-mark\", marker/previous"
    })
    void whatADeskOfThisKindDoesForTheSongIsBound(String words, String action) {
        Import.Done done = Documents.map("<Binding channel=\"1\" note=\"1\" " + words + "/>");
        assertThat(done.leftOut()).isEmpty();
        assertThat(done.text()).contains(action);
    }

    @Test
    void aStripsOwnNumberIsNamedWhereTheBankHasTheSameControl() {
        assertThat(Documents.lines(Documents.map(
                        "<Binding channel=\"1\" ctl=\"1\" uri=\"/route/gain B1\"/>",
                        "<Binding channel=\"1\" ctl=\"2\" uri=\"/route/gain 1\"/>")))
                .contains("control fader[1] fader in cc 1 1", "control fixed.fader[1] fader in cc 1 2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "channel=\"1\" ctl=\"1\" uri=\"/route/plugin/parameter B1 1 2\" | plug-ins are Ardour's own",
                "channel=\"1\" ctl=\"1\" uri=\"/route/panwidth B1\" | has a pan, no width",
                "channel=\"1\" ctl=\"1\" uri=\"/route/gain S2\" | only one strip is selected here",
                "channel=\"1\" ctl=\"1\" uri=\"/route/gain Drums\" | \"Drums\" is no number of a strip",
                "channel=\"1\" ctl=\"1\" uri=\"/bus/trim 1\" | this desk has no \"bus/{}/trim\"",
                "channel=\"1\" ctl=\"1\" uri=\"/route/send/gain B1 99\" | \"send/gain 99\" is nothing that a strip",
                "channel=\"1\" ctl=\"1\" uri=\"/route/eq/gain/4 B1\" | \"eq/gain/4\" is nothing that a strip",
                "channel=\"1\" ctl=\"1\" uri=\"/route/frob B1\" | \"frob\" is nothing that a strip of this desk has",
                "channel=\"1\" ctl=\"1\" uri=\"\" | it is empty",
                "channel=\"1\" ctl=\"1\" | it names nothing to do",
                "channel=\"1\" ctl=\"200\" uri=\"/route/gain B1\" | ctl \"200\" is no number within 0..127",
                "channel=\"17\" ctl=\"1\" uri=\"/route/gain B1\" | channel \"17\" is none of 1..16",
                "ctl=\"1\" uri=\"/route/gain B1\" | it names no channel",
                "channel=\"1\" uri=\"/route/gain B1\" | it names no message",
                "channel=\"1\" note=\"1\" uri=\"/route/gain B1\" | a note message says no value to turn to",
                "channel=\"1\" enc-2=\"1\" function=\"transport-roll\" | what turns or bends is no button",
                "channel=\"1\" nrpn-delta=\"1\" uri=\"/route/gain B1\" | no form for changes by parameter number",
                "channel=\"1\" ctl-dial=\"1\" uri=\"/route/mute B1\" | a dial that switches",
                "sysex=\"f0 1 90 f7\" function=\"transport-roll\" | a system exclusive message runs from F0 to F7",
                "msg=\"fa\" function=\"transport-roll\" | a message of the MIDI clock is no key",
                "msg=\"b0 zz\" function=\"transport-roll\" | \"zz\" is no byte",
                "channel=\"1\" note=\"1\" function=\"rec-disable\" | transport/record, pressed again, stops writing",
                "channel=\"1\" note=\"1\" action=\"Common/show-mixer\" | nothing like \"Common/show-mixer\" on this desk"
            })
    void whatHasNoPlaceHereIsLeftOutWithItsReason(String binding, String why) {
        Import.Done done = Documents.map("<!-- a comment -->", "<Binding " + binding + "/>");

        assertThat(done.kept()).isZero();
        assertThat(done.leftOut()).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(3);
            assertThat(one.why()).contains(why);
        });
        assertThat(done.text()).contains("# Left out: line 3: ");
    }

    @Test
    void aMessageThatIsBoundAlreadyIsLeftOut() {
        Import.Done done = Documents.map(
                "<Binding channel=\"1\" ctl=\"1\" uri=\"/route/gain B1\"/>",
                "<Binding channel=\"1\" enc-2=\"1\" uri=\"/route/gain B2\"/>",
                "<Strange/>");

        assertThat(done.kept()).isEqualTo(1);
        assertThat(Documents.reasons(done)).isEqualTo(List.of("line 2 binds this message already", "it is no binding"));
    }

    @ParameterizedTest(name = "\"{0}\" is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<Session/> | box.map:1:1: <Session> is neither a MIDI map",
                "<ArdourMIDIBindings> | box.map:1:",
                "plain words | box.map:1:1: this is no XML",
                "'' | this is no XML"
            })
    void whatIsNoMapIsRefused(String text, String why) {
        assertThat(Documents.read("box.map", text))
                .isInstanceOfSatisfying(
                        Import.Refused.class,
                        refused -> assertThat(refused.why().toString()).contains(why));
    }

    @Test
    void noShippedSurfaceIsHiddenByAnImportedOne() {
        Import.Done done = (Import.Done) Documents.read("a.map", "<ArdourMIDIBindings name=\"MCU\"/>");

        assertThat(done.text()).contains("profile mcu-imported \"MCU\"");
    }

    @Test
    void lettersAreThoseOfTheEncodingThatTheFileNames() {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<ArdourMIDIBindings name=\"Fl\u00FCgel\"/>";
        ArdourImport importer = new ArdourImport(Documents.library());

        assertThat(importer.read("a.map", latin.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Import.Done.class, done -> assertThat(done.text()).contains("\"Fl\u00FCgel\""));
        assertThat(importer.read("a.map", (byte) '<', (byte) 0xFC, (byte) '>'))
                .isInstanceOfSatisfying(
                        Import.Refused.class,
                        refused -> assertThat(refused.why().toString())
                                .contains("a.map:1:1: this is no XML: its bytes are no letters"));
    }

    @Test
    void anEntityOfTheOuterWorldIsNotOpened() {
        String text = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n"
                + "<ArdourMIDIBindings name=\"a\"><Binding channel=\"1\" ctl=\"1\" uri=\"/route/gain B1\"/>&secret;"
                + "</ArdourMIDIBindings>";
        Import read = Documents.read("box.map", text);

        assertThat(read.toString()).doesNotContain("root:");
    }
}
