package longthrow.console.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;

/// What the demo did, in words and figures.
final class DemoReport {
    private final DemoMix mix;
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    private DemoReport(DemoMix mix) {
        this.mix = mix;
    }

    /// The report of a mix that `file` holds.
    static String of(DemoMix mix, OutFile file) {
        DemoReport report = new DemoReport(mix);
        report.write(file);
        return report.text.toString();
    }

    private void write(OutFile file) {
        Desk desk = mix.console().desk();
        out.println(mix.console().state().setup().name() + ", mixed offline through an emulated surface");
        out.println(file.path().getFileName() + ": " + file.peak());
        out.println();
        strips(desk);
        part("Scenes recalled by the surface's GO button", mix.scenes());
        part("Moved by the hand on the surface", mix.moves().by(Origin.Kind.SURFACE));
        part("Moved by recorded rides", mix.moves().by(Origin.Kind.LANE));
        part("Moved by scenes, at once or in a fade", scenes());
        mix.ride().ifPresent(lane -> part("The ride on Lead Vox, as it was kept", points(lane)));
        part("Troubles", mix.console().notices().all());
        out.flush();
    }

    private List<String> scenes() {
        List<String> lines = new ArrayList<>(mix.moves().by(Origin.Kind.SCENE));
        lines.addAll(mix.moves().by(Origin.Kind.FADE));
        return lines;
    }

    private void strips(Desk desk) {
        Columns columns = new Columns();
        columns.row("strip", "name", "peak dBFS", "loudest 300 ms", "gate dB", "comp dB");
        for (int strip = 0; strip < desk.strips().shape().strips(); strip++) {
            if (mix.readings().peak(strip) > Float.NEGATIVE_INFINITY) {
                columns.row(
                        desk.strips().path(strip),
                        desk.text(strip).name(),
                        figure(mix.readings().peak(strip)),
                        figure(mix.readings().loudest(strip)),
                        figure(mix.readings().gate(strip)),
                        figure(mix.readings().compressor(strip)));
            }
        }
        columns.print(out);
    }

    private void part(String heading, List<String> lines) {
        out.println();
        out.println(heading + ":" + (lines.isEmpty() ? " none" : ""));
        Consumer<String> line = words -> out.println("  " + words);
        lines.forEach(line);
    }

    private List<String> points(Lane lane) {
        Taper law = new Taper.Fader();
        int rate = mix.console().transport().sampleRate();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < lane.size(); i++) {
            lines.add(String.format(
                    Locale.ROOT, "%6.2f s  %5.1f dB", (double) lane.frame(i) / rate, law.toValue(lane.position(i))));
        }
        return lines;
    }

    private static String figure(float decibels) {
        return decibels == Float.NEGATIVE_INFINITY ? "-inf" : String.format(Locale.ROOT, "%.1f", decibels + 0f);
    }
}
