package longthrow.console.app;

import java.util.List;

/// docs/parameters.md: the list of words as a page.
final class ParameterPage {
    private static final String HEAD = """
            # Parameters, readings and actions

            Printed by `./longthrow params --markdown > docs/parameters.md`; a test fails when this page is stale.

            `N` is the number of a strip, from 1. What a value looks like here is what `--set`, show files and maps read:
            `-18 dB`, `-inf dB`, `1.2 kHz`, `12 ms`, `4:1`, `bell`, `on`, `L100` to `R100` with `C` between, or a bare number in the
            unit. The taper is the law between a control's travel and the value: `fader` is the four-segment law with 0 dB at
            three quarters. The scope is the column of a scene's grid that lets the value be recalled; the locked class is left
            alone by scenes.

            ## Parameters

            """;

    private ParameterPage() {}

    /// The whole page.
    static String of(ParameterList list) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| id | unit | range | default | taper | scope |\n|---|---|---|---|---|---|\n");
        list.gathered()
                .forEach(e -> row(page, "`" + e.id() + "`", e.unit(), e.range(), e.initial(), e.taper(), e.scope()));
        told(page, "Readings", "Shown on surfaces and screen; nothing sets them.", list.readings());
        told(page, "Actions", "They happen; a lamp of the same name shows their state.", list.actions());
        return page.toString();
    }

    private static void told(StringBuilder page, String heading, String says, List<ParameterList.Told> list) {
        page.append("\n## ").append(heading).append("\n\n").append(says).append("\n\n| id | meaning |\n|---|---|\n");
        list.forEach(told -> row(page, "`" + told.id() + "`", told.says()));
    }

    private static void row(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }
}
