package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The profiles that one profile inherits from, as they stand in their files.
final class Lineage {
    private final SurfaceReader.Shelf shelf;
    private final Map<String, Block> here;

    /// `here` are the profiles of the file itself.
    Lineage(SurfaceReader.Shelf shelf, Map<String, Block> here) {
        this.shelf = shelf;
        this.here = here;
    }

    /// The block's ancestors, the first one first; empty when one of them cannot be read.
    Optional<List<Block>> of(Block block) {
        List<Block> ancestors = new ArrayList<>();
        Map<String, Block> beside = here;
        Optional<Token> base = block.base();
        while (base.isPresent()) {
            String id = base.get().text();
            beside = beside.containsKey(id) ? beside : elsewhere(id);
            Optional<Block> ancestor = Optional.ofNullable(beside.get(id));
            if (ancestor.isEmpty() || ancestors.contains(ancestor.get())) {
                return Optional.empty();
            }
            ancestors.add(0, ancestor.get());
            base = ancestor.get().base();
        }
        return Optional.of(ancestors);
    }

    private Map<String, Block> elsewhere(String id) {
        Map<String, Block> profiles = new LinkedHashMap<>();
        BlockReader reader = new BlockReader(new Report(""), profiles, new LinkedHashMap<>());
        shelf.file(id).ifPresent(file -> reader.read(file.text()));
        return profiles;
    }
}
