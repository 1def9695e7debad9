package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import longthrow.dsp.parameter.Origin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow render`: an offline mix of files or of a show.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Mixes files or a show offline and writes a stereo wave file.",
            "A time is seconds (12.5), minutes (1:02.5) or hours (0:01:02.5)."
        })
final class RenderCommand implements Callable<Integer> {
    private static final int DEFAULT_RATE = 48_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHOW",
            description = "The folder of a show; its strips play their own files.")
    private Optional<Path> show = Optional.empty();

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The n-th file plays on strip n; two channels make the strip stereo. WAV or FLAC, any rate.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "Sets any parameter in its own text: ch/1/pan=L100, \"ch/1/comp/threshold=-20 dB\".")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--scene",
            paramLabel = "NAME",
            description = "Recalls a scene of the show first, by name or number.")
    private Optional<String> scene = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "T",
            converter = SongTime.Converter.class,
            description = "Where to begin (default: at the song's start).")
    private Optional<SongTime> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "T",
            converter = SongTime.Converter.class,
            description = "Where to end (default: at the end of the longest input).")
    private Optional<SongTime> to = Optional.empty();

    @Option(
            names = "--tail",
            paramLabel = "T",
            converter = SongTime.Converter.class,
            description = "How long to go on after the end.")
    private Optional<SongTime> tail = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The wave file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--stems",
            paramLabel = "DIR",
            description = "Also write each channel by itself, after its fader and pan, and each bus in use.")
    private Optional<Path> stems = Optional.empty();

    @Option(
            names = "--bits",
            paramLabel = "16|24|32f",
            defaultValue = "32f",
            converter = Bits.Converter.class,
            description = "Whole numbers of 16 or 24 bits, dithered, or 32-bit floats (default: ${DEFAULT-VALUE}).")
    private Bits bits = Bits.FLOAT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (show.isEmpty() && inputs.isEmpty()) {
            throw new WrongWord("render needs something to mix: a SHOW, or --input FILE…");
        }
        requireWave();
        try (LongWork work = new LongWork(err(), "no file was written");
                RenderSource source = source(work)) {
            source.warnings().forEach(warning -> err().println("longthrow: " + warning));
            if (!source.sounds()) {
                throw new Failure("nothing to mix: " + String.join("; ", source.troubles()));
            }
            return mixed(source, work);
        }
    }

    private RenderSource source(LongWork work) {
        return show.map(folder -> RenderSource.ofShow(folder, inputs, work))
                .orElseGet(() -> RenderSource.ofFiles(inputs, DEFAULT_RATE, work));
    }

    private void requireWave() {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(flac|mp3|ogg|opus|aiff?|m4a|aac)")) {
            throw new WrongWord("--out " + out + ": render writes wave files; name it .wav");
        }
    }

    private int mixed(RenderSource source, LongWork work) {
        scene.ifPresent(source::recall);
        source.play();
        for (String text : settings) {
            Setting setting = Setting.parse(text, source.desk().layout());
            source.desk().settle(setting.cell(), setting.value(), Origin.FILE);
        }
        Mix mix = new Mix(
                source.shape(),
                source.desk().values(),
                source.lanes(),
                source.inputs(),
                source.impulses(),
                span(source));
        write(mix, source, work);
        List<String> troubles = source.troubles();
        troubles.forEach(trouble -> err().println("longthrow: " + trouble));
        return troubles.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Mix.Span span(RenderSource source) {
        int rate = source.shape().sampleRate();
        long start = from.map(time -> time.frames(rate)).orElse(0L);
        long end = to.map(time -> time.frames(rate)).orElse(source.length());
        if (end <= start) {
            throw new WrongWord(String.format(
                    Locale.ROOT,
                    "nothing between %.3f s and %.3f s: --from must lie before %s",
                    (double) start / rate,
                    (double) end / rate,
                    to.isPresent() ? "--to" : "the end of the longest input"));
        }
        return new Mix.Span(
                start, end - start + tail.map(time -> time.frames(rate)).orElse(0L));
    }

    private void write(Mix mix, RenderSource source, LongWork work) {
        Mixdown mixdown = new Mixdown(mix, bits.type(), work);
        for (OutFile file : mixdown.write(out, stems, source::name)) {
            out().printf(
                            Locale.ROOT,
                            "%s: %.3f s, %d Hz, %s, %s%n",
                            file.path(),
                            (double) mix.span().frames() / mix.desk().sampleRate(),
                            mix.desk().sampleRate(),
                            bits,
                            file.peak());
            if (file.clipped() > 0) {
                err().println("longthrow: " + file.path() + ": " + file.clipped()
                        + " samples were beyond full scale and are cut off; turn main/fader down or write --bits 32f");
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
