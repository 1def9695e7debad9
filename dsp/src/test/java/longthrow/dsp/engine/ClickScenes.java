package longthrow.dsp.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// In which setting each parameter of the desk is heard when it steps, and which cannot be. `S` is the parameter's own
/// strip; the first pattern that an id matches counts, beside the desk of `EveryClickTest`.
final class ClickScenes {
    /// Where a step opens or closes a gate, or a detector follows each wave of a tone, the attack and release that are
    /// set are heard themselves, so they are long here.
    private static final String GATE = "S/gate/on=on S/gate/attack=120 S/gate/release=4000 S/gate/range=20";

    private static final String COMP = "S/comp/on=on S/comp/threshold=-40 S/comp/release=400";

    /// A send of another bus may feed the rack too, which then works in the strip alone.
    private static final String RACK = "fx/2/algorithm=delay fx/2/mix=40 S/insert/1/on=on";

    private static final Map<String, String> HEARD = new LinkedHashMap<>();
    private static final Map<String, String> UNHEARD = new LinkedHashMap<>();
    private static final Map<String, String> EXCEPT = new LinkedHashMap<>();

    static {
        heard(".*/hpf/(on|slope)", "S/hpf/on=on S/hpf/freq=500");
        heard(".*/hpf/freq", "S/hpf/on=on");
        heard(".*/lpf/(on|slope)", "S/lpf/on=on S/lpf/freq=2000");
        heard(".*/lpf/freq", "S/lpf/on=on");
        heard(".*/gate/on", "S/gate/threshold=0 S/gate/range=20");
        heard(".*/gate/(threshold|hold|hysteresis)", GATE);
        heard(".*/gate/(range|attack|release)", "S/gate/on=on S/gate/threshold=0 S/gate/range=20");
        heard(".*/gate/mode", GATE + " S/gate/threshold=0");
        heard(".*/gate/ratio", GATE + " S/gate/threshold=0 S/gate/mode=expander");
        heard(".*/gate/lookahead", GATE + " S/gate/threshold=-60");
        heard(".*/gate/key/source", GATE + " S/gate/threshold=-20 S/trim=-12");
        heard(".*/gate/key/(q|freq)", GATE + " S/gate/threshold=-16 S/gate/key/filter=band-pass S/gate/key/freq=1500");
        heard(".*/gate/key/filter", GATE + " S/gate/threshold=-16 S/gate/key/freq=3000");
        heard(".*/gate/key/listen", GATE + " S/gate/threshold=-60 S/gate/key/filter=low-pass");
        heard(".*/deess/on", "S/deess/freq=1500 S/deess/threshold=-40");
        heard(".*/deess/.*", "S/deess/on=on S/deess/freq=1000 S/deess/threshold=-40");
        heard(".*/eq/N/gain", "S/eq/on=on S/eq/N/freq=1000");
        heard(".*/eq/N/freq", "S/eq/on=on S/eq/N/gain=18");
        heard(".*/eq/N/q", "S/eq/on=on S/eq/N/freq=1200 S/eq/N/gain=18");
        heard(".*/eq/.*", "S/eq/on=on S/eq/1/freq=900 S/eq/1/gain=12");
        heard(".*/order", COMP + " S/eq/on=on S/eq/2/freq=1000 S/eq/2/gain=12");
        heard(".*/comp/on", COMP + " S/comp/on=off");
        heard(".*/comp/threshold", COMP);
        heard(".*/comp/knee", COMP + " S/comp/threshold=-14");
        heard(".*/comp/(release|hold|auto)", COMP + " S/comp/attack=100");
        heard(".*/comp/key/source", COMP + " S/comp/attack=120 S/comp/release=4000");
        heard(".*/comp/key/(q|freq)", COMP + " S/comp/key/filter=band-pass S/comp/key/freq=1500");
        heard(".*/comp/key/filter", COMP + " S/comp/key/freq=3000");
        heard(".*/comp/key/listen", COMP + " S/comp/key/filter=low-pass");
        heard(".*/comp/.*", COMP);
        heard(".*/geq/.*", "S/geq/on=on S/geq/18=12");
        heard(".*/limiter/on", "S/limiter/ceiling=-20");
        heard(".*/limiter/.*", "S/limiter/on=on S/limiter/ceiling=-20");
        heard("dca/N/dca/N", "ch/1/dca/1=on dca/2/fader=-12");
        heard(".*/dca/N", "dca/1/fader=-12");
        heard(".*/mutegroup/N", "mutegroup/1/on=on");
        heard("dca/.*", "ch/1/dca/1=on");
        heard("mutegroup/N/(dim|mode)", "ch/1/mutegroup/1=on mutegroup/1/mode=dim mutegroup/1/on=on");
        heard("mutegroup/.*", "ch/1/mutegroup/1=on");
        heard("automix/.*", "ch/1/automix/group=1 ch/2/automix/group=1");
        heard(".*/automix/.*", "ch/1/automix/group=1 ch/2/automix/group=1 automix/1/on=on automix/2/on=on");
        heard(".*/insert/N/what", RACK + " fx/1/mute=on");
        heard(".*/insert/N/on", RACK + " S/insert/1/what=rack-2");
        heard(".*/insert/N/position", RACK + " S/insert/1/what=rack-2 " + COMP + " S/comp/attack=120");
        heard(".*/direct/tap", "S/fader=-6");
        heard(".*/solo-phones", "S/fader=-3");
        heard("ch/N/solo-safe", "monitor/solo/mode=in-place ch/2/solo=on");
        heard("fx/N/solo-safe", "monitor/solo/mode=in-place ch/2/solo=on ch/1/solo-safe=on");
        heard("bus/N/solo-safe", "monitor/solo/mode=in-place ch/2/solo=on");
        heard("monitor/solo/mode", "ch/1/solo=on ch/1/fader=-6");
        heard("monitor/dim-level", "monitor/dim=on");
        heard("phones/dim-level", "phones/dim=on");
        heard(".*/centre/level", "S/centre/on=on");
        heard(".*/align", "ch/2/comp/on=on ch/2/comp/lookahead=4.7 ch/2/comp/threshold=0");
        heard(".*/send/N/pan", "S/send/1/level=0");
        heard(".*/fxsend/N/pan", "S/fxsend/1/level=0");
        heard(".*/send/N/tap", "S/fader=-6 S/send/1/level=0");
        heard(".*/fxsend/N/tap", "S/fader=-6 S/fxsend/1/level=0");
        heard(".*/matrix/N/tap", "S/fader=-6");
        heard(".*/mute-cuts-pre", "ch/1/mute=on ch/1/send/1/tap=pre");
        heard("talkback/(level|to/.*)", "talkback/on=on talkback/to/main=on talkback/dim=off");
        heard("talkback/dim", "talkback/on=on");
        heard("talkback/dim-level", "talkback/on=on");
        heard("talkback/.*", "talkback/to/main=on");
        heard("osc/on", "osc/to/main=on");
        heard("osc/.*", "osc/on=on osc/to/main=on");
        heard("fx/N/(on|mix)", "fx/1/algorithm=delay");
        heard("fx/N/algorithm", "fx/1/width/width=0");

        unheard("bus/N/(send|fxsend)/N/.*", "bus 1 to itself is refused; a channel's sends step the same way");
        unheard(".*/(limiter/release|comp/topology)", "a tone that stays is turned down alike");
        unheard(".*/gate/(hold|hysteresis)", "a tone that stays neither opens nor closes a gate");

        except("fx/N/[a-z]+/[a-z-].*", "what an algorithm has is stepped by EveryEffectTest");
        except(".*/record", "arms a track of the recorder; the engine does not read it");
        except(".*/gang|gang/.*", "moves faders under a hand, on the desk");
        except("monitor/solo/exclusive", "ends other solos, on the desk");
        except("matrix/N/solo-safe", "what is fed to a matrix is never muted by a solo");
        except("beat/.*", "moves the times of effects, which EveryEffectTest steps");
        except("external/.*", "what is known of gear outside only delays its neighbours: LatencyTest");
        except("osc/wave", "of five waves four are no tone; OscillatorTest has the way between them");
        except("osc/freq", "moves the tone itself: EveryClickTest has it apart");
    }

    private ClickScenes() {}

    private static void heard(String pattern, String settings) {
        HEARD.put(pattern, settings);
    }

    private static void unheard(String pattern, String reason) {
        UNHEARD.put(pattern, reason);
    }

    private static void except(String pattern, String reason) {
        EXCEPT.put(pattern, reason);
    }

    /// Why a parameter cannot be heard to step, if so; `family` is its id with N for each number.
    static Optional<String> except(String family) {
        return first(EXCEPT, family);
    }

    /// Whether a parameter steps without being heard in a tone that stays.
    static boolean unheard(String family) {
        return first(UNHEARD, family).isPresent();
    }

    /// What to set so that it is heard, on its own strip.
    static String settings(String family, String strip) {
        return first(HEARD, family).orElse("").replace("S/", strip + "/").replace("/N/", "/1/");
    }

    private static Optional<String> first(Map<String, String> by, String family) {
        return by.entrySet().stream()
                .filter(entry -> family.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
