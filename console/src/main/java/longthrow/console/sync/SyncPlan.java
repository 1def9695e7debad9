package longthrow.console.sync;

import java.util.Optional;
import java.util.Set;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.DeviceAddress;
import longthrow.controllers.protocol.MscFormat;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;

/// What a sync port hears and sends.
///
/// @param start the time that the song's first frame has, at the rate that is sent
/// @param address which device numbers are heard, and which is sent
/// @param format what kind of receiver the desk is for show control
/// @param list the only cue list that is heard, and the one that is sent
/// @param patienceNanos how long incoming code may be silent before the song stops
public record SyncPlan(
        Set<Traffic> traffic,
        Timecode start,
        DeviceAddress address,
        MscFormat format,
        Optional<CueNumber> list,
        long patienceNanos) {
    /// How long the song runs on over silence of the code: drop-outs of a cable or a tape are shorter.
    private static final long FREEWHEEL_NANOS = 2_000_000_000L;

    /// Hears everything, sends nothing.
    public static final SyncPlan LISTENER = new SyncPlan(
            Set.of(Traffic.MTC_IN, Traffic.MMC_IN, Traffic.CLOCK_IN, Traffic.MSC_IN, Traffic.TRIGGER_IN),
            Timecode.zero(TimecodeRate.FPS_25),
            DeviceAddress.EVERYBODY,
            MscFormat.SOUND,
            Optional.empty(),
            FREEWHEEL_NANOS);

    public SyncPlan {
        traffic = Set.copyOf(traffic);
        if (traffic.contains(Traffic.MTC_IN) && traffic.contains(Traffic.MTC_OUT)) {
            throw new IllegalArgumentException("mtc-in and mtc-out on one port: the desk would chase its own timecode");
        }
        if (traffic.contains(Traffic.CLOCK_IN) && traffic.contains(Traffic.CLOCK_OUT)) {
            throw new IllegalArgumentException(
                    "clock-in and clock-out on one port: the desk would follow its own clock");
        }
    }

    /// The same with other traffic.
    public SyncPlan with(Set<Traffic> other) {
        return new SyncPlan(other, start, address, format, list, patienceNanos);
    }

    /// The same with another start, and so another rate.
    public SyncPlan from(Timecode time) {
        return new SyncPlan(traffic, time, address, format, list, patienceNanos);
    }

    /// The same for other devices.
    public SyncPlan to(DeviceAddress devices) {
        return new SyncPlan(traffic, start, devices, format, list, patienceNanos);
    }

    /// The same as another kind of receiver.
    public SyncPlan as(MscFormat kind) {
        return new SyncPlan(traffic, start, address, kind, list, patienceNanos);
    }

    /// The same for one cue list.
    public SyncPlan in(CueNumber cues) {
        return new SyncPlan(traffic, start, address, format, Optional.of(cues), patienceNanos);
    }

    /// The same with another patience.
    public SyncPlan patient(long nanos) {
        return new SyncPlan(traffic, start, address, format, list, nanos);
    }
}
