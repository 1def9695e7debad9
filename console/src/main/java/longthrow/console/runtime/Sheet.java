package longthrow.console.runtime;

import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.SurfaceMap;

/// What the files say of a device: what it has, and what its controls do. Immutable.
public record Sheet(Profile profile, SurfaceMap map) {}
