package dev.simul.grader.proof.page;

import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a proof to two files, {@code verify.json} and {@code verify.html}. */
public final class ProofFiles {
    private ProofFiles() {}

    /**
     * Writes the files.
     *
     * @param proof the proof
     * @param folder the folder to write to; created if it does not exist
     */
    public static void write(CourseProof proof, Path folder) {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve("verify.json"), ProofJson.write(proof));
            WholeFile.write(folder.resolve("verify.html"), new ProofPage(proof).write());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
