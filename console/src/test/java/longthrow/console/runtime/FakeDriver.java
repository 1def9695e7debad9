package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.Load;
import longthrow.dsp.driver.OutsideTransport;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;

/// Plays nothing, remembers what its ports are called, and tells what a test lets it tell.
class FakeDriver implements AudioDriver {
    PortNames names = new PortNames(List.of(), List.of());
    Optional<OutsideTransport> outside = Optional.empty();
    Load load = Load.NONE;
    int[] lags = {};
    int block = 64;
    int latency;
    boolean device = true;
    String words = "fake";
    final List<Incident> incidents = new ArrayList<>();

    @Override
    public void start(Renderer renderer, StreamFormat format) {}

    @Override
    public void stop() {}

    @Override
    public void rename(PortNames newNames) {
        names = newNames;
    }

    @Override
    public void lags(int[] frames) {
        lags = frames;
    }

    @Override
    public Optional<OutsideTransport> outside() {
        return outside;
    }

    @Override
    public List<Incident> incidents() {
        List<Incident> all = List.copyOf(incidents);
        incidents.clear();
        return all;
    }

    @Override
    public boolean hasDevice() {
        return device;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public int block() {
        return block;
    }

    @Override
    public boolean running() {
        return true;
    }

    @Override
    public int latencyFrames() {
        return latency;
    }

    @Override
    public Load load() {
        return load;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }
}
