package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.RoundTrip;

/// MEASURE: lets the device's latency be measured. The first press asks for a second one, AGAIN, since
/// it will be heard; meanwhile it says STOP and gives up.
final class MeasureKey extends Press {
    private final transient RoundTripKeys keys;
    private RoundTrip.Phase phase = RoundTrip.Phase.IDLE;

    MeasureKey(RoundTripKeys keys) {
        super("engine/ping", "Measure latency", keys::press);
        this.keys = keys;
        setOpaque(true);
        tell();
    }

    private String face() {
        return switch (phase) {
            case IDLE -> "MEASURE";
            case ASKS -> "AGAIN";
            case MEASURES -> "STOP";
        };
    }

    private void tell() {
        setToolTipText(
                "engine/ping: measures how late the device is, out and in, over a cable from OUT to IN; that output"
                        + " is silent for a second and plays a sweep, so it asks for a second press");
        getAccessibleContext().setAccessibleName("Measure latency: " + face());
        getAccessibleContext().setAccessibleDescription(phase == RoundTrip.Phase.IDLE ? "off" : "on");
    }

    @Override
    public void present(DeskFrame frame) {
        keys.show(frame);
        if (frame.engine().roundTrip().phase() != phase) {
            phase = frame.engine().roundTrip().phase();
            tell();
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        boolean lit = phase != RoundTrip.Phase.IDLE;
        face(g, lit ? Ink.HAND.color() : rest());
        g.setColor((lit ? Ink.ON : Ink.DIM).color());
        Type.LABEL.centre(g, Type.LABEL.fit(g, face(), getWidth()), getWidth() / 2.0, getHeight() / 2);
    }
}
