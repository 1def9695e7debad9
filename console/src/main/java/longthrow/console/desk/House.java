package longthrow.console.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The house rules of a show (rule S0): what UNDO means, and how scenes and lanes settle their quarrels.
public enum House {
    LIVE,
    STUDIO;

    /// How files and actions name them: `live`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The house rules that files and actions name so.
    public static Optional<House> ofId(String id) {
        return Arrays.stream(values()).filter(house -> house.id().equals(id)).findFirst();
    }
}
