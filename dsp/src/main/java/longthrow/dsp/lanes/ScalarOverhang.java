package longthrow.dsp.lanes;

/// The sums of an overhang, a point at a time.
final class ScalarOverhang {
    private ScalarOverhang() {}

    static float add(Overhang over, int at, float x) {
        float highest = 0;
        for (int filter = 0; filter < over.filters(); filter++) {
            for (int i = 0; i < over.width(); i++) {
                int point = filter * over.stride() + at + i;
                float sum = Math.fma(over.taps()[filter * over.width() + i], x, over.sums()[point]);
                over.sums()[point] = sum;
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return highest;
    }

    static float room(Overhang over, int at, float sign) {
        float least = Float.MAX_VALUE;
        for (int filter = 0; filter < over.filters(); filter++) {
            for (int i = 0; i < over.width(); i++) {
                int tap = filter * over.width() + i;
                float sum = sign * over.sums()[filter * over.stride() + at + i];
                least = Math.min(least, Math.fma(-over.signed()[tap], sum, over.whole()[tap]));
            }
        }
        return Math.max(0, least);
    }
}
