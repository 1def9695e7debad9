package longthrow.console.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import longthrow.console.frame.DeskFrame;

/// Frames that differ in one part.
final class Frames {
    private Frames() {}

    /// The same frame with another value of the component of a name.
    static DeskFrame with(DeskFrame frame, String name, Object value) {
        RecordComponent[] parts = DeskFrame.class.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> part.getName().equals(name) ? value : read(part, frame))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return DeskFrame.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a frame takes no such " + name + ": " + value, e);
        }
    }

    private static Object read(RecordComponent part, DeskFrame frame) {
        try {
            return part.getAccessor().invoke(frame);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a frame does not tell its " + part.getName(), e);
        }
    }
}
