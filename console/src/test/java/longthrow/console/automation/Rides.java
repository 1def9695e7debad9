package longthrow.console.automation;

import static longthrow.console.desk.Bench.HAND;

import java.util.Optional;
import longthrow.console.desk.Bench;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;

/// A desk and a song with automation, both by a clock moved by hand.
final class Rides {
    static final Taper FADER = new Taper.Fader();

    final Bench bench;
    final Desk desk;
    final Song song;
    final Automation automation;

    Rides(int channels) {
        bench = new Bench(channels);
        desk = bench.desk;
        song = new Song(bench.clock);
        automation = new Automation(desk, song);
    }

    void pass(double millis) {
        for (double left = millis; left > 0; left--) {
            bench.pass(Math.min(1, left));
            work();
        }
    }

    void work() {
        automation.work(bench.clock.nanos());
    }

    void play() {
        song.play();
        work();
    }

    void stop() {
        song.stop();
        work();
    }

    void locate(double seconds) {
        automation.located(song.frameAt(bench.clock.nanos()));
        song.jump(frame(seconds));
        work();
    }

    static long frame(double seconds) {
        return Math.round(seconds * Song.RATE);
    }

    int cell(String id) {
        return bench.cell(id);
    }

    void touch(String id) {
        bench.touch(id, HAND);
    }

    void release(String id) {
        bench.release(id, HAND);
    }

    void set(String id, double value) {
        bench.set(id, value, HAND);
    }

    double value(String id) {
        return bench.value(id);
    }

    boolean writing(String id) {
        return automation.rides().writing(cell(id));
    }

    Lane lane(String id) {
        return automation.lanes().get(cell(id)).orElseThrow();
    }

    /// What a lane says at a time of the song, in the parameter's unit.
    double at(String id, double seconds) {
        return desk.layout().parameter(cell(id)).taper().toValue(lane(id).positionAt(frame(seconds)));
    }

    /// Lets a lane go straight from value to value; pairs of seconds and values.
    void lane(String id, double... pairs) {
        var parameter = desk.layout().parameter(cell(id));
        Points points = new Points();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add(frame(pairs[i]), parameter.taper().toPosition(pairs[i + 1]));
        }
        automation.lanes().put(cell(id), Optional.of(points.lane(parameter.stepped())));
    }
}
