package dev.simul.grader.command.option;

import dev.simul.grader.report.Audience;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an audience. */
final class AudienceName implements ITypeConverter<Audience> {
    @Override
    public Audience convert(String text) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.toString().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "expected one of "
                                        + Arrays.stream(Audience.values())
                                                .map(Audience::toString)
                                                .collect(Collectors.joining(", "))
                                        + ", found '"
                                        + text
                                        + "'"));
    }
}
