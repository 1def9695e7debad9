package longthrow.dsp.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTableTest {
    private final TableLayout layout = layout();
    private final ParameterTable table = new ParameterTable(layout);

    private static TableLayout layout() {
        Scope channel = Scope.section(0);
        channel.fader("fader", 0);
        channel.scope("eq").scope("2").hertz("freq", 20, 20_000, 1_000);
        channel.scope("eq").scope("2").choice("type", "bell", "notch");
        Scope main = Scope.section(3);
        main.toggle("mute", false);
        return new TableLayout(List.of(
                new Section("ch", 12, true, 0, channel.declared()), new Section("main", 1, false, 3, main.declared())));
    }

    private int cell(String id) {
        return layout.cell(id).orElseThrow();
    }

    @Test
    void everyIdLeadsToItsCellAndBack() {
        for (Section section : layout.sections()) {
            for (int row = 0; row < section.rows().size(); row++) {
                for (int column = 0; column < section.columns(); column++) {
                    int cell = Cell.of(section.firstRow() + row, column);
                    assertThat(layout.cell(layout.id(cell))).hasValue(cell);
                }
            }
        }
        assertThat(layout.id(cell("ch/7/eq/2/freq"))).isEqualTo("ch/7/eq/2/freq");
        assertThat(layout.id(cell("main/mute"))).isEqualTo("main/mute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch/13/fader",
                "ch/0/fader",
                "ch/-1/fader",
                "ch/x/fader",
                "ch/1",
                "ch",
                "",
                "main/1/mute",
                "bus/1/fader",
                "ch/1/fader/",
                "ch/01/fader",
                "ch/99999999999/fader"
            })
    void anIdTheDeskHasNotLeadsNowhere(String id) {
        assertThat(layout.cell(id)).isEmpty();
    }

    @Test
    void aSnapshotNeverChangesAndSharesTheRowsThatDidNot() {
        Values before = table.snapshot();
        table.set(cell("ch/3/fader"), -6);
        Values after = table.snapshot();
        table.set(cell("ch/3/fader"), -9);

        assertThat(before.get(cell("ch/3/fader"))).isZero();
        assertThat(after.get(cell("ch/3/fader"))).isEqualTo(-6);
        assertThat(after.rowChanged(0, before)).isTrue();
        assertThat(after.rowChanged(1, before)).isFalse();
    }

    @Test
    void aSnapshotWithoutChangesIsTheSameOne() {
        assertThat(table.snapshot()).isSameAs(table.snapshot());
        table.set(cell("ch/1/fader"), 0);
        assertThat(table.snapshot()).isSameAs(table.snapshot());
    }

    @Test
    void valuesAreHeldWithinTheirRange() {
        table.set(cell("ch/1/fader"), 99);
        table.set(cell("ch/1/eq/2/freq"), 1);
        table.set(cell("ch/2/eq/2/freq"), Double.NaN);
        table.set(cell("ch/1/eq/2/type"), 0.7);
        assertThat(table.get(cell("ch/1/fader"))).isEqualTo(10);
        assertThat(table.get(cell("ch/1/eq/2/freq"))).isEqualTo(20);
        assertThat(table.get(cell("ch/2/eq/2/freq"))).isEqualTo(1_000);
        assertThat(table.get(cell("ch/1/eq/2/type"))).isEqualTo(1);
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        assertThat(table.set(cell("ch/1/fader"), 0)).isFalse();
        assertThat(table.set(cell("ch/1/fader"), -1)).isTrue();
    }

    @Test
    void aKeyDeclaredTwiceIsRefused() {
        Scope scope = Scope.section(0);
        scope.fader("fader", 0);
        assertThatThrownBy(() -> scope.pan("fader")).hasMessage("fader is declared twice");
    }

    @Test
    void aChoiceReadsItsWordsOnly() {
        Parameter type = layout.parameter(cell("ch/1/eq/2/type"));
        assertThat(type.parse("Notch")).hasValue(1);
        assertThat(type.parse("1")).hasValue(1);
        assertThat(type.parse("0.5")).isEmpty();
        assertThat(type.parse("shelf")).isEmpty();
        assertThat(type.format(1)).isEqualTo("notch");
    }
}
