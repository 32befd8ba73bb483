package dev.simul.grader.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.KitVersion;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedFileTest {
    private static final String KIT = KitVersion.current().text();
    private static final BundleKey KEY = BundleKey.parse("0f".repeat(32) + "\n", "here");
    private static final BundleKey OTHER = BundleKey.parse("1e".repeat(32), "here");
    private static final byte[] CONTENT = "the hidden checks".repeat(20).getBytes(UTF_8);

    private final byte[] sealed = SealedFile.seal(CONTENT, KIT, "A course", KEY);

    @Test
    void should_open_what_it_has_sealed() {
        assertThat(SealedFile.open(sealed, KEY)).isEqualTo(CONTENT);
        assertThat(new String(sealed, UTF_8))
                .startsWith("simul-bundle/1\n{")
                .contains("A course")
                .doesNotContain("the hidden checks");
    }

    @Test
    void should_use_another_nonce_each_time() {
        assertThat(SealedFile.seal(CONTENT, KIT, "A course", KEY)).isNotEqualTo(sealed);
    }

    @Test
    void should_refuse_a_bundle_of_which_any_byte_has_changed() {
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> SealedFile.open(changed, KEY))
                    .as("byte %s", i)
                    .isInstanceOf(BundleException.class);
        }
    }

    @Test
    void should_refuse_a_bundle_of_any_other_length() {
        for (int length = 0; length < sealed.length; length++) {
            byte[] shorter = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> SealedFile.open(shorter, KEY))
                    .as("%s bytes", length)
                    .isInstanceOf(BundleException.class);
        }
        assertThatThrownBy(() -> SealedFile.open(Arrays.copyOf(sealed, sealed.length - 9), KEY))
                .hasMessageStartingWith(
                        "expected 356 bytes of content, found 347: the file is not");
        assertThatThrownBy(() -> SealedFile.open(Arrays.copyOf(sealed, sealed.length + 1), KEY))
                .hasMessageContaining("has been added to");
    }

    @Test
    void should_recognise_another_key() {
        assertThatThrownBy(() -> SealedFile.open(sealed, OTHER))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("found another key");
    }

    @Test
    void should_say_that_encrypted_content_has_changed() {
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> SealedFile.open(changed, KEY))
                .hasMessageStartingWith("the bundle has been changed since it was written");
    }

    @Test
    void should_say_that_what_is_not_encrypted_has_changed() {
        String text = new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] changed =
                text.replace("A course", "B course")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SealedFile.open(changed, KEY))
                .hasMessageStartingWith("the bundle has been changed since it was written");
    }

    @Test
    void should_refuse_another_format_and_another_kit() {
        byte[] format = sealed.clone();
        format["simul-bundle/".length()] = '2';
        assertThatThrownBy(() -> SealedFile.open(format, KEY))
                .hasMessageStartingWith(
                        "expected a bundle in the format simul-bundle/1, found simul-bundle/2");

        byte[] kit = SealedFile.seal(CONTENT, "9.0", "A course", KEY);
        assertThatThrownBy(() -> SealedFile.open(kit, KEY))
                .hasMessageContaining("found one of version 9.0: write the bundle again");
    }

    @Test
    void should_refuse_a_file_that_is_not_a_bundle() {
        assertThatThrownBy(() -> SealedFile.open("course: A".getBytes(UTF_8), KEY))
                .hasMessageStartingWith("expected a bundle, found another file");
    }

    @Test
    void should_refuse_a_key_of_another_form() {
        assertThatThrownBy(() -> BundleKey.parse("password", "in 'key'"))
                .isInstanceOf(BundleException.class)
                .hasMessage(
                        "expected a key of 64 hexadecimal digits in 'key', found another text: create"
                                + " one with 'openssl rand -hex 32 > FILE'")
                .hasMessageNotContaining("password");
        assertThatThrownBy(() -> BundleKey.read(null, " "))
                .hasMessageContaining("SIMUL_BUNDLE_KEY");
    }
}
