package longthrow.console.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.console.desk.Users;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;

/// Turns what happened on a desk into a journal's entries and appends them. While the disk takes nothing, entries wait,
/// the newest of each subject, so that whatever the disk's pause it costs no more than the show itself, and no last
/// value is lost. Belongs to the thread that journals.
public final class Journal {
    /// So many of a strip's parameters have every kind of unit among them.
    private static final int REHEARSED_ROWS = 64;

    private final JournalStore store;
    private final Show show;
    private final String user;
    private final Map<String, Entry> waiting = new LinkedHashMap<>();
    private final Set<String> started = new HashSet<>();
    private Blocks told;
    private Users users;
    private long deeds;

    /// The journal of a show that was opened, for a user of the system.
    public Journal(JournalStore store, Show opened, String user) {
        this.store = store;
        this.user = user;
        show = opened;
        told = Blocks.apartFromValues(opened);
        users = opened.setup().users();
    }

    /// Takes what happened; `append` brings it to the store.
    public void tell(Moves moves) {
        for (Moves.Move move : moves.list()) {
            moved(move);
        }
        String by = moves.by().map(Journal::words).orElse("desk");
        List<String> subjects = new ArrayList<>();
        moves.rest().ifPresent(rest -> {
            Blocks now = Blocks.apartFromValues(rest);
            List<Fact> facts = new Differences(show.strips()).between(told, now);
            String who = moves.by().map(this::user).orElse(user);
            was(facts, now).forEach(fact -> put(new Entry(moves.at(), who, by, fact)));
            facts.forEach(fact -> put(new Entry(moves.at(), who, by, fact)));
            users = rest.setup().users();
            facts.stream()
                    .filter(fact -> !(fact instanceof Fact.Bytes))
                    .map(Fact::subject)
                    .forEach(subjects::add);
            told = now;
        });
        moves.deeds().forEach(deed -> {
            Fact.Stepped fact = new Fact.Stepped(
                    deed.how(),
                    deed.step(),
                    deed.sort().name().toLowerCase(java.util.Locale.ROOT),
                    deed.words().replaceAll("\\s+", " "),
                    deed.rest() ? subjects : List.of());
            waiting.put("step " + deeds++, new Entry(moves.at(), user(deed.by()), words(deed.by()), fact));
        });
    }

    /// What all subjects said before, that this journal has told nothing of yet.
    private List<Fact> was(List<Fact> facts, Blocks now) {
        Set<String> fresh = new HashSet<>();
        for (Fact fact : facts) {
            if (!(fact instanceof Fact.Bytes) && started.add(fact.subject())) {
                fresh.add(fact.subject());
            }
        }
        return fresh.isEmpty()
                ? List.of()
                : new Differences(show.strips())
                        .between(now, told).stream()
                                .filter(fact -> fresh.contains(fact.subject()))
                                .map(Journal::was)
                                .toList();
    }

    private static Fact was(Fact back) {
        List<String> lines = switch (back) {
            case Fact.Block block -> block.lines();
            case Fact.Written written -> written.lines();
            case Fact.Gone _, Fact.Moved _, Fact.Was _, Fact.Bytes _, Fact.Stepped _ -> List.of();
        };
        return new Fact.Was(back.subject(), lines);
    }

    /// What follows goes to a new journal, which tells by itself what was there before; returns what was filled so far.
    public JournalStore.Filled turn() throws IOException {
        started.clear();
        return store.turn();
    }

    private void moved(Moves.Move move) {
        Parameter parameter = show.strips().layout().parameter(move.cell());
        Fact.Moved fact = new Fact.Moved(
                Blocks.name(show, move.cell()),
                parameter.exact(move.before()),
                parameter.exact(move.after()),
                move.step());
        put(new Entry(move.at(), user(move.hand()), words(move.by()), fact));
    }

    /// A later entry of the same subject replaces one that still waits, and goes on from where that began.
    private void put(Entry entry) {
        Optional<Entry> earlier =
                Optional.ofNullable(waiting.remove(entry.fact().subject()));
        Entry whole = entry;
        if (entry.fact() instanceof Fact.Moved(String cell, String _, String after, int step)
                && earlier.isPresent()
                && earlier.get().fact() instanceof Fact.Moved first) {
            whole = new Entry(entry.at(), entry.user(), entry.by(), new Fact.Moved(cell, first.before(), after, step));
        }
        waiting.put(entry.fact().subject(), whole);
    }

    /// A hand at a unit that somebody was given is that user's; all others are the system's.
    private String user(Origin by) {
        String given = users.of(by);
        return given.equals(Users.DESK) ? user : given;
    }

    private static String words(Origin by) {
        String kind = by.kind().name().toLowerCase(java.util.Locale.ROOT);
        return by.name().isEmpty() ? kind : kind + ":" + by.name();
    }

    /// Appends everything that waits and returns how many entries that were; when the store takes none of it, all of it
    /// goes on to wait. Where the journal has grown too long, another one begins.
    public int append() throws IOException {
        if (waiting.isEmpty()) {
            return 0;
        }
        int count = waiting.size();
        store.append(text());
        waiting.clear();
        if (store.full()) {
            started.clear();
            store.next();
        }
        return count;
    }

    private byte[] text() {
        StringBuilder text = new StringBuilder();
        waiting.values().forEach(entry -> text.append(JournalText.write(entry)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Goes once through what a change asks for and keeps nothing of it: the first change of a fresh program is then
    /// told as quickly as all others, where code that never ran would hold it up for longer than a crash may cost.
    public void rehearse() {
        MoveColumns.Gathering moves = new MoveColumns.Gathering(show.strips().layout());
        for (int row = 0; row < Math.min(REHEARSED_ROWS, show.values().rows()); row++) {
            double value = show.values().get(row, 0);
            moves.add(Cell.of(row, 0), value, value, 0, Instant.EPOCH);
        }
        Journal another = new Journal(store, show, user);
        another.tell(new Moves(moves.take(), List.of(), Optional.of(show), Instant.EPOCH, Optional.empty()));
        another.text();
    }

    /// How many entries wait for the store.
    public int waiting() {
        return waiting.size();
    }
}
