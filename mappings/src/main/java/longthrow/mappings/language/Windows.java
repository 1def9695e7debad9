package longthrow.mappings.language;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;

/// Whether the messages that tell other controls, too, and the controls that stand within them know of each other.
final class Windows {
    private final Report report;
    private final Declared declared;

    Windows(Report report, Declared declared) {
        this.report = report;
        this.declared = declared;
    }

    void check() {
        declared.within().forEach(this::within);
        Set<String> told = new HashSet<>();
        for (Control control : declared.controls()) {
            if (control.out().orElse(new Address.PitchBend(1)) instanceof Address.SysEx form) {
                form.pieces().forEach(piece -> place(control, piece, told));
            }
        }
    }

    private void within(Declared.Within said) {
        String family = said.family().text();
        for (Control control : declared.controls(said.span())) {
            if (!control.wiring().within().equals(Optional.of(family))) {
                continue; // replaced or changed since
            }
            Span host = new Span(family, control.index(), control.index());
            Optional<String> missing = declared.missing(host);
            boolean tells = declared.controls(host).stream().anyMatch(other -> tells(other, control));
            if (missing.isPresent()) {
                report.error(said.line(), said.family(), missing.get());
            } else if (!declared.controls(host).isEmpty() && !tells) {
                report.error(
                        said.line(),
                        said.family(),
                        "the message of \"" + family + "\" has no place for \"" + control.family() + "\"; say {"
                                + Choice.written(control.kind()) + " " + control.family() + "…} there");
            }
        }
    }

    private static boolean tells(Control host, Control guest) {
        return host.out().orElse(new Address.PitchBend(1)) instanceof Address.SysEx form
                && form.pieces().stream().anyMatch(piece -> switch (piece) {
                    case Piece.TextOf(String family) -> family.equals(guest.family()) && guest.kind() == Kind.TEXT;
                    case Piece.ColourOf(String family, String _) ->
                        family.equals(guest.family()) && guest.kind() == Kind.COLOUR;
                    default -> false;
                });
    }

    private void place(Control host, Piece piece, Set<String> told) {
        Optional<String> family = switch (piece) {
            case Piece.TextOf(String text) -> Optional.of(text);
            case Piece.ColourOf(String colour, String _) -> Optional.of(colour);
            default -> Optional.empty();
        };
        if (family.isPresent() && host.kind() != Kind.TEXT) {
            report.error(
                    host.line(),
                    1,
                    "only the message of a text tells other controls, not that of \"" + host.family() + "\"");
            return;
        }
        family.filter(name -> told.add(host.family() + " " + name)).ifPresent(name -> {
            Span guest = new Span(name, host.index(), host.index());
            boolean known = declared.missing(guest).isEmpty();
            boolean says = declared.controls(guest).stream()
                    .anyMatch(control -> control.wiring().within().equals(Optional.of(host.family())));
            if (!known || !(says || declared.controls(guest).isEmpty())) {
                report.error(
                        host.line(),
                        1,
                        "the message of \"" + host.family() + "\" tells \"" + name + "\", but "
                                + declared.missing(guest).orElse("that does not say \"within " + host.family() + "\""));
            }
        });
    }
}
