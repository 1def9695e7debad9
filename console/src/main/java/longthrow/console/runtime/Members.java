package longthrow.console.runtime;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.dsp.thread.ControlThread;

/// Which strips belong to another one: to a bus those that are heard in it, to a group those that are switched to it.
@ControlThread
final class Members {
    private final Desk desk;

    Members(Desk desk) {
        this.desk = desk;
    }

    /// The paths of a strip's members in the desk's order. Strips send to a bus or a matrix when that send is on and
    /// above -inf; they belong to anything else when they have a switch of its name (`dca/2`, `main`) that is on.
    List<String> of(String strip) {
        String send = strip.startsWith("bus/") ? "send/" + strip.substring("bus/".length()) : strip;
        boolean sent = strip.startsWith("bus/") || strip.startsWith("matrix/");
        return IntStream.range(0, desk.strips().count())
                .filter(member -> sent ? sends(member, send) : on(member, strip))
                .mapToObj(desk.strips()::path)
                .toList();
    }

    private boolean sends(int member, String send) {
        OptionalInt level = desk.strips().cell(member, send + "/level");
        return level.isPresent() && desk.value(level.getAsInt()) > Double.NEGATIVE_INFINITY && on(member, send + "/on");
    }

    private boolean on(int member, String key) {
        OptionalInt cell = desk.strips().cell(member, key);
        return cell.isPresent() && desk.value(cell.getAsInt()) >= 0.5;
    }
}
