package longthrow.console.view;

import javax.accessibility.AccessibleValue;

/// A position from 0 to 1, which screen readers hear and set in hundredths.
interface Hundredths extends AccessibleValue {
    /// Where it stands.
    double share();

    /// Puts it there.
    void share(double share);

    @Override
    default Number getCurrentAccessibleValue() {
        return (int) Math.round(share() * 100);
    }

    @Override
    default boolean setCurrentAccessibleValue(Number percent) {
        share(percent.doubleValue() / 100);
        return true;
    }

    @Override
    default Number getMinimumAccessibleValue() {
        return 0;
    }

    @Override
    default Number getMaximumAccessibleValue() {
        return 100;
    }
}
