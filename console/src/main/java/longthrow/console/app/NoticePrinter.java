package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Published;

/// Prints what a window would say, each thing once; called by one thread.
final class NoticePrinter implements Runnable {
    private final Published<DeskFrame> frames;
    private final PrintWriter out;
    private List<String> printed = List.of();

    NoticePrinter(Published<DeskFrame> frames, PrintWriter out) {
        this.frames = frames;
        this.out = out;
    }

    @Override
    public void run() {
        List<String> now = frames.latest().problems();
        now.stream().filter(words -> !printed.contains(words)).forEach(out::println);
        out.flush();
        printed = now;
    }
}
