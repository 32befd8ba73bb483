package dev.simul.grader.compile;

import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files for several tasks that are compiled together. Each task is a module, which can see the
 * JDK but no other task.
 */
final class MemoryModules extends CompilerFiles {
    /** The number of no task. */
    static final int NONE = -1;

    private static final String DESCRIPTOR = "module-info";
    private static final String MODULE = "task";

    private final Map<String, JavaFileObject> sources = new LinkedHashMap<>();
    private final Map<String, List<MemoryClass>> written = new LinkedHashMap<>();

    MemoryModules(JavaFileManager jdk, List<List<SourceFile>> tasks) {
        super(jdk);
        for (int i = 0; i < tasks.size(); i++) {
            String module = MODULE + i;
            written.put(module, new ArrayList<>());
            String descriptor = "module " + module + " { requires java.se; }";
            add(module, new SourceFile(DESCRIPTOR + ".java", descriptor));
            tasks.get(i).forEach(source -> add(module, source));
        }
    }

    private void add(String module, SourceFile source) {
        String path = module + "/" + source.path();
        sources.put(path, new MemorySource(new SourceFile(path, source.text())));
    }

    /** Returns the name of the module of a source file: the first folder in the file's path. */
    private static String moduleOf(FileObject source) {
        String path = source.getName();
        return path.substring(0, Math.max(path.indexOf('/'), 0));
    }

    /** Returns the number of the task to which a source file belongs. */
    static int number(String path) {
        int end = path.indexOf('/');
        return end < 0 ? NONE : Integer.parseInt(path.substring(MODULE.length(), end));
    }

    List<JavaFileObject> sources() {
        return List.copyOf(sources.values());
    }

    /** Returns the class files of each task by their paths. */
    List<Map<String, byte[]>> classes() {
        return written.values().stream()
                .map(files ->
                        bytes(
                                files.stream()
                                        .filter(file -> !file.binaryName().equals(DESCRIPTOR))
                                        .toList()))
                .toList();
    }

    private record ModuleFolder(String getName, boolean isOutputLocation) implements Location {}

    @Override
    public boolean hasLocation(Location location) {
        return isOurs(location) || location == StandardLocation.SYSTEM_MODULES;
    }

    @Override
    public @Nullable Location getLocationForModule(Location location, String moduleName) {
        return isOurs(location) && written.containsKey(moduleName)
                ? new ModuleFolder(moduleName, location.isOutputLocation())
                : null;
    }

    @Override
    public @Nullable Location getLocationForModule(Location location, JavaFileObject file) {
        return getLocationForModule(location, moduleOf(file));
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        if (location == StandardLocation.SYSTEM_MODULES) {
            return super.listLocationsForModules(location);
        }
        if (location != StandardLocation.MODULE_SOURCE_PATH) {
            return List.of();
        }
        Set<Location> all =
                written.keySet().stream()
                        .map(name -> new ModuleFolder(name, false))
                        .collect(Collectors.toSet());
        return List.of(all);
    }

    private static boolean isOurs(Location location) {
        return location == StandardLocation.MODULE_SOURCE_PATH
                || location == StandardLocation.CLASS_OUTPUT;
    }

    @Override
    public @Nullable String inferModuleName(Location location) throws IOException {
        return location instanceof ModuleFolder folder
                ? folder.getName()
                : super.inferModuleName(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        return location instanceof ModuleFolder || location instanceof StandardLocation
                ? List.of()
                : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(
            Location location, String className, JavaFileObject.Kind kind) {
        String path = location.getName() + "/" + className.replace('.', '/') + kind.extension;
        return sources.get(path);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        if (location instanceof ModuleFolder folder) {
            return folder.getName().equals(moduleOf(file));
        }
        return !(location instanceof StandardLocation) && super.contains(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        MemoryClass file = MemoryClass.toWrite(className);
        written.getOrDefault(location.getName(), new ArrayList<>()).add(file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }
}
