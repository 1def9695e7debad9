package longthrow.console.frame;

/// Something that the desk can be told to do.
///
/// @param pattern its path, numbers written `{}`: `scene/{}/rename`
/// @param says what it does, in a line
public record Command(String pattern, String says) {}
