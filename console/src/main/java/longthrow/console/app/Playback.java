package longthrow.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import longthrow.console.driver.Drivers;
import longthrow.console.driver.JackDriver;
import longthrow.console.driver.JackPlan;
import longthrow.console.driver.SoundWish;
import longthrow.console.runtime.Console;
import longthrow.console.sync.Follower;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.thread.Inbox;

/// Plays a desk through a device, and through another one when it is asked to. Owned by the thread that plays; `change`
/// is for anybody.
final class Playback {
    private static final long ASK_MILLIS = 100;

    private final Console console;
    private final Inbox<Ask> wishes = new Inbox<>();
    private DeskSession.Sound sound;

    /// What somebody wants otherwise.
    ///
    /// @param called how it is called in words
    /// @param kept what is done once it plays
    private record Ask(String called, UnaryOperator<DeskSession.Sound> how, Runnable kept) {}

    Playback(Console console, DeskSession.Sound sound) {
        this.console = console;
        this.sound = sound;
    }

    /// Asks for another device, called so; `kept` is done once it plays.
    void change(String called, SoundWish wish, Runnable kept) {
        wishes.post(
                new Ask("the sound device '" + called + "'", was -> new DeskSession.Sound(wish, was.block()), kept));
    }

    /// Asks for blocks of so many frames.
    void change(int block) {
        wishes.post(
                new Ask("a block of " + block + " frames", was -> new DeskSession.Sound(was.wish(), block), () -> {}));
    }

    /// Plays until the window is closed.
    void play(CountDownLatch closed) {
        AudioDriver driver = start();
        try {
            while (!closed.await(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
                driver = changed(driver);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.stop();
        }
    }

    /// What was asked for last, in place of what plays; where that does not play, what played before goes on.
    AudioDriver changed(AudioDriver playing) {
        List<Ask> asked = new ArrayList<>();
        wishes.drain(Integer.MAX_VALUE, asked::add);
        AudioDriver now = playing;
        for (Ask ask : asked) {
            now = changed(now, ask);
        }
        return now;
    }

    private AudioDriver changed(AudioDriver playing, Ask ask) {
        DeskSession.Sound wanted = ask.how().apply(sound);
        if (wanted.block() != sound.block() && playing instanceof JackDriver) {
            say(List.of("the JACK server has a block of its own, " + playing.block()
                    + " frames, and the desk renders in it; set it where the server is set up"));
            return playing;
        }
        playing.stop();
        try {
            AudioDriver driver = Drivers.exactly(wanted.wish(), stream(wanted));
            sound = wanted;
            plays(driver);
            ask.kept().run();
            return driver;
        } catch (DeviceRefused refused) {
            AudioDriver old = start();
            say(List.of(ask.called() + " does not play: " + refused.words() + "; the desk goes on with " + old.words()
                    + ". Plug it in or let other programs go of it and choose it again, or choose another one on the"
                    + " Setup page"));
            return old;
        }
    }

    private Drivers.Stream stream(DeskSession.Sound of) {
        return new Drivers.Stream(
                console.drive().renderer(),
                console.drive().format(of.block()),
                console.drive().portNames());
    }

    /// Starts what the desk is to play through, or the clock in its place.
    AudioDriver start() {
        Drivers.Started started = Drivers.start(sound.wish(), stream(sound));
        plays(started.driver());
        say(started.remarks());
        return started.driver();
    }

    private void plays(AudioDriver driver) {
        boolean follows = sound.wish() instanceof SoundWish.Jack(JackPlan plan) && plan.follows();
        console.run(desk -> {
            desk.drive().driven(driver);
            List.copyOf(desk.attached().services()).stream()
                    .filter(Follower.class::isInstance)
                    .forEach(desk.attached()::disconnect);
            if (follows) {
                desk.attached().connect(new Follower(desk, "JACK"));
            }
        });
    }

    private void say(List<String> words) {
        console.run(desk -> words.forEach(desk.notices()::say));
    }
}
