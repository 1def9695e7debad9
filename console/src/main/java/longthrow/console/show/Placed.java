package longthrow.console.show;

import java.util.Map;
import longthrow.dsp.parameter.Parameter;

/// A value as it stands in a show or a scene.
record Placed(String whose, Parameter parameter, double value) {
    Differing went(String scene, String before, String after) {
        return new Differing(Compared.joined(scene, whose), parameter.label(), before, after);
    }

    Differing went(String scene, double before, double after) {
        return Differing.of(Compared.joined(scene, whose), parameter, before, after);
    }

    /// Puts a cell's value where its name finds it in other shows.
    static void put(Map<String, Placed> values, Show show, int cell, double value) {
        Parameter parameter = show.strips().layout().parameter(cell);
        values.put(Blocks.name(show, cell), new Placed(Compared.whose(cell, show), parameter, value));
    }
}
