package longthrow.controllers.jack;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longthrow.dsp.thread.AnyThread;

/// The functions of an installed libjack: JACK's own, or PipeWire's, which speaks for it. Immutable.
@AnyThread
@SuppressWarnings("restricted")
final class Libjack {
    /// Everything that the process can address, to copy to and from.
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final List<Libjack> INSTALLED = load();

    final MemorySegment activate;
    final MemorySegment clientClose;
    final MemorySegment clientOpen;
    final MemorySegment connect;
    final MemorySegment free;
    final MemorySegment getBufferSize;
    final MemorySegment getClientName;
    final MemorySegment getPorts;
    final MemorySegment getSampleRate;
    final MemorySegment midiClear;
    final MemorySegment midiCount;
    final MemorySegment midiGet;
    final MemorySegment midiWrite;
    final MemorySegment onShutdown;
    final MemorySegment portAliases;
    final MemorySegment portBuffer;
    final MemorySegment portByName;
    final MemorySegment portConnected;
    final MemorySegment portConnections;
    final MemorySegment portLatency;
    final MemorySegment portName;
    final MemorySegment portSetLatency;
    final MemorySegment portRegister;
    final MemorySegment recompute;
    final MemorySegment setBufferSize;
    final MemorySegment setBufferSizeCallback;
    final MemorySegment setFreewheel;
    final MemorySegment setFreewheelCallback;
    final MemorySegment setGraphOrderCallback;
    final MemorySegment setLatencyCallback;
    final MemorySegment setProcessCallback;
    final MemorySegment setXrunCallback;
    final MemorySegment transportLocate;
    final MemorySegment transportQuery;
    final MemorySegment transportStart;
    final MemorySegment transportStop;
    final MemorySegment xrunDelay;
    final Optional<MemorySegment> portRename; // of 2016 and later

    private final SymbolLookup symbols;

    private Libjack(SymbolLookup symbols) {
        this.symbols = symbols;
        activate = find("activate");
        clientClose = find("client_close");
        clientOpen = find("client_open");
        connect = find("connect");
        free = find("free");
        getBufferSize = find("get_buffer_size");
        getClientName = find("get_client_name");
        getPorts = find("get_ports");
        getSampleRate = find("get_sample_rate");
        midiClear = find("midi_clear_buffer");
        midiCount = find("midi_get_event_count");
        midiGet = find("midi_event_get");
        midiWrite = find("midi_event_write");
        onShutdown = find("on_shutdown");
        portAliases = find("port_get_aliases");
        portBuffer = find("port_get_buffer");
        portByName = find("port_by_name");
        portConnected = find("port_connected");
        portConnections = find("port_get_all_connections");
        portLatency = find("port_get_latency_range");
        portName = find("port_name");
        portSetLatency = find("port_set_latency_range");
        portRegister = find("port_register");
        recompute = find("recompute_total_latencies");
        setBufferSize = find("set_buffer_size");
        setBufferSizeCallback = find("set_buffer_size_callback");
        setFreewheel = find("set_freewheel");
        setFreewheelCallback = find("set_freewheel_callback");
        setGraphOrderCallback = find("set_graph_order_callback");
        setLatencyCallback = find("set_latency_callback");
        setProcessCallback = find("set_process_callback");
        setXrunCallback = find("set_xrun_callback");
        transportLocate = find("transport_locate");
        transportQuery = find("transport_query");
        transportStart = find("transport_start");
        transportStop = find("transport_stop");
        xrunDelay = find("get_xrun_delayed_usecs");
        portRename = symbols.find("jack_port_rename");
        hush();
    }

    private MemorySegment find(String name) {
        return symbols.find("jack_" + name)
                .orElseThrow(() -> new IllegalArgumentException("this libjack has no jack_" + name));
    }

    /// The libraries on this machine, in the order in which they are to be tried.
    static List<Libjack> installed() {
        return INSTALLED;
    }

    /// libjack tells everything to standard error, also that no server runs, each time it looks for one. It may do so
    /// in the midst of a quick call, from where no way leads into Java: so it tells C's `strlen`, which forgets it.
    private void hush() {
        Linker.nativeLinker().defaultLookup().find("strlen").ifPresent(deaf -> {
            Calls.run(find("set_error_function"), deaf.address());
            Calls.run(find("set_info_function"), deaf.address());
        });
    }

    private static List<Libjack> load() {
        List<Libjack> found = new ArrayList<>();
        for (String name : names()) {
            try {
                found.add(new Libjack(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException absent) {
                // not installed, or older than what is called here: the next one is tried
            }
        }
        return List.copyOf(found);
    }

    private static List<String> names() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("libjack.0.dylib", "/usr/local/lib/libjack.0.dylib", "/opt/homebrew/lib/libjack.0.dylib");
        }
        if (system.contains("windows")) {
            return List.of("libjack64.dll", "libjack.dll");
        }
        List<String> names = new ArrayList<>(List.of("libjack.so.0"));
        names.addAll(pipeWires());
        return names;
    }

    /// Where systems put PipeWire's libjack when JACK's own has the usual place.
    private static List<String> pipeWires() {
        List<String> names = new ArrayList<>();
        for (Path folder : List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"))) {
            add(names, folder);
            try (DirectoryStream<Path> machines = Files.newDirectoryStream(folder, "*-linux-gnu*")) {
                machines.forEach(machine -> add(names, machine));
            } catch (IOException none) {
                // no such folder here
            }
        }
        return names;
    }

    private static void add(List<String> names, Path folder) {
        Path file = folder.resolve("pipewire-0.3/jack/libjack.so.0");
        if (Files.exists(file)) {
            names.add(file.toString());
        }
    }
}
