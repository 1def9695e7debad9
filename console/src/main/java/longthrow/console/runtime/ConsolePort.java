package longthrow.console.runtime;

import java.util.Optional;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.DeskPort;
import longthrow.mappings.binding.Reading;

/// The desk as mappings see it.
@ControlThread
final class ConsolePort implements DeskPort {
    private final Console console;
    private final Actions actions;
    private final Readings readings;

    ConsolePort(Console console) {
        this.console = console;
        actions = new Actions(console);
        readings = new Readings(console);
    }

    @Override
    public TableLayout layout() {
        return console.desk().layout();
    }

    @Override
    public double value(int cell) {
        return console.desk().value(cell);
    }

    @Override
    public void set(int cell, double value, Origin by) {
        console.desk().set(cell, value, by);
    }

    @Override
    public void touch(int cell, boolean down, Origin by) {
        console.desk().touch(cell, down, by);
    }

    @Override
    public Optional<Reading> reading(String path) {
        return readings.of(path);
    }

    @Override
    public void act(String action, String argument, Origin by) {
        actions.act(action, argument, by);
    }
}
