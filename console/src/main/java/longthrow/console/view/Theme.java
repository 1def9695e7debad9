package longthrow.console.view;

import com.formdev.flatlaf.FlatPropertiesLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import longthrow.dsp.thread.EventThread;

/// The look of everything: FlatLaf under our own tokens (`dark.properties`, of which `stage` and `light` change the
/// colours), Inter for words, JetBrains Mono for
/// numbers.
@EventThread
final class Theme {
    private static final String NAME = "Longthrow ";

    private Theme() {}

    /// Makes the dark theme the look of all windows; does nothing where one of ours is so already.
    static void install() {
        if (now().isEmpty()) {
            install(Look.DARK);
        }
    }

    /// Makes a theme the look of the windows that are made from now on; does nothing where it is so already.
    static void install(Look look) {
        if (now().equals(Optional.of(look))) {
            return;
        }
        // Java scales windows itself; FlatLaf would scale a second time by its guess from the desktop's font.
        System.setProperty("flatlaf.uiScale.enabled", "false");
        FlatInterFont.install();
        FlatJetBrainsMonoFont.install();
        Properties tokens = tokens("dark.properties");
        if (look != Look.DARK) {
            tokens.putAll(tokens(look.word() + ".properties"));
        }
        try {
            UIManager.setLookAndFeel(new FlatPropertiesLaf(NAME + look.word(), tokens));
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException("FlatLaf does not run on this Java", e);
        }
        Sprites.forget();
    }

    /// Which of ours is installed.
    static Optional<Look> now() {
        String name = UIManager.getLookAndFeel().getName();
        return name.startsWith(NAME) ? Look.of(name.substring(NAME.length())) : Optional.empty();
    }

    private static Properties tokens(String file) {
        Properties tokens = new Properties();
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
            tokens.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read from the program's own jar", e);
        }
        return tokens;
    }

    /// The edges and text of a fresh brush.
    static void plain(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_DEFAULT);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_DEFAULT);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
    }

    /// Whether edges are smoothed; bars and lines along the pixels need it not, and are much cheaper without.
    static void edges(Graphics2D g, boolean smooth) {
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    /// Smooth edges and evenly set text for own painting.
    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
