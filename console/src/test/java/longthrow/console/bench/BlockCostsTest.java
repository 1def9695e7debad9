package longthrow.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every block of a channel has its line, and the load's blocks are told from the others.
class BlockCostsTest {
    @Tag("long")
    @Test
    void namesEveryBlockThatHasASwitch() {
        BlockCosts costs = BlockCosts.measure(new LoadDesk(16, 0), 16, 64, 1);
        assertThat(costs.blocks()).extracting(BlockCosts.Block::name).contains("hpf", "lpf", "gate", "eq", "comp");
        assertThat(costs.effects()).extracting(BlockCosts.Effect::name).contains("hall", "plate", "delay", "chorus");
        assertThat(costs.blocks())
                .filteredOn(BlockCosts.Block::inLoad)
                .extracting(BlockCosts.Block::name)
                .containsExactlyInAnyOrder("hpf", "gate", "eq", "comp");
        assertThat(costs.stripNanos()).isPositive();
    }

    @Test
    void leavesTheDeskAsTheLoadHasIt() {
        LoadDesk desk = new LoadDesk(16, 0);
        desk.turn("gate/on", false);
        assertThat(desk.on("gate/on")).isFalse();
        desk.turn("gate/on", true);
        assertThat(desk.on("gate/on")).isTrue();
    }
}
