package dev.simul.coverage;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the classes of the JDK that runs the tests. */
public final class JdkClasses {
    private JdkClasses() {}

    /**
     * Passes each class of a module to a reader.
     *
     * @param module its name
     * @param reader receives every class, parsed
     * @throws IOException if the module cannot be read
     */
    public static void forEach(String module, Consumer<ClassModel> reader) throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module);
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            reader.accept(ClassFile.of().parse(Files.readAllBytes(file)));
        }
    }
}
