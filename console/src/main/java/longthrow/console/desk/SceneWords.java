package longthrow.console.desk;

import static longthrow.console.desk.DeskWords.action;
import static longthrow.console.desk.DeskWords.held;
import static longthrow.console.desk.DeskWords.reading;

import java.util.List;
import longthrow.mappings.language.Word;

/// What a map may name of scenes, fades and cues.
final class SceneWords {
    /// Scenes and fades, a line each.
    static final List<Word> SCENES = List.of(
            action("scene/next", "moves the next pointer on by one cue, or by one scene while there is no cue list"),
            action("scene/previous", "moves the next pointer back by one cue or scene"),
            action("scene/store", "stores the desk as a scene: a new one, or the one whose number or name is given"),
            action(
                    "scene/update",
                    "gives the scene recalled last what has changed since, and nothing else; relative: by as much as it"
                            + " has changed"),
            action("scene/update/selected", "gives it to the selected scene; relative"),
            action("scene/update/scenes", "gives it to a group of scenes: 3 5..9 12.5, 3 5..9 relative"),
            action(
                    "scene/update/following",
                    "gives it to the scene recalled last and to all that follow in the cue list, else by number, each value"
                            + " until a scene holds another than the old one; scenes: by number in any case; relative"),
            action(
                    "scene/update/list",
                    "says what an update would give to which scenes: following relative; nothing is stored"),
            action(
                    "scene/rehearse",
                    "lets scenes be updated by themselves with what changed while they were on; on, off or toggle; its lamp"
                            + " is lit meanwhile; SHOW lock ends it"),
            held(
                    "scene/0",
                    1_000,
                    "all outputs down, whatever is safe, isolated or in a hand: held, from a key that was held 1 s; its lamp"
                            + " is lit while they are; undo brings them back in 2 s"),
            action(
                    "overlay/print",
                    "puts the overlays, what stands on top of levels for the moment, into faders, or trims where lanes"
                            + " play; ch/3 for one strip; its lamp is lit while there is any"),
            action("overlay/clear", "takes the overlays away; ch/3 for one strip; its lamp is lit while there is any"),
            action(
                    "scene/safe",
                    "keeps a class of controls of all strips from every recall, with the show, or no more: pan, eq on,"
                            + " send-level off; send/5: all sends to a bus"),
            action(
                    "scene/locked",
                    "lets recalls touch the locked class too: solo, monitors, talkback, oscillator, sources, record arm;"
                            + " on, off or toggle; its lamp is lit while they may"),
            action(
                    "scene/catch-up",
                    "sends what held controls missed at the last recall, in 300 ms; its lamp is lit while there is any"),
            reading(
                    "scene/pending",
                    Word.Sort.WORDS,
                    "what hands kept from the last recall: ch/3/fader -12.0 dB, ch/7/pan L20"),
            action("scene/{}/select", "makes a scene of the list the next one; its lamp is lit while it is"),
            action("scene/{}/recall", "recalls a scene of the list at once; its lamp is lit while it was the last"),
            action(
                    "scene/{}/preview",
                    "says what recalling a scene would change now, before -> after, and what refuses by which rule; nothing"
                            + " moves"),
            action(
                    "scene/{}/forecast",
                    "says what recalling a scene would do to the levels now, sum by sum, and what of it may hurt; nothing"
                            + " moves"),
            action(
                    "scene/{}/mix",
                    "copies a mix into a scene of the list: bus/4 from bus/3, or from another scene, bus/4 from bus/3 in 12"),
            action("scene/{}/mix/preview", "says what that would change in the scene, before -> after"),
            action("scene/{}/rename", "gives a scene another name"),
            action("scene/{}/renumber", "gives a scene another number, and so another place"),
            action(
                    "scene/{}/fade",
                    "gives a scene another fade: 2.5 s, 5 s down 2 s delay 1 s curve s (or decibels), column pan 1 s,"
                            + " cell ch/3/fader 4 s, flip ch/3/mute start; usual takes a column's or cell's own away"),
            action(
                    "scene/{}/leave",
                    "what a scene's recall leaves alone: pan, ch/3, ch/3 eq, ch/3/fader, send/5, on or off behind it, or"
                            + " the other of both; nothing; usual: names and colours"),
            action(
                    "scene/{}/set",
                    "gives a scene other values while the desk sounds as it does: ch/3/fader -6 dB, ch/4/mute on; now: the"
                            + " desk's value; none: the scene leaves it alone"),
            action(
                    "scene/{}/values",
                    "says what a scene holds of ch/3, ch/3/eq or ch/3/fader, and what the desk has where that differs"),
            action(
                    "scene/{}/on",
                    "a message of a sync port that recalls the scene, besides those it has: pc 1 5, pc 1 5 bank 128,"
                            + " note 10 60, cc 1 20, cc 1 20 3; none takes them away"),
            action(
                    "scene/{}/midi",
                    "messages that the scene sends at each recall, besides those it has: C0 05 to lights; none takes them"
                            + " away"),
            action("scene/{}/delete", "deletes a scene"),
            action(
                    "fade/pause",
                    "holds all fades where they are, again lets them go on; on, off; its lamp is lit meanwhile"),
            action("fade/finish", "brings all that fades to its end at once; its lamp is lit while anything fades"),
            action(
                    "fade/back",
                    "takes the last recall back in as much time as has passed since; its lamp is lit while anything fades"),
            reading("fade/left", Word.Sort.WORDS, "how long until every fade has arrived"),
            reading(
                    "scene/hazards",
                    Word.Sort.WORDS,
                    "what of the next GO may hurt: opens ch 3 Lead vocal, live at -18.0 dBFS; main falls to silence"),
            reading("scene/current", Word.Sort.WORDS, "number and name of the scene recalled last"),
            reading("scene/waiting", Word.Sort.WORDS, "number and name of the cue or scene that GO fires"));

