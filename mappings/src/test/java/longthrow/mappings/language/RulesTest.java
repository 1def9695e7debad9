package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.mappings.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of the reader, a line each: what a file says, where the fault is, and what is told.
class RulesTest {
    private static final String PROFILE = """
            format 1
            profile box "Box"
            control fader[1..8] fader io pb i touch note 2 i
            control turn[1..2] encoder in cc 1 i relative twos
            control key[1..8] button io note 1 i lamp off=0 on=127
            control word[1..8] text 7 out sysex <F0 7D {i} {text} F7>
            control level[1..8] meter out chanpress 1 16*i-16
            control knob knob in cc 3 1
            """;
    private static final String MAP = PROFILE + """
            map box-map "Map" for box
            group bank size 8
            layer page = one | two
            macro quiet : ch/1/mute = on
            """;

    private static SurfaceFile read(String text) {
        return new SurfaceReader(Desks.vocabulary()).read("f", text, SurfaceReader.Shelf.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            control x buton in cc 1 9           ! 9:11 ! unknown kind "buton" - did you mean "button"?
            control x                           ! 9:10 ! expected a kind, found the end of the line
            control x button in cc 0 9          ! 9:24 ! channel 0 is outside 1..16
            control x[1..4] button in note 1 125+i ! 9:34 ! note number 128 is outside 0..127 (index 3)
            control x knob in cc14 1 32         ! 9:26 ! cc14 number 32 is outside 0..31
            control x knob in nrpn 1 16384      ! 9:26 ! nrpn number 16384 is outside 0..16383
            control x text 7 out sysex <F0 {200} F7> ! 9:32 ! sysex byte 200 is outside 0..127
            control x text 7 out sysex <F0 80 F7> ! 9:32 ! byte 80 cannot stand inside a system exclusive message
            control x text 7 out sysex <00 01>  ! 9:28 ! a system exclusive message runs from F0 to F7
            control x text 7 out sysex <F0 0G F7> ! 9:32 ! "0G" is no byte; expected two hexadecimal digits or {…}
            control x button in mote 1 9        ! 9:21 ! unknown message "mote" - did you mean "note"?
            control x button in note 1          ! 9:27 ! expected a note number, found the end of the line
            control x button in note 1 j+1      ! 9:28 ! unknown name "j"
            control x button in note 1 9 lmap off=0 on=1 ! 9:30 ! unknown word "lmap" - did you mean "lamp"?
            control x button io note 1 9 lamp off=0 ! 9:30 ! a lamp needs off=N and on=N
            control x button io note 1 9 lamp off=0 on=200 ! 9:44 ! lamp value 200 is outside 0..127
            control x fader io cc 1 9 max 200   ! 9:11 ! max 200 is outside 1..127, all that the message carries
            control x encoder in cc 1 9         ! 9:11 ! an encoder needs "relative CODING"; one that sends its position is a knob
            control x encoder in cc 1 9 relative twoss ! 9:38 ! unknown coding "twoss" - did you mean "twos"?
            control x meter in cc 1 9           ! 9:11 ! a meter only shows: say "out"
            control x button lamp off=0 on=1    ! 9:11 ! "x" has no message: say "in", "out" or "io"
            control x meter out chanpress 2 0 as mcu-metre ! 9:38 ! unknown codec "mcu-metre" - did you mean "mcu-meter"?
            control x button in note 1 3        ! 9:11 ! note 1 3 is the input of "key" already (line 5)
            control x button in note 2 3        ! 9:11 ! note 2 3 is the input of "fader" already (line 3)
            control key[1..8] button in note 5 i ! 9:9 ! "key" is declared already (line 5); use "change" or "override control"
            control x[0..3] button in note 5 i  ! 9:9 ! "x[0..3]" is no range; indices count from 1, the lower one first
            change kye[1..8] max 100            ! 9:8 ! unknown control "kye" - did you mean "key"?
            change key[1..9] lamp off=0 on=1    ! 9:8 ! index 9 is outside key[1..8]
            change fader[1..8] max 20000        ! 9:24 ! max 20000 is outside 1..16383
            override control kez knob in cc 9 1 ! 9:18 ! unknown control "kez" - did you mean "key"?
            remove control kez                  ! 9:16 ! unknown control "kez" - did you mean "key"?
            remove key                          ! 9:8 ! expected "control" after "remove", found "key"
            contol x button in note 5 1         ! 9:1 ! unknown statement "contol" - did you mean "control"?
            option handshake maybe              ! 9:18 ! "maybe" is no handshake; expected required, optional, none
            option rate-out fast                ! 9:17 ! "fast" is no rate-out; expected a number above 0
            option touch-release long           ! 9:22 ! "long" is no touch-release; expected a time such as 500ms or 1.5s
            option handshak none                ! 9:8 ! warning: unknown option "handshak" - did you mean "handshake"?
            send on conect <F0 01 F7>           ! 9:9 ! expected "on connect", "on exit" or "every 1s", found "conect"
            send every soon <F0 01 F7>          ! 9:12 ! expected a time such as 800ms or 1.5s, found "soon"
            send on exit F0                     ! 9:14 ! expected bytes in <>, found "F0"
            """)
    void aProfilesFaultIsToldWhereItStands(String line, String place, String message) {
        assertThat(read(PROFILE + line).problems())
                .map(Problem::toString)
                .containsExactly("f:" + place + ": " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            kye[1] -> scene/next                ! 13:1 ! unknown control "kye" - did you mean "key"?
            key[9] -> scene/next                ! 13:1 ! index 9 is outside key[1..8]
            key -> scene/next                   ! 13:1 ! "key" needs an index: key[1..8]
            knob[1] -> main/fader               ! 13:1 ! "knob" has no index
            key[1] => scene/next                ! 13:8 ! expected <->, -> or <- after "key[1]", found "="
            key[1] -> scene/nxt                 ! 13:11 ! unknown action "scene/nxt" - did you mean "scene/next"?
            level[1..8] <- ch/{bank+i}/metre    ! 13:16 ! unknown reading "ch/{bank+i}/metre" - did you mean "ch/{}/meter"?
            knob -> nothing/like/this/at/all    ! 13:9 ! unknown target "nothing/like/this/at/all"
            knob -> ch/{bank+k}/fader           ! 13:18 ! unknown name "k"
            knob -> ch/{bank+i}/fader           ! 13:18 ! unknown name "i"
            knob -> ch/{bank+1/fader            ! 13:12 ! "}" is missing
            key[1] ->                           ! 13:10 ! expected a target, found the end of the line
            key[1] -> bnak + 8                  ! 13:11 ! unknown group "bnak" - did you mean "bank"?
            key[1] -> layer pge = one           ! 13:17 ! unknown layer "pge" - did you mean "page"?
            key[1] -> layer page = oen          ! 13:24 ! unknown page "oen" of layer "page" - did you mean "one"?
            key[1] -> macro quite               ! 13:17 ! unknown macro "quite" - did you mean "quiet"?
            key[1] -> ch/1/mute = maybe         ! 13:11 ! "maybe" is no value of mute, which runs from off to on
            key[1] -> ch/1/fader = 20 dB        ! 13:11 ! "20 dB" is no value of fader, which runs from -inf dB to 10.0 dB
            key[1] -> ch/1/meter = 0            ! 13:11 ! "ch/1/meter" only shows and takes no value
            key[1] -> ch/1/meter                ! 13:11 ! "ch/1/meter" only shows: say "<-"
            key[1] -> ch/1/fader                ! 13:11 ! a button cannot turn "ch/1/fader": say "= value", "step" or "range"
            knob -> scene/next                  ! 13:9 ! a knob cannot do an action; that needs a button or an encoder
            knob -> bank + 8                    ! 13:9 ! that needs a button, not a knob
            word[1..8] -> ch/{bank+i}/name      ! 13:15 ! a text without "in" moves nothing: say "<-"
            turn[1] <- ch/1/pan                 ! 13:12 ! an encoder without "out" shows nothing: say "->"
            level[1..8] <- ch/{bank+i}/fader    ! 13:16 ! a meter cannot show "ch/{bank+i}/fader", a value
            key[1] <- ch/1/name                 ! 13:11 ! a button cannot show "ch/1/name", which is words
            knob -> ch/1/pan ^ toggle           ! 13:20 ! "toggle" does nothing on a knob
            key[1] <-> ch/1/mute ^ takeover jump ! 13:24 ! "takeover" does nothing on a button
            knob -> ch/1/pan ^ takover jump     ! 13:20 ! unknown transform "takover" - did you mean "takeover"?
            knob -> ch/1/pan ^ takeover pikup   ! 13:29 ! unknown take-over "pikup" - did you mean "pickup"?
            knob -> ch/1/pan ^ takeover         ! 13:28 ! unknown take-over the end of the line; expected jump, motor, pickup, relative, scale, trim
            knob -> ch/1/fader ^ range -20      ! 13:28 ! expected a range such as -20 dB..10 dB, found "-20"
            knob -> ch/1/fader ^ range -20..30  ! 13:22 ! "30" is no value of fader, which runs from -inf dB to 10.0 dB
            key[1] -> ch/1/mute ^ hold soon     ! 13:28 ! expected a time such as 800ms or 1.5s, found "soon"
            knob -> ch/1/pan ^ curve 99         ! 13:26 ! expected the exponent, 0.1 to 10.0, but found "99"
            knob -> ch/1/pan ^ centre 0         ! 13:27 ! centre 0 is outside 1..16382
            key[1] -> scene/next when pgae one  ! 13:27 ! unknown layer or control "pgae" - did you mean "page"?
            key[1] -> scene/next when page thre ! 13:32 ! unknown page "thre" of layer "page"
            key[1] -> scene/next when key[2] dwn ! 13:34 ! expected "down" or "up" after "key[2]", found "dwn"
            key[1] -> scene/next wen page one   ! 13:22 ! unexpected "wen" - did you mean "when"?
            fader[1..8] -> strip/{bank+i}/fadr  ! 13:16 ! unknown parameter "strip/{bank+i}/fadr" - did you mean "strip/{}/fader"?
            knob -> selected/pna                ! 13:9 ! unknown parameter "selected/pna" - did you mean "selected/pan"?
            key[1] -> view busses               ! 13:16 ! unknown view "busses" - did you mean "buses"?
            key[1] -> spill scene/1             ! 13:17 ! expected a strip after "spill", ch/N, bus/N, matrix/N, fx/N, centre, main, dca/N, found "scene/1"
            fader[1..8] -> spill bus/{i}        ! 13:16 ! that needs a button, not a fader
            macro more : pin                    ! 13:14 ! "pin" needs a control with an index: it holds the strip at its place
            strips band ch/1                    ! 13:13 ! expected "= ch/1..16, bus/1, main", found "ch/1"
            strips band = ch/1..4, vca/1        ! 13:24 ! expected strips, ch/A..B, bus/A..B, matrix/A..B, fx/A..B, centre, main, dca/A..B, found "vca/1"
            strips band = ch/4..1               ! 13:15 ! "ch/4..1" runs backwards; say the lower number first
            strips inputs = ch/1                ! 13:8 ! strips "inputs" is there already; use "override strips"
            view band                           ! 13:6 ! unknown view "band"
            knob -> ch/1/pan ^ takeover trim ^ ring dot ! 13:36 ! "ring" does nothing on a knob
            key[1] -> ch/1/pan ^ step 1 ^ invert ! 13:31 ! "invert" on a button needs a switch
            gruop send size 1                   ! 13:1 ! unknown statement "gruop" - did you mean "group"?
            option handshake none               ! 13:1 ! unknown statement "option"; it belongs to a profile
            group bank size 16                  ! 13:7 ! group "bank" is there already; use "override group"
            group send                          ! 13:11 ! expected "size N", found the end of the line
            layer page = a ^ b                  ! 13:7 ! layer "page" is there already; use "override layer"
            layer other = a ^ a                 ! 13:19 ! expected a new page, found "a"
            macro more : scene/next ; ch/1/mute ! 13:27 ! "ch/1/mute" is no action; say "ch/1/mute = value"
            macro more : macro quiet            ! 13:14 ! a macro cannot run a macro
            macro more scene/next               ! 13:12 ! expected ":", found "scene/next"
            override key[1] -> scene/next       ! 13:1 ! there is no inherited line of "key[1]" under these conditions to override
            override layer pgae = a ^ b         ! 13:16 ! there is no layer "pgae" to override - did you mean "page"?
            remove key[1]                       ! 13:8 ! there is no inherited line of "key[1]" to remove
            """)
    void aMapsFaultIsToldWhereItStands(String line, String place, String message) {
        assertThat(read(MAP + line.replace('^', '|')).problems())
                .map(Problem::toString)
                .containsExactly("f:" + place + ": " + message);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '!', nullValues = "-", textBlock = """
            key[1..8] -> ch/{bank+i}/mute        ! key[3] -> scene/next                        ! "key[3]"
            key[3] -> scene/next                 ! key[1..8] -> ch/{bank+i}/mute               ! "key"
            key[1] <-> ch/1/mute                 ! key[1] <- any/solo                          ! "key[1]"
            key[1] -> ch/1/mute when page one    ! key[1] -> ch/2/mute when page one           ! "key[1]"
            key[1] -> ch/1/mute when page one    ! key[1] -> ch/2/mute when page two           ! -
            key[1] -> ch/1/mute                  ! key[1] -> ch/2/mute when page two           ! -
            key[1] -> ch/1/mute when page one, key[2] down ! key[1] -> ch/2/mute when key[2] down, page one ! "key[1]"
            key[1] -> ch/1/mute                  ! key[1] <- any/solo                          ! -
            key[1] <-> ch/1/mute                 ! key[1] <- any/solo ^ lamp blink             ! -
            key[1] -> ch/1/mute                  ! key[1] -> scene/next ^ hold 1s              ! -
            key[1] -> ch/1/mute                  ! key[1] -> scene/next ^ double               ! -
            key[1] -> ch/1/mute ^ hold 1s        ! key[1] -> scene/next ^ hold 2s              ! "key[1]"
            """)
    void aControlIsBoundOnceUnderTheSameConditions(String first, String second, String name) {
        var problems = read(MAP + first.replace('^', '|') + "\n" + second.replace('^', '|'))
                .problems();
        if (name == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .map(Problem::toString)
                    .containsExactly("f:14:1: " + name + " is bound twice under the same conditions (line 13)");
        }
    }

    @Test
    void blocksAreCheckedToo() {
        assertThat(read("""
                        control x button in note 1 1
                        profile a extends b
                        profile a
                        map m
                        map n for nobody
                        map o for a extends p
                        """).problems())
                .map(Problem::toString)
                .containsExactly(
                        "f:1:1: warning: expected \"format 1\" in the first line",
                        "f:2:19: unknown profile \"b\"",
                        "f:3:9: \"a\" is there already (line 2)",
                        "f:4:6: expected \"for PROFILE\", found the end of the line",
                        "f:5:11: unknown profile \"nobody\"",
                        "f:6:21: unknown map \"p\"");
    }

    @Test
    void whatExtendsItselfIsTold() {
        assertThat(read("""
                        format 1
                        profile a extends c
                        profile b extends a
                        profile c extends b
                        """).problems())
                .map(Problem::toString)
                .containsExactly("f:3:19: \"b\" extends itself by way of \"a\"");
    }

    @Test
    void anUnknownFormatIsToldOnce() {
        assertThat(read("format 2\n").problems())
                .map(Problem::toString)
                .containsExactly("f:1:8: format \"2\" is unknown; this program reads 1");
    }
}
