package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import longthrow.console.frame.Wish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessibleTest {
    private static final Set<AccessibleRole> TALK = Set.of(
            AccessibleRole.CANVAS,
            AccessibleRole.PUSH_BUTTON,
            AccessibleRole.SLIDER,
            AccessibleRole.TEXT,
            AccessibleRole.LIST,
            AccessibleRole.TABLE,
            AccessibleRole.PROGRESS_BAR);

    /// Arrow buttons inside scroll bars belong to the look, not to the desk.
    @ParameterizedTest
    @EnumSource(Page.class)
    void everyControlHasANameForScreenReaders(Page front) throws Exception {
        List<String> nameless = new ArrayList<>();
        List<String> named = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            MixerPage page = new MixerPage(wish -> {}, () -> 0);
            page.turn(front);
            page.present(new SampleFrames(12).at(0));
            page.arrange(1600, 900);
            walk(page, named, nameless);
        });
        assertThat(nameless).isEmpty();
        assertThat(named).contains("GO: 13  Chorus lift");
        assertThat(named)
                .contains(
                        switch (front) {
                            case MIXER -> new String[] {"Fader of ch/3", "Pan of ch/12", "Fader of main"};
                            case STRIP ->
                                new String[] {
                                    "Fader of ch/10",
                                    "eq 1 freq of ch/10",
                                    "Send of ch/10 to bus/3",
                                    "Equaliser of ch/10"
                                };
                            case AUTOMATION ->
                                new String[] {
                                    "fader lane of ch/10",
                                    "pan lane of ch/10",
                                    "Ruler: markers, bars, time",
                                    "The whole song, and what of it is in view",
                                    "Automation mode of ch/10/fader",
                                    "Shift, scale or ramp what is selected"
                                };
                            case METERS ->
                                new String[] {
                                    "PEAK in dBFS",
                                    "K-20 in dB",
                                    "Loudness",
                                    "Goniometer and correlation",
                                    "Spectrum in thirds of an octave",
                                    "Loudness of main in the last ten minutes"
                                };
                            case MONITOR ->
                                new String[] {
                                    "dim of monitor",
                                    "level of phones",
                                    "Value of monitor/level",
                                    "monitor/solo/mode: afl",
                                    "End every solo",
                                    "pan-law of desk",
                                    "Talk while held",
                                    "Talkback to bus/1, Drums",
                                    "Oscillator to main, Main",
                                    "osc/wave: pink",
                                    "Mute group 12",
                                    "Value of mutegroup/12/dim"
                                };
                            case ROUTING ->
                                new String[] {
                                    "Inputs: which port each channel hears",
                                    "Outputs: what leaves by each port",
                                    "Find strips in the patch"
                                };
                            case SETUP ->
                                new String[] {
                                    "Load of the last minute",
                                    "What each strip costs",
                                    "What happened to the sound in the last minute"
                                };
                            case SURFACES ->
                                new String[] {
                                    "Connected surfaces",
                                    "What the control is and does",
                                    "Messages on the wire",
                                    "fader[2] of the surface"
                                };
                            case SHOW ->
                                new String[] {
                                    "Versions",
                                    "Steps of the history",
                                    "What differs",
                                    "What is not as it should be",
                                    "Folder of the other show",
                                    "Reading the show's files"
                                };
                            case SCENES ->
                                new String[] {
                                    "Scenes and cues",
                                    "What the next GO touches",
                                    "Controls that the next GO changes or leaves alone",
                                    "Fades",
                                    "Control to look at"
                                };
                        });
        assertThat(named).hasSizeGreaterThan(front == Page.MIXER || front == Page.STRIP ? 200 : 60);
    }

    /// A list is played by its cursor, a text by its caret, a picture by its description; what is said to be played
    /// must answer to it.
    @ParameterizedTest
    @EnumSource(Page.class)
    void noControlIsDeadForScreenReaders(Page front) throws Exception {
        List<String> dead = new ArrayList<>();
        List<String> sliders = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            MixerPage page = new MixerPage(wishes::add, () -> 0);
            page.turn(front);
            page.present(new SampleFrames(12).at(0));
            page.arrange(1600, 900);
            contexts(page, child -> {
                AccessibleContext context = child.getAccessibleContext();
                String name = context.getAccessibleName();
                boolean lives = switch (role(context)) {
                    case "push button" ->
                        Optional.ofNullable(context.getAccessibleAction())
                                .filter(action -> action.getAccessibleActionCount() > 0)
                                .isPresent();
                    case "slider" -> {
                        sliders.add(name);
                        yield moves(context, wishes);
                    }
                    case "text" -> context.getAccessibleEditableText() != null;
                    case "list" -> context.getAccessibleSelection() != null;
                    default -> true;
                };
                boolean reached = !role(context).equals("slider") || child.isFocusable();
                if (!lives || !reached) {
                    dead.add(name);
                }
            });
        });
        assertThat(dead).isEmpty();
        assertThat(sliders).hasSizeGreaterThan(front == Page.MIXER || front == Page.STRIP ? 20 : 0);
    }

    /// Both ways, so that whichever end it stands at it moves.
    private static boolean moves(AccessibleContext context, List<Wish> wishes) {
        wishes.clear();
        AccessibleValue value = context.getAccessibleValue();
        value.setCurrentAccessibleValue(value.getMinimumAccessibleValue());
        value.setCurrentAccessibleValue(value.getMaximumAccessibleValue());
        return !wishes.isEmpty()
                && !Objects.requireNonNullElse(context.getAccessibleDescription(), "")
                        .isBlank();
    }

    private static String role(AccessibleContext context) {
        return context.getAccessibleRole().toDisplayString(java.util.Locale.ENGLISH);
    }

    private static void contexts(Container container, Consumer<Component> seen) {
        for (Component child : container.getComponents()) {
            AccessibleContext context = child.getAccessibleContext();
            if (context != null && TALK.contains(context.getAccessibleRole()) && !inScrollBar(child)) {
                seen.accept(child);
            }
            if (child instanceof Container inner) {
                contexts(inner, seen);
            }
        }
    }

    private static void walk(Container container, List<String> named, List<String> nameless) {
        for (Component child : container.getComponents()) {
            AccessibleContext context = child.getAccessibleContext();
            if (context != null && TALK.contains(context.getAccessibleRole()) && !inScrollBar(child)) {
                String name = context.getAccessibleName();
                (name == null || name.isBlank() ? nameless : named).add(name == null ? child.toString() : name);
            }
            if (child instanceof Container inner) {
                walk(inner, named, nameless);
            }
        }
    }

    private static boolean inScrollBar(Component child) {
        return child.getParent() instanceof javax.swing.JScrollBar;
    }
}
