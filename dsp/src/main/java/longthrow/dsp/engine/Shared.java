package longthrow.dsp.engine;

import longthrow.dsp.effect.Slot;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Crossing;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Lineup;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;

/// What all sections of one desk share: its rows, the sums, the song, what stands above the strips, and what can work
/// inside of them.
@AudioThread
record Shared(
        DeskTable table,
        Workshop workshop,
        Sums.Shape shape,
        Sums sums,
        Song song,
        Above above,
        SoloMode.Now soloMode,
        InsertPlaces places,
        Slot[] slots,
        Externals externals,
        Pinging pinging,
        RoundTrip roundTrip,
        Inserts inserts,
        CostMeter costs) {
    static Shared of(DeskTable table, Lanes kernels) {
        DeskLayout desk = table.desk();
        KeySources keys = new KeySources(desk.channels(), desk.sources().size());
        Sums.Shape shape = Sums.Shape.of(desk.stereoSends(), desk.stereoMatrices());
        Crossing crossing = new Crossing(desk.sampleRate(), Lineup.together(shape.count()));
        Workshop workshop = new Workshop(kernels, desk.sampleRate(), crossing, keys);
        Slot[] slots = Racks.slots(table, workshop);
        InsertPlaces places = InsertPlaces.of(table);
        Externals externals = new Externals(desk.sampleRate());
        Pinging pinging = new Pinging(externals, new Pings(), desk.sampleRate());
        return new Shared(
                table,
                workshop,
                shape,
                new Sums(kernels, shape),
                new Song(desk.sampleRate()),
                new Above(table),
                new SoloMode.Now(),
                places,
                slots,
                externals,
                pinging,
                new RoundTrip(desk.sampleRate()),
                new Inserts(places.count(), slots, externals, pinging, desk.sampleRate()),
                new CostMeter(desk.channels(), Clock.system()));
    }

    /// The inserts of a kind of strip.
    StripInserts inserts(String kind) {
        return new StripInserts(inserts, places.kind(kind).orElseThrow());
    }
}
