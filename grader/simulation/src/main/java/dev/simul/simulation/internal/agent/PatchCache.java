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
 * Keeps changed classes of JDKs on disk, for this user, so that the next program starts faster. It
 * never fails: what cannot be read or written, or is spoilt, is made anew.
 *
 * <p>A file is for one build of the JDK and one of this agent; both are in its key. The folder is
 * that of the system property {@value #FOLDER}, where nothing is kept if it is empty; or else the
 * place for such files of the operating system.
 */
final class PatchCache {
    static final String FOLDER = "simul.cache";

    private static final String SUFFIX = ".woven";

    /** More than anybody has JDKs and agents in use; the oldest are removed. */
    private static final int MOST_KEPT = 8;

    private final File folder;
    private final String key;

    PatchCache(File folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** Returns the store of this user for this JDK, or null where there is none. */
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
        String told =
                System.getenv(system.startsWith("Windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (told != null && new File(told).isAbsolute()) {
            return new File(told, "simul");
        }
        if (home == null || !new File(home).isAbsolute()) {
            return null;
        }
        return new File(home, system.startsWith("Mac") ? "Library/Caches/simul" : ".cache/simul");
    }

    /** Returns the file all is in. */
    File file() {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return new File(folder, Long.toHexString(Checksum.of(name)).concat(SUFFIX));
    }

    /** Returns what was kept, or null where there is nothing whole. */
    @Nullable PatchedJdk read() {
        try (InputStream in = new FileInputStream(file())) {
            return PatchedJdk.of(in.readAllBytes(), key);
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps changed classes if it can. Others may read and write the same at the same time. */
    void write(PatchedJdk woven) {
        Path temporary = null;
        try {
            Files.createDirectories(folder.toPath());
            temporary = Files.createTempFile(folder.toPath(), "new", ".tmp");
            Files.write(temporary, woven.toBytes(key));
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
        if (kept != null && kept.length > MOST_KEPT) {
            Arrays.sort(kept, Comparator.comparingLong(File::lastModified));
            for (File old : Arrays.copyOf(kept, kept.length - MOST_KEPT)) {
                var _ = old.delete();
            }
        }
    }
}
