package longthrow.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Masters;
import longthrow.dsp.strip.Membership;
import longthrow.dsp.strip.MuteCause;
import longthrow.dsp.thread.ControlThread;

/// What is heard of each strip: its fader with its DCAs, and why it is silent; worked out as the engine does it, from
/// the desk's values as they are now.
@ControlThread
public final class Standings {
    private final Desk desk;
    private final Map<String, Membership> memberships = new HashMap<>();
    private final Masters masters;
    private final int[] dcas;
    private final int[] groups;
    private final OptionalInt soloMode;
    private boolean inPlace;
    private Optional<Values> seen = Optional.empty();

    /// The strips of a desk with this table.
    public Standings(Desk desk, DeskTable table) {
        this.desk = desk;
        masters = new Masters(table.dca(), table.muteGroup());
        dcas = new int[desk.strips().count()];
        groups = new int[dcas.length];
        soloMode = desk.layout().cell("monitor/solo/mode");
    }

    /// A strip's level in dB: its fader with its trim, its overlay and all DCAs above it.
    public double decibels(int strip) {
        look();
        OptionalInt fader = desk.strips().cell(strip, "fader");
        double own = fader.isEmpty() ? 0 : desk.value(fader.getAsInt());
        return masters.level(own + on(strip, "fader/trim", "fader/overlay"), dcas[strip]);
    }

    /// What the DCAs above a strip add to its level, in dB.
    public double masters(int strip) {
        look();
        return masters.level(0, dcas[strip]);
    }

    /// Whether a strip is in any DCA.
    public boolean follows(int strip) {
        look();
        return dcas[strip] != 0;
    }

    /// What stands on top of a fader, in dB.
    private double on(int strip, String... keys) {
        return Stream.of(keys)
                .map(key -> desk.strips().cell(strip, key))
                .filter(OptionalInt::isPresent)
                .mapToDouble(cell -> desk.value(cell.getAsInt()))
                .sum();
    }

    /// Why a strip is silent; empty when it is not.
    public Set<MuteCause> causes(int strip) {
        look();
        OptionalInt mute = desk.strips().cell(strip, "mute");
        boolean own = mute.isPresent() && desk.value(mute.getAsInt()) >= 0.5;
        int solo = hushed(strip) ? MuteCause.SOLO.bit() : 0;
        return MuteCause.of(masters.causes(own, dcas[strip], groups[strip]) | solo);
    }

    /// Whether something other than its own mute mutes a strip.
    public boolean mutedElsewhere(int strip) {
        Set<MuteCause> causes = causes(strip);
        return causes.size() > (causes.contains(MuteCause.OWN) ? 1 : 0);
    }

    /// Whether a strip is silent although its own mute is not on.
    public boolean mutedOnlyElsewhere(int strip) {
        Set<MuteCause> causes = causes(strip);
        return !causes.isEmpty() && !causes.contains(MuteCause.OWN);
    }

    /// How far mute groups turn a strip down, in dB: 0 where none does, -inf where one mutes.
    public double depth(int strip) {
        look();
        return masters.depth(groups[strip]);
    }

    /// Why a strip is silent, or turned down, with names: `own, group 3, dca 2 Drums`; empty when it is neither.
    public String words(int strip) {
        List<String> all = new ArrayList<>();
        if (causes(strip).contains(MuteCause.OWN)) {
            all.add("own");
        }
        for (int left = groups[strip]; left != 0; left &= left - 1) {
            int group = Integer.numberOfTrailingZeros(left);
            double depth = masters.depth(1 << group);
            if (depth < 0) {
                all.add("group " + (group + 1) + (masters.mutes(group) ? "" : " " + decibels(depth)));
            }
        }
        for (int left = masters.mutedAbove(dcas[strip]); left != 0; left &= left - 1) {
            all.add(dca(Integer.numberOfTrailingZeros(left)));
        }
        if (hushed(strip)) {
            all.add("solo");
        }
        return String.join(", ", all);
    }

    /// Whether a solo of others, in place, mutes a channel or an effect's return.
    private boolean hushed(int strip) {
        return inPlace && hushable(strip) && !on(strip, "solo") && !on(strip, "solo-safe");
    }

    private boolean hushable(int strip) {
        String kind = desk.strips().section(strip).prefix();
        return kind.equals("ch") || kind.equals("fx");
    }

    private boolean on(int strip, String key) {
        OptionalInt cell = desk.strips().cell(strip, key);
        return cell.isPresent() && desk.value(cell.getAsInt()) >= 0.5;
    }

    private boolean soloedInPlace() {
        boolean mode = soloMode.isPresent()
                && desk.layout()
                        .parameter(soloMode.getAsInt())
                        .format(desk.value(soloMode.getAsInt()))
                        .equals("in-place");
        return mode
                && java.util.stream.IntStream.range(0, desk.strips().shape().channels())
                        .anyMatch(strip -> on(strip, "solo"));
    }

    private static String decibels(double value) {
        return longthrow.dsp.parameter.Unit.DECIBELS.format(value);
    }

    private String dca(int number) {
        OptionalInt strip = desk.strips().ofPath("dca/" + (number + 1));
        String name = strip.isPresent() ? desk.text(strip.getAsInt()).name() : "";
        return ("dca " + (number + 1) + " " + name).strip();
    }

    private void look() {
        Values now = desk.values();
        if (seen.isPresent() && seen.get() == now) {
            return;
        }
        Optional<Values> before = seen;
        seen = Optional.of(now);
        inPlace = soloedInPlace();
        if (changed(desk.layout().section("dca"), now, before)
                || changed(desk.layout().section("mutegroup"), now, before)) {
            masters.look(now);
        }
        boolean stale = false;
        for (int strip = 0; strip < dcas.length; strip++) {
            Section section = desk.strips().section(strip);
            Membership rows = memberships.computeIfAbsent(section.prefix(), any -> Membership.of(section));
            if (strip == 0 || desk.strips().section(strip - 1) != section) {
                stale = changed(rows, now, before);
            }
            if (stale) {
                dcas[strip] = rows.dcas(now, desk.strips().column(strip));
                groups[strip] = rows.groups(now, desk.strips().column(strip));
            }
        }
    }

    private static boolean changed(Optional<Section> section, Values now, Optional<Values> before) {
        if (section.isEmpty() || before.isEmpty()) {
            return section.isPresent();
        }
        for (int i = 0; i < section.get().rows().size(); i++) {
            if (now.rowChanged(section.get().firstRow() + i, before.get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean changed(Membership rows, Values now, Optional<Values> before) {
        return before.isEmpty()
                || Stream.concat(rows.dcas().stream(), rows.groups().stream())
                        .anyMatch(row -> now.rowChanged(row.index(), before.get()));
    }
}
