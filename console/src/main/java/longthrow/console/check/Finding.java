package longthrow.console.check;

import longthrow.console.frame.Light;

/// One thing that is not as it should be.
///
/// @param where a file, with its line where one is meant, or a strip
/// @param what what is wrong there
/// @param todo what to do about it
public record Finding(Light light, Subject about, String where, String what, String todo) {
    /// All of it in one line.
    public String text() {
        return String.format("%-5s  %s: %s; %s", light.word(), where, what, todo);
    }
}
