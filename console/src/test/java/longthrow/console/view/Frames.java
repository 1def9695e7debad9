package longthrow.console.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Frames that differ in one part.
final class Frames {
    private Frames() {}

    /// The same frame with another value of the component of a name.
    @SuppressWarnings("unchecked") // a constructor of the frame's own class makes one
    static <R extends Record> R with(R frame, String name, Object value) {
        RecordComponent[] parts = frame.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> part.getName().equals(name) ? value : read(part, frame))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) frame.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a frame takes no such " + name + ": " + value, e);
        }
    }

    private static Object read(RecordComponent part, Record frame) {
        try {
            return part.getAccessor().invoke(frame);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a frame does not tell its " + part.getName(), e);
        }
    }
}
