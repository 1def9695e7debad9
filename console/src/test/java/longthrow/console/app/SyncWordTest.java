package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.Traffic;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.DeviceAddress;
import longthrow.controllers.protocol.MscFormat;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `--sync` understands, and what it says of what it does not.
class SyncWordTest {
    @Test
    void aPortAloneIsHeard() {
        SyncWord word = SyncWord.parse("Timecode@tcp:192.168.1.9:7100");
        assertThat(word.port()).isEqualTo("Timecode@tcp:192.168.1.9:7100");
        assertThat(word.plan()).isEqualTo(SyncPlan.LISTENER);
    }

    @Test
    void wordsAfterThePortChoose() {
        SyncWord word = SyncWord.parse("tcp:h:7100=mtc-out, mmc-out,rate=29.97,start=01:00:00;00,device=3,group=2,"
                + "format=lighting,list=2.1,freewheel=2s");
        assertThat(word.port()).isEqualTo("tcp:h:7100");
        assertThat(word.plan())
                .isEqualTo(new SyncPlan(
                        Set.of(Traffic.MTC_OUT, Traffic.MMC_OUT),
                        new Timecode(TimecodeRate.FPS_29_97_DROP, 1, 0, 0, 0),
                        new DeviceAddress(OptionalInt.of(3), Set.of(2)),
                        MscFormat.LIGHTING,
                        CueNumber.parse("2.1"),
                        2_000_000_000L));
        assertThat(SyncWord.parse("X=device=3").plan().traffic()).isEqualTo(SyncPlan.LISTENER.traffic());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X=mtc-uot | nothing is called 'mtc-uot' - did you mean \"mtc-out\"?",
                "X=rate=23.976 | 'rate=23.976' takes 24, 25, 29.97 or 30",
                "X=start=1 | 'start=1' takes a time at 25, as 01:00:00:00",
                "X=device=127 | 'device=127' takes 0 to 126",
                "X=format=opera | 'format=opera' takes sound, lighting",
                "X=freewheel=long | 'freewheel=long' takes seconds, as 2s",
                "X=mtc-in,mtc-out | the desk would chase its own timecode",
                "X= | nothing is called ''"
            })
    void whatIsWrongIsSaidWithWhatIsRight(String text, String said) {
        assertThatThrownBy(() -> SyncWord.parse(text))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining("--sync " + text)
                .hasMessageContaining(said);
    }
}
