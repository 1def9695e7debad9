package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped surface, by being there, is played its transcript: bytes in, bytes out, written by hand from the
/// documents.
class TranscriptTest {
    @ParameterizedTest
    @MethodSource("longthrow.mappings.language.SurfaceLibrary#shipped")
    void theSurfaceTalksAsItsTranscriptSays(String id) {
        Optional<Transcript> transcript = Transcript.of(id);
        assertThat(transcript)
                .as("src/test/resources/transcripts/" + id + ".transcript")
                .isPresent();
        new TranscriptPlayer(id).play(transcript.orElseThrow());
    }
}
