package longthrow.console.view;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.History;
import longthrow.console.frame.Routing;

/// The patch and the last minute of the target picture's show.
final class SampleSetup {
    static final History HISTORY = history();

    private SampleSetup() {}

    static Routing routing(int channels) {
        List<Routing.Feed> feeds = new ArrayList<>();
        int port = 0;
        for (int channel = 1; channel <= channels; channel++) {
            boolean stereo = channel == 4 || channel == 6 || channel == 9 || channel == 11;
            feeds.add(new Routing.Feed("ch/" + channel, port, stereo ? port + 1 : port));
            port += stereo ? 2 : 1;
        }
        feeds.add(new Routing.Feed("talkback", port, port));
        feeds.add(new Routing.Feed("external/1", Routing.NO_PORT, Routing.NO_PORT));
        List<String> sources = new ArrayList<>(List.of("main left", "main right", "monitor left", "monitor right"));
        for (int bus = 1; bus <= 16; bus++) {
            sources.add("bus/" + bus + " left");
            sources.add("bus/" + bus + " right");
        }
        return new Routing(
                feeds, sources, List.of("main left", "main right", "", "bus/1 left", "bus/1 right", "bus/2 left"));
    }

    private static History history() {
        List<History.Second> seconds = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            double load = 0.11 + 0.02 * Math.sin(i / 5.0);
            List<History.Cost> costs = new ArrayList<>();
            for (int strip = 1; strip <= 12; strip++) {
                costs.add(new History.Cost("ch/" + strip, 0.0002 + 0.0001 * (strip % 5)));
            }
            double worst = i == 31 ? 1.2 : load * 1.6 + (i % 9 == 0 ? 0.15 : 0);
            seconds.add(new History.Second(
                    LocalTime.of(20, 14, 3).plusSeconds(i),
                    load,
                    worst,
                    costs,
                    i == 31 ? 1 : 0,
                    0,
                    i == 31 || i == 12 ? 1 : 0));
        }
        return new History(
                seconds,
                List.of(
                        new History.Event(LocalTime.of(20, 14, 15, 120_000_000), "collector pause", 1, 1.3),
                        new History.Event(LocalTime.of(20, 14, 34, 410_000_000), "collector pause", 1, 4.8),
                        new History.Event(LocalTime.of(20, 14, 34, 412_000_000), "late block", 1, 0.9)));
    }
}
