package longthrow.console.show;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/// Writes a file so that at every moment either the old or the new one is there, whole: beside it, to the disk, then
/// renamed, with the old one's permissions. A file that would not change is not touched. Has no state.
public final class AtomicFile {
    private AtomicFile() {}

    /// Returns true when the file changed.
    public static boolean write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " lies in no folder");
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + file.getFileName() + ".new");
        try {
            write(beside, file, bytes);
        } catch (IOException failed) {
            Files.deleteIfExists(beside); // on a full disk every byte counts
            throw failed;
        }
        settle(folder);
        return true;
    }

    private static void write(Path beside, Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        permit(file, beside);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void permit(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    /// Brings the renaming itself to the disk, where the system lets a folder be opened at all.
    static void settle(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notHere) {
            // Windows opens no folders; there the file system's journal orders the renaming itself.
            return;
        }
    }
}
