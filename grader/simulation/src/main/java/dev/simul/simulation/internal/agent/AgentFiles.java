package dev.simul.simulation.internal.agent;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.CodeSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The files from which the agent's own classes were loaded. */
final class AgentFiles {
    /**
     * The signature of the last record of a jar without a comment: see the ZIP specification,
     * section 4.3.16.
     */
    private static final int END_OF_DIRECTORY = 0x06054b50;

    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_AT = 16;

    private AgentFiles() {}

    /** Returns a checksum of this build of the agent, or null if its files cannot be read. */
    static @Nullable String checksum() {
        CodeSource source = AgentFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            return Long.toHexString(of(new File(URI.create(source.getLocation().toString()))));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Returns a checksum of a jar, of a folder of classes, or of another file. */
    static long of(File file) throws IOException {
        File[] inside = file.listFiles();
        return inside == null ? ofJar(file) : ofFolder(inside, 0);
    }

    /** Uses the names, sizes and times of files, because reading all files takes longer. */
    private static long ofFolder(File[] files, long before) {
        Arrays.sort(files);
        long sum = before;
        for (File file : files) {
            sum = 31 * sum + file.getName().hashCode();
            File[] inside = file.listFiles();
            if (inside == null) {
                sum = 31 * (31 * sum + file.length()) + file.lastModified();
            } else {
                sum = ofFolder(inside, sum);
            }
        }
        return sum;
    }

    /** Uses the directory of the jar, which contains a checksum of each file in the jar. */
    private static long ofJar(File file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            byte[] bytes = new byte[(int) (in.length() - directory(in))];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return Checksum.of(bytes);
        }
    }

    /** Returns the offset of a jar's directory, or 0 if the file is not a jar. */
    private static long directory(RandomAccessFile file) throws IOException {
        long end = file.length() - END_LENGTH;
        if (end < 0) {
            return 0;
        }
        byte[] bytes = new byte[END_LENGTH];
        file.seek(end);
        file.readFully(bytes);
        ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = Integer.toUnsignedLong(record.getInt(DIRECTORY_AT));
        return record.getInt(0) == END_OF_DIRECTORY && at < end ? at : 0;
    }
}
