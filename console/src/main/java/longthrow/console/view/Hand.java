package longthrow.console.view;

import java.util.function.Consumer;
import longthrow.console.frame.Wish;
import longthrow.controllers.surface.ControlEvent;
import longthrow.dsp.parameter.Origin;

/// The hand on the screen: says what it does as wishes.
record Hand(Consumer<Wish> post) {
    void set(int cell, double value) {
        post.accept(new Wish.Set(cell, value, Origin.SCREEN));
    }

    void touch(int cell, boolean down) {
        post.accept(new Wish.Touch(cell, down, Origin.SCREEN));
    }

    void act(String action) {
        act(action, "");
    }

    void act(String action, String argument) {
        post.accept(new Wish.Act(action, argument, Origin.SCREEN));
    }

    void words(String id, String words) {
        post.accept(new Wish.Words(id, words, Origin.SCREEN));
    }

    void play(String port, ControlEvent event) {
        post.accept(new Wish.Played(port, event, Origin.SCREEN));
    }
}
