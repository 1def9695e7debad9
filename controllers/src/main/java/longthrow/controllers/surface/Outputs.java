package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every output of a profile, by control and in the order of rank. Belongs to the control thread.
final class Outputs {
    private final Profile profile;
    private final List<Output> all = new ArrayList<>();
    private final List<Turns> turns = new ArrayList<>();
    private final Map<Control, Output> byControl = new HashMap<>();
    private final Map<Control, MotorOutput> motors = new LinkedHashMap<>();
    private final Map<List<Byte>, CellsOutput> displays = new HashMap<>();
    private final Map<Address.SysEx, ColoursOutput> colours = new HashMap<>();

    Outputs(Profile profile) {
        this.profile = profile;
        for (Control control : profile.controls()) {
            control.out().ifPresent(address -> byControl.put(control, output(control, address)));
        }
        all.sort(Comparator.comparing(Output::rank));
        for (Output.Rank rank : Output.Rank.values()) {
            List<Output> same =
                    all.stream().filter(output -> output.rank() == rank).toList();
            if (!same.isEmpty()) {
                turns.add(new Turns(rank, same));
            }
        }
    }

    /// The ranks that this profile has, motors first.
    List<Turns> turns() {
        return turns;
    }

    /// All outputs, motors first.
    List<Output> all() {
        return all;
    }

    Optional<Output> of(Control control) {
        return Optional.ofNullable(byControl.get(control));
    }

    Map<Control, MotorOutput> motors() {
        return motors;
    }

    private Output output(Control control, Address address) {
        return switch (control.kind()) {
            case FADER -> motor(control, address);
            case KNOB, ENCODER, RING -> keep(new ValueOutput(control, Output.Rank.RING, address));
            case BUTTON, LAMP -> keep(new ValueOutput(control, Output.Rank.LAMP, address));
            case METER -> keep(new MeterOutput(control, address, profile.metersFall()));
            case TEXT -> text(control, address);
            case DIGITS ->
                address instanceof Address.ControlChange first
                        ? keep(new DigitsOutput(control, first))
                        : text(control, address);
            case COLOUR -> colour(control, address);
        };
    }

    private <T extends Output> T keep(T output) {
        all.add(output);
        return output;
    }

    private MotorOutput motor(Control control, Address address) {
        MotorOutput motor = keep(new MotorOutput(control, address, profile));
        motors.put(control, motor);
        return motor;
    }

    private Output text(Control control, Address address) {
        if (!(address instanceof Address.SysEx form)) {
            return keep(new ValueOutput(control, Output.Rank.TEXT, address));
        }
        Optional<MackieCells> cells = MackieCells.of(form);
        if (cells.isEmpty()) {
            return keep(new TextOutput(control, form));
        }
        CellsOutput display = displays.computeIfAbsent(
                cells.get().prefix(), prefix -> keep(new CellsOutput(cells.get().prefixBytes())));
        display.add(control, cells.get().cell());
        return display;
    }

    private Output colour(Control control, Address address) {
        if (address instanceof Address.SysEx form) {
            for (Address.Piece piece : form.pieces()) {
                if (piece instanceof Address.Piece.All(int count, String coding)) {
                    return colours.computeIfAbsent(
                            form, any -> keep(new ColoursOutput(form, count, this::forgetTexts)));
                }
            }
        }
        return keep(new ValueOutput(control, Output.Rank.TEXT, address));
    }

    private void forgetTexts() {
        for (Output output : all) {
            if (output instanceof CellsOutput || output instanceof TextOutput) {
                output.forget();
            }
        }
    }
}
