package longthrow.console.driver;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.jack.JackAudio;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackEvents;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.dsp.thread.Published;

/// Two other programs in the desk's graph: a player that counts its frames aloud, and a recorder that hears it directly
/// and through the desk, in the same cycle.
final class JackPeers implements AutoCloseable {
    static final int FRAMES = 20_000;
    static final int MOST_BLOCK = 8_192;
    /// Counts wrap before a float would round them.
    private static final int COUNTS = 1 << 20;

    final JackClient player;
    final JackClient recorder;
    final float[] direct = new float[FRAMES];
    final float[] through = new float[FRAMES];
    final JackPort heard;
    private final Published<Integer> recorded = new Published<>(0);

    JackPeers(Optional<String> server) throws JackAway {
        player = JackClient.open("Player", server);
        recorder = JackClient.open("Recorder", server);
        JackPort count = player.register("count", Kind.AUDIO, Way.OUT);
        JackPort plain = recorder.register("direct", Kind.AUDIO, Way.IN);
        heard = recorder.register("through", Kind.AUDIO, Way.IN);
        player.activate(counting(player.audio(List.of(count))));
        recorder.activate(recording(recorder.audio(List.of(plain, heard))));
        player.connect("Player:count", "Recorder:direct");
    }

    private static JackEvents counting(JackAudio out) {
        float[][] block = new float[1][MOST_BLOCK];
        int[] next = {0};
        return frames -> {
            for (int i = 0; i < frames; i++) {
                block[0][i] = (float) (1 + next[0]) / COUNTS;
                next[0] = (next[0] + 1) % (COUNTS - 1);
            }
            out.fetch(frames);
            out.write(0, block, frames);
        };
    }

    /// From the first cycle on in which the desk is heard.
    private JackEvents recording(JackAudio in) {
        float[][] block = new float[2][MOST_BLOCK];
        int[] at = {0};
        return frames -> {
            in.fetch(frames);
            in.read(0, block, frames);
            int count = at[0] == 0 && block[1][frames - 1] == 0 ? 0 : Math.min(frames, FRAMES - at[0]);
            System.arraycopy(block[0], 0, direct, at[0], count);
            System.arraycopy(block[1], 0, through, at[0], count);
            at[0] += count;
            recorded.publish(at[0]);
        };
    }

    /// Lets the player into an input of the desk, and the recorder hear an output; waits until all is recorded.
    void through(String input, String output) {
        Soon.until("the player is connected", () -> player.connect("Player:count", input));
        Soon.until("the recorder is connected", () -> player.connect(output, "Recorder:through"));
        Soon.until("the recorder has heard enough", () -> recorded.latest() == FRAMES);
    }

    @Override
    public void close() {
        player.close();
        recorder.close();
    }
}
