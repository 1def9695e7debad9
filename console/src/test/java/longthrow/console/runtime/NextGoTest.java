package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// What the next GO does, before it does it (rules S5 and S9).
class NextGoTest {
    private final Rig rig = new Rig(4);

    private String hint(String strip) {
        return rig.console.port().reading(strip + "/next").orElseThrow() instanceof Reading.Words(String words)
                ? words
                : "?";
    }

    /// A scene that opens ch/1 at 0 dB in DCA 2 and mutes DCA 1, on a desk where none of that is so.
    private void store() {
        rig.set("ch/1/fader", 0);
        rig.set("ch/1/dca/2", 1);
        rig.set("dca/1/mute", 1);
        rig.act("scene/store", "1 Verse");
        rig.run(3);
        rig.set("ch/1/fader", -6);
        rig.set("ch/1/mute", 1);
        rig.set("ch/1/dca/2", 0);
        rig.set("dca/1/mute", 0);
        rig.act("scene/1/select");
        rig.run(300);
    }

    @Test
    void everyStripAndDcaIsToldWhatTheNextGoDoesAndGoDoesIt() {
        store();
        assertThat(hint("ch/1")).isEqualTo("mute off, level -6.0 dB -> 0.0 dB, joins dca 2");
        assertThat(hint("dca/1")).isEqualTo("mute on");
        assertThat(hint("ch/2")).isEmpty();
        rig.act("cue/go");
        rig.run(3);
        assertThat(rig.value("ch/1/mute")).isZero();
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.value("ch/1/dca/2")).isEqualTo(1);
        assertThat(rig.value("dca/1/mute")).isEqualTo(1);
        assertThat(hint("ch/1")).isEmpty();
    }

    @Test
    void s7WhatAHandAtASurfaceHoldsIsNotAnnounced() {
        EmulatedSurface mcu = rig.device("mcu");
        store();
        mcu.touch(Rig.control(mcu, "fader[1]"), true);
        rig.run(300);
        assertThat(hint("ch/1")).isEqualTo("mute off, joins dca 2");
        mcu.touch(Rig.control(mcu, "fader[1]"), false);
        rig.run(300);
        assertThat(hint("ch/1")).contains("level -6.0 dB -> 0.0 dB");
    }

    @Test
    void aCuesOwnScopeIsWhatIsAnnounced() {
        store();
        rig.act("cue/add", "1 Opening");
        rig.act("cue/1/set", "leave column level");
        rig.run(300);
        assertThat(hint("ch/1")).isEqualTo("mute off, joins dca 2");
    }

    @Test
    void s5PreviewSaysWhatWouldChangeAndMovesNothing() {
        store();
        rig.console.state().isolate(1, true);
        rig.set("ch/2/fader", -20);
        rig.run(200);
        rig.act("scene/1/preview");
        rig.run(3);
        assertThat(rig.notices())
                .contains(
                        "1 Verse: 4 controls change, 1 is refused",
                        "ch/1/fader  -6.0 dB -> 0.0 dB",
                        "dca/1/mute  off -> on")
                .anyMatch(
                        line -> line.startsWith("refused: ch/2/fader  -20.0 dB -> ") && line.endsWith("isolated (S2)"));
        assertThat(rig.value("ch/1/fader")).isEqualTo(-6);
    }
}
