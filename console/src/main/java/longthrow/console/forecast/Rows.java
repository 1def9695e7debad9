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
    /// The index of main, and of the first strip that all routings lead to.
    final int main;

    final int firstOfMains;
    private final Kind[] kinds;
    private final int[] columns;
    private final Optional<Width> channelWidth;
    private final Optional<Routing> channelRouting;
    private final Optional<Routing> rackRouting;
    private final boolean[] groups;
    /// Which strips were made stereo.
    private final boolean[] made;

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
        main = desk.main();
        firstOfMains = desk.first("centre");
        channelWidth = Optional.of(table.channel().width());
        channelRouting = Optional.of(table.channel().routing());
        rackRouting = Optional.of(table.rack().routing());
        kinds = new Kind[desk.strips()];
        columns = new int[desk.strips()];
        groups = new boolean[desk.buses()];
        for (int bus = 0; bus < groups.length; bus++) {
            groups[bus] = desk.groups().get(bus);
        }
        made = new boolean[desk.strips()];
        int strip = 0;
        for (Kind kind : Kind.values()) {
            String word = DeskLayout.KINDS.get(List.of(Kind.values()).indexOf(kind));
            List<Boolean> stereo = desk.stereo(word);
            for (int column = 0; column < stereo.size(); column++, strip++) {
                kinds[strip] = kind;
                columns[strip] = column;
                made[strip] = stereo.get(column);
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
        return bus(strip) && !groups[columns[strip]];
    }

    /// Whether a strip sums others and gives the sum to an output.
    boolean sums(int strip) {
        return !channel(strip) && !rack(strip);
    }

    /// Whether a strip takes two lanes.
    boolean stereo(int strip, CellSource cells) {
        return width(strip)
                .map(width -> width.stereo(cells, columns[strip], made[strip]))
                .orElse(made[strip]);
    }

    private Optional<Width> width(int strip) {
        return switch (kinds[strip]) {
            case CHANNEL -> channelWidth;
            case RACK -> Optional.empty();
            default -> ways(strip).width();
        };
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
            case CHANNEL -> channelRouting;
            case RACK -> rackRouting;
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
