package dev.simul.grader.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Opens a URL that refers to bytes in memory. */
final class MemoryHandler extends URLStreamHandler {
    private final byte[] bytes;

    MemoryHandler(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a URL that refers to bytes. */
    static URL url(String path, byte[] bytes) {
        try {
            return URL.of(new URI("memory", null, "/" + path, null), new MemoryHandler(bytes));
        } catch (URISyntaxException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    @Override
    protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
            @Override
            public void connect() {
                connected = true;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
