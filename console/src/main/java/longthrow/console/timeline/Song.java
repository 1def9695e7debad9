package longthrow.console.timeline;

import java.util.Optional;
import longthrow.console.scene.SceneNumber;

/// A song of the show (rule A13): a part of the timeline, the scene it begins with, and the lanes that have points in
/// it. Immutable.
///
/// @param scene its first scene; empty where it begins with none
public record Song(Range range, String name, Optional<SceneNumber> scene) {
    public Song {
        name = name.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    /// The same with another name.
    public Song named(String other) {
        return new Song(range, other, scene);
    }

    /// The same elsewhere.
    public Song at(Range other) {
        return new Song(other, name, scene);
    }

    /// The same with another first scene.
    public Song scene(Optional<SceneNumber> other) {
        return new Song(range, name, other);
    }
}
