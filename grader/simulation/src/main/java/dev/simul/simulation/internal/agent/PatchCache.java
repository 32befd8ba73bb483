package dev.simul.simulation.internal.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Caches patched classes of JDKs on disk, for the current user, so that the next program starts
 * faster. It never fails: a file that cannot be read, or is corrupt, counts as missing, and a file
 * that cannot be written is skipped.
 *
 * <p>A file belongs to one build of the JDK and one build of the agent; both are in its key. The
 * folder is the value of the system property {@value #FOLDER}, and nothing is cached if the value
 * is empty. Without the property, the folder is the operating system's folder for caches.
 */
final class PatchCache {
    static final String FOLDER = "simul.cache";

    private static final String SUFFIX = ".woven";

    /**
     * The maximum number of files, which is more than the JDKs and agents of one user need. The
     * oldest files are removed.
     */
    private static final int MAX_FILES = 8;

    private final File folder;
    private final String key;

    PatchCache(File folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** Returns the cache of the current user for this JDK, or null if no cache is possible. */
    static @Nullable PatchCache ofThisUser() {
        File folder = folder();
        String agent = AgentFiles.checksum();
        if (folder == null || agent == null) {
            return null;
        }
        File modules = new File(System.getProperty("java.home"), "lib/modules");
        String key =
                String.join(
                        "|",
                        System.getProperty("java.vm.version"),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("os.name"),
                        Long.toString(modules.length()),
                        Long.toString(modules.lastModified()),
                        agent);
        return new PatchCache(folder, key);
    }

    private static @Nullable File folder() {
        String chosen = System.getProperty(FOLDER);
        if (chosen != null) {
            return chosen.isEmpty() ? null : new File(chosen);
        }
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name", "");
        String configured =
                System.getenv(system.startsWith("Windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (configured != null && new File(configured).isAbsolute()) {
            return new File(configured, "simul");
        }
        if (home == null || !new File(home).isAbsolute()) {
            return null;
        }
        return new File(home, system.startsWith("Mac") ? "Library/Caches/simul" : ".cache/simul");
    }

    /** Returns the file of this cache. */
    File file() {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return new File(folder, Long.toHexString(Checksum.of(name)).concat(SUFFIX));
    }

    /** Returns the cached classes, or null if there is no valid file. */
    @Nullable PatchedJdk read() {
        try (InputStream in = new FileInputStream(file())) {
            return PatchedJdk.of(in.readAllBytes(), key);
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Writes classes to the file if possible. Other JVMs may read and write the file at the same
     * time.
     */
    void write(PatchedJdk patched) {
        Path temporary = null;
        try {
            Files.createDirectories(folder.toPath());
            temporary = Files.createTempFile(folder.toPath(), "new", ".tmp");
            Files.write(temporary, patched.toBytes(key));
            Files.move(temporary, file().toPath(), StandardCopyOption.ATOMIC_MOVE);
            removeOldest();
        } catch (IOException | RuntimeException e) {
            if (temporary != null) {
                var _ = temporary.toFile().delete();
            }
        }
    }

    private void removeOldest() {
        File[] kept = folder.listFiles((in, name) -> name.endsWith(SUFFIX));
        if (kept != null && kept.length > MAX_FILES) {
            Arrays.sort(kept, Comparator.comparingLong(File::lastModified));
            for (File old : Arrays.copyOf(kept, kept.length - MAX_FILES)) {
                var _ = old.delete();
            }
        }
    }
}
