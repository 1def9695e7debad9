package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// Where a mono signal of the desk's own goes, a switch each.
///
/// @param rows main, the centre, the buses and the matrices
record Routes(List<Row> rows, int buses) {
    /// Declares the rows below `to/`, for so many buses and matrices.
    Routes(Scope in, int buses, int matrices) {
        this(
                IntStream.range(0, 2 + buses + matrices)
                        .mapToObj(route -> in.scope("to").column(Column.LOCKED).toggle(word(route, buses), false))
                        .toList(),
                buses);
    }

    private static String word(int route, int buses) {
        return switch (route) {
            case 0 -> "main";
            case 1 -> "centre";
            default -> route < 2 + buses ? "bus/" + (route - 1) : "matrix/" + (route - 1 - buses);
        };
    }

    /// Sends the first lane of `ways` where the values say, at a gain.
    @AudioThread
    void aim(MixRows ways, Sums.Shape shape, Cells cells, double level) {
        for (int route = 0; route < rows.size(); route++) {
            double gain = cells.on(rows.get(route), 0) ? level : 0;
            int row = row(route, shape);
            ways.aim(row, 0, gain, false);
            ways.aim(row + 1, 0, route == 1 ? 0 : gain, false);
        }
    }

    private int row(int route, Sums.Shape shape) {
        if (route < 2) {
            return route == 0 ? Sums.MAIN : Sums.CENTRE;
        }
        int strip = route - 2;
        return strip < buses ? Sums.bus(strip) : shape.matrix(strip - buses);
    }
}
