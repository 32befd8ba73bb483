package dev.simul.checks.manifest;

/** Says that a manifest is wrong, where, and what to do about it. */
public final class ManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates one.
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
