package longthrow.console.view;

import java.util.List;
import java.util.Optional;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Light;

/// What the files of the target picture's show tell.
final class SampleArchive {
    private SampleArchive() {}

    static Archive of() {
        return new Archive(
                "/shows/harbour-lights",
                true,
                List.of(
                        new Archive.Version("first reading", "2026-11-20 14:05", "anna", 412_300),
                        new Archive.Version("dress rehearsal", "2026-11-25 22:41", "anna", 655_900),
                        new Archive.Version("opening night", "2026-11-26 23:10", "ben", 702_400),
                        new Archive.Version("before 2026-11-27 18.30.12", "2026-11-27 19:30", "anna", 704_100)),
                new Archive.Steps(
                        List.of(
                                "fader of Lead Vox",
                                "mute of Perc",
                                "recall 12 Verse 1 — duet",
                                "name of Hat",
                                "eq 2 gain of Kick",
                                "store 13 Chorus lift",
                                "pan of El Gtr",
                                "recall 11 Overture"),
                        List.of()),
                Optional.of(difference()),
                Optional.of(log()),
                Optional.of(check()),
                Optional.empty(),
                Optional.empty());
    }

    private static Archive.Way way(String what, String before, String after) {
        return new Archive.Way(what, before, after);
    }

    private static Archive.Difference difference() {
        return new Archive.Difference(
                "opening night",
                "",
                List.of(
                        new Archive.Group("show", List.of(way("tempo", "96 bpm", "100 bpm"))),
                        new Archive.Group(
                                "ch 3 Hat",
                                List.of(way("name", "'Hi-hat'", "'Hat'"), way("fader", "-6.0 dB", "-8.0 dB"))),
                        new Archive.Group(
                                "ch 10 Lead Vox",
                                List.of(
                                        way("fader", "0.0 dB", "+2.0 dB"),
                                        way("eq 2 gain", "-2.0 dB", "-4.0 dB"),
                                        way("comp threshold", "-18.0 dB", "-22.5 dB"),
                                        way("send 2 level", "-inf", "-12.0 dB"))),
                        new Archive.Group("ch 12 Perc", List.of(way("mute", "off", "on"))),
                        new Archive.Group(
                                "scene 13 Chorus lift",
                                List.of(way("ch 8 El Gtr: mute", "on", "off"), way("fade", "2 s", "4 s"))),
                        new Archive.Group("scene 15 Verse 2", List.of(way("added", "", ""))),
                        new Archive.Group("cue 12.5 House to half", List.of(way("+ follow 4 s", "", ""))),
                        new Archive.Group("lane c10 fader", List.of(way("changed, 41 -> 57 points", "", "")))),
                13);
    }

    private static Archive.Log log() {
        return new Archive.Log(
                List.of(
                        new Archive.Entry(
                                "2026-11-27 20:14:09",
                                "anna",
                                "screen",
                                way("scene 4 Verse: name", "'Verse'", "'Chorus'")),
                        new Archive.Entry(
                                "2026-11-27 20:14:03",
                                "anna",
                                "surface:tcp:stage:7001",
                                way("ch 3 Snare: fader", "-6.0 dB", "-4.0 dB"))),
                0,
                List.of());
    }

    private static Archive.Check check() {
        return new Archive.Check(
                "20:02:41",
                Light.RED,
                List.of(
                        new Archive.Finding(
                                Light.RED,
                                "audio",
                                "ch/7 Ac Gtr",
                                "audio/07.wav is missing: there is no file /shows/harbour-lights/audio/07.wav",
                                "put a sound file there, or clear the strip's input",
                                "ch/7"),
                        new Archive.Finding(
                                Light.AMBER,
                                "microphones",
                                "scene 13 Chorus lift",
                                "opens ch/12 Perc at -6.0 dB, muted until then",
                                "see that it is meant; --ignore microphones once it is",
                                "ch/12"),
                        new Archive.Finding(
                                Light.AMBER,
                                "limiters",
                                "outputs",
                                "the limiter is off on main Main, bus/1 Drums",
                                "switch limiter/on on where nothing behind the desk limits",
                                "main")));
    }
}
