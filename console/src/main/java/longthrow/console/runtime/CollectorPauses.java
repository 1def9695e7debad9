package longthrow.console.runtime;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.thread.AnyThread;

/// Tells of every stop that the collector makes, as the JVM does, in whole milliseconds: a stop of 0 was shorter than
/// one. Collectors that work beside the program tell of their whole cycles too; those stop nobody and are left out.
@AnyThread
public final class CollectorPauses implements AutoCloseable {
    private final List<NotificationEmitter> emitters;
    private final NotificationListener listener;

    /// Tells `to`, on a thread of the JVM's.
    public CollectorPauses(Consumer<Incident> to) {
        listener = (notification, nothing) -> tell(notification, to);
        emitters = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(CollectorPauses::stops)
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
        emitters.forEach(emitter -> emitter.addNotificationListener(listener, null, null));
    }

    /// `ZGC Minor Pauses` stop, `ZGC Minor Cycles` and `G1 Concurrent GC` do not.
    private static boolean stops(GarbageCollectorMXBean bean) {
        return !bean.getName().contains("Cycles") && !bean.getName().contains("Concurrent");
    }

    private static void tell(Notification notification, Consumer<Incident> to) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            long agoMillis = ManagementFactory.getRuntimeMXBean().getUptime() - info.getStartTime();
            long nanos = System.nanoTime() - agoMillis * 1_000_000;
            to.accept(new Incident(Incident.Kind.PAUSE, nanos, info.getDuration() * 1000.0));
        }
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException gone) {
                // it is deaf already, which is all that was wanted
            }
        }
    }
}
