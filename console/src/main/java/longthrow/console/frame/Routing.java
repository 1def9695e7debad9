package longthrow.console.frame;

import java.util.List;

/// Which ports the desk hears, and what leaves by which. Ports count from 0. Immutable; the same object as before while
/// the patch stays.
///
/// @param feeds what can hear a port: channels, the talkback, what comes back from gear outside
/// @param sources what can leave by a port: `main left`, `bus/3 right`, `ch/5` (its direct out)
/// @param outputs what leaves by each port, a word of `sources`; empty where nothing does
public record Routing(List<Feed> feeds, List<String> sources, List<String> outputs) {
    /// Nothing.
    public static final Routing NONE = new Routing(List.of(), List.of(), List.of());

    /// The number of no port.
    public static final int NO_PORT = -1;

    public Routing {
        feeds = List.copyOf(feeds);
        sources = List.copyOf(sources);
        outputs = List.copyOf(outputs);
    }

    /// Something that hears a port, or one for each side.
    ///
    /// @param path `ch/3`, `talkback`, `external/2`
    public record Feed(String path, int left, int right) {}
}
