package longthrow.console.frame;

/// Something that the desk could play through. Immutable.
///
/// @param word what `engine/device` takes: `jack`, `none`, a device's name
/// @param name what it is called
/// @param says what a newcomer should know of it, in a line
public record SoundDevice(String word, String name, String says) {}
