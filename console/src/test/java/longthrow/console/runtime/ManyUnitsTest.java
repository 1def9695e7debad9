package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.Wish;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Twenty-four units of three makes on one desk, all faders moved at once while automation plays: no last value is lost
/// in either direction, and no unit gets more bytes than it takes.
class ManyUnitsTest {
    private static final Taper FADER = new Taper.Fader();
    private static final int UNITS = 8; // of each make
    private static final int CHANNELS = 3 * UNITS * 8;
    private static final int RIDDEN = 5; // every fifth fader is moved by its lane
    private static final double END = 0.6;
    private static final int LONGEST = 130; // a whole display in one message

    private final Rig rig = new Rig(CHANNELS);
    private final List<Metered> units = new ArrayList<>();

    /// A device whose bytes are counted over each second that ends with one of them.
    private final class Metered implements MidiPort {
        final MidiPort wire;
        final Profile profile;
        final Deque<long[]> second = new ArrayDeque<>();
        EmulatedSurface device;
        long sum;
        long most;

        Metered(MidiPort wire, Profile profile) {
            this.wire = wire;
            this.profile = profile;
            device = new EmulatedSurface(profile, this, rig.clock);
        }

        @Override
        public String name() {
            return wire.name();
        }

        @Override
        public void open(Receiver receiver) {
            wire.open(new Receiver() {
                @Override
                public void onBytes(byte[] bytes, int from, int count) {
                    count(count);
                    receiver.onBytes(bytes, from, count);
                }

                @Override
                public void onLink(boolean alive) {
                    receiver.onLink(alive);
                }
            });
        }

        private void count(int bytes) {
            long now = rig.clock.nanos();
            second.add(new long[] {now, bytes});
            sum += bytes;
            while (now - second.getFirst()[0] > 1_000_000_000) {
                sum -= second.removeFirst()[1];
            }
            most = Math.max(most, sum);
        }

        @Override
        public boolean send(byte[] bytes, int from, int count) {
            return wire.send(bytes, from, count);
        }

        @Override
        public boolean alive() {
            return wire.alive();
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    /// Eight units side by side, over channels of their own.
    private void connect(String id, int make) {
        SurfaceLibrary library =
                new SurfaceLibrary(DeskWords.vocabulary(rig.console.desk().layout()), List.of());
        SurfaceLibrary.Found found = library.find(id);
        Profile profile = found.profile().orElseThrow();
        List<SurfaceUnit> set = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            MemoryCable cable = new MemoryCable("memory:" + id + unit);
            set.add(new SurfaceUnit(profile, cable.near(), rig.clock));
            units.add(new Metered(cable.far(), profile));
        }
        SurfaceSet connected =
                new SurfaceSet(found.maps().getFirst(), set, rig.console.port(), Origin.surface("memory:" + id));
        rig.console.attached().connect(connected);
        EmulatedSurface first = units.get(make * UNITS).device;
        for (int bank = 0; bank < make * UNITS; bank++) {
            rig.press(first, "bank.right");
        }
    }

    private void run(int passes) {
        for (int pass = 0; pass < passes; pass++) {
            rig.run(1.34);
            units.forEach(unit -> unit.device.work(rig.clock.nanos()));
        }
    }

    @Tag("long")
    @Test
    void noLastValueIsLostAndNoUnitIsOverrun() {
        connect("mcu", 0);
        connect("xtouch", 1);
        connect("generic8", 2);
        units.forEach(unit -> unit.device.powerOn());
        for (int channel = 0; channel < CHANNELS; channel += RIDDEN) {
            Lane lane = new Lane(new long[] {0, Rig.RATE}, new double[] {0, END}, false);
            rig.console.automation().lanes().put(rig.cell("ch/" + (channel + 1) + "/fader"), Optional.of(lane));
        }
        rig.tone(0, 0.5, 20);
        rig.act("transport/play");
        run(700);
        int[] last = new int[CHANNELS];
        Random random = new Random(24);
        for (int round = 0; round < 60; round++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                boolean moves = random.nextInt(4) == 0 || round == 0 || round == 59;
                if (moves && channel % RIDDEN != 0) {
                    move(channel, last, random);
                }
            }
            run(2);
        }
        run(20);
        for (int channel = 0; channel < CHANNELS; channel++) {
            double wanted = channel % RIDDEN == 0 ? FADER.toValue(END) : position(channel, last);
            assertThat(value(channel))
                    .as("from hand or lane, ch/%d", channel + 1)
                    .isEqualTo(wanted);
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            if (channel < 2 * UNITS * 8) {
                device(channel).touch(Rig.control(device(channel), fader(channel)), false);
            }
            double wanted = FADER.toValue(random.nextInt(1024) / 1023.0);
            rig.console.post(new Wish.Set(rig.cell("ch/" + (channel + 1) + "/fader"), wanted, Origin.SCREEN));
        }
        run(500);
        for (int channel = 0; channel < 2 * UNITS * 8; channel++) {
            double shown = shown(channel);
            assertThat(Math.abs(shown - FADER.toPosition(value(channel))))
                    .as("to the motor, ch/%d", channel + 1)
                    .isLessThan(1.0 / 1023);
        }
        for (Metered unit : units) {
            int rate = unit.profile.bytesPerSecond();
            assertThat(unit.most)
                    .as("bytes a second to " + unit.name())
                    .isLessThanOrEqualTo(rate + rate / 50 + LONGEST);
        }
    }

    private EmulatedSurface device(int channel) {
        return units.get(channel / 8).device;
    }

    private static String fader(int channel) {
        return "fader[" + (channel % 8 + 1) + "]";
    }

    private int most(int channel) {
        return Rig.control(device(channel), fader(channel)).maximumIn();
    }

    private void move(int channel, int[] last, Random random) {
        var control = Rig.control(device(channel), fader(channel));
        last[channel] = random.nextInt(most(channel) + 1);
        device(channel).touch(control, true);
        device(channel).move(control, last[channel] / (double) most(channel));
    }

    private double value(int channel) {
        return rig.value("ch/" + (channel + 1) + "/fader");
    }

    private double position(int channel, int[] last) {
        return FADER.toValue(last[channel] / (double) most(channel));
    }

    private double shown(int channel) {
        return device(channel)
                .shows(Rig.control(device(channel), fader(channel)))
                .map(shown -> ((Feedback.Motor) shown).position())
                .orElseThrow();
    }
}
