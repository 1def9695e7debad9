package longthrow.console.view;

/// The pages of the window, in the order of their tabs.
enum Page {
    MIXER("Mixer"),
    STRIP("Strip"),
    SCENES("Scenes"),
    AUTOMATION("Automation"),
    METERS("Meters"),
    ROUTING("Routing"),
    SETUP("Setup"),
    SURFACES("Surfaces"),
    SHOW("Show");

    private final String face;

    Page(String face) {
        this.face = face;
    }

    /// Whether the page takes the right column's room as well.
    boolean wide() {
        return this == SCENES || this == AUTOMATION || this == SURFACES || this == SHOW;
    }

    /// What the tab says.
    String face() {
        return face;
    }

    /// The name of the tab.
    String id() {
        return "page/" + face.toLowerCase(java.util.Locale.ROOT);
    }
}
