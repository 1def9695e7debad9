package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What DCAs and mute groups do to a strip's level and mute.
class MastersTest {
    private final Scope dcaScope = Scope.section(0);
    private final Dca dca = new Dca(dcaScope);
    private final Scope groupScope = Scope.section(dcaScope.declared().size());
    private final MuteGroup group = new MuteGroup(groupScope);
    private final TableLayout layout = new TableLayout(List.of(
            new Section("dca", Dca.COUNT, true, 0, dcaScope.declared()),
            new Section("mutegroup", MuteGroup.COUNT, true, dcaScope.declared().size(), groupScope.declared())));
    private final ParameterTable table = new ParameterTable(layout);
    private final Masters masters = new Masters(dca, group);

    private void set(String settings) {
        Stream.of(settings.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(setting -> {
                    String[] words = setting.split("=", 2);
                    int cell = layout.cell(words[0]).orElseThrow();
                    table.set(cell, layout.parameter(cell).parse(words[1]).orElseThrow());
                });
        masters.look(table.snapshot());
    }

    private static int bits(String numbers) {
        return Stream.of(numbers.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> 1 << (Integer.parseInt(word) - 1))
                .sum();
    }

    @ParameterizedTest(name = "own {0} dB in DCA {1} with {2}: {3} dB")
    @CsvSource({
        "-5, '', 'dca/1/fader=-10', -5",
        "-5, 1, 'dca/1/fader=-10', -15",
        "-5, 1 2 24, 'dca/1/fader=-10 dca/2/fader=4 dca/24/fader=-1', -12",
        "-5, 1, 'dca/1/fader=-inf dca/2/fader=10', -Infinity",
        "-Infinity, 1, 'dca/1/fader=10', -Infinity",
        "0, 1, 'dca/1/dca/2=on dca/2/dca/3=on dca/1/fader=-1 dca/2/fader=-2 dca/3/fader=-4', -7",
        "0, 3, 'dca/3/dca/2=on dca/2/dca/1=on dca/1/fader=-1 dca/2/fader=-2 dca/3/fader=-4', -7",
        "0, 1 2, 'dca/1/dca/2=on dca/1/fader=-1 dca/2/fader=-2', -3",
        "0, 1 2, 'dca/1/dca/3=on dca/2/dca/3=on dca/1/fader=-1 dca/2/fader=-2 dca/3/fader=-4', -7",
        "0, 1, 'dca/1/dca/2=on dca/2/dca/1=on dca/1/fader=-1 dca/2/fader=-2', -3"
    })
    void faderLevelsAddUpAndEachMasterCountsOnce(double own, String dcas, String settings, double effective) {
        set(settings);
        assertThat(masters.level(own, bits(dcas))).isEqualTo(effective);
    }

    @ParameterizedTest(name = "own {0}, DCA {1}, group {2}, {3}: {4}")
    @CsvSource({
        "false, 1, 1, '', ''",
        "true, 1, 1, '', OWN",
        "false, 1, 1, dca/1/mute=on, DCA",
        "false, 2, 1, dca/1/mute=on, ''",
        "false, 2, 1, dca/1/mute=on dca/2/dca/1=on, DCA",
        "false, 1, 1, mutegroup/1/on=on, GROUP",
        "false, 1, 2, mutegroup/1/on=on, ''",
        "false, 1, 1, mutegroup/1/on=on mutegroup/1/mode=dim, ''",
        "true, 1, 1 12, dca/1/mute=on mutegroup/12/on=on, OWN GROUP DCA"
    })
    void causesOfSilenceAreKeptApart(boolean own, String dcas, String groups, String settings, String causes) {
        set(settings);
        assertThat(MuteCause.of(masters.causes(own, bits(dcas), bits(groups))))
                .map(MuteCause::name)
                .containsExactlyInAnyOrder(Stream.of(causes.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @ParameterizedTest(name = "in groups {0} with {1}: {2} dB")
    @CsvSource({
        "1, '', 0",
        "1, mutegroup/1/mode=dim, 0",
        "1, mutegroup/1/mode=dim mutegroup/1/on=on, -20",
        "1 2, mutegroup/1/mode=dim mutegroup/1/on=on mutegroup/2/mode=dim mutegroup/2/on=on mutegroup/2/dim=-35, -35",
        "1 2, mutegroup/1/mode=dim mutegroup/1/on=on mutegroup/2/on=on, -Infinity"
    })
    void theDeepestGroupCounts(String groups, String settings, double depth) {
        set(settings);
        assertThat(masters.depth(bits(groups))).isEqualTo(depth);
    }

    @Test
    void allTwentyFourInAChainReachTheFirst() {
        StringBuilder chain = new StringBuilder();
        for (int i = 1; i <= Dca.COUNT; i++) {
            chain.append("dca/").append(i).append("/fader=-1 ");
            chain.append(i < Dca.COUNT ? "dca/" + i + "/dca/" + (i + 1) + "=on " : "");
        }
        set(chain.toString());
        assertThat(masters.level(0, bits("1"))).isEqualTo(-24);
        assertThat(masters.level(0, bits("24"))).isEqualTo(-1);
    }
}
