package longthrow.mappings.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceImportTest {
    private static final String FULL = "<Name value=\"Box\"/><Strips value=\"8\"/><MasterFader value=\"yes\"/>"
            + "<TimecodeDisplay value=\"yes\"/><TwoCharacterDisplay value=\"yes\"/><GlobalControls value=\"yes\"/>"
            + "<JogWheel value=\"yes\"/><TouchSenseFaders value=\"yes\"/><HasMeters value=\"yes\"/>";

    private static Profile profile(Import.Done done) {
        return Documents.library()
                .check(Path.of("box.surface"), done.text())
                .profile("box")
                .orElseThrow();
    }

    private static boolean has(Import.Done done, String control) {
        return profile(done).control(control).isPresent();
    }

    @Test
    void aFullMackieControlIsOneToTheLastControl() {
        Import.Done done = Documents.device(FULL);
        Profile mcu = Documents.library().find("mcu").profile().orElseThrow();

        assertThat(done.kept()).isEqualTo(9);
        assertThat(profile(done).controls().stream().map(Control::name))
                .containsExactlyInAnyOrderElementsOf(
                        mcu.controls().stream().map(Control::name).toList());
    }

    @ParameterizedTest(name = "without {0} there is no {1}")
    @CsvSource({
        "MasterFader, fader.main",
        "TimecodeDisplay, time",
        "TwoCharacterDisplay, assignment",
        "JogWheel, jog",
        "GlobalControls, play",
        "HasMeters, meter[3]"
    })
    void whatADeviceLacksGoes(String fact, String control) {
        Import.Done done =
                Documents.device(FULL.replace("<" + fact + " value=\"yes\"/>", "<" + fact + " value=\"no\"/>"));

        assertThat(has(done, control)).isFalse();
        assertThat(has(done, "fader[8]")).isTrue();
    }

    @Test
    void fewerStripsLoseTheRightmost() {
        Import.Done done = Documents.device(FULL.replace("Strips value=\"8\"", "Strips value=\"5\""));

        assertThat(has(done, "mute[5]")).isTrue();
        assertThat(has(done, "mute[6]")).isFalse();
        assertThat(has(done, "lcd.low[6]")).isFalse();
    }

    @Test
    void fadersThatFeelNoHandSaySo() {
        Profile profile = profile(
                Documents.device(FULL.replace("TouchSenseFaders value=\"yes\"", "TouchSenseFaders value=\"no\"")));

        assertThat(profile.touchSensitive()).isFalse();
        assertThat(profile.motorised()).isTrue();
    }

    @Test
    void noGreetingAndTheUnitsOwnIdAreKept() {
        Profile profile = profile(Documents.device(FULL, "<DeviceType value=\"LC\"/>", "<NoHandShake value=\"yes\"/>"));

        assertThat(profile.handshake()).isEqualTo(Profile.Handshake.NONE);
        assertThat(profile.mackieDevice()).hasValue(0x10);
    }

    @Test
    void extendersAreProfilesOfTheirOwnAndTheirOrderIsTold() {
        Import.Done done = Documents.device(FULL, "<Extenders value=\"2\"/>", "<MasterPosition value=\"2\"/>");

        assertThat(done.text())
                .contains("--surface \"box-xt@PORT1+box@PORT2+box-xt@PORT3\"")
                .contains("profile box-xt \"Box (extender)\" extends mcu-xt");
    }

    @Test
    void buttonsMoveToTheirNotes() {
        Import.Done done = Documents.device(
                FULL,
                "<Buttons>",
                "<GlobalButton name=\"Play\" id=\"0x5d\" label=\"x\"/>",
                "<GlobalButton name=\"Stop\" id=\"94\"/>",
                "<GlobalButton name=\"F3\" id=\"0x7f\"/>",
                "<StripButton name=\"RecEnable\" baseid=\"116\"/>",
                "<GlobalButton name=\"Frob\" id=\"1\"/>",
                "<GlobalButton name=\"Flip\" id=\"0x10\"/>",
                "<GlobalButton name=\"Undo\" id=\"300\"/>",
                "</Buttons>");

        assertThat(Documents.reasons(done))
                .containsExactly(
                        "no button of that name is known",
                        "it names no note within 0..127",
                        "another button stands there: mute[1]");
        assertThat(profile(done).control("play").orElseThrow().in()).hasValue(new Address.Note(1, 93));
        assertThat(profile(done).control("stop").orElseThrow().in()).hasValue(new Address.Note(1, 94));
        assertThat(profile(done).control("f[3]").orElseThrow().in()).hasValue(new Address.Note(1, 0x7f));
        assertThat(profile(done).control("rec[8]").orElseThrow().in()).hasValue(new Address.Note(1, 123));
        assertThat(done.kept()).isEqualTo(13);
    }

    @Test
    void whatIsKnownOfIconUnitsIsThereAndTheRestIsLeftOut() {
        Import.Done done = Documents.device(
                FULL,
                "<HasQConMasterMeters value=\"yes\"/>",
                "<HasQConSecondLCD value=\"yes\"/>",
                "<IsQCon value=\"yes\"/>",
                "<usesIPMIDI value=\"no\"/>",
                "<Extenders value=\"0\"/>",
                "<Extenders value=\"1\"/>",
                "<Frob value=\"1\"/>");

        assertThat(has(done, "meter.left")).isTrue();
        assertThat(has(done, "lcd2.low[8]")).isTrue();
        assertThat(Documents.reasons(done))
                .containsExactly(
                        "the file does not say what that means in bytes",
                        "the file says it before, and the first one counts",
                        "nothing is known of it");
    }
}
