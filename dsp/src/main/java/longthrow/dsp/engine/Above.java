package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.strip.Automix;
import longthrow.dsp.strip.Automixer;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.strip.Fader;
import longthrow.dsp.strip.Gang;
import longthrow.dsp.strip.Masters;
import longthrow.dsp.strip.MuteGroup;
import longthrow.dsp.strip.PanLaw;
import longthrow.dsp.strip.Standing;
import longthrow.dsp.thread.AudioThread;

/// What stands above the strips: DCAs, mute groups, automixers, the pan law. When one of them moves, only the strips
/// that follow it look again.
@AudioThread
final class Above {
    private static final int LEVEL = 0;
    private static final int[] MOVED = {LEVEL};
    private static final int REST = 1;
    private static final int[] TURNED = {REST};

    private final DeskTable table;
    private final Masters masters;
    private final Automixer automixer;
    private final Changes dcas = new Changes(Dca.COUNT, 0);
    private final Changes groups = new Changes(MuteGroup.COUNT, 0);
    private final Changes mixers = new Changes(Automix.COUNT, 0);
    private final Changes house = new Changes(1, 0);
    private final Changes nobody = new Changes(Gang.COUNT, 0);
    private final List<Follower> followers = new ArrayList<>();
    private int moved;
    private int ridden;
    private int switched;
    private boolean nested;

    /// A section's strips.
    ///
    /// @param members where to note that a strip's membership changed
    /// @param changes where to tell a strip to look again
    /// @param end the block that level, mute and pan are in
    /// @param pans that block, and every send, which has a pan of its own
    record Follower(Standing standing, int columns, Changes members, Changes changes, int[] end, int[] pans) {}

    Above(DeskTable table) {
        this.table = table;
        masters = new Masters(table.dca(), table.muteGroup());
        automixer = new Automixer(table.desk().sampleRate());
    }

    /// Lets the strips of a section follow, which have such faders at the block `end` of their path, and so many sends.
    Follower follow(Fader fader, Changes changes, int end, int sends) {
        int columns = changes.columns();
        int[] pans = IntStream.concat(
                        IntStream.of(end), IntStream.range(0, sends).map(send -> Changes.SENDS + send))
                .toArray();
        Standing standing = new Standing(masters, fader, columns, table.desk().hasCentre());
        Follower follower = new Follower(standing, columns, new Changes(columns, 0), changes, new int[] {end}, pans);
        followers.add(follower);
        return follower;
    }

    /// The automixers, which channels join.
    Automixer automixer() {
        return automixer;
    }

    /// Where to note changes of a section that stands above strips.
    Changes changes(String prefix) {
        return switch (prefix) {
            case "dca" -> dcas;
            case "mutegroup" -> groups;
            case "automix" -> mixers;
            case "desk" -> house;
            default -> nobody;
        };
    }

    /// The block of a row of such a section.
    int[] blocks(String key) {
        return key.equals("fader") ? MOVED : TURNED;
    }

    /// Passes on what changed; before the strips adopt.
    void adopt(Cells cells) {
        for (int i = 0; i < mixers.count(); i++) {
            automixer.turn(mixers.column(i), cells.on(table.automix().on(), mixers.column(i)));
        }
        if (dcas.count() > 0 || groups.count() > 0) {
            masters.look(cells);
        }
        gather();
        for (int i = 0; i < followers.size(); i++) {
            join(followers.get(i), cells);
            tell(followers.get(i), cells);
        }
        dcas.clear();
        groups.clear();
        mixers.clear();
        house.clear();
        nobody.clear();
    }

    private void gather() {
        moved = 0;
        ridden = 0;
        nested = false;
        for (int i = 0; i < dcas.count(); i++) {
            int dca = dcas.column(i);
            moved |= 1 << dca;
            ridden |= dcas.straight(dca, LEVEL) ? 1 << dca : 0;
            nested |= dcas.has(dca, REST);
        }
        switched = 0;
        for (int i = 0; i < groups.count(); i++) {
            switched |= 1 << groups.column(i);
        }
    }

    private static void join(Follower follower, Cells cells) {
        for (int i = 0; i < follower.members.count(); i++) {
            int column = follower.members.column(i);
            follower.standing.join(column, cells);
            follower.changes.add(column, follower.end);
        }
        follower.members.clear();
    }

    private void tell(Follower follower, Cells cells) {
        boolean all = house.count() > 0;
        if (all) {
            follower.standing.law(PanLaw.of(cells.get(table.house().panLaw(), 0)));
        }
        boolean any = all || moved != 0 || switched != 0;
        for (int column = 0; column < follower.columns && any; column++) {
            int above = follower.standing.above(column);
            boolean told = (nested && above != 0) || (follower.standing.groups(column) & switched) != 0;
            if (all) {
                follower.changes.add(column, follower.pans);
            } else if (told || (above & moved & ~ridden) != 0) {
                follower.changes.add(column, follower.end);
            } else if ((above & ridden) != 0) {
                follower.changes.addStraight(column, follower.end);
            }
        }
    }

    /// Prepares the next grid block; before the strips do.
    void advance() {
        automixer.advance();
    }
}
