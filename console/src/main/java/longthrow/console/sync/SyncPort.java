package longthrow.console.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Service;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.Mmc;
import longthrow.controllers.protocol.Msc;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// A MIDI port over which the desk is in step with the rest of a show: what comes goes to the service it is for, what
/// the desk does is told. Connect it to its console once.
@ControlThread
public final class SyncPort implements Service, MidiLink.Listener {
    private final Console console;
    private final MidiLink link;
    private final SyncPlan plan;
    private final Optional<TimecodeIn> timecodeIn;
    private final Optional<MachineIn> machineIn;
    private final Optional<ClockIn> clockIn;
    private final Optional<CuesIn> cuesIn;
    private final Optional<TriggersIn> triggersIn;
    private final Optional<MachineOut> machineOut;
    private final Optional<CuesOut> cuesOut;
    private final List<SongTeller> tellers = new ArrayList<>();
    private boolean newcomer;

    /// Joins `console` to a port by a plan; arrivals are stamped by `clock`.
    public SyncPort(Console console, MidiPort port, Clock clock, SyncPlan plan) {
        this.console = console;
        this.plan = plan;
        Origin by = new Origin(Origin.Kind.REMOTE, port.name());
        link = new MidiLink(port, clock, console.waker());
        timecodeIn = wanted(Traffic.MTC_IN, any -> new TimecodeIn(console, any, by));
        machineIn = wanted(Traffic.MMC_IN, any -> new MachineIn(console, any, by));
        clockIn = wanted(Traffic.CLOCK_IN, any -> new ClockIn(console, by));
        cuesIn = wanted(Traffic.MSC_IN, any -> new CuesIn(console, any, by));
        triggersIn = wanted(Traffic.TRIGGER_IN, any -> new TriggersIn(console, by));
        machineOut = wanted(Traffic.MMC_OUT, any -> new MachineOut(console.transport(), any, link::send));
        cuesOut = wanted(Traffic.MSC_OUT, any -> new CuesOut(any, by, link::send));
        wanted(Traffic.MTC_OUT, any -> new TimecodeOut(console.transport(), any, link::send))
                .ifPresent(this::tell);
        wanted(Traffic.CLOCK_OUT, any -> new ClockOut(console, link::send)).ifPresent(this::tell);
        cuesOut.ifPresent(console.cuePlayer()::listen);
        link.open();
    }

    private <T> Optional<T> wanted(Traffic traffic, Function<SyncPlan, T> made) {
        return plan.traffic().contains(traffic) ? Optional.of(made.apply(plan)) : Optional.empty();
    }

    private void tell(SongTeller.Told told) {
        tellers.add(new SongTeller(console.transport(), told));
    }

    @Override
    public int hear(long nanos) {
        int heard = link.drain(this);
        console.desk().at(nanos);
        timecodeIn.ifPresent(in -> in.work(nanos));
        return heard;
    }

    @Override
    public void onShort(int status, int first, int second, long nanos) {
        console.desk().at(nanos);
        if (status == 0xF1) {
            timecodeIn.ifPresent(in -> in.onQuarterFrame(first, nanos));
        } else {
            clockIn.ifPresent(in -> in.onShort(status, first, second, nanos));
            triggersIn.ifPresent(in -> in.onShort(status, first, second));
        }
    }

    @Override
    public void onSysEx(byte[] message, long nanos) {
        console.desk().at(nanos);
        timecodeIn.ifPresent(in -> in.onSysEx(message, nanos));
        cuesIn.ifPresent(in -> Msc.read(message).ifPresent(in::on));
        machineIn.ifPresent(in -> command(in, message, nanos));
    }

    /// What the song did before the command is told first; what the command makes it do, the other end knows.
    private void command(MachineIn in, byte[] message, long nanos) {
        machineOut.ifPresent(out -> out.work(nanos));
        in.on(Mmc.read(message));
        machineOut.ifPresent(MachineOut::known);
    }

    @Override
    public void onLink(boolean alive, long nanos) {
        newcomer = alive;
        if (!alive) {
            console.notices().say("sync: nobody is at " + link.name() + "; waiting for it");
        }
    }

    @Override
    public void tell(long nanos) {
        if (newcomer) {
            tellers.forEach(teller -> teller.again(nanos));
            newcomer = false;
        }
        tellers.forEach(teller -> teller.work(nanos));
        machineOut.ifPresent(out -> out.work(nanos));
    }

    @Override
    public boolean send(Optional<String> port, byte[] bytes) {
        boolean ours = port.isEmpty() || port.get().equals(link.name());
        if (ours) {
            link.send(bytes);
        }
        return ours;
    }

    @Override
    public void close() {
        cuesOut.ifPresent(console.cuePlayer()::forget);
        link.close();
    }
}
