package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Second-order sections in series on sixteen lanes; those at rest run two at a time, which the machine does in the
/// time of one.
@AudioThread
public final class FilterChain {
    private final Group group;
    private final FilterLanes[] sections;

    /// `size` sections that let everything through.
    public FilterChain(Group group, int size) {
        this.group = group;
        sections = new FilterLanes[size];
        for (int i = 0; i < size; i++) {
            sections[i] = new FilterLanes(group.sampleRate());
        }
    }

    /// A section, from 0.
    public FilterLanes section(int index) {
        return sections[index];
    }

    /// Takes every section to its design at once.
    public void snap() {
        for (FilterLanes section : sections) {
            section.snap();
        }
    }

    /// Whether all sections let everything through.
    public boolean idle() {
        boolean all = true;
        for (FilterLanes section : sections) {
            all &= !section.engaged();
        }
        return all;
    }

    /// Filters frames `from` to `to` of the grid block, in place.
    public void process(int from, int to) {
        int waiting = -1;
        for (int i = 0; i < sections.length; i++) {
            if (!sections[i].engaged()) {
                continue;
            }
            if (waiting >= 0 && sections[i].still()) {
                group.kernels().filter(sections[waiting].bank(), sections[i].bank(), group.signal(), from, to);
                waiting = -1;
                continue;
            }
            flush(waiting, from, to);
            waiting = sections[i].still() ? i : -1;
            if (waiting < 0) {
                sections[i].process(group.kernels(), group.signal(), from, to);
            }
        }
        flush(waiting, from, to);
    }

    private void flush(int waiting, int from, int to) {
        if (waiting >= 0) {
            sections[waiting].process(group.kernels(), group.signal(), from, to);
        }
    }

    /// Takes over a lane of another chain of as many sections.
    void take(int lane, FilterChain from, int fromLane) {
        for (int i = 0; i < sections.length; i++) {
            sections[i].take(lane, from.sections[i], fromLane);
        }
    }

    /// Forgets what one lane heard.
    public void reset(int lane) {
        for (FilterLanes section : sections) {
            section.reset(lane);
        }
    }
}
