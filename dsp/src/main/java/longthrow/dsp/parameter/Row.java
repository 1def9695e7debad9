package longthrow.dsp.parameter;

/// A declared parameter's place in the table: the handle its block keeps. `index` counts through the whole desk.
public record Row(int index, Parameter parameter) {
    /// Whether it is the parameter with this key.
    public boolean is(String key) {
        return parameter.key().equals(key);
    }
}
