package dev.simul.checks.manifest;

/**
 * Thrown if a manifest has errors. The message says where the errors are and how to correct them.
 */
public final class ManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message a line for each error, {@code checks.yml:LINE: what was expected and found}
     */
    public ManifestException(String message) {
        super(message);
    }

    ManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
