package longthrow.console.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.controllers.port.Introduction;
import longthrow.controllers.port.Ports;
import longthrow.controllers.protocol.IdentityReply;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Phrase;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.SurfaceLibrary;

/// Which profile fits a MIDI device: by what it answers to the identity request, else by the name of its port. Of
/// several the one that says most wins, so that `X-Touch Compact*` goes before `X-Touch*`.
///
/// @param device the name of its port
/// @param said what it says of itself
record Recognition(String device, Introduction said, Optional<Profile> profile) {
    /// An answer says more than any name.
    private static final int ANSWER = 1000;

    /// Asks devices of this machine by their names, all at once.
    static List<Recognition> of(List<String> names, List<Profile> profiles) {
        List<Introduction> said = names.parallelStream().map(Ports::introduce).toList();
        return Stream.iterate(0, at -> at < names.size(), at -> at + 1)
                .map(at -> of(names.get(at), said.get(at), profiles))
                .toList();
    }

    /// Every device that the library knows with a map.
    static List<Profile> profiles(SurfaceLibrary library) {
        return library.ids().stream()
                .map(library::find)
                .filter(SurfaceLibrary.Found::sound)
                .flatMap(found -> found.profile().stream())
                .toList();
    }

    /// A device by its name and what it says.
    static Recognition of(String device, Introduction said, List<Profile> profiles) {
        return new Recognition(
                device,
                said,
                profiles.stream()
                        .filter(profile -> fits(profile, device, said) > 0)
                        .max(Comparator.<Profile>comparingInt(profile -> fits(profile, device, said))
                                .thenComparing(Comparator.comparingInt(profiles::indexOf)
                                        .reversed())));
    }

    private static int fits(Profile profile, String device, Introduction said) {
        int byAnswer = profile.identities().stream()
                .filter(phrase -> said.reply().filter(phrase::fits).isPresent())
                .mapToInt(Recognition::fixed)
                .max()
                .orElse(0);
        int byName = profile.portNames().stream()
                .filter(glob -> glob(glob).matcher(device).matches())
                .mapToInt(glob -> glob.replace("*", "").length())
                .max()
                .orElse(0);
        return byAnswer > 0 ? ANSWER + byAnswer : byName;
    }

    private static int fixed(Phrase phrase) {
        return (int) phrase.pieces().stream()
                .filter(Address.Piece.Fixed.class::isInstance)
                .count();
    }

    private static Pattern glob(String words) {
        return Pattern.compile(
                Stream.of(words.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    /// True for a unit that stands beside another: a Mackie extender (device ids 15 and 11).
    boolean extender() {
        return profile.flatMap(Profile::mackieDevice)
                .filter(id -> id == 0x15 || id == 0x11)
                .isPresent();
    }

    /// What is to be told of a device that nobody knows.
    String words() {
        String says = said.identity()
                .map(IdentityReply::words)
                .map(who -> "it says: " + who)
                .orElse("it says nothing of itself");
        return "\"" + device + "\" is none of the surfaces known here (" + says + "); --surface PROFILE@\"" + device
                + "\" connects it";
    }
}
