package longthrow.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import longthrow.console.driver.Drivers;
import longthrow.console.driver.JackPlan;
import longthrow.console.driver.SoundWish;
import longthrow.console.runtime.Console;
import longthrow.console.sync.Follower;
import longthrow.dsp.thread.Inbox;

/// Plays a desk through a device, and through another one when it is asked to. Owned by the thread that plays; `change`
/// is for anybody.
final class Playback {
    private static final long ASK_MILLIS = 100;

    private final Console console;
    private final DeskSession.Sound sound;
    private final Inbox<SoundWish> wishes = new Inbox<>();

    Playback(Console console, DeskSession.Sound sound) {
        this.console = console;
        this.sound = sound;
    }

    /// Asks for another device.
    void change(SoundWish wish) {
        wishes.post(wish);
    }

    /// Plays until the window is closed.
    void play(CountDownLatch closed) {
        Drivers.Started started = start(sound.wish());
        try {
            while (!closed.await(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
                started = changed(started);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started.driver().stop();
        }
    }

    /// The device that was asked for last, in place of the one that plays.
    private Drivers.Started changed(Drivers.Started playing) {
        List<SoundWish> asked = new ArrayList<>();
        wishes.drain(Integer.MAX_VALUE, asked::add);
        if (asked.isEmpty()) {
            return playing;
        }
        playing.driver().stop();
        return start(asked.getLast());
    }

    private Drivers.Started start(SoundWish wish) {
        Drivers.Started started = Drivers.start(
                wish,
                new Drivers.Stream(
                        console.drive().renderer(),
                        console.drive().format(sound.block()),
                        console.drive().portNames()));
        console.run(desk -> {
            desk.drive().driven(started.driver());
            if (wish instanceof SoundWish.Jack(JackPlan plan) && plan.follows()) {
                desk.attached().connect(new Follower(desk, "JACK"));
            }
            started.remarks().forEach(desk.notices()::say);
        });
        return started;
    }
}
