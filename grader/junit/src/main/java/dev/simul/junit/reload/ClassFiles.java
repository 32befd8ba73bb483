package dev.simul.junit.reload;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Finds the class files of the classes of a test. */
public interface ClassFiles {
    /**
     * Returns the class file of a class that is loaded again for each run.
     *
     * @param className the binary name of the class
     * @return the class file, or null if there is none
     * @throws IOException if the class file cannot be read
     */
    byte @Nullable [] ofReloaded(String className) throws IOException;

    /**
     * Opens the class file of any class that the classes of the test use.
     *
     * @param path the path of the class file, such as {@code java/lang/Object.class}
     * @return the class file, or null if there is none
     * @throws IOException if the class file cannot be read
     */
    @Nullable InputStream open(String path) throws IOException;

    /**
     * Returns the class files that a class loader finds as resources.
     *
     * @param loader a class loader, such as that of the test class
     * @return its class files
     */
    static ClassFiles of(ClassLoader loader) {
        return new ClassFiles() {
            @Override
            public byte @Nullable [] ofReloaded(String className) throws IOException {
                try (@Nullable InputStream file = open(className.replace('.', '/') + ".class")) {
                    return file == null ? null : file.readAllBytes();
                }
            }

            @Override
            public @Nullable InputStream open(String path) {
                return loader.getResourceAsStream(path);
            }
        };
    }
}
