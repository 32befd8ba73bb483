package dev.simul.grader.protocol;

import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * Several tasks to compile in one go, of which none sees the others.
 *
 * @param tasks the sources of each
 */
public record BatchCompileRequest(List<List<SourceFile>> tasks) {

    public BatchCompileRequest {
        tasks = tasks.stream().map(List::copyOf).toList();
    }

    public byte[] pack() {
        Packer packer = new Packer().flag(true);
        return packer.list(tasks, task -> packer.list(task, source -> source(packer, source)))
                .done();
    }

    /** Reads what follows the flag that tells the requests apart. */
    public static BatchCompileRequest unpack(Unpacker unpacker) {
        return new BatchCompileRequest(
                unpacker.list(() ->
                        unpacker.list(() -> new SourceFile(unpacker.text(), unpacker.text()))));
    }

    public static byte[] packClasses(List<Map<String, byte[]>> classes) {
        Packer packer = new Packer();
        return packer.list(classes, packer::files).done();
    }

    public static List<Map<String, byte[]>> unpackClasses(byte[] body) {
        Unpacker unpacker = new Unpacker(body);
        return unpacker.list(unpacker::files);
    }

    private static void source(Packer packer, SourceFile source) {
        packer.text(source.path()).text(source.text());
    }
}
