package dev.simul.grader.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formats that a command can write.
 *
 * @param all the formats, each of which has a different name
 */
public record ReportFormats(List<ReportFormat> all) {
    /** The formats that {@code --report} writes, in the order in which the files are written. */
    public static final List<ReportFormat> USUAL =
            List.of(new JsonReportFormat(), new JunitXmlFormat(), new HtmlReportFormat());

    /** The formats of the kit. */
    public static final ReportFormats OF_KIT =
            new ReportFormats(
                    with(
                            USUAL,
                            List.of(
                                    new MarkdownFormat(),
                                    new SarifFormat(),
                                    new GithubAnnotations(),
                                    new GitlabCodeQuality(),
                                    new GradescopeFormat(),
                                    new PrairieLearnFormat(),
                                    new ExercismFormat())));

    /** Copies the list. */
    public ReportFormats {
        all = List.copyOf(all);
    }

    /**
     * Adds formats. A format replaces the one that has the same name.
     *
     * @param others the formats to add
     * @return the formats of both
     */
    public ReportFormats with(List<ReportFormat> others) {
        List<String> names = others.stream().map(ReportFormat::name).toList();
        return new ReportFormats(
                with(all.stream().filter(each -> !names.contains(each.name())).toList(), others));
    }

    /**
     * Finds a format.
     *
     * @param name the name of the format
     * @return the format, or empty if there is none with this name
     */
    public Optional<ReportFormat> named(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * Returns the names of all formats.
     *
     * @return the names, in the order of the formats
     */
    public List<String> names() {
        return all.stream().map(ReportFormat::name).toList();
    }

    private static List<ReportFormat> with(List<ReportFormat> some, List<ReportFormat> others) {
        List<ReportFormat> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