    /// The cue list, a line each.
    static final List<Word> CUES = List.of(
            action(
                    "cue/go",
                    "fires the next cue, or recalls the next scene while there is no cue list, and moves the pointer on;"
                            + " its lamp is lit while there is one"),
            action("cue/next", "moves the next pointer on by one cue, past those that are skipped"),
            action("cue/previous", "moves the next pointer back by one cue, past those that are skipped"),
            action("cue/hold", "lets no cue follow by itself any more; its lamp is lit while one will"),
            action(
                    "cue/add",
                    "adds a cue that recalls the scene recalled last: a number, a name or both, 12.5 Spot cue"),
            action(
                    "cue/lock",
                    "lets the cue list be fired but not changed; on, off or toggle; its lamp is lit meanwhile"),
            action(
                    "cue/debounce",
                    "how long GO keys are deaf after a GO, so that a bounce is none: 300 ms, 0 to 2000 ms"),
            action(
                    "cue/confirm",
                    "lets a first press of GO only ask for the second one that fires; on, off or toggle; its lamp is lit"
                            + " while it does"),
            action(
                    "cue/glide",
                    "lets what a hand kept from a recall glide there in 300 ms once the hand lets go; on, off or toggle;"
                            + " its lamp is lit while it does"),
            reading("cue/asks", Word.Sort.FLAG, "lit while a press of GO waits for the second one"),
            action(
                    "cue/{}/go",
                    "fires the cue of a number, cue/12.5/go, and goes on from it; its lamp is lit while it"
                            + " was the last"),
            action("cue/{}/select", "makes the cue of a number the next one; its lamp is lit while it is"),
            action(
                    "cue/{}/take-over",
                    "lets a cue take over what lanes play, until the song's end or the next locate, or no more; its lamp is"
                            + " lit while it does"),
            action("cue/{}/skip", "lets GO pass over a cue, or no more; its lamp is lit while it does"),
            action(
                    "cue/{}/set",
                    "gives a cue a fact as its file has it: name, note, scene 3, fade 5 s, leave column pan,"
                            + " do transport/play, midi C0 05 to lights, on pc 1 5, at 01:00:07:12, follow 4 s, follow fade"),
            action(
                    "cue/{}/leave",
                    "what a cue's recall leaves alone instead of what its scene does, in the words of scene/1/leave; own:"
                            + " what its scene does"),
            action("cue/{}/renumber", "gives a cue another number, and so another place"),
            action("cue/{}/delete", "deletes a cue"),
            reading("cue/{}/name", Word.Sort.WORDS, "the name of the cue of a number"),
            reading("cue/{}/note", Word.Sort.WORDS, "its note"),
            reading("cue/{}/at", Word.Sort.WORDS, "the timecode that fires it"),
            reading("cue/now", Word.Sort.WORDS, "number and name of the cue fired last"),
            reading("cue/now/name", Word.Sort.WORDS, "its name"),
            reading("cue/now/note", Word.Sort.WORDS, "its note"),
            reading("cue/waiting", Word.Sort.WORDS, "number and name of the cue that GO fires"),
            reading("cue/next/name", Word.Sort.WORDS, "its name"),
            reading("cue/next/note", Word.Sort.WORDS, "its note"),
            reading("cue/next/at", Word.Sort.WORDS, "the timecode that fires it"),
            reading("cue/left", Word.Sort.WORDS, "how long until the next cue follows by itself"));

    private SceneWords() {}
}
