package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.HuiMeter;

/// Every output of a profile, by control and in the order of rank. Belongs to the control thread.
final class Outputs {
    private final Profile profile;
    private final EchoGuard guard;
    private final List<Output> all = new ArrayList<>();
    private final List<Turns> turns = new ArrayList<>();
    private final Map<Control, List<Output>> byControl = new HashMap<>();
    private final Map<Control, MotorOutput> motors = new LinkedHashMap<>();
    private final Map<List<Byte>, CellsOutput> displays = new HashMap<>();
    private final Map<Address.SysEx, ColoursOutput> colours = new HashMap<>();
    private final Map<String, TextOutput> texts = new HashMap<>();

    Outputs(Profile profile, EchoGuard guard) {
        this.profile = profile;
        this.guard = guard;
        for (Control control : profile.controls()) {
            List<Output> outputs = new ArrayList<>();
            control.out().ifPresent(address -> outputs.addAll(outputs(control, address)));
            for (Part part : Part.values()) {
                Optional.ofNullable(control.parts().get(part))
                        .ifPresent(address -> outputs.add(keep(part(control, part, address))));
            }
            byControl.put(control, outputs);
        }
        profile.controls().forEach(this::within);
        all.sort(Comparator.comparing(Output::rank));
        for (Output.Rank rank : Output.Rank.values()) {
            List<Output> same =
                    all.stream().filter(output -> output.rank() == rank).toList();
            if (!same.isEmpty()) {
                turns.add(new Turns(rank, same));
            }
        }
    }

    /// A control within another one's message is told by that.
    private void within(Control guest) {
        guest.wiring()
                .within()
                .map(family -> Control.name(family, guest.index()))
                .map(texts::get)
                .ifPresent(host -> {
                    host.add(guest);
                    byControl.put(guest, List.of(host));
                });
    }

    /// The ranks that this profile has, motors first.
    List<Turns> turns() {
        return turns;
    }

    /// All outputs, motors first.
    List<Output> all() {
        return all;
    }

    /// Everything by which a control is told.
    List<Output> of(Control control) {
        return byControl.getOrDefault(control, List.of());
    }

    Map<Control, MotorOutput> motors() {
        return motors;
    }

    private List<Output> outputs(Control control, Address address) {
        boolean sides = control.codec().equals(Optional.of(Codecs.HUI_METER));
        return control.kind() == Kind.METER && sides
                ? List.of(keep(meter(control, address, 0)), keep(meter(control, address, HuiMeter.RIGHT)))
                : List.of(output(control, address));
    }

    private Output output(Control control, Address address) {
        return switch (control.kind()) {
            case FADER -> motor(control, address);
            case KNOB, ENCODER, RING -> keep(value(control, Output.Rank.RING, address));
            case BUTTON, LAMP -> keep(value(control, Output.Rank.LAMP, address));
            case METER -> keep(meter(control, address, 0));
            case TEXT -> text(control, address);
            case DIGITS -> digits(control, address);
            case COLOUR -> colour(control, address);
        };
    }

    private Output part(Control control, Part part, Address address) {
        return switch (part) {
            case RED, GREEN, BLUE -> new ValueOutput(Shown.share(control, part), Output.Rank.COLOUR, address, guard);
            case LEFT, RIGHT -> meter(control, address, 0);
        };
    }

    private ValueOutput value(Control control, Output.Rank rank, Address address) {
        return new ValueOutput(Shown.whole(control), rank, address, guard);
    }

    private MeterOutput meter(Control control, Address address, int base) {
        return new MeterOutput(control, address, base, profile.metersFall());
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

    private Output digits(Control control, Address address) {
        if (address instanceof Address.ControlChange first) {
            return keep(new DigitsOutput(control, first));
        }
        return address instanceof Address.SysEx form && form.pieces().contains(new Address.Piece.Digits())
                ? keep(new DigitsMessage(control, form))
                : text(control, address);
    }

    private Output text(Control control, Address address) {
        if (!(address instanceof Address.SysEx form)) {
            return keep(value(control, Output.Rank.TEXT, address));
        }
        Optional<MackieCells> cells = MackieCells.of(form);
        if (cells.isEmpty()) {
            TextOutput text = keep(new TextOutput(control, form));
            texts.put(control.name(), text);
            return text;
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
        return keep(value(control, Output.Rank.TEXT, address));
    }

    private void forgetTexts() {
        for (Output output : all) {
            if (output instanceof CellsOutput || output instanceof TextOutput) {
                output.forget();
            }
        }
    }
}
