package longthrow.console.show;

import java.time.Instant;

/// One entry of a journal: what was changed, when, by which user of the system, and from where.
///
/// @param user the name the operating system knows the user by
/// @param by `surface:tcp:127.0.0.1:7001`, `screen`, `scene`, `undo`, or `desk` where the desk does not say
public record Entry(Instant at, String user, String by, Fact fact) {}
