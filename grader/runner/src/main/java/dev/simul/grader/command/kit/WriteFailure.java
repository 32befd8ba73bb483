package dev.simul.grader.command.kit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file cannot be written. */
public final class WriteFailure {
    private WriteFailure() {}

    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "no such folder: " + missing.getFile();
        }
        return failure instanceof FileSystemException place && place.getReason() != null
                ? place.getReason()
                : String.valueOf(failure);
    }
}
