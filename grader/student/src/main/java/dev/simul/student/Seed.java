package dev.simul.student;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the seed of a schedule from a command line, for {@code replay} in handouts and the kit. */
public final class Seed implements ITypeConverter<Long> {
    /** Creates a converter. */
    public Seed() {}

    @Override
    public Long convert(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException(
                    "expected a whole number of at most 64 bits, such as 5, found '" + text + "'");
        }
    }
}
