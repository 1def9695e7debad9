package longthrow.console.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.thread.AudioThread;

/// Takes and stems on top of each other, each at its place in the song: where a take lies, what is below it is silent.
/// At the seams they cross over. One thread reads at a time.
final class LayeredStem implements Stem {
    private static final double SEAM_SECONDS = 0.005;
    private static final int PIECE = 64;

    /// The lowest first.
    private final Stem[] layers;
    private final Stem top;
    private final int showRate;
    private final int seam;
    private final float[] left = new float[PIECE];
    private final float[] right = new float[PIECE];

    /// The topmost first, of a show's rate.
    LayeredStem(List<Stem> topmostFirst, int showRate) {
        top = topmostFirst.getFirst();
        this.showRate = showRate;
        layers = topmostFirst.reversed().toArray(Stem[]::new);
        seam = (int) Math.round(SEAM_SECONDS * showRate);
    }

    @Override
    public Path path() {
        return top.path();
    }

    @Override
    public int sourceRate() {
        return top.sourceRate();
    }

    @Override
    public long songFrame() {
        return 0;
    }

    @Override
    public int channels() {
        return Arrays.stream(layers).mapToInt(Stem::channels).max().orElse(1);
    }

    @Override
    public List<PagedStem> paged() {
        return Arrays.stream(layers).flatMap(layer -> layer.paged().stream()).toList();
    }

    @Override
    public long length() {
        return Arrays.stream(layers).mapToLong(LayeredStem::end).max().orElse(0);
    }

    private static long end(Stem layer) {
        return layer.songFrame() + layer.length();
    }

    @Override
    @AudioThread
    public void read(long position, float[] toLeft, float[] toRight, int at, int frames) {
        Arrays.fill(toLeft, at, at + frames, 0);
        Arrays.fill(toRight, at, at + frames, 0);
        for (int layer = 0; layer < layers.length; layer++) {
            long from = Math.max(position, layers[layer].songFrame());
            long to = Math.min(position + frames, end(layers[layer]));
            for (long place = from; place < to; place += PIECE) {
                int count = (int) Math.min(PIECE, to - place);
                lay(layers[layer], place, count, toLeft, toRight, at + (int) (place - position));
            }
        }
    }

    private void lay(Stem layer, long place, int count, float[] toLeft, float[] toRight, int at) {
        long within = place - layer.songFrame();
        long length = layer.length();
        layer.read(within, left, right, 0, count);
        for (int i = 0; i < count; i++) {
            // what begins with the song begins at once
            float in = layer.songFrame() == 0 ? 1 : share(within + i + 1);
            float share = Math.min(in, share(length - within - i));
            toLeft[at + i] = share < 1 ? Math.fma(share, left[i] - toLeft[at + i], toLeft[at + i]) : left[i];
            toRight[at + i] = share < 1 ? Math.fma(share, right[i] - toRight[at + i], toRight[at + i]) : right[i];
        }
    }

    private float share(long frames) {
        return frames < seam ? (float) frames / seam : 1;
    }

    @Override
    public Loading again() {
        List<Stem> topmostFirst = new ArrayList<>();
        for (Stem layer : layers) {
            switch (layer.again()) {
                case Loading.Loaded(Stem stem) -> topmostFirst.addFirst(stem);
                case Loading.Refused refused -> {
                    topmostFirst.forEach(Stem::close);
                    return refused;
                }
            }
        }
        return new Loading.Loaded(new LayeredStem(topmostFirst, showRate));
    }

    @Override
    public Optional<String> trouble() {
        for (Stem layer : layers) {
            if (layer.trouble().isPresent()) {
                return layer.trouble();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        for (Stem layer : layers) {
            layer.close();
        }
    }
}
