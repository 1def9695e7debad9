package longthrow.dsp.lanes;

/// Coefficients of log2 and exp2 by exponent bits and a polynomial, fitted for the least largest error: log2 within
/// 0.0001 (0.0003 dB of power), exp2 within 2.8e-6 (0.00003 dB). Both are exact at powers of two.
final class Logarithm {
    /// log2(1 + r) / r for 1 + r from 1/sqrt 2 to sqrt 2.
    static final float L0 = 1.4417607f;
    static final float L1 = -0.7249044f;
    static final float L2 = 0.5175095f;
    static final float L3 = -0.3296278f;

    /// (2^f - 1) / f for f from -1/2 to 1/2.
    static final float E0 = 0.6931242f;
    static final float E1 = 0.24024099f;
    static final float E2 = 0.05590643f;
    static final float E3 = 0.009582851f;

    /// The bits of 1/sqrt 2: subtracting them leaves the exponent of the nearest power of two.
    static final int ROOT_HALF = 0x3f3504f3;
    /// Adding and subtracting it rounds to a whole number, whose low bits then stand at the bottom of the mantissa.
    static final float ROUND = 0x1.8p23f;

    private Logarithm() {}

    /// The logarithm to base 2 of a positive normal number.
    static float log2(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits - ROOT_HALF) >> 23;
        float r = Float.intBitsToFloat(bits - (exponent << 23)) - 1;
        float p = Math.fma(Math.fma(Math.fma(L3, r, L2), r, L1), r, L0);
        return Math.fma(p, r, exponent);
    }

    /// 2 to the power of x, for x from -100 to 100.
    static float exp2(float x) {
        float rounded = x + ROUND;
        float f = x - (rounded - ROUND);
        float p = Math.fma(Math.fma(Math.fma(E3, f, E2), f, E1), f, E0);
        float mantissa = Math.fma(p, f, 1f);
        return Float.intBitsToFloat(Float.floatToRawIntBits(mantissa) + (Float.floatToRawIntBits(rounded) << 23));
    }
}
