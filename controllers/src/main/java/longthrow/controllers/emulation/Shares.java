package longthrow.controllers.emulation;

import java.util.EnumMap;
import java.util.Map;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Part;

/// A colour that is told in three messages.
final class Shares {
    private final Control control;
    private final Face face;
    private final Map<Part, Integer> told = new EnumMap<>(Part.class);

    Shares(Control control, Face face) {
        this.control = control;
        this.face = face;
    }

    void told(Part part, int value) {
        told.put(part, value);
        face.show(new Feedback.Colour(control, eight(Part.RED) << 16 | eight(Part.GREEN) << 8 | eight(Part.BLUE)));
    }

    private int eight(Part part) {
        double share = told.getOrDefault(part, 0) / (double) control.maximumOut();
        return (int) Math.round(Math.min(1, share) * 0xFF);
    }
}
