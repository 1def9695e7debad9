package longthrow.controllers.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;

/// The trials that suit a profile, in the order in which a person goes through them in two minutes: one control of each
/// family that has a hand's worth of meaning, then what eyes see.
final class Trials {
    private static final String WORD = "LONGTHROW";
    private static final int MOST_BUTTONS = 3;
    private static final double TRAVEL_SECONDS = 4;
    private static final double LAMP_SECONDS = 0.15;

    private final Profile profile;

    Trials(Profile profile) {
        this.profile = profile;
    }

    List<Trial> all() {
        List<Trial> trials = new ArrayList<>();
        ofEach(Set.of(Kind.FADER, Kind.KNOB), control -> new Travel(control, profile.deadBand()))
                .forEach(trials::add);
        first(control -> control.touch().isPresent()).map(Finger::new).forEach(trials::add);
        ofEach(Set.of(Kind.BUTTON), Push::new).limit(MOST_BUTTONS).forEach(trials::add);
        ofEach(Set.of(Kind.ENCODER), Turn::new).forEach(trials::add);
        looks().forEach(trials::add);
        trials.add(new FreePlay(profile));
        return trials;
    }

    /// One trial of the first control of each family that sends.
    private Stream<Trial> ofEach(Set<Kind> kinds, Function<Control, Trial> trial) {
        Map<String, Control> firsts = new LinkedHashMap<>();
        profile.controls().stream()
                .filter(control ->
                        kinds.contains(control.kind()) && control.in().isPresent())
                .forEach(control -> firsts.putIfAbsent(control.family(), control));
        return firsts.values().stream().map(trial);
    }

    private Stream<Control> first(Predicate<Control> test) {
        return profile.controls().stream().filter(test).limit(1);
    }

    private Stream<Trial> looks() {
        return Stream.of(
                        look(
                                "displays",
                                "do you see \"LONGTHROW\" on the display?",
                                firstFamily(Kind.TEXT),
                                Trials::word),
                        look(
                                "motors",
                                "do the faders travel up and down?",
                                shown(Kind.FADER),
                                (control, place, seconds) -> new Feedback.Motor(control, wave(seconds))),
                        look("lamps", "does a light run from lamp to lamp?", lamps(), this::chase),
                        look(
                                "rings",
                                "do the rings go from left to right and back?",
                                Stream.concat(shown(Kind.ENCODER).stream(), shown(Kind.RING).stream())
                                        .toList(),
                                (control, place, seconds) -> new Feedback.Ring(control, wave(seconds), RingMode.WRAP)),
                        look(
                                "meters",
                                "do the meters rise and fall?",
                                shown(Kind.METER),
                                (control, place, seconds) -> new Feedback.Level(control, 60 * wave(seconds) - 60)),
                        look(
                                "digits",
                                "do the digits count 1234567890?",
                                shown(Kind.DIGITS),
                                (control, place, seconds) -> new Feedback.Digits(
                                        control, "1234567890".substring(0, Math.min(10, control.width())))),
                        look(
                                "colours",
                                "do the displays turn red, green, blue and white?",
                                shown(Kind.COLOUR),
                                (control, place, seconds) -> new Feedback.Colour(
                                        control,
                                        List.of(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF)
                                                .get((int) seconds % 4))))
                .flatMap(List::stream);
    }

    private static List<Trial> look(String subject, String question, List<Control> controls, Look.Picture picture) {
        return controls.isEmpty() ? List.of() : List.of(new Look(subject, question, controls, picture));
    }

    private List<Control> shown(Kind kind) {
        return profile.controls().stream()
                .filter(control -> control.kind() == kind && control.shows())
                .toList();
    }

    private List<Control> lamps() {
        return Stream.concat(shown(Kind.BUTTON).stream(), shown(Kind.LAMP).stream())
                .toList();
    }

    private List<Control> firstFamily(Kind kind) {
        List<Control> all = shown(kind);
        return all.stream()
                .filter(control -> control.family().equals(all.getFirst().family()))
                .toList();
    }

    /// The word, spread over displays that follow each other.
    private static Feedback word(Control control, int place, double seconds) {
        int from = Math.min(WORD.length(), place * control.width());
        int to = Math.min(WORD.length(), from + control.width());
        return new Feedback.Text(control, WORD.substring(from, to));
    }

    private Feedback chase(Control control, int place, double seconds) {
        boolean here = (int) (seconds / LAMP_SECONDS) % lamps().size() == place;
        return new Feedback.Light(control, here ? Glow.ON : Glow.OFF);
    }

    /// Up and down as an arm goes.
    private static double wave(double seconds) {
        return (1 - Math.cos(2 * Math.PI * seconds / TRAVEL_SECONDS)) / 2;
    }
}
