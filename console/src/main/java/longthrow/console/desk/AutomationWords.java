package longthrow.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Column;
import longthrow.mappings.language.Word;

/// What a map may name of automation beside each strip's and each parameter's own mode.
final class AutomationWords {
    /// The desk's words, a line each.
    static final List<Word> DESK = Stream.concat(
                    Stream.of(
                            action(
                                    "automation/mode",
                                    "the selected strip's automation: off, read, touch, touch-latch, latch or write;"
                                            + " another's, ch/3 touch; a parameter's, ch/3/eq/1/gain latch; a class's,"
                                            + " class pan off. Any parameter's name with /automation sets its own;"
                                            + " usual: it follows its strip again"),
                            action(
                                    "automation/safe",
                                    "keeps the selected strip's lanes from being written; on, off or toggle; its lamp"
                                            + " is lit while it does"),
                            action(
                                    "automation/suspend",
                                    "suspends all automation: nothing plays or is written; on, off or toggle; its lamp"
                                            + " is lit meanwhile"),
                            action(
                                    "automation/glide",
                                    "how long a control that was let go takes back to the old curve: 0.3 s, 0 to 5 s"),
                            action(
                                    "automation/rest",
                                    "after how long without a message a control without touch sense counts as let go:"
                                            + " 1 s, 0.2 to 5 s"),
                            action(
                                    "automation/end",
                                    "how a latched ride ends: glide (back to the old curve), hold (until its next"
                                            + " point) or end (to the end of the range or song)"),
                            action(
                                    "pass/{}/mute",
                                    "mutes a pass by its number or lets it be heard again; on, off or toggle; its lamp"
                                            + " is lit while it is muted"),
                            action("automation/mute", "the same with the pass that was made last"),
                            new Word("automation/pass", Word.Sort.WORDS, "the number of the pass that was made last"),
                            action(
                                    "automation/purge",
                                    "throws raw takes away: the selected strip's, ch/3's, or all; the lanes stay"),
                            action(
                                    "automation/keep",
                                    "makes of what hands did, armed or not, a pass, a scene or a trim: 30 s pass, 8 bars"
                                            + " trim, 45..20 s ago pass, bar 9..bar 13 scene"),
                            action(
                                    "automation/trim",
                                    "lets hands on faders that have a lane move their trim; on, off or toggle; its lamp"
                                            + " is lit meanwhile"),
                            action(
                                    "automation/trim-lock",
                                    "lets each touch in trim begin with the offset of the last one; on, off or toggle;"
                                            + " its lamp is lit meanwhile"),
                            action(
                                    "automation/coalesce",
                                    "adds the trim to the fader's lane: the selected strip's, ch/3's, or all; dca/2 gives"
                                            + " what a DCA does to its members, ch/3 from dca/2 to one, which leaves it"),
                            action(
                                    "automation/coalescing",
                                    "when trims are added by themselves: manual (never), exit (when trim is left) or"
                                            + " pass (after each)"),
                            action(
                                    "automation/chase",
                                    "lets lanes follow a song that time from outside moves while it stands; on, off,"
                                            + " toggle, or house: in STUDIO they do, in LIVE nothing moves before the"
                                            + " song rolls; its lamp is lit while they do"),
                            action(
                                    "automation/preview",
                                    "isolates what hands touch from its lane: heard, not written; on, off (lets go of"
                                            + " it) or toggle; its lamp is lit meanwhile"),
                            action(
                                    "automation/compare",
                                    "lets the lanes be heard instead of what is isolated; on, off or toggle; its lamp"
                                            + " is lit meanwhile"),
                            action(
                                    "automation/punch",
                                    "writes what is isolated: now (latched until the pass ends), range (over the punch"
                                            + " range or loop) or end (from here on)"),
                            new Word("automation/isolated", Word.Sort.WORDS, "what preview isolates"),
                            action(
                                    "automation/taken",
                                    "gives what a cue took over back to its lanes; its lamp is lit while anything is"
                                            + " taken over"),
                            action(
                                    "automation/print",
                                    "makes points of the last recall and its fade, where the song was then"),
                            action("automation/clear", "deletes the lanes of the selected strip"),
                            action(
                                    "automation/draw",
                                    "lays a line over a lane from its first to its last point, or sets one point:"
                                            + " ch/3/fader bar 9 = -6 dB, bar 10 = -3 dB"),
                            action("automation/move", "moves a point of a lane: ch/3/fader bar 9 to bar 9.2 = -4 dB"),
                            action(
                                    "automation/ramp",
                                    "a straight line, or one value: ch/3/fader bar 9..bar 13 = -inf to 0 dB"),
                            action(
                                    "automation/scale",
                                    "makes rides larger or smaller about their mean: ch/3/fader bar 9..bar 13 = 50 %;"
                                            + " without a range in the whole lane, without a control in all lanes of"
                                            + " the selected strip, so with everything that follows"),
                            action(
                                    "automation/shift",
                                    "moves a part of a lane up, down or in time: ch/3/fader bar 9..bar 13 = +3 dB, ="
                                            + " +1beat"),
                            action("automation/delete", "deletes a part of a lane, or one point: ch/3/fader bar 9"),
                            action("automation/cut", "the same, and keeps it to be pasted"),
                            action("automation/copy", "keeps a part of a lane: ch/3/fader bar 9..bar 13"),
                            action(
                                    "automation/paste",
                                    "lays what was cut or copied over a lane: ch/3/pan bar 17; without a place where"
                                            + " the song is"),
                            new Word("automation/clip", Word.Sort.WORDS, "what was cut or copied")),
                    Arrays.stream(Column.values())
                            .filter(column -> column != Column.LOCKED)
                            .flatMap(AutomationWords::ofClass))
            .toList();

    private AutomationWords() {}

    private static Stream<Word> ofClass(Column column) {
        return Stream.of(
                action(
                        "automation/class/" + column.id(),
                        "the automation of " + column.words()
                                + " on every strip that is not off; usual: follows the strips"),
                action(
                        "automation/class/" + column.id() + "/on",
                        "lets " + column.words()
                                + " be automated, or not on any strip; on, off or toggle; its lamp is lit while it is"));
    }

    private static Word action(String pattern, String says) {
        return new Word(pattern, Word.Sort.ACTION, says);
    }
}
