package longthrow.controllers.surface;

/// A motor fader: it travels to the wanted position unless a hand is on it, and answers its own positions (rules H1 to
/// H3). Positions are wire values.
final class MotorOutput extends Output {
    private static final int UNKNOWN = -1;

    private final Control control;
    private final Address address;
    private final Hand hand;
    private final boolean echoes;
    private final int deadBand;
    private int wanted = UNKNOWN;
    private int stands = UNKNOWN;
    private int echo = UNKNOWN;
    private int due = UNKNOWN;
    private boolean settle;
    private boolean awake = true;

    MotorOutput(Control control, Address address, Profile profile) {
        super(Rank.MOTOR);
        this.control = control;
        this.address = address;
        hand = new Hand(control.touch().isPresent(), profile.graceMillis() * 1_000_000L);
        echoes = profile.echoes();
        deadBand = profile.deadBand();
    }

    /// Nobody is there any more.
    void leave() {
        hand.leave();
        echo = UNKNOWN;
    }

    /// The device says where the fader stands; true when that is news.
    boolean heard(int value, long nanos) {
        int same = outOf(value);
        boolean news = stands == UNKNOWN || Math.abs(same - stands) >= deadBand;
        if (news) {
            stands = same;
            hand.move(nanos);
            settle = true;
        }
        echo = echoes ? same : UNKNOWN;
        return news;
    }

    private int outOf(int value) {
        return control.maximumIn() == control.maximumOut()
                ? value
                : (int) Math.round(Math.min(1, value / (double) control.maximumIn()) * control.maximumOut());
    }

    /// The device tells where the fader stands, though no hand moved it.
    void found(int value) {
        stands = outOf(value);
        settle = true;
    }

    /// A finger came or went; the next position is news however near it is.
    void touch(boolean down, long nanos) {
        hand.touch(down, nanos);
        settle = true;
        stands = down ? UNKNOWN : stands;
    }

    boolean echoDue() {
        return echo != UNKNOWN;
    }

    void wake(boolean on) {
        awake = on;
        settle |= on;
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Motor motor) {
            wanted = (int) Math.round(Math.clamp(motor.position(), 0, 1) * control.maximumOut());
        }
    }

    @Override
    byte[] next(long nanos) {
        due = echo != UNKNOWN ? echo : travel(nanos);
        return due == UNKNOWN ? NOTHING : Wire.message(address, due);
    }

    private int travel(long nanos) {
        boolean away = settle || stands == UNKNOWN || Math.abs(wanted - stands) >= deadBand;
        boolean may = awake && wanted != UNKNOWN && hand.at(nanos) == Hand.State.FREE;
        return away && may ? wanted : UNKNOWN;
    }

    @Override
    void sent(long nanos) {
        settle &= echo != UNKNOWN;
        stands = due;
        echo = UNKNOWN;
    }

    @Override
    void forget() {
        stands = UNKNOWN;
        echo = UNKNOWN;
    }

    @Override
    void rest() {
        wanted = 0;
    }
}
