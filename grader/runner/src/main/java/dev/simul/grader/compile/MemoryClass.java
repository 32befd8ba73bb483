package dev.simul.grader.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file that the compiler reads from memory or writes to memory. */
final class MemoryClass extends SimpleJavaFileObject {
    private final String binaryName;
    private final byte[] given;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private MemoryClass(String binaryName, byte[] given) {
        super(URI.create("memory:///" + pathOf(binaryName).replace("$", "%24")), Kind.CLASS);
        this.binaryName = binaryName;
        this.given = given;
    }

    static MemoryClass toRead(String path, byte[] bytes) {
        String name = path.substring(0, path.length() - Kind.CLASS.extension.length());
        return new MemoryClass(name.replace('/', '.'), bytes);
    }

    static MemoryClass toWrite(String binaryName) {
        return new MemoryClass(binaryName, new byte[0]);
    }

    String binaryName() {
        return binaryName;
    }

    String packageName() {
        int dot = binaryName.lastIndexOf('.');
        return dot < 0 ? "" : binaryName.substring(0, dot);
    }

    String path() {
        return pathOf(binaryName);
    }

    byte[] written() {
        return written.toByteArray();
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(given);
    }

    @Override
    public OutputStream openOutputStream() {
        return written;
    }

    private static String pathOf(String binaryName) {
        return binaryName.replace('.', '/') + Kind.CLASS.extension;
    }
}
