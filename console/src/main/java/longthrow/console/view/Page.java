package longthrow.console.view;

import java.util.List;

/// The pages of the window, in the order of their tabs.
enum Page {
    MIXER("Mixer"),
    STRIP("Strip"),
    SCENES("Scenes"),
    AUTOMATION("Automation", "Auto"),
    METERS("Meters"),
    MONITOR("Monitor"),
    ROUTING("Routing"),
    SETUP("Setup"),
    SURFACES("Surfaces"),
    SHOW("Show");

    private static final int BROAD = 1600; // pixels

    private final String face;
    private final String brief;

    Page(String face) {
        this(face, face);
    }

    Page(String face, String brief) {
        this.face = face;
        this.brief = brief;
    }

    /// Whether the page takes the right column's room as well in a window of `width`: a strip's blocks side by side
    /// need it where the window is narrow.
    boolean wide(int width) {
        return switch (this) {
            case SCENES, AUTOMATION, SURFACES, SHOW -> true;
            case STRIP -> width < BROAD;
            case MIXER, METERS, MONITOR, ROUTING, SETUP -> false;
        };
    }

    /// What the tab says.
    String face() {
        return face;
    }

    /// The same where there is little room.
    String brief() {
        return brief;
    }

    /// The key that brings it to the front, in the order of the tabs.
    String key() {
        return "F" + (List.of(values()).indexOf(this) + 1);
    }

    /// The name of the tab.
    String id() {
        return "page/" + face.toLowerCase(java.util.Locale.ROOT);
    }
}
