package longthrow.console.app;

import java.util.Arrays;
import longthrow.console.record.SampleType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How a mix is written: whole numbers of 16 or 24 bits, dithered, or 32-bit floats.
enum Bits {
    PCM16("16", SampleType.PCM16),
    PCM24("24", SampleType.PCM24),
    FLOAT("32f", SampleType.FLOAT32);

    private final String word;
    private final SampleType type;

    Bits(String word, SampleType type) {
        this.word = word;
        this.type = type;
    }

    SampleType type() {
        return type;
    }

    @Override
    public String toString() {
        return word;
    }

    /// Lets picocli read `16`, `24` and `32f`.
    static final class Converter implements ITypeConverter<Bits> {
        @Override
        public Bits convert(String text) {
            return Arrays.stream(values())
                    .filter(bits -> bits.word.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is not 16, 24 or 32f"));
        }
    }
}
