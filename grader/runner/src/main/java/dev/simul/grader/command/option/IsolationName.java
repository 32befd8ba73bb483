package dev.simul.grader.command.option;

import dev.simul.grader.sandbox.Isolation;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a level of isolation. */
final class IsolationName implements ITypeConverter<Isolation> {
    @Override
    public Isolation convert(String text) {
        return Arrays.stream(Isolation.values())
                .filter(level -> level.id().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "expected one of "
                                        + Arrays.stream(Isolation.values())
                                                .map(Isolation::id)
                                                .collect(Collectors.joining(", "))
                                        + ", found '"
                                        + text
                                        + "'"));
    }
}
