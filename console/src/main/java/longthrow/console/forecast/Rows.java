package longthrow.console.forecast;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.Compressor;
import longthrow.dsp.strip.Equalizer;
import longthrow.dsp.strip.Fader;
import longthrow.dsp.strip.Feed;
import longthrow.dsp.strip.Output;
import longthrow.dsp.strip.Routing;
import longthrow.dsp.strip.Send;
import longthrow.dsp.strip.Ways;
import longthrow.dsp.strip.Width;

/// Where the table keeps what leads sound from strip to strip; strips by their index, channels first. Immutable.
final class Rows {
    final DeskTable table;
    final DeskLayout desk;
    private final Kind[] kinds;
    private final int[] columns;

    /// A kind of strip.
    private enum Kind {
        CHANNEL,
        BUS,
        MATRIX,
        RACK,
        CENTRE,
        MAIN
    }

    Rows(DeskTable table) {
        this.table = table;
        desk = table.desk();
        kinds = new Kind[desk.strips()];
        columns = new int[desk.strips()];
        int strip = 0;
        for (Kind kind : Kind.values()) {
            String word = DeskLayout.KINDS.get(List.of(Kind.values()).indexOf(kind));
            for (int column = 0; column < desk.count(word); column++, strip++) {
                kinds[strip] = kind;
                columns[strip] = column;
            }
        }
    }

    int strips() {
        return kinds.length;
    }

    int column(int strip) {
        return columns[strip];
    }

    boolean channel(int strip) {
        return kinds[strip] == Kind.CHANNEL;
    }

    boolean bus(int strip) {
        return kinds[strip] == Kind.BUS;
    }

    boolean rack(int strip) {
        return kinds[strip] == Kind.RACK;
    }

    /// Whether a strip is a bus to which each member is sent at a level of its own: a wedge, an ear, an effect.
    boolean aux(int strip) {
        return bus(strip) && !desk.groups().get(columns[strip]);
    }

    /// Whether a strip sums others and gives the sum to an output.
    boolean sums(int strip) {
        return !channel(strip) && !rack(strip);
    }

    /// The bus or rack of a send, by its number from 0.
    int sentTo(int send) {
        return send < desk.buses() ? desk.first("bus") + send : desk.first("fx") + send - desk.buses();
    }

    /// Whether a strip takes two lanes.
    boolean stereo(int strip, CellSource cells) {
        return channel(strip)
                ? Width.stereo(cells.get(table.channel().width().row(), columns[strip]), desk.stereo(strip))
                : desk.stereo(strip);
    }

    Fader fader(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> table.channel().fader();
            case RACK -> table.rack().fader();
            default -> ways(strip).fader();
        };
    }

    private Ways ways(int strip) {
        return switch (kinds[strip]) {
            case BUS -> table.bus().ways();
            case MATRIX -> table.matrix().ways();
            case CENTRE -> table.centre().ways();
            default -> table.main().ways();
        };
    }

    List<Send> sends(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> table.channel().sends();
            case RACK -> table.rack().sends();
            default -> ways(strip).sends();
        };
    }

    List<Feed> feeds(int strip) {
        return sums(strip) ? ways(strip).feeds() : List.of();
    }

    Optional<Routing> routing(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> Optional.of(table.channel().routing());
            case RACK -> Optional.of(table.rack().routing());
            default -> ways(strip).routing();
        };
    }

    Optional<Compressor> compressor(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> Optional.of(table.channel().compressor());
            case BUS -> Optional.of(table.bus().compressor());
            case MATRIX -> Optional.of(table.matrix().compressor());
            case RACK -> Optional.empty();
            case CENTRE -> Optional.of(table.centre().compressor());
            case MAIN -> Optional.of(table.main().compressor());
        };
    }

    Optional<Equalizer> equalizer(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> Optional.of(table.channel().equalizer());
            case BUS -> Optional.of(table.bus().equalizer());
            case MATRIX -> Optional.of(table.matrix().equalizer());
            case RACK -> Optional.empty();
            case CENTRE -> Optional.of(table.centre().equalizer());
            case MAIN -> Optional.of(table.main().equalizer());
        };
    }

    Optional<Output> output(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL, RACK -> Optional.empty();
            case BUS -> Optional.of(table.bus().output());
            case MATRIX -> Optional.of(table.matrix().output());
            case CENTRE -> Optional.of(table.centre().output());
            case MAIN -> Optional.of(table.main().output());
        };
    }
}
