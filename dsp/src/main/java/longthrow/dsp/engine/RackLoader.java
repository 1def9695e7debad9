package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.effect.Housing;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.effect.SlotRows;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// Builds the effects that the racks ask for, away from the audio thread; a generation brings them to the engine. A
/// rack keeps its effect until it asks for another, for another impulse response, or works for another master: what it
/// remembers of the sends is not heard in a strip.
@ControlThread
public final class RackLoader {
    private final SlotRows rows;
    private final int sampleRate;
    private final Lanes kernels = Lanes.best();
    private final Impulse plain;
    private final InsertPlaces places;
    private final int[] algorithms = new int[DeskLayout.RACKS];
    private final List<Impulse> impulses = new ArrayList<>();
    private List<Loaded> racks = List.of();
    private int[] owners = new int[DeskLayout.RACKS];

    /// For the racks of a desk.
    public RackLoader(DeskTable table) {
        rows = table.rack().slot();
        places = InsertPlaces.of(table);
        sampleRate = table.desk().sampleRate();
        plain = Impulse.room(sampleRate);
    }

    /// One effect a rack, for these values and the impulse responses that were given to racks; the very list of before
    /// where nothing changed.
    public List<Loaded> load(Values values, List<Optional<Impulse>> given) {
        List<Loaded> next = new ArrayList<>(racks);
        int[] masters = places.owners(values);
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            Impulse impulse = rack < given.size() ? given.get(rack).orElse(plain) : plain;
            int algorithm = (int) values.get(rows.algorithm().index(), rack);
            if (next.size() <= rack) {
                next.add(build(rack, algorithm, impulse));
                impulses.add(impulse);
            } else if (algorithm != algorithms[rack]
                    || masters[rack] != owners[rack]
                    || (impulse != impulses.get(rack) && rows.convolves(algorithm))) {
                next.set(rack, build(rack, algorithm, impulse));
            }
            impulses.set(rack, impulse);
        }
        owners = masters;
        if (!next.equals(racks)) {
            racks = List.copyOf(next);
        }
        return racks;
    }

    private Loaded build(int rack, int algorithm, Impulse impulse) {
        algorithms[rack] = algorithm;
        return rows.load(algorithm, new Housing(kernels, sampleRate, impulse));
    }
}
