package dev.simul.grader.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files for one task: the compiler can see the JDK, the given classes and, if it compiles
 * checks, the libraries that checks use. The compiler finds no other sources, no annotation
 * processors and no plug-ins.
 */
final class MemoryFiles extends CompilerFiles {
    private final List<MemoryClass> given;
    private final boolean withLibraries;
    private final List<MemoryClass> written = new ArrayList<>();

    MemoryFiles(JavaFileManager jdkAndLibraries, Map<String, byte[]> given, boolean withLibraries) {
        super(jdkAndLibraries);
        this.given =
                given.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(JavaFileObject.Kind.CLASS.extension))
                        .map(file -> MemoryClass.toRead(file.getKey(), file.getValue()))
                        .toList();
        this.withLibraries = withLibraries;
    }

    Map<String, byte[]> classes() {
        return bytes(written);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            Stream<JavaFileObject> inMemory =
                    given.stream()
                            .filter(file -> kinds.contains(JavaFileObject.Kind.CLASS))
                            .filter(file -> file.packageName().equals(packageName))
                            .map(JavaFileObject.class::cast);
            List<JavaFileObject> found = new ArrayList<>(inMemory.toList());
            if (withLibraries) {
                super.list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), recurse)
                        .forEach(found::add);
            }
            return found;
        }
        return isOfJdk(location) ? super.list(location, packageName, kinds, recurse) : List.of();
    }

    private static boolean isOfJdk(Location location) {
        return location == StandardLocation.PLATFORM_CLASS_PATH
                || !(location instanceof StandardLocation);
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof MemoryClass inMemory
                ? inMemory.binaryName()
                : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        MemoryClass file = MemoryClass.toWrite(className);
        written.add(file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }
}
