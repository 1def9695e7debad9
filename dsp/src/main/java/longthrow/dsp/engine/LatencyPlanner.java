package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.engine.LatencyPlan.Figures;
import longthrow.dsp.output.Limiter;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Held;
import longthrow.dsp.strip.Lineup;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.ControlThread;

/// Adds up the latencies of the desk's paths and plans how they are brought in step. Each sum waits for the latest of
/// those that are switched to it; faders and mutes do not count, so that a ride never moves a delay, a send counts once
/// its level is up. Main, the centre, the matrices and the buses that feed main leave the desk together; every other
/// bus leaves when it can, or with them where the show asks for it. Plans anew only when something that counts has
/// changed.
@ControlThread
public final class LatencyPlanner {
    private final DeskTable table;
    private final Seating seating;
    private final List<LaneMap> behind;
    private final int[] first;
    private final int sampleRate;
    private final Sums.Shape shape;
    private final int[] effects = new int[DeskLayout.RACKS];
    private List<Loaded> racks = List.of();
    private Optional<Counted> counted = Optional.empty();
    private Places seated;
    private LatencyPlan plan;
    /// `[kind of strip][block * places + place]`
    private final int[][] rooms = new int[DeskLayout.KINDS.size()][0];

    /// For the desk that an engine plays.
    public LatencyPlanner(Engine engine) {
        table = engine.table();
        seating = engine.seating();
        behind = engine.maps();
        seated = seating.now();
        sampleRate = table.desk().sampleRate();
        shape = Sums.Shape.of(table.desk().stereoSends(), table.desk().stereoMatrices());
        first = DeskLayout.KINDS.stream().mapToInt(table.desk()::first).toArray();
        plan = nobodyWaits(table, behind, shape);
    }

    /// The plan of a desk that nothing was asked of.
    static LatencyPlan nobodyWaits(DeskTable table, List<LaneMap> maps, Sums.Shape shape) {
        Held[][][] held = new Held[maps.size()][][];
        Arrays.setAll(held, kind -> nothing(maps.get(kind).groups()));
        Figures[] figures = new Figures[table.desk().strips()];
        Arrays.fill(figures, new Figures(0, 0, 0, 0, Optional.empty(), false));
        LatencyPlan.Apart apart = new LatencyPlan.Apart(new int[table.desk().channels()], new int[External.COUNT]);
        return new LatencyPlan(Lineup.together(shape.count()), held, new int[figures.length], figures, apart);
    }

    private static Held[][] nothing(int groups) {
        Held[][] held = new Held[groups][Lags.PLACES];
        for (Held[] places : held) {
            Arrays.fill(places, Held.NONE);
        }
        return held;
    }

    /// The plan for these values and what the racks hold (none: what they held before); the very plan of before where
    /// nothing that counts has changed.
    public LatencyPlan plan(Values values, List<Loaded> loaded) {
        boolean sameRacks = takeRacks(loaded);
        boolean same = sameRacks && seated == seating.now();
        seated = seating.now();
        if (counted.isPresent() && !counted.get().adopt(values) && same) {
            return plan;
        }
        Counted cells = new Counted(values);
        counted = Optional.of(cells);
        plan = result(new LatencyWalk(table, effects, cells, seated.sequence().turns()));
        return plan;
    }

    private boolean takeRacks(List<Loaded> loaded) {
        boolean same = true;
        for (int rack = 0; rack < loaded.size() && loaded != racks; rack++) {
            same &= effects[rack] == loaded.get(rack).latency();
            effects[rack] = loaded.get(rack).latency();
        }
        racks = loaded.isEmpty() ? racks : loaded;
        return same;
    }

    private LatencyPlan result(LatencyWalk walk) {
        Lineup found = walk.lags().lineup();
        Lineup lineup = found.same(plan.lineup()) ? plan.lineup() : found;
        Held[][][] held = new Held[behind.size()][][];
        for (int kind = 0; kind < held.length; kind++) {
            LaneMap map = kind == 0 ? seated.channels().map() : behind.get(kind);
            int[] blocks = blocks(kind, map);
            held[kind] = nothing(blocks.length);
            for (int group = 0; group < blocks.length; group++) {
                for (int place = 0; place < Lags.PLACES; place++) {
                    Held before = group < plan.held(kind).length ? plan.held(kind)[group][place] : Held.NONE;
                    Held next = walk.lags().held(map, blocks[group], first[kind], place, lineup, before);
                    held[kind][group][place] = group < map.groups()
                            ? next
                            : next.roomy(Math.max(
                                    room(kind, blocks[group], place), held[kind][blocks[group]][place].room().length));
                }
            }
        }
        keepRoom(held);
        Leaving together = new Leaving(walk);
        return new LatencyPlan(
                lineup, held, together.pads, together.figures(), new LatencyPlan.Apart(walk.directs(), walk.sent()));
    }

