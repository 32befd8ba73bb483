package dev.simul.grader.bundle;

import dev.simul.checks.manifest.KitVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle states without a key. All of it is authenticated.
 *
 * @param kit the version of the kit that wrote the bundle
 * @param course the name of the course
 * @param key the fingerprint of the key
 * @param nonce the nonce of the cipher, in hexadecimal
 * @param length the number of encrypted bytes
 */
record BundleHeader(String kit, String course, String key, String nonce, int length) {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static BundleHeader parse(String json) {
        try {
            return STRICT.readValue(json, BundleHeader.class);
        } catch (JacksonException damaged) {
            throw new BundleException(
                    "expected a bundle, found a file whose second line is damaged: copy the file again,"
                            + " as a binary file");
        }
    }

    /** Refuses a bundle that this kit may not be able to grade with. */
    void requireKit() {
        KitVersion current = KitVersion.current();
        KitVersion written;
        try {
            written = KitVersion.of(kit);
        } catch (IllegalArgumentException damaged) {
            throw new BundleException(
                    "expected a bundle that names the version of its kit, found '" + kit + "'");
        }
        if (!current.supports(written)) {
            throw new BundleException(
                    "expected a bundle that version "
                            + current.text()
                            + " of the kit can open, found one of version "
                            + kit
                            + ": write the bundle again with this kit, or use the kit that wrote it");
        }
    }
}
