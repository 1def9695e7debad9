package longthrow.console.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import longthrow.dsp.thread.EventThread;

/// Cells of one size in as few rows as their least width allows, all rows about equally full; they share the room.
///
/// @param least the least width and height of a cell
/// @param most what a cell's width grows to
/// @param gap between cells
@EventThread
record Cells(Dimension least, int most, int gap) implements LayoutManager {
    /// How many rows so many cells take in a width.
    int rows(int cells, int width) {
        int across = Math.max(1, (width + gap) / (least.width + gap));
        return (cells + across - 1) / across;
    }

    /// How high so many cells are at least in a width.
    int height(int cells, int width) {
        return rows(cells, width) * (least.height + gap) - gap;
    }

    @Override
    public void addLayoutComponent(String where, Component cell) {}

    @Override
    public void removeLayoutComponent(Component cell) {}

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Insets edge = parent.getInsets();
        int inside = parent.getWidth() - edge.left - edge.right;
        return new Dimension(
                least.width + edge.left + edge.right,
                height(Math.max(1, parent.getComponentCount()), inside) + edge.top + edge.bottom);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets edge = parent.getInsets();
        int width = parent.getWidth() - edge.left - edge.right;
        int height = parent.getHeight() - edge.top - edge.bottom;
        int cells = parent.getComponentCount();
        int rows = Math.max(1, rows(cells, width));
        int across = Math.max(1, (cells + rows - 1) / rows);
        double pitch = Math.min(most + gap, (double) (width + gap) / across);
        double step = Math.max(least.height + gap, (double) (height + gap) / rows);
        for (int i = 0; i < cells; i++) {
            int row = i / across;
            int x = (int) Math.round(i % across * pitch);
            int y = (int) Math.round(row * step);
            int right = (int) Math.round((i % across + 1) * pitch) - gap;
            int bottom = (int) Math.round((row + 1) * step) - gap;
            parent.getComponent(i).setBounds(edge.left + x, edge.top + y, right - x, bottom - y);
        }
    }
}
