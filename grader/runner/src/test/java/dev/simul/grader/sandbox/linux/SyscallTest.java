package dev.simul.grader.sandbox.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyscallTest {
    private static final Pattern NUMBER =
            Pattern.compile("#define __NR(?:3264)?_(\\w+)\\s+(\\d+)\\b");

    @ParameterizedTest
    @EnumSource(Syscall.class)
    void should_have_the_numbers_of_the_headers_of_the_kernel(Syscall call) throws IOException {
        compare(call, Architecture.X86_64, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h");
        compare(call, Architecture.AARCH64, "/usr/include/asm-generic/unistd.h");
    }

    private static void compare(Syscall call, Architecture architecture, String header)
            throws IOException {
        assumeThat(Path.of(header)).as("the headers of the kernel").exists();
        Map<String, Integer> numbers = new HashMap<>();
        Matcher matcher = NUMBER.matcher(Files.readString(Path.of(header)));
        while (matcher.find()) {
            numbers.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        String name = call.name().toLowerCase(Locale.ROOT);
        // Headers that are older than a call do not contain it.
        if (numbers.containsKey(name) || call.number(architecture) < 450) {
            assertThat(numbers.getOrDefault(name, -1)).isEqualTo(call.number(architecture));
        }
    }
}
