package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What controls say that they do.
class CaptionsTest {
    private final Rig rig = Rig.with("""
            group bank size 8
            layer page = one | two
            macro quiet : monitor/dim = on
            motor[1..8] <-> ch/{bank+i}/fader            when page one
            motor[1..8] <-> ch/{bank+i}/pan              when page two
            fader[1..8] ->  ch/{bank+i}/trim | takeover scale
            knob[1..8]  ->  ch/{bank+i}/pan  | takeover pickup
            turn[1]     ->  transport/position | step 1frame
            turn[2..8]  <-> ch/{bank+i}/send/1/level
            key[1]      ->  bank + 8
            key[2]      <-> layer page = two
            key[3]      ->  scene/next
            key[3]      ->  scene/store | hold 800ms
            key[3]      ->  cue/go | double
            key[4]      ->  history/undo | hold 1s
            key[5]      <-> macro quiet
            key[6]      ->  ch/1/pan = C
            key[7]      <-> view buses
            key[8]      <-> ch/{bank+i}/select | set
            word[1..7]  <-  ch/{bank+i}/name
            """);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            motor[3] | ch/3/fader · Kick fader (motor)
            motor[4] | ch/4/fader · fader (motor)
            fader[3] | ch/3/trim · Kick trim (scale)
            knob[1]  | ch/1/pan · pan (pickup)
            turn[1]  | transport/position
            turn[3]  | ch/3/send/1/level · Kick send 1 level
            key[1]   | bank + 8
            key[2]   | layer page = two
            key[3]   | scene/next (hold 800 ms: scene/store, double: cue/go)
            key[4]   | hold 1000 ms: history/undo
            key[5]   | macro quiet
            key[6]   | ch/1/pan = C · pan
            key[7]   | view buses
            key[8]   | ch/8/select
            word[3]  | shows ch/3/name · Kick
            """)
    void everyControlSaysWhatItDoes(String control, String words) {
        rig.desk.readings.put("ch/3/name", new Reading.Words("Kick"));
        rig.later(1000);
        assertThat(rig.mapper.does(0)).containsEntry(control, words);
    }

    @Test
    void aControlThatDoesNothingSaysNothing() {
        assertThat(rig.mapper.does(0)).doesNotContainKeys("word[8]", "meter[1]");
    }

    @Test
    void theWordsAreTheSameObjectUntilTheyChange() {
        Map<String, String> before = rig.mapper.does(0);
        rig.move("fader[1]", 0.3);
        rig.later(2000);
        assertThat(rig.mapper.does(0)).isSameAs(before);
        rig.press("key[1]");
        assertThat(rig.mapper.does(0))
                .isNotSameAs(before)
                .containsEntry("motor[3]", "ch/11/fader · fader (motor)")
                .containsEntry("key[1]", "bank + 8");
        rig.press("key[2]");
        assertThat(rig.mapper.does(0)).containsEntry("motor[3]", "ch/11/pan · pan (motor)");
    }

    @Test
    void aNewNameIsSeenWithinHalfASecond() {
        assertThat(rig.mapper.does(0)).containsEntry("motor[1]", "ch/1/fader · fader (motor)");
        rig.desk.readings.put("ch/1/name", new Reading.Words("Snare"));
        rig.later(500);
        assertThat(rig.mapper.does(0)).containsEntry("motor[1]", "ch/1/fader · Snare fader (motor)");
    }

    @Test
    void aStripBeyondTheLastSaysNothing() {
        Rig small = Rig.shipped("mcu", 1, 4);
        assertThat(small.mapper.does(0)).containsKey("fader[4]").doesNotContainKey("fader[5]");
    }
}
