package longthrow.console.scene;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import longthrow.console.desk.CellNumbers;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// The cells that fade, from which position to which (0 to 1, on the parameter's taper) and by which course, in plain
/// columns without gaps; each cell knows its place. Starting and ending a fade takes the same time however many run.
@ControlThread
final class FadeColumns {
    private static final int LEAST = 64;

    // from 1, 0 for none
    private final CellNumbers places;
    private int[] cells = new int[LEAST];
    private double[] from = new double[LEAST];
    private double[] to = new double[LEAST];
    private Course[] courses = new Course[LEAST];
    private int size;

    FadeColumns(TableLayout layout) {
        places = new CellNumbers(layout);
    }

    int size() {
        return size;
    }

    /// Where a cell stands; below 0 where it does not fade.
    int place(int cell) {
        return places.of(cell) - 1;
    }

    int cell(int place) {
        return cells[place];
    }

    double from(int place) {
        return from[place];
    }

    double to(int place) {
        return to[place];
    }

    Course course(int place) {
        return courses[place];
    }

    /// Every course that something takes, once.
    Set<Course> courses() {
        Set<Course> found = new LinkedHashSet<>();
        for (int place = 0; place < size; place++) {
            if (place == 0 || courses[place] != courses[place - 1]) {
                found.add(courses[place]);
            }
        }
        return found;
    }

    /// Lets a cell fade, in place of the fade that it has.
    void put(int cell, double start, double end, Course course) {
        int place = place(cell);
        if (place < 0) {
            place = size++;
            grow();
            places.put(cell, size);
        }
        cells[place] = cell;
        from[place] = start;
        to[place] = end;
        courses[place] = course;
    }

    private void grow() {
        if (size > cells.length) {
            int room = 2 * cells.length;
            cells = Arrays.copyOf(cells, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            courses = Arrays.copyOf(courses, room);
        }
    }

    /// Ends the fade at a place; the last one takes the place.
    void remove(int place) {
        places.put(cells[place], 0);
        size--;
        if (place < size) {
            cells[place] = cells[size];
            from[place] = from[size];
            to[place] = to[size];
            courses[place] = courses[size];
            places.put(cells[place], place + 1);
        }
    }
}
