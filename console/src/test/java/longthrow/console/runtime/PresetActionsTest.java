package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.preset.Preset;
import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.Test;

/// Presets on a desk: what is said before, what loading does, and what a strip gives.
class PresetActionsTest {
    private final Rig rig = new Rig(2);

    private List<String> said(String action, String argument) {
        int before = rig.notices().size();
        rig.act(action, argument);
        rig.run(3);
        List<String> all = rig.notices();
        return all.subList(before, all.size());
    }

    @Test
    void diffSaysWhatLoadDoesAndUndoTakesItBackInOneStep() {
        rig.set("ch/1/gate/on", 1);
        rig.set("ch/1/fader", -7);
        rig.run(600); // the hand lets go
        assertThat(said("ch/1/preset/diff", "lead vocal"))
                .startsWith("preset Lead vocal on ch 1: changes")
                .contains("ch/1/gate/on  on -> off", "ch/1/hpf/freq  80.0 Hz -> 100 Hz", "ch/1/comp/ratio  4:1 -> 3:1");
        assertThat(rig.value("ch/1/comp/on")).isZero();
        assertThat(said("ch/1/preset/load", "Lead vocal")).containsExactly("load Lead vocal on ch 1");
        assertThat(rig.value("ch/1/comp/ratio")).isEqualTo(3);
        assertThat(rig.value("ch/1/hpf/on")).isEqualTo(1);
        assertThat(rig.value("ch/1/gate/on")).isZero();
        assertThat(rig.value("ch/1/fader")).isEqualTo(-7);
        assertThat(said("ch/1/preset/diff", "Lead vocal"))
                .containsExactly("preset Lead vocal on ch 1: it is so already");
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.value("ch/1/comp/on")).isZero();
        assertThat(rig.value("ch/1/hpf/on")).isZero();
        assertThat(rig.value("ch/1/gate/on")).isEqualTo(1);
    }

    @Test
    void aPartAloneIsLoadedAndTheRestStays() {
        rig.set("ch/1/comp/ratio", 8);
        rig.run(600);
        said("ch/1/preset/load", "Lead vocal: eq hpf");
        assertThat(rig.value("ch/1/eq/on")).isEqualTo(1);
        assertThat(rig.value("ch/1/comp/ratio")).isEqualTo(8);
        assertThat(said("ch/1/preset/load", "Lead vocal: sends"))
                .first()
                .asString()
                .contains("has no 'sends'; it sets hpf, lpf, gate, deess, eq, comp");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThat(said("ch/1/preset/load", "Vocal plate"))
                .containsExactly("preset 'Vocal plate' is for fx, and sets nothing that ch/1 has");
        assertThat(said("ch/1/preset/load", "Lead vox")).first().asString().contains("did you mean Lead vocal");
        assertThat(said("bus/1/preset/load", "Kick in").getFirst())
                .startsWith("load Kick in on bus 1; it has no place for")
                .contains("hpf/on", "gate/threshold");
        assertThat(said("ch/1/preset/save", "Mine")).first().asString().contains("no folder to keep presets in");
    }

    @Test
    void anEffectIsLoadedWithItsAlgorithm() {
        said("fx/2/preset/load", "Large hall");
        assertThat(rig.console
                        .desk()
                        .layout()
                        .parameter(rig.cell("fx/2/algorithm"))
                        .format(rig.value("fx/2/algorithm")))
                .isEqualTo("hall");
        assertThat(rig.value("fx/2/hall/t60/mid")).isEqualTo(3000);
    }

    @Test
    void whatAStripGivesIsWhatAnotherTakes() {
        List<Preset> kept = new ArrayList<>();
        rig.console.presets().onSave(kept::add);
        rig.set("ch/1/eq/on", 1);
        rig.set("ch/1/eq/2/gain", -4.5);
        rig.set("ch/1/comp/on", 1);
        rig.set("ch/1/comp/threshold", -31);
        rig.set("ch/1/mute", 1);
        rig.run(600);
        assertThat(said("ch/1/preset/save", "My strip")).containsExactly("saved preset 'My strip' of ch 1");
        assertThat(said("ch/1/preset/save", "My EQ: eq")).hasSize(1);
        assertThat(kept).extracting(Preset::name).containsExactly("My strip", "My EQ");
        assertThat(kept.get(1).values()).containsOnlyKeys("eq/on", "eq/2/gain");
        said("ch/2/preset/load", "My strip");
        assertThat(rig.value("ch/2/eq/2/gain")).isEqualTo(-4.5);
        assertThat(rig.value("ch/2/comp/threshold")).isEqualTo(-31);
        assertThat(rig.value("ch/2/mute")).isZero();
    }

    @Test
    void everyShippedPresetLoadsWholeAndTouchesOnlyTheSound() {
        List<Preset> shipped = rig.console.presets().all();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(30);
        assertThat(shipped).extracting(Preset::name).doesNotHaveDuplicates();
        for (Preset preset : shipped) {
            String strip = preset.kind().equals("main") ? "main" : preset.kind() + "/1";
            said(strip + "/preset/load", preset.name());
            preset.values().forEach((key, words) -> {
                int cell = rig.cell(strip + "/" + key);
                var parameter = rig.console.desk().layout().parameter(cell);
                assertThat(rig.value(strip + "/" + key))
                        .as("%s of %s", key, preset.name())
                        .isEqualTo(parameter.parse(words).orElseThrow());
                assertThat(parameter.column())
                        .as("%s of %s", key, preset.name())
                        .isIn(Column.EQ, Column.GATE, Column.COMPRESSOR, Column.INSERT, Column.TRIM);
            });
        }
    }
}
