package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import longthrow.console.desk.DeskWords;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.SurfaceReader;

/// A unit of a shipped profile on a console, whose far end is bare bytes that a test says and hears.
final class Plugged implements MidiPort.Receiver {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Rig rig;
    private final Profile profile;
    private final MemoryCable cable;
    private final List<String> heard = new ArrayList<>();
    private long bytes;

    Plugged(Rig rig, String profile) {
        this(rig, profile, "memory:" + profile);
    }

    Plugged(Rig rig, String id, String port) {
        this(rig, shipped(rig, id), port);
    }

    private static SurfaceLibrary.Found shipped(Rig rig, String id) {
        return new SurfaceLibrary(DeskWords.vocabulary(rig.console.desk().layout()), List.of()).find(id);
    }

    private Plugged(Rig rig, SurfaceLibrary.Found found, String port) {
        this(rig, found.profile().orElseThrow(), found.maps().getFirst(), port);
    }

    /// A unit as the text of a `.surface` file has it: its first profile under its first map.
    static Plugged box(Rig rig, String text) {
        SurfaceFile file = new SurfaceReader(
                        DeskWords.vocabulary(rig.console.desk().layout()))
                .read("box.surface", text, SurfaceReader.Shelf.empty());
        if (!file.problems().isEmpty()) {
            throw new IllegalStateException("the box is not sound: " + file.problems());
        }
        return new Plugged(rig, file.profiles().getFirst(), file.maps().getFirst(), "memory:box");
    }

    private Plugged(Rig rig, Profile profile, SurfaceMap map, String port) {
        this.rig = rig;
        this.profile = profile;
        cable = new MemoryCable(port);
        cable.far().open(this);
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), rig.clock);
        rig.console.attached().connect(new SurfaceSet(map, List.of(unit), rig.console.port(), Origin.surface(port)));
    }

    /// Waits until the unit is painted and quiet.
    Plugged settled() {
        rig.run(2_500);
        heard.clear();
        return this;
    }

    Profile profile() {
        return profile;
    }

    MemoryCable cable() {
        return cable;
    }

    /// Says bytes, written `90 68 7F`.
    void say(String hex) {
        say(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    void say(byte[] said) {
        cable.far().send(said);
    }

    /// What came since the last call, one line a sending.
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /// How many bytes came in all.
    long bytes() {
        return bytes;
    }

    @Override
    public void onBytes(byte[] said, int from, int count) {
        bytes += count;
        heard.add(HEX.formatHex(said, from, from + count));
    }

    @Override
    public void onLink(boolean alive) {}
}
