package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MidiStream;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.kit.ManualClock;
import longthrow.mappings.Desks;
import longthrow.mappings.language.SurfaceLibrary;

/// Plays a transcript to a shipped surface over a cable. What the device says and what moves the desk takes a
/// millisecond; all that the host has said must be read before.
final class TranscriptPlayer {
    private static final double PASS_MILLIS = 5;

    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("transcript");
    private final FakeDesk desk = new FakeDesk(24);
    private final Deque<String> heard = new ArrayDeque<>();
    private final MidiStream stream = new MidiStream();
    private final Ear ear = new Ear();
    private final SurfaceUnit unit;
    private final Mapper mapper;
    private boolean motors = true;
    private Transcript.Line line = new Transcript.Line("", "", 0);

    TranscriptPlayer(String id) {
        SurfaceLibrary.Found found = new SurfaceLibrary(Desks.vocabulary(), List.of()).find(id);
        unit = new SurfaceUnit(found.profile().orElseThrow(), cable.near(), clock::nanos);
        mapper = new Mapper(found.maps().getFirst(), List.of(unit.profile()), desk, Origin.surface("test"));
        cable.far().open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                stream.read(bytes, from, count, ear);
            }

            @Override
            public void onLink(boolean alive) {}
        });
    }

    private final class Ear implements MidiStream.Receiver {
        @Override
        public void onShort(int status, int first, int second) {
            int length = status >= 0xC0 && status < 0xE0 ? 2 : status >= 0xF0 ? 1 : 3;
            byte[] bytes = {(byte) status, (byte) first, (byte) second};
            heard.add(Transcript.hex(Arrays.copyOf(bytes, length)));
        }

        @Override
        public void onSysEx(byte[] message) {
            heard.add(Transcript.hex(message));
        }
    }

    void play(Transcript transcript) {
        for (Transcript.Line next : transcript.lines()) {
            line = next;
            switch (line.sign()) {
                case "<" -> nextIs(Transcript.pattern(line.rest()));
                case "<?" -> among(Transcript.pattern(line.rest()));
                case "<..." -> heard.clear();
                case "=" -> stands();
                case "~" -> waits();
                default -> after(line.sign());
            }
        }
        assertThat(heard).as(where("said besides")).isEmpty();
    }

    private void after(String sign) {
        assertThat(heard).as(where("said before and not read")).isEmpty();
        switch (sign) {
            case ">" -> {
                cable.far().send(Transcript.bytes(line.rest()));
                pass(1);
            }
            case "!" -> {
                moves();
                pass(1);
            }
            case "exit" -> unit.close();
            default -> throw new IllegalArgumentException(where("unknown sign " + sign));
        }
    }

    private void pass(double millis) {
        clock.advanceMillis(millis);
        unit.drain(event -> mapper.on(0, event));
        mapper.work(clock.nanos());
        mapper.refresh(0, unit::show);
        if (motors != mapper.motors()) {
            motors = mapper.motors();
            unit.motors(motors);
        }
        unit.work(clock.nanos());
    }

    private void waits() {
        boolean millis = line.rest().endsWith("ms");
        double left = Double.parseDouble(line.rest().replaceFirst("m?s$", "")) * (millis ? 1 : 1000);
        for (; left > 0; left -= PASS_MILLIS) {
            pass(Math.min(left, PASS_MILLIS));
        }
    }

    private void nextIs(Pattern message) {
        assertThat(heard).as(where("said")).isNotEmpty();
        assertThat(heard.poll()).as(where("said")).matches(message);
    }

    private void among(Pattern message) {
        String found = heard.stream()
                .filter(said -> message.matcher(said).matches())
                .findFirst()
                .orElse("");
        assertThat(found).as(where("not among " + heard)).isNotEmpty();
        heard.remove(found);
    }

    private void stands() {
        String[] words = line.rest().split("\\s+", 2);
        switch (words[0]) {
            case "act" ->
                assertThat(desk.acts).as(where("acts")).isNotEmpty().first().isEqualTo(words[1]);
            case "hand" ->
                assertThat(desk.touches).as(where("hands")).isNotEmpty().first().isEqualTo(words[1]);
            default -> assertThat(desk.text(words[0])).as(where("stands")).isEqualTo(words[1]);
        }
        if (words[0].equals("act")) {
            desk.acts.removeFirst();
        } else if (words[0].equals("hand")) {
            desk.touches.removeFirst();
        }
    }

    private void moves() {
        String[] words = line.rest().split("\\s+", 2);
        OptionalInt cell = desk.layout().cell(words[0]);
        if (cell.isEmpty()) {
            desk.readings.put(words[0], reading(words[1]));
            return;
        }
        Parameter parameter = desk.layout().parameter(cell.getAsInt());
        OptionalDouble value = parameter.parse(words[1]);
        assertThat(value).as(where("no value of " + words[0])).isPresent();
        desk.put(words[0], value.orElseThrow());
    }

    private static Reading reading(String words) {
        if (words.matches("on|off")) {
            return new Reading.Flag(words.equals("on"));
        }
        if (words.startsWith("0x")) {
            return new Reading.Colour(Integer.decode(words));
        }
        return words.matches("-?[0-9.]+ dB")
                ? new Reading.Level(Double.parseDouble(words.replace(" dB", "")))
                : new Reading.Words(words.replace("\"", ""));
    }

    private String where(String what) {
        return "line %d: %s %s: %s".formatted(line.number(), line.sign(), line.rest(), what);
    }
}
