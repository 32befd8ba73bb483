package dev.simul.grader.command.option;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option to a number from 0 to 100. */
public final class Percentage implements ITypeConverter<BigDecimal> {
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public BigDecimal convert(String text) {
        if (FORM.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(MOST) <= 0) {
                return number;
            }
        }
        throw new TypeConversionException("expected a number from 0 to 100, found '" + text + "'");
    }
}
