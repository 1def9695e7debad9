package longthrow.controllers.protocol;

import java.util.Optional;

/// Which cue a show control message means: a number, the list it stands in, the path that list lies on; what is missing
/// is the receiver's own present one.
public record CueName(Optional<CueNumber> number, Optional<CueNumber> list, Optional<CueNumber> path) {
    /// The next cue, wherever the receiver is.
    public static final CueName NEXT = new CueName(Optional.empty(), Optional.empty(), Optional.empty());

    public CueName {
        if ((number.isEmpty() && list.isPresent()) || (list.isEmpty() && path.isPresent())) {
            throw new IllegalArgumentException("a list needs a cue before it, and a path a list");
        }
    }

    /// A cue in the receiver's present list.
    public static CueName of(CueNumber number) {
        return new CueName(Optional.of(number), Optional.empty(), Optional.empty());
    }

    /// A cue in a list.
    public static CueName of(CueNumber number, CueNumber list) {
        return new CueName(Optional.of(number), Optional.of(list), Optional.empty());
    }

    /// `12.5 list 3 path 1`; `next` without a number.
    @Override
    public String toString() {
        return number.map(CueNumber::toString).orElse("next")
                + list.map(in -> " list " + in).orElse("")
                + path.map(on -> " path " + on).orElse("");
    }
}
