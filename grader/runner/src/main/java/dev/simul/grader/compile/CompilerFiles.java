package dev.simul.grader.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;

/**
 * The files that the compiler can read and write. The written files stay in memory, and the files
 * of the JDK remain open for the next compilation.
 */
abstract class CompilerFiles extends ForwardingJavaFileManager<JavaFileManager> {
    CompilerFiles(JavaFileManager jdk) {
        super(jdk);
    }

    /** Returns the bytes of class files by their paths. */
    static Map<String, byte[]> bytes(List<MemoryClass> files) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        files.forEach(file -> classes.put(file.path(), file.written()));
        return classes;
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
        return ClassLoader.getPlatformClassLoader();
    }

    @Override
    public void close() {
        // Do not close the files of the JDK, because the next compilation will use them again.
    }
}
