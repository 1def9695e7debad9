package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Members members;
    private final Inspector inspector;

    ConsolePort(Console console) {
        this.console = console;
        actions = new Actions(console);
        readings = new Readings(console);
        members = new Members(console.desk());
        inspector = new Inspector(console, readings);
    }

    @Override
    public TableLayout layout() {
        return console.desk().layout();
    }

    @Override
    public double value(int cell) {
        return console.composite().shown(cell);
    }

    @Override
    public void set(int cell, double value, Origin by) {
        console.composite().set(cell, value, by);
    }

    @Override
    public void touch(int cell, boolean down, Origin by) {
        console.composite().touch(cell, down, by);
    }

    @Override
    public Optional<Reading> reading(String path) {
        return readings.of(path);
    }

    @Override
    public Optional<Reading> reading(String path, Origin by) {
        return readings.of(path, by);
    }

    @Override
    public Optional<String> selected() {
        return Optional.of(console.desk().strips().path(console.desk().selected()));
    }

    @Override
    public List<String> members(String strip) {
        return members.of(strip);
    }

    @Override
    public OptionalInt trimOf(int cell) {
        boolean trims = layout().parameter(cell).key().equals("fader")
                && console.automation().reading(cell);
        return trims ? layout().cell(layout().id(cell) + "/trim") : OptionalInt.empty();
    }

    @Override
    public Optional<Origin> holder(int cell) {
        return console.desk().hands().owner(cell);
    }

    @Override
    public void act(String action, String argument, Origin by) {
        console.state().acts(by);
        console.desk().history().as(by, () -> does(action, argument, by));
    }

    private void does(String action, String argument, Origin by) {
        if (action.equals("why")) {
            console.notices().say(why(argument.strip()));
        } else if (action.equals("inspect")) {
            inspector.ask(argument.strip());
        } else {
            actions.act(action, argument, by);
        }
    }

    /// Who looks at one control.
    Inspector inspector() {
        return inspector;
    }

    /// About a control by its id; about the control of the selected strip that moved last where none is named.
    private String why(String argument) {
        String id = argument.isEmpty() ? readings.idOfLastTouched(console.desk().selected()) : argument;
        return readings.why(id).orElseGet(() -> "there is no control '" + id + "'; say why ch/3/fader");
    }
}
