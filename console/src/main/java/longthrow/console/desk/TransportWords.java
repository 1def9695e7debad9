package longthrow.console.desk;

import static longthrow.console.desk.DeskWords.action;
import static longthrow.console.desk.DeskWords.reading;

import java.util.List;
import longthrow.mappings.language.Word;

/// What a map may name of the song.
final class TransportWords {
    private static final List<Word> PLAYING = List.of(
            action("transport/play", "rolls the song; its lamp is lit while it rolls"),
            action("transport/stop", "stops the song; its lamp is lit while it stands"),
            action("transport/toggle", "rolls the song, or stops it; its lamp is lit while it rolls"),
            action(
                    "transport/record",
                    "rolls, after the pre-roll if there is one, writes rides on every strip that reads and records audio of"
                            + " what is armed; again: stops both"),
            action(
                    "transport/locate",
                    "jumps to 12.5 s, 1:02, 00:00:12:15, bar 9.1 or 9|1, or to a frame, 48000; without any to the start"),
            action("transport/position", "moves the song by 1frame (of timecode), -2 s, 1beat or 1bar"),
            action("transport/rewind", "jumps back to the bar before"),
            action("transport/forward", "jumps on to the next bar"),
            action("transport/end", "jumps to the song's end"),
            action("transport/return", "jumps back to where the song began to roll last"),
            action(
                    "transport/return-on-stop",
                    "lets the song go back to where it began to roll when a hand stops it; on, off or toggle; its lamp is"
                            + " lit while it does"));

    private static final List<Word> RANGES = List.of(
            action(
                    "transport/loop",
                    "loops in the part laid last, in the whole song where there is none, or in bar 9..bar 13; on, off or"
                            + " toggle; its lamp is lit while it loops"),
            action("transport/loop/in", "lets the loop begin where the song is"),
            action("transport/loop/out", "lets the loop end where the song is"),
            reading("transport/loop/range", Word.Sort.WORDS, "where the loop begins and ends"),
            action(
                    "transport/punch",
                    "lets passes be written in the part laid last only, or in bar 9..bar 13; on, off or toggle; its lamp"
                            + " is lit while it does"),
            action("transport/punch/in", "lets the punch range begin where the song is"),
            action("transport/punch/out", "lets the punch range end where the song is"),
            reading("transport/punch/range", Word.Sort.WORDS, "where the punch range begins and ends"),
            action(
                    "transport/pre-roll",
                    "lets the song roll so long before a pass writes: 2 s, 1bar; on, off or toggle; its lamp is lit while"
                            + " it does"));

    private static final List<Word> TIME = List.of(
            action(
                    "transport/tempo",
                    "lets a tempo in quarter notes a minute and a meter count from the bar where the song is, 93.5 3/4,"
                            + " or from another, bar 17 93.5 3/4; bar 17 none: as before it. Shows what counts now"),
            action("transport/rate", "how timecode counts: 24, 25, 29.97 (drop frame) or 30; shows it"),
            action(
                    "transport/chase",
                    "lets timecode and clock from outside drive the song, or not; its lamp is lit while they may"),
            reading(
                    "transport/sync",
                    Word.Sort.WORDS,
                    "what came from outside last: timecode and its rate, or a tempo"),
            reading("transport/timecode", Word.Sort.WORDS, "where the song is: hours, minutes, seconds, frames"),
            reading("transport/bars", Word.Sort.WORDS, "where the song is in bars and beats"),
            reading("transport/state", Word.Sort.WORDS, "play, stop or record"));

    private static final List<Word> RECORDING = List.of(
            reading("record/running", Word.Sort.FLAG, "lit while audio is recorded, until all of it is on the disk"),
            reading("record/state", Word.Sort.WORDS, "what is armed or recorded: recording 3 tracks, 5 h 12 min left"),
            reading("record/left", Word.Sort.WORDS, "how long what is armed can be recorded before the disk is full"),
            action(
                    "ch/{}/take",
                    "lets the channel play a take by its number, the next or the previous one; without any it says which"
                            + " there are"),
            reading("ch/{}/takes", Word.Sort.WORDS, "the numbers of the channel's takes, the one that plays as [3]"));

    private static final List<Word> MARKERS = List.of(
            action("marker/add", "sets a marker where the song is, with the name that is given, or a number"),
            action("marker/next", "jumps to the next marker"),
            action("marker/previous", "jumps to the marker before, to the song's start where there is none"),
            action("marker/clear", "deletes all markers"),
            action(
                    "marker/{}/locate",
                    "jumps to a marker, counted from the song's start; its lamp is lit while the song is between it and"
                            + " the next"),
            action("marker/{}/rename", "gives a marker another name"),
            action("marker/{}/move", "moves a marker to a place, bar 9.1; without any to where the song is"),
            action("marker/{}/delete", "deletes a marker"),
            reading("marker/{}/name", Word.Sort.WORDS, "the name of a marker"),
            reading("marker/{}/place", Word.Sort.WORDS, "where it lies"),
            reading("marker/now", Word.Sort.WORDS, "the name of the marker that the song has passed last"),
            reading("marker/following", Word.Sort.WORDS, "the name of the next marker"));

    private static final List<Word> SONGS = List.of(
            action(
                    "song/add",
                    "adds a song with the name that is given, from the loop's begin to its end, or without one from the"
                            + " marker before to the next"),
            action("song/next", "goes to the next song and recalls its first scene"),
            action("song/previous", "goes to where the song began, or to the one before, and recalls its first scene"),
            action(
                    "song/{}/go",
                    "goes to a song, counted from the first, and recalls its first scene; its lamp is lit while it is"
                            + " heard"),
            action("song/{}/rename", "gives a song another name"),
            action(
                    "song/{}/range",
                    "lays a song elsewhere: bar 9..bar 13, loop, punch or markers (from the marker before to the next)"),
            action(
                    "song/{}/scene",
                    "the scene that a song begins with, by its number; none: none; without a word the one recalled last"),
            action("song/{}/delete", "deletes a song; its lanes stay"),
            reading("song/{}/name", Word.Sort.WORDS, "the name of a song"),
            reading("song/{}/place", Word.Sort.WORDS, "where it begins and ends"),
            reading("song/now", Word.Sort.WORDS, "the name of the song that is heard"),
            reading("song/following", Word.Sort.WORDS, "the name of the next song"));

    private TransportWords() {}

    /// Every word.
    static List<Word> all() {
        return java.util.stream.Stream.of(PLAYING, RECORDING, RANGES, MARKERS, SONGS, TIME)
                .flatMap(List::stream)
                .toList();
    }
}
