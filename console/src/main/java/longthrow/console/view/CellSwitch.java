package longthrow.console.view;

import longthrow.console.frame.DeskFrame;

/// A switch over a cell: shows it, and asks for the other state.
final class CellSwitch implements Runnable {
    private final int cell;
    private final Hand hand;
    private boolean on;

    CellSwitch(int cell, Hand hand) {
        this.cell = cell;
        this.hand = hand;
    }

    /// Whether a frame has it on.
    boolean look(DeskFrame frame) {
        on = frame.values().get(cell) >= 0.5;
        return on;
    }

    @Override
    public void run() {
        hand.set(cell, on ? 0 : 1);
    }
}
