package dev.simul.grader.command.option;

import dev.simul.grader.export.ExportTarget;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a system that a grader can be exported to. */
public final class ExportTargetName implements ITypeConverter<ExportTarget> {
    @Override
    public ExportTarget convert(String name) {
        return Arrays.stream(ExportTarget.values())
                .filter(target -> target.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "expected one of "
                                        + Arrays.stream(ExportTarget.values())
                                                .map(ExportTarget::toString)
                                                .collect(Collectors.joining(", "))
                                        + ", found '"
                                        + name
                                        + "'"));
    }
}
