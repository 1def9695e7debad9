package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Edits;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.strip.Source;
import longthrow.dsp.thread.ControlThread;

/// Takes the whole desk to soundcheck and back: every channel that has recorded material plays it, and afterwards hears
/// the port again that it heard before. One entry of the history each way; channels without material stay as they are.
@ControlThread
public final class Soundcheck {
    private final Desk desk;
    private final Sources sources;
    /// What channels heard before they were taken to soundcheck, by channel.
    private final Map<Integer, Double> heard = new HashMap<>();

    Soundcheck(Desk desk, Sources sources) {
        this.desk = desk;
        this.sources = sources;
    }

    /// Whether any channel plays material.
    public boolean on() {
        boolean on = false;
        for (int channel = 0; channel < sources.inputs().size(); channel++) {
            on |= plays(channel);
        }
        return on;
    }

    private boolean plays(int channel) {
        boolean has = sources.inputs().get(channel).isPresent();
        boolean armed = desk.value(desk.strips().cell(channel, "record").orElseThrow()) != 0;
        return has && Source.plays(Source.armed((int) desk.value(cell(channel)), armed), true);
    }

    private int cell(int channel) {
        return desk.strips().cell(channel, "source").orElseThrow();
    }

    /// Does what `on`, `off`, `toggle` or nothing asks for, and says what was done.
    String ask(String word, Origin by) {
        return switch (word) {
            case "on" -> begin(by);
            case "off" -> end(by);
            case "", "toggle" -> on() ? end(by) : begin(by);
            default -> "'" + word + "' is no state of the soundcheck; say on, off or toggle";
        };
    }

    private String begin(Origin by) {
        List<Integer> moved = channels(false);
        moved.forEach(channel -> heard.put(channel, desk.stored(cell(channel))));
        move(moved, channel -> Source.SOUNDCHECK, "soundcheck", by);
        boolean any = moved.isEmpty() && !on();
        return any ? "no channel has recorded material that it could play" : "soundcheck: recorded material plays";
    }

    private String end(Origin by) {
        List<Integer> moved = channels(true);
        move(moved, channel -> heard.getOrDefault(channel, (double) Source.MAIN), "end of soundcheck", by);
        heard.clear();
        return "soundcheck is over: every channel hears its port";
    }

    /// The channels with material that play it, or do not.
    private List<Integer> channels(boolean playing) {
        List<Integer> all = new ArrayList<>();
        for (int channel = 0; channel < sources.inputs().size(); channel++) {
            if (sources.inputs().get(channel).isPresent() && plays(channel) == playing) {
                all.add(channel);
            }
        }
        return all;
    }

    private void move(List<Integer> channels, IntToDoubleFunction source, String words, Origin by) {
        if (channels.isEmpty()) {
            return;
        }
        Map<Integer, Double> cells = new LinkedHashMap<>();
        channels.forEach(channel -> cells.put(cell(channel), source.applyAsDouble(channel)));
        Edits.settle(desk, words, cells, by);
    }
}
