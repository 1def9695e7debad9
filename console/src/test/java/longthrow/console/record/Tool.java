package longthrow.console.record;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Another program as a witness; a test that asks for one that is not installed is skipped.
public final class Tool {
    private Tool() {}

    public static boolean installed(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// Runs it and returns what it wrote to standard output; fails with its words when it fails.
    public static byte[] run(Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        assumeTrue(installed(words.getFirst()), words.getFirst() + " is not installed");
        Path errors = Files.createTempFile("longthrow", ".err");
        try {
            Process process =
                    new ProcessBuilder(words).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new AssertionError(words + ": " + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }

    /// Raw little-endian floats as numbers.
    public static float[] floats(byte[] raw) {
        float[] all = new float[raw.length / 4];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(all);
        return all;
    }
}