    /// The block of each group: a bus or a rack waits alike in whichever group of its block it stands, so that it may
    /// move while paths cross over.
    private int[] blocks(int kind, LaneMap map) {
        return switch (DeskLayout.KINDS.get(kind)) {
            case "bus" -> seated.sequence().buses().blocks();
            case "fx" -> seated.sequence().racks().blocks();
            default -> IntStream.range(0, map.groups()).toArray();
        };
    }

    /// The most room for their past that lanes ever had, which those that move take along.
    private int room(int kind, int block, int place) {
        return rooms[kind].length == 0 ? 0 : rooms[kind][block * Lags.PLACES + place];
    }

    private void keepRoom(Held[][][] held) {
        for (int kind = 0; kind < held.length; kind++) {
            rooms[kind] = Arrays.copyOf(
                    rooms[kind], Math.max(rooms[kind].length, behind.get(kind).groups() * Lags.PLACES));
            for (int at = 0; at < behind.get(kind).groups() * Lags.PLACES; at++) {
                int now = held[kind][at / Lags.PLACES][at % Lags.PLACES].room().length;
                rooms[kind][at] = Math.max(rooms[kind][at], now);
            }
        }
    }

    /// How the outputs leave, one entry a strip of the desk.
    private final class Leaving {
        private final LatencyWalk walk;
        private final int[] looks = new int[table.desk().strips()];
        private final boolean[] inMain = new boolean[looks.length];
        private final int[] pads = new int[looks.length];

        Leaving(LatencyWalk walk) {
            this.walk = walk;
            int latest = 0;
            for (int kind = 0; kind < first.length; kind++) {
                for (int strip = first[kind]; strip < end(kind); strip++) {
                    looks[strip] = looksAhead(kind, strip - first[kind]) ? Limiter.lookAheadFrames(sampleRate) : 0;
                    inMain[strip] = walk.leaves(strip) && leadsToMain(kind, strip);
                    latest = inMain[strip] ? Math.max(latest, walk.lags().lag(strip, 0) + looks[strip]) : latest;
                }
            }
            for (int strip = 0; strip < pads.length; strip++) {
                pads[strip] = inMain[strip] ? latest - walk.lags().lag(strip, 0) - looks[strip] : 0;
            }
        }

        private int end(int kind) {
            return first[kind] + table.desk().count(DeskLayout.KINDS.get(kind));
        }

        private boolean looksAhead(int kind, int column) {
            return switch (DeskLayout.KINDS.get(kind)) {
                case "bus" -> table.bus().output().looksAhead(walk.cells(), column);
                case "matrix" -> table.matrix().output().looksAhead(walk.cells(), column);
                case "centre" -> table.centre().output().looksAhead(walk.cells(), column);
                case "main" -> table.main().output().looksAhead(walk.cells(), column);
                default -> false;
            };
        }

        private boolean leadsToMain(int kind, int strip) {
            return switch (DeskLayout.KINDS.get(kind)) {
                case "bus" -> walk.feedsMain(strip) || table.house().together(walk.cells());
                case "matrix", "centre", "main" -> true;
                default -> false;
            };
        }

        Figures[] figures() {
            Figures[] figures = new Figures[pads.length];
            for (int kind = 0; kind < first.length; kind++) {
                for (int strip = first[kind]; strip < end(kind); strip++) {
                    int leaves = walk.lags().lag(strip, 0);
                    int held = Math.max(pads[strip], walk.lags().most(strip));
                    figures[strip] = new Figures(
                            walk.own(strip),
                            leaves,
                            held,
                            leaves + looks[strip] + pads[strip],
                            group(kind, strip),
                            held > Held.MOST);
                }
            }
            return figures;
        }

        private Optional<String> group(int kind, int strip) {
            String prefix = DeskLayout.KINDS.get(kind);
            boolean none =
                    prefix.equals("ch") || prefix.equals("fx") || walk.lags().isFree(strip);
            return none
                    ? Optional.empty()
                    : Optional.of(
                            inMain[strip]
                                    ? "main"
                                    : table.layout()
                                            .section(prefix)
                                            .orElseThrow()
                                            .strip(strip - first[kind]));
        }
    }
}
