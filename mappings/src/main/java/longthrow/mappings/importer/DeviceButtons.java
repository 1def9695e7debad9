package longthrow.mappings.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Profile;

/// The buttons that stand at other notes on a device than on a Mackie Control.
final class DeviceButtons {
    private static final Map<String, String> GLOBAL = global();
    private static final Map<String, String> STRIP =
            Map.of("recenable", "rec", "solo", "solo", "mute", "mute", "select", "select", "vselect", "vpot.push");
    private static final int STRIPS = 8;

    private final Profile base;
    private final List<Move> moves = new ArrayList<>();

    DeviceButtons(Profile base) {
        this.base = base;
    }

    /// Buttons at a note and those behind it.
    private record Move(Element element, String family, int note, int last) {
        boolean moves(Control control) {
            return control.family().equals(family) || control.name().equals(family);
        }

        boolean takes(int other) {
            return note <= other && other <= last;
        }
    }

    /// Takes a button up; says why where it cannot.
    Optional<String> read(Element button) {
        boolean strip = button.name().equals("StripButton");
        if (!strip && !button.name().equals("GlobalButton")) {
            return Optional.of("it is no button");
        }
        String name = button.words("name").orElse("").toLowerCase(Locale.ROOT);
        String family = (strip ? STRIP : GLOBAL).getOrDefault(name, "");
        if (family.isEmpty()) {
            return Optional.of("no button of that name is known");
        }
        Optional<Integer> note = button.words(strip ? "baseid" : "id").flatMap(DeviceButtons::note);
        int more = strip ? STRIPS - 1 : 0;
        if (note.isEmpty() || note.get() + more > 127) {
            return Optional.of("it names no note within 0..127");
        }
        moves.add(new Move(button, family, note.get(), note.get() + more));
        return Optional.empty();
    }

    /// Takes those back that would stand where another button is, and says why.
    Map<Element, String> clashes() {
        Map<Element, String> clashes = new LinkedHashMap<>();
        Optional<Move> clash = Optional.empty();
        do {
            clash = moves.stream().filter(move -> holder(move).isPresent()).findFirst();
            clash.ifPresent(move -> {
                clashes.put(move.element(), holder(move).orElseThrow());
                moves.remove(move);
            });
        } while (clash.isPresent());
        return clashes;
    }

    private Optional<String> holder(Move move) {
        Optional<String> earlier = moves.stream()
                .takeWhile(other -> other != move)
                .filter(other -> move.takes(other.note()) || other.takes(move.note()))
                .map(Move::family)
                .findFirst();
        Optional<String> stays = base.controls().stream()
                .filter(control -> moves.stream().noneMatch(other -> other.moves(control)))
                .filter(control -> Stream.concat(control.in().stream(), control.touch().stream())
                        .anyMatch(address -> note(address).filter(move::takes).isPresent()))
                .map(Control::name)
                .findFirst();
        return earlier.or(() -> stays).map(name -> "another button stands there: " + name);
    }

    private static Optional<Integer> note(Address address) {
        return address instanceof Address.Note(int channel, int number) && channel == 1
                ? Optional.of(number)
                : Optional.empty();
    }

    /// As C reads them: decimal, or hexadecimal behind `0x`.
    private static Optional<Integer> note(String words) {
        return words.matches("\\d{1,3}|0[xX][0-9A-Fa-f]{1,2}") ? Optional.of(Integer.decode(words)) : Optional.empty();
    }

    /// All that moved make room first; then each stands at its new note.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        moves.forEach(move -> lines.add("remove control " + move.family() + range(move)));
        for (Move move : moves) {
            boolean lamp = base.controls().stream()
                    .anyMatch(control -> move.moves(control) && control.out().isPresent());
            String number = range(move).isEmpty() ? Integer.toString(move.note()) : counted(move.note() - 1);
            lines.add("control " + move.family() + range(move) + " button " + (lamp ? "io" : "in") + " note 1 " + number
                    + (lamp ? " lamp off=0 blink=1 on=127" : ""));
        }
        return lines;
    }

    private static String counted(int before) {
        return before == 0 ? "i" : before < 0 ? "i-1" : "i+" + before;
    }

    private static String range(Move move) {
        return move.last() == move.note() ? "" : "[1.." + STRIPS + "]";
    }

    private static Map<String, String> global() {
        Map<String, String> names = new HashMap<>();
        String same =
                "flip shift save undo cancel enter marker nudge drop replace click rewind stop play record zoom scrub";
        List.of(same.split(" ")).forEach(name -> names.put(name, name));
        List.of("track", "send", "pan", "plugin", "eq", "dyn").forEach(name -> names.put(name, "assign." + name));
        List.of("read", "write", "trim", "touch", "latch").forEach(name -> names.put(name, "auto." + name));
        List.of("up", "down", "left", "right").forEach(way -> names.put("cursor" + way, "cursor." + way));
        for (int key = 1; key <= STRIPS; key++) {
            names.put("f" + key, "f[" + key + "]");
        }
        String others =
                "left=bank.left right=bank.right channelleft=chan.left channelright=chan.right view=global-view "
                        + "namevalue=name-value timecodebeats=smpte-beats miditracks=view.midi inputs=view.inputs "
                        + "audiotracks=view.audio audioinstruments=view.instrument aux=view.aux busses=view.buses "
                        + "outputs=view.outputs user=view.user option=key.option ctrl=key.control cmdalt=key.alt grp=key.group "
                        + "loop=cycle clearsolo=any-solo ffwd=forward usera=foot[1] userb=foot[2]";
        for (String pair : others.split(" ")) {
            names.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Map.copyOf(names);
    }
}
