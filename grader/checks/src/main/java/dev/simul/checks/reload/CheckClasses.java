package dev.simul.checks.reload;

import dev.simul.checks.salt.NumberSource;
import dev.simul.junit.reload.ClassBytes;
import dev.simul.junit.reload.ClassFiles;
import dev.simul.junit.reload.ImmutableTypes;
import dev.simul.junit.reload.LoaderReuse;
import dev.simul.junit.reload.Reloading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of a package of checks, which are loaded again for each run. */
public final class CheckClasses {
    private final Reloading reloading;

    /**
     * Finds classes.
     *
     * @param packageName the package whose classes, including those of subpackages, are loaded
     *     again for each run
     * @param source the loader that finds the classes
     * @param immutable the types whose values never change
     */
    public CheckClasses(String packageName, ClassLoader source, ImmutableTypes immutable) {
        ClassFiles files =
                source instanceof SeparatedLoader separated
                        ? new SeparatedFiles(separated)
                        : ClassFiles.of(source);
        this.reloading =
                new Reloading(List.of(packageName), source, new ClassBytes(files, immutable));
    }

    /**
     * Returns a supplier that has not loaded any class yet. It needs to know what chooses the
     * numbers of a check, because static fields may hold such numbers.
     *
     * @param watched whether the simulation observes accesses to state that threads may share
     * @return the supplier of freshly initialised classes
     */
    public LoaderReuse<NumberSource, CheckLoader> reuse(boolean watched) {
        return new LoaderReuse<>(numbers -> CheckLoader.of(reloading, watched, numbers));
    }

    private record SeparatedFiles(SeparatedLoader source) implements ClassFiles {
        @Override
        public byte @Nullable [] ofReloaded(String className) {
            byte[] answer = source.ofAnswer(className);
            return answer == null ? source.ofChecks(className) : answer;
        }

        @Override
        public @Nullable InputStream open(String path) throws IOException {
            return source.classFile(path);
        }
    }
}
