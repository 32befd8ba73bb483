package dev.simul.grader.salt;

import dev.simul.grader.course.CourseSalt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * A file that contains the salt of a course.
 *
 * @param path the path of the file
 * @param salt the salt
 */
public record SaltFile(Path path, CourseSalt salt) {
    private static final int MOST_BYTES = 4096;
    private static final String HOW_TO = "create one with 'openssl rand -hex 32 > FILE'";

    /**
     * Reads a salt. Line breaks at the end of the file do not count, because many editors and
     * commands add one.
     *
     * @param path the path of the file
     * @return the salt
     * @throws SaltException if the file is missing, cannot be read, or is too short or too long
     */
    public static SaltFile read(Path path) {
        if (path.toString().isEmpty()) {
            throw new SaltException("expected a file for --salt-file, found an empty name");
        }
        byte[] secret = withoutLineBreaks(bytes(path));
        if (secret.length == 0) {
            throw new SaltException("expected a salt in '" + path + "', found nothing: " + HOW_TO);
        }
        if (secret.length < CourseSalt.LEAST_BYTES) {
            throw new SaltException(
                    "expected a salt of at least "
                            + CourseSalt.LEAST_BYTES
                            + " bytes in '"
                            + path
                            + "', found "
                            + secret.length
                            + ": "
                            + HOW_TO);
        }
        return new SaltFile(path, CourseSalt.of(secret));
    }

    private static byte[] bytes(Path path) {
        if (Files.isDirectory(path)) {
            throw new SaltException(
                    "expected a file with a salt, found a folder: '" + path + "': " + HOW_TO);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SaltException(
                        "expected a salt of at most "
                                + MOST_BYTES
                                + " bytes in '"
                                + path
                                + "', found more: "
                                + HOW_TO);
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new SaltException(
                    "expected a file with a salt, found no such file: '" + path + "': " + HOW_TO);
        } catch (AccessDeniedException denied) {
            throw new SaltException(
                    "expected a file with a salt that you may read, found one that you may not: '"
                            + path
                            + "'");
        } catch (IOException failure) {
            throw new SaltException("cannot read the salt in '" + path + "': " + failure);
        }
    }

    private static byte[] withoutLineBreaks(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /**
     * Returns whether other users of the machine may read the file.
     *
     * @return false if they may not, or if the file system does not tell
     */
    public boolean isReadableByOthers() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
