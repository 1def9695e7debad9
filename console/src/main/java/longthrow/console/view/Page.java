package longthrow.console.view;

/// The pages of the window, in the order of their tabs.
enum Page {
    MIXER("Mixer"),
    STRIP("Strip");

    private final String face;

    Page(String face) {
        this.face = face;
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
