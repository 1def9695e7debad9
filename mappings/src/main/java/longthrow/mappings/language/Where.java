package longthrow.mappings.language;

/// For which control a line's numbers are reckoned.
///
/// @param index the control's index, 0 for one that is alone
/// @param channel the profile's base channel
record Where(int index, int channel) {
    /// The value of `i` or `ch`.
    int variable(String name) {
        return name.equals("ch") ? channel : index;
    }
}
