package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A strip's send to one bus, after the fader or before it; a muted strip sends nothing either way. The pan counts on
/// stereo aux buses; into a group the strip's own pan leads.
///
/// @param group whether the bus is a group: a new strip is not sent there, and at 0 dB when it is
public record Send(Row level, Row on, Row tap, Row pan, boolean group) {
    /// Declares the rows of the send to bus `number`, from 1.
    public Send(Scope in, int number, boolean group) {
        Scope send = in.scope("send").scope(Integer.toString(number));
        this(
                send.column(Column.SEND_LEVEL).fader("level", group ? 0 : Double.NEGATIVE_INFINITY),
                send.column(Column.SEND_ON).toggle("on", !group),
                send.column(Column.SEND_TAP).choice("tap", "post", "pre"),
                send.column(Column.PAN).pan("pan"),
                group);
    }

    /// Whether a change of this row concerns the send.
    public boolean reads(String key) {
        return List.of(level, on, tap, pan).stream()
                .anyMatch(row -> row.parameter().key().equals(key));
    }
}
